#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a phrase around articles says about its block (extract/data/boilerplate.tsv).
enum class BlockRule {
  kNone,
  kBoilerplate,
  kFragment,
  kSection,
  kByline,
  kDateline,
  kLabel,
  kAgency,
};

/// The phrases that stand around articles: subscription notes, menus, credits. Immutable after
/// loading; threads may share it.
class BlockRules {
 public:
  /// Reads boilerplate.tsv in a data folder. Throws Error (input) with file:line on a bad row.
  [[nodiscard]] static BlockRules load(const std::string& folder);

  /// What the phrases say about a whole block; patterns without a leading star first. A block
  /// made of labels alone is kBoilerplate; kLabel and kAgency are never returned. Time: patterns
  /// times length, at most 200 words.
  [[nodiscard]] BlockRule match(std::string_view block) const;

  /// Whether these words in plain text are one picture agency's name: "getty images".
  [[nodiscard]] bool is_agency(std::string_view plain) const;

 private:
  struct Pattern {
    BlockRule rule;
    std::size_t max_words;
    std::string glob;
  };

  void add(std::string_view row);
  [[nodiscard]] bool is_label_row(std::string_view block) const;

  /// By the first character of the glob; those that begin with a wildcard stand under '\0'.
  std::array<std::vector<Pattern>, 256> patterns_;
  std::set<std::string, std::less<>> labels_;
  std::set<std::string, std::less<>> agencies_;
};

}  // namespace entente
