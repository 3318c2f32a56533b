#include "extract/read/block_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <utility>

#include "extract/read/block_text.hpp"
#include "extract/read/text_bytes.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

constexpr std::array<std::pair<std::string_view, BlockRule>, 7> kClasses = {{
    {"boilerplate", BlockRule::kBoilerplate},
    {"fragment", BlockRule::kFragment},
    {"section", BlockRule::kSection},
    {"byline", BlockRule::kByline},
    {"dateline", BlockRule::kDateline},
    {"label", BlockRule::kLabel},
    {"agency", BlockRule::kAgency},
}};
constexpr std::size_t kMostRuleWords = 200;

/// The end of a number at `at`: "12", "1,204", "3.5k"; `at` when there is none.
std::size_t skip_number(std::string_view text, std::size_t at) {
  if (at == text.size() || !is_digit(text[at])) return at;
  while (at < text.size() && is_digit(text[at])) {
    ++at;
    const bool is_joined =
        at + 1 < text.size() && (text[at] == ',' || text[at] == '.') && is_digit(text[at + 1]);
    if (is_joined) ++at;
  }
  if (at < text.size() && (text[at] == 'k' || text[at] == 'm')) ++at;
  return at;
}

/// The place at or after `from` where the rest of a pattern behind a star may begin to match.
std::size_t find_start(std::string_view glob, std::string_view text, std::size_t from) {
  const bool is_literal = glob.front() != '#' && glob.front() != '*';
  return is_literal ? text.find(glob.front(), from) : std::min(from, text.size());
}

/// Matches the whole text; goes back to the last star only, so linear in practice.
bool matches(std::string_view glob, std::string_view text) {
  std::size_t g = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_text = 0;
  for (;;) {
    if (g < glob.size() && glob[g] == '*') {
      if (++g == glob.size()) return true;
      star = g;
      star_text = t = find_start(glob.substr(g), text, t);
      if (t == std::string_view::npos) return false;
      continue;
    }
    if (g == glob.size() && t == text.size()) return true;
    const auto next = g == glob.size() ? t
                      : glob[g] == '#' ? skip_number(text, t)
                                       : t + (t < text.size() && text[t] == glob[g] ? 1 : 0);
    if (next > t) {
      ++g;
      t = next;
    } else if (star == std::string_view::npos || star_text == text.size()) {
      return false;
    } else {
      g = star;
      star_text = t = find_start(glob.substr(g), text, star_text + 1);
      if (t == std::string_view::npos) return false;
    }
  }
}

/// The words of a plain text without the signs between them: "home", "top stories".
std::string bare_words(std::string_view plain) {
  std::string bare;
  for (const auto word : split_words(plain)) {
    const auto letters = bare_word(word);
    if (letters.empty()) continue;
    if (!bare.empty()) bare += ' ';
    bare += letters;
  }
  return bare;
}

}  // namespace

BlockRules BlockRules::load(const std::string& folder) {
  const auto path = folder + "/boilerplate.tsv";
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, fmt::format("{}: cannot be opened", path));
  BlockRules rules;
  std::string row;
  for (std::size_t number = 1; std::getline(in, row); ++number) {
    if (row.empty() || row.starts_with('#')) continue;
    try {
      rules.add(row);
    } catch (const Error& error) {
      throw Error(ErrorKind::kInput, fmt::format("{}:{}: {}", path, number, error.what()));
    }
  }
  return rules;
}

void BlockRules::add(std::string_view row) {
  const auto first = row.find('\t');
  const auto second = row.find('\t', first == row.npos ? first : first + 1);
  if (second == row.npos || second + 1 == row.size()) {
    throw Error(ErrorKind::kInput, "not three columns");
  }
  Pattern pattern{BlockRule::kNone, 0, std::string(row.substr(second + 1))};
  for (const auto& [name, rule] : kClasses) {
    if (row.substr(0, first) == name) pattern.rule = rule;
  }
  if (pattern.rule == BlockRule::kNone) throw Error(ErrorKind::kInput, "unknown class");
  const auto words = row.substr(first + 1, second - first - 1);
  const auto parsed = std::from_chars(words.begin(), words.end(), pattern.max_words);
  if (parsed.ec != std::errc{} || parsed.ptr != words.end()) {
    throw Error(ErrorKind::kInput, "the second column is no number");
  }
  if (pattern.rule == BlockRule::kLabel) {
    labels_.insert(bare_words(pattern.glob));
  } else if (pattern.rule == BlockRule::kAgency) {
    agencies_.insert(bare_words(pattern.glob));
  } else {
    const auto lead = static_cast<unsigned char>(pattern.glob.front());
    patterns_[lead == '*' || lead == '#' ? 0 : lead].push_back(std::move(pattern));
  }
}

BlockRule BlockRules::match(std::string_view block) const {
  constexpr std::size_t kMostBytes = kMostRuleWords * 12;
  if (block.size() > kMostBytes) return BlockRule::kNone;
  const auto plain = plain_text(block);
  const auto word_count = split_words(plain).size();
  if (plain.empty() || word_count > kMostRuleWords) return BlockRule::kNone;
  if (is_label_row(plain)) return BlockRule::kBoilerplate;
  const bool is_sentence = ends_sentence(block) && word_count > 3;
  for (const auto lead :
       {static_cast<unsigned char>(plain.front()), static_cast<unsigned char>(0)}) {
    for (const auto& pattern : patterns_[lead]) {
      if (word_count > pattern.max_words) continue;
      if (is_sentence && pattern.rule != BlockRule::kBoilerplate) continue;
      if (matches(pattern.glob, plain)) return pattern.rule;
    }
  }
  return BlockRule::kNone;
}

bool BlockRules::is_agency(std::string_view plain) const {
  return agencies_.contains(bare_words(plain));
}

bool BlockRules::is_label_row(std::string_view plain) const {
  constexpr std::size_t kLongest = 3;  // words of a label
  const auto words = split_words(plain);
  for (std::size_t at = 0; at < words.size();) {
    std::size_t size = std::min(kLongest, words.size() - at);
    for (; size > 0; --size) {
      const auto* begin = words[at].data();
      const auto* end = words[at + size - 1].data() + words[at + size - 1].size();
      const auto label = bare_words({begin, static_cast<std::size_t>(end - begin)});
      if (label.empty() || labels_.contains(label)) break;
    }
    if (size == 0) return false;
    at += size;
  }
  return true;
}

}  // namespace entente
