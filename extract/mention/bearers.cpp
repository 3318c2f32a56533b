#include "extract/mention/bearers.hpp"

#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "graph/slug.hpp"

namespace entente {

Sex sex_of_name(const Lexicon& lexicon, const Syntax& syntax, const Mention& name) {
  if (name.first > 0) {
    const auto title = lower_ascii(syntax.form(name.first - 1));
    if (lexicon.is_listed(RuleWords::kMaleTitle, title)) return Sex::kMale;
    if (lexicon.is_listed(RuleWords::kFemaleTitle, title)) return Sex::kFemale;
  }
  return name.last - name.first > 1 ? lexicon.sex_of_given_name(syntax.form(name.first))
                                    : Sex::kUnknown;
}

void Bearers::note(std::uint32_t mention, std::string_view name, Sex sex) {
  const auto words = split_blanks(name);
  if (words.size() < 2) return;
  const auto person = slug(name);
  by_part_[slug(words.back())].push_back({mention, person, sex, true});
  by_part_[slug(words.front())].push_back({mention, person, sex, false});
  // "Te Maire" of Te Maire Martin.
  if (words.size() > 2) {
    const auto given = name.substr(0, static_cast<std::size_t>(words[2].data() - name.data()) - 1);
    by_part_[slug(given)].push_back({mention, person, sex, false});
    // "Abdel Fattah" of Alaa Abdel Fattah.
    const auto family = name.substr(static_cast<std::size_t>(words[1].data() - name.data()));
    by_part_[slug(family)].push_back({mention, person, sex, true});
  }
}

std::optional<std::uint32_t> Bearers::find(std::string_view name, std::uint32_t mention,
                                           Sex sex) const {
  const auto found = by_part_.find(slug(name));
  if (found == by_part_.end()) return {};
  const Bearer* best = nullptr;
  std::optional<std::uint32_t> behind;
  for (const Bearer& each : found->second) {
    if (!may_be_one(each.sex, sex)) continue;
    if (each.mention > mention) {
      if (!behind) behind = each.mention;
    } else if (best == nullptr || (each.is_last_name && !best->is_last_name) ||
               each.person == best->person) {
      best = &each;  // who was named first, where that was last
    }
  }
  return best == nullptr ? behind : std::optional(best->mention);
}

std::vector<std::uint32_t> Bearers::with_last_name(std::string_view name) const {
  std::vector<std::uint32_t> mentions;
  if (const auto found = by_part_.find(slug(name)); found != by_part_.end()) {
    for (const Bearer& each : found->second) {
      if (each.is_last_name) mentions.push_back(each.mention);
    }
  }
  return mentions;
}

}  // namespace entente
