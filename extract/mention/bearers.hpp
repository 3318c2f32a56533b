#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"

namespace entente {

class Lexicon;
class Syntax;

/// "Mr", "Dame" right before a name, or what its given name tells; unknown where neither does.
[[nodiscard]] Sex sex_of_name(const Lexicon& lexicon, const Syntax& syntax, const Mention& name);

/// Whether two that are called so can be one.
[[nodiscard]] constexpr bool may_be_one(Sex a, Sex b) {
  return a == b || a == Sex::kUnknown || b == Sex::kUnknown;
}

/// The persons whom an article names in full, found again by a part of their names. Mentions are
/// indexes in Document::mentions.
class Bearers {
 public:
  /// A full name: of one word it is none, and is not noted.
  void note(std::uint32_t mention, std::string_view name, Sex sex);

  /// Whoever bears it as last or else as first name, if that can be: of those named before
  /// `mention` the one named first, where that was last; else the first one after it. In news the
  /// bare name is whom the article is about, not the relative whom it names then.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name, std::uint32_t mention,
                                                  Sex sex) const;

  /// Those who bear it as their last name.
  [[nodiscard]] std::vector<std::uint32_t> with_last_name(std::string_view name) const;

 private:
  struct Bearer {
    std::uint32_t mention = 0;
    std::string person;  ///< slug of the full name
    Sex sex = Sex::kUnknown;
    bool is_last_name = false;
  };
  std::map<std::string, std::vector<Bearer>> by_part_;  ///< by slug
};

}  // namespace entente
