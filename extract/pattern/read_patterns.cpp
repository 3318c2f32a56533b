#include "extract/pattern/read_patterns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "extract/pattern/line_words.hpp"
#include "extract/pattern/vocabulary.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "graph/error.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// "acquires" → "acquire": the lemma whose third person this is; the word itself when there is
/// none.
std::string base_of_verb(const std::string& word) {
  if (word == "is") return "be";
  std::vector<std::string> candidates;
  if (word.ends_with("ies")) candidates.push_back(word.substr(0, word.size() - 3) + "y");
  if (word.ends_with("es")) candidates.push_back(word.substr(0, word.size() - 2));
  if (word.ends_with("s")) candidates.push_back(word.substr(0, word.size() - 1));
  if (word == "has") candidates.insert(candidates.begin(), "have");
  for (const auto& lemma : candidates)
    if (third_person(lemma) == word) return lemma;
  return word;
}

/// Builds patterns from lines, keeping the path of words that the next line may hang on.
class PatternReader {
 public:
  explicit PatternReader(const std::string& name) : name_(name) {}

  void read(std::string_view text) {
    std::uint32_t number = 0;
    while (!text.empty()) {
      const auto end = text.find('\n');
      read_line(text.substr(0, end), ++number);
      text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    close_pattern();
  }

  std::vector<Pattern> take() { return std::move(patterns_); }

 private:
  struct Open {
    std::size_t indent;
    PatternWord word;
  };

  void read_line(std::string_view text, std::uint32_t number) {
    LineWords line(name_, number, text);
    if (line.is_end()) return;
    if (line.indent() == 0) return read_header(line);
    if (patterns_.empty()) {
      line.fail(
          "this line belongs to no relation",
          "begin with a line like \"relation: X acquires stake in Y\", without blanks before");
    }
    if (open_.empty() && patterns_.back().trees.empty()) {
      block_indent_ = block_indent_ == 0 ? line.indent() : block_indent_;
      if (line.indent() == block_indent_ && read_setting(line)) return;
    }
    close_words(line);
    auto word = read_word(line);
    if (!line.is_end())
      line.fail(fmt::format("\"{}\" is not understood here", line.rest()), kShape);
    open_.push_back({line.indent(), std::move(word)});
  }

  /// "relation: X acquires stake in Y"
  void read_header(LineWords& line) {
    close_pattern();
    if (!line.take("relation:")) {
      line.fail(fmt::format("a relation is expected, not \"{}\"", line.rest()),
                "write \"relation: X acquires stake in Y\", and the lines below it indented");
    }
    const auto words = split_blanks(line.rest());
    if (words.size() < 3 || !starts_upper(words.front()) || !starts_upper(words.back())) {
      line.fail("a relation reads like \"X acquires stake in Y\"",
                "begin and end it with a name in capitals for each of its ends");
    }
    Pattern pattern;
    pattern.subject = words.front();
    pattern.object = words.back();
    if (pattern.subject == pattern.object) {
      line.fail(fmt::format("both ends are called {}", pattern.subject), "call one of them Y");
    }
    read_label({words.begin() + 1, words.end() - 1}, pattern);
    pattern.name = slug(pattern.label);
    header_line_ = line.number();
    patterns_.push_back(std::move(pattern));
    block_indent_ = 0;
  }

  static void read_label(const std::vector<std::string_view>& words, Pattern& pattern) {
    for (const auto word : words) {
      const auto plain = std::string(word);
      pattern.label += (pattern.label.empty() ? "" : " ") + plain;
      if (word == "a" || word == "an" || word == "the") continue;
      const bool is_first = pattern.predicate.empty();
      pattern.predicate += is_first ? base_of_verb(plain) : " " + plain;
    }
    pattern.verb = pattern.predicate.substr(0, pattern.predicate.find(' '));
    if (words.size() > 1 && is_preposition(words.back())) pattern.particle = words.back();
  }

  /// "name: …", "event: …", "symmetric: yes"; false when the line is none of these.
  bool read_setting(LineWords& line) {
    Pattern& pattern = patterns_.back();
    if (line.take("name:")) {
      pattern.name = line.take_rest();
      if (pattern.name.empty() || pattern.name.find(' ') != std::string::npos)
        line.fail("a name is one word", "join its parts with hyphens");
    } else if (line.take("event:")) {
      const auto at = line.rest();
      pattern.event = parse_event(at);
      if (!pattern.event) {
        line.fail(
            fmt::format("unknown event class '{}'", at),
            suggestion(nearest_event(at),
                       "take one of PLOVER's, as AGREE or ASSAULT, or NONE; see docs/patterns.md"));
      }
    } else if (line.take("symmetric:")) {
      const auto answer = line.rest();
      if (answer != "yes" && answer != "no") line.fail("symmetric is yes or no", "write yes");
      pattern.is_symmetric = answer == "yes";
    } else {
      return false;
    }
    return true;
  }

  static std::string suggestion(const std::string& nearest, const std::string& otherwise) {
    return nearest.empty() ? otherwise : fmt::format("did you mean {}?", nearest);
  }

  /// Hangs the words that stand as far right as this line, or further, on those before them.
  void close_words(LineWords& line) {
    while (!open_.empty() && open_.back().indent >= line.indent()) close_word();
    if (open_.empty() && line.indent() != block_indent_) {
      line.fail("this line is indented like none above it",
                "indent the top words of a relation alike, and what hangs on a word below it");
    }
    if (!open_.empty() && !open_.back().word.below.empty() &&
        child_indent_[open_.size() - 1] != line.indent()) {
      line.fail("this line is indented like none above it",
                "indent the words that hang on one word alike");
    }
    child_indent_.resize(open_.size() + 1);
    if (!open_.empty()) child_indent_[open_.size() - 1] = line.indent();
  }

  void close_word() {
    auto word = std::move(open_.back().word);
    open_.pop_back();
    if (!open_.empty()) {
      auto& above = open_.back().word;
      above.has_end = above.has_end || word.has_end;
      above.below.push_back(std::move(word));
      return;
    }
    const Pattern& pattern = patterns_.back();
    for (const auto& end : {pattern.subject, pattern.object}) {
      if (captures_.contains(end)) continue;
      throw Error(ErrorKind::kInput,
                  fmt::format("{}:{}:1: no word below is called {}", name_, word.line, end),
                  fmt::format("write {} at the word that the relation {} with", end,
                              end == pattern.subject ? "begins" : "ends"));
    }
    captures_.clear();
    patterns_.back().trees.push_back(std::move(word));
  }

  void close_pattern() {
    while (!open_.empty()) close_word();
    if (patterns_.empty()) return;
    const Pattern& pattern = patterns_.back();
    if (pattern.trees.empty()) {
      throw Error(
          ErrorKind::kInput,
          fmt::format("{}:{}:1: the relation has no words to look for", name_, header_line_),
          "write the verb on the next line, indented, and who does it below that");
    }
    if (!names_.insert(pattern.name).second) {
      throw Error(ErrorKind::kInput,
                  fmt::format("{}:{}:1: a relation before is called {} too", name_, header_line_,
                              pattern.name),
                  "give it a name of its own: name: …");
    }
  }

  PatternWord read_word(LineWords& line) {
    PatternWord word;
    word.line = line.number();
    if (!open_.empty()) read_roles(line, word);
    if (open_.empty() && line.has_colon()) {
      line.fail("neither a setting nor a word by itself",
                "settings are name, event and symmetric, before the words; the top word stands "
                "alone, with \"subject: …\" indented below it");
    }
    if (starts_upper(line.peek())) read_capture(line, word);
    line.take("*");
    if (!line.peek().empty() && !line.peek().starts_with('[')) {
      word.is_other_lemma = line.take("not");
      word.lemmas = line.take_lemmas();
    }
    while (line.peek().starts_with('[')) word.kinds.push_back(line.take_kinds());
    return word;
  }

  void read_roles(LineWords& line, PatternWord& word) {
    if (!line.has_colon()) {
      line.fail("this word does not say how it hangs on the one above",
                "begin with \"subject:\", \"object:\", a preposition or a relation of Universal "
                "Dependencies");
    }
    if (line.take("maybe")) word.need = Need::kMaybe;
    if (line.take("not")) word.need = Need::kNot;
    word.roles = line.take_roles();
  }

  void read_capture(LineWords& line, PatternWord& word) {
    const std::string name(line.peek());
    const Pattern& pattern = patterns_.back();
    const bool is_end = name == pattern.subject || name == pattern.object;
    const auto is_inside = [&](Need need) {
      return word.need == need ||
             std::ranges::any_of(open_, [&](const Open& open) { return open.word.need == need; });
    };
    if (is_inside(Need::kNot)) {
      line.fail(fmt::format("{} cannot be found where nothing may be", name), "take the name away");
    }
    if (is_end && is_inside(Need::kMaybe)) {
      line.fail(fmt::format("{} is an end of the relation and must be there", name),
                "take \"maybe\" away");
    }
    if (!captures_.insert(name).second) {
      line.fail(fmt::format("{} is found twice", name), "call one of them something else");
    }
    line.take(name);
    word.capture = name;
    word.has_end = is_end;
  }

  static constexpr const char* kShape =
      "a line reads \"role: Name word|word [kind|kind]\"; see docs/patterns.md";

  const std::string& name_;
  std::vector<Pattern> patterns_;
  std::vector<Open> open_;                 ///< from the top word down to the line before
  std::vector<std::size_t> child_indent_;  ///< by depth: how far right the words below stand
  std::set<std::string> captures_;         ///< of the tree being read
  std::set<std::string> names_;
  std::size_t block_indent_ = 0;
  std::uint32_t header_line_ = 0;
};

}  // namespace

std::vector<Pattern> parse_patterns(const std::string& name, std::string_view text) {
  PatternReader reader(name);
  reader.read(text);
  return reader.take();
}

std::vector<Pattern> read_patterns(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(ErrorKind::kInput, path + ": cannot be opened",
                "check the name; docs/patterns.md says what a pattern file looks like");
  }
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto patterns = parse_patterns(path, text);
  if (patterns.empty()) {
    throw Error(ErrorKind::kInput, path + ":1:1: no relation in the file",
                "begin with a line like \"relation: X acquires stake in Y\"");
  }
  return patterns;
}

}  // namespace entente
