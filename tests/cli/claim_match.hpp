#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

/// Stems of words; "|" stands between two fields, so that no phrase matches across them.
using Words = std::vector<std::string>;

/// One line of samples/expected/*.tsv; samples/README.md explains the columns.
struct ExpectedClaim {
  std::size_t line = 0;  ///< in its file, from 1
  bool is_wanted = true;
  std::vector<std::string> subjects;  ///< alternatives; "*" is anything
  std::vector<std::string> relations;
  std::vector<std::string> objects;
  std::string stance;                 ///< "asserted", "negated", "possible" or "any"
  std::vector<std::string> speakers;  ///< empty: the article itself
};

/// What the matcher looks at in one claim as `entente extract` prints it.
struct PrintedClaim {
  Words subject;  ///< name, words in the text and aliases
  Words relation;
  Words object;
  Words arguments;
  Words speaker;  ///< empty: the article itself
  std::string stance;
  std::string summary;  ///< "subject | relation | object (stance)", for people
};

/// Lower case without inflection, lightly: "Supplies" and "supply" → "suppl". Irregular forms stay
/// ("gave"); a claim's `verb` is a lemma and meets them.
[[nodiscard]] std::string stem(std::string_view word);

/// The stems of a text's runs of letters and digits; "U.S." is one word.
[[nodiscard]] Words stems_of(std::string_view text);

/// Throws std::runtime_error with file:line on a row that does not have the six columns.
[[nodiscard]] std::vector<ExpectedClaim> load_expected(const std::string& path);

/// Throws nlohmann::json::exception on a line that is not a claim.
[[nodiscard]] std::vector<PrintedClaim> parse_claims(std::string_view json_lines);

/// Whether the claim says what is expected, whatever its stance and speaker. The relation may be
/// met by an argument, the object by an argument or the label. A name or argument of more than
/// twelve words is a clause and names nothing.
[[nodiscard]] bool has_same_content(const ExpectedClaim& expected, const PrintedClaim& claim);

[[nodiscard]] bool has_same_stance(const ExpectedClaim& expected, const PrintedClaim& claim);

[[nodiscard]] bool has_same_speaker(const ExpectedClaim& expected, const PrintedClaim& claim);

}  // namespace entente::test
