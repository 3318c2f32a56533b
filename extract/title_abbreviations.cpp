#include "extract/title_abbreviations.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

struct Title {
  std::string_view form;
  std::string_view office;
};

constexpr std::array<Title, 31> kTitles = {{
    {"adm.", "admiral"},
    {"amb.", "ambassador"},
    {"brig.", "brigadier"},
    {"capt.", "captain"},
    {"cmdr.", "commander"},
    {"col.", "colonel"},
    {"cpl.", "corporal"},
    {"del.", "delegate"},
    {"det.", "detective"},
    {"dr.", ""},
    {"gen.", "general"},
    {"gov.", "governor"},
    {"govs.", "governor"},
    {"hon.", ""},
    {"insp.", "inspector"},
    {"lt.", "lieutenant"},
    {"maj.", "major"},
    {"mr.", ""},
    {"mrs.", ""},
    {"ms.", ""},
    {"pres.", "president"},
    {"prof.", "professor"},
    {"rep.", "representative"},
    {"reps.", "representative"},
    {"rev.", ""},
    {"sec.", "secretary"},
    {"sen.", "senator"},
    {"sens.", "senator"},
    {"sgt.", "sergeant"},
    {"supt.", "superintendent"},
    {"treas.", "treasurer"},
}};

const Title* find_title(std::string_view form) {
  const auto* found = std::ranges::lower_bound(kTitles, form, {}, &Title::form);
  return found != kTitles.end() && found->form == form ? found : nullptr;
}

}  // namespace

bool is_title_abbreviation(std::string_view form) { return find_title(form) != nullptr; }

std::string_view write_out_title(std::string_view form) {
  const auto* title = find_title(form);
  return title == nullptr ? std::string_view{} : title->office;
}

}  // namespace entente
