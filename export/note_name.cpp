#include "export/note_name.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_set>

#include "export/name_token.hpp"
#include "export/xml_text.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

constexpr std::size_t kLongest = 120;  ///< bytes; file systems stop at 255, encrypted ones at 143

/// Names of devices on Windows, whatever their ending and case.
bool is_device(const std::string& slug_of_name) {
  static constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  for (const std::string_view device : kDevices) {
    if (slug_of_name == device) return true;
  }
  const bool has_number = slug_of_name.size() == 4 && slug_of_name[3] >= '0';
  return has_number && (slug_of_name.starts_with("com") || slug_of_name.starts_with("lpt"));
}

/// At most kLongest bytes, cut between characters.
std::string_view cut(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t length = first_character(text.substr(end)).length;
    if (end + length > kLongest) break;
    end += length;
  }
  return text.substr(0, end);
}

/// Each run of blanks and of what no name may hold becomes one blank; none at either end, and no
/// dots there.
std::string safe_name(std::string_view name) {
  std::string safe;
  const std::string clean = clean_for_xml(name);
  for (std::string_view rest = clean; !rest.empty();) {
    const Utf8Character character = first_character(rest);
    const bool is_blank = character.code <= 0x20 || character.code == 0xA0 ||
                          (character.code >= 0x7F && character.code < 0xA0) ||
                          (character.code >= 0x2028 && character.code <= 0x202E);
    const bool is_forbidden =
        character.code < 0x80 &&
        std::string_view("*\"\\/<>:|?#^[]%`").find(static_cast<char>(character.code)) !=
            std::string_view::npos;
    if (!is_blank && !is_forbidden) {
      safe += rest.substr(0, character.length);
    } else if (!safe.empty() && safe.back() != ' ') {
      safe += ' ';
    }
    rest.remove_prefix(character.length);
  }
  safe = cut(safe);
  while (safe.ends_with(' ') || safe.ends_with('.')) safe.pop_back();
  const std::size_t begin = safe.find_first_not_of(" .");
  return begin == std::string::npos ? "" : safe.substr(begin);
}

}  // namespace

std::vector<std::string> note_names(const std::vector<Entity>& entities) {
  std::vector<std::string> names;
  names.reserve(entities.size());
  std::unordered_set<std::string> taken;
  for (const Entity& entity : entities) {
    std::string name = safe_name(entity.name);
    if (name.empty() || is_device(slug(name)) || !taken.insert(slug(name)).second) {
      const std::string id(cut(name_token(entity.id)));
      name = name.empty() ? id : fmt::format("{} ({})", name, id);
      for (int i = 2; !taken.insert(slug(name)).second; ++i) {
        name = fmt::format("{} ({} {})", safe_name(entity.name), id, i);
      }
    }
    names.push_back(name);
  }
  return names;
}

}  // namespace entente
