#include "tests/cli/claim_match.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace entente::test {
namespace {

using nlohmann::json;

constexpr std::string_view kFieldEnd = "|";
constexpr std::size_t kLongestName = 12;  // words

bool is_word_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

char to_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find(separator, begin);
    parts.emplace_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string string_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

void append_field(Words& words, const Words& field) {
  words.insert(words.end(), field.begin(), field.end());
  words.emplace_back(kFieldEnd);
}

void append_name(Words& words, const std::string& name) {
  const Words field = stems_of(name);
  if (field.size() <= kLongestName) append_field(words, field);
}

/// Of a subject, an object or an attribution; nothing where the JSON has null.
Words names_of(const json& claim, const char* key) {
  Words words;
  const auto node = claim.find(key);
  if (node == claim.end() || !node->is_object()) return words;
  append_name(words, string_at(*node, "name"));
  append_name(words, string_at(*node, "text"));
  if (const auto aliases = node->find("aliases"); aliases != node->end()) {
    for (const auto& alias : *aliases) append_field(words, stems_of(alias.get<std::string>()));
  }
  return words;
}

Words arguments_of(const json& claim) {
  Words words;
  const auto arguments = claim.find("arguments");
  if (arguments == claim.end()) return words;
  for (const auto& argument : *arguments) {
    append_field(words, stems_of(string_at(argument, "role")));
    append_name(words, string_at(argument, "text"));
    append_name(words, string_at(argument, "name"));
  }
  return words;
}

std::string stance_of(const json& claim) {
  if (claim.at("polarity") == "negative") return "negated";
  return claim.at("factuality") == "certain" ? "asserted" : "possible";
}

PrintedClaim to_printed(const json& claim) {
  PrintedClaim printed;
  printed.subject = names_of(claim, "subject");
  printed.object = names_of(claim, "object");
  printed.speaker = names_of(claim, "attribution");
  printed.arguments = arguments_of(claim);
  append_field(printed.relation, stems_of(string_at(claim, "relation")));
  append_field(printed.relation, stems_of(string_at(claim, "verb")));
  printed.stance = stance_of(claim);
  printed.summary = string_at(claim.at("subject"), "name") + " | " + string_at(claim, "relation") +
                    " | " + string_at(claim.at("object"), "name") + " (" + printed.stance + ")";
  return printed;
}

bool has_phrase(const Words& words, const std::string& phrase) {
  const Words wanted = stems_of(phrase);
  return !wanted.empty() &&
         std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

bool has_any(const Words& words, const std::vector<std::string>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return phrase == "*" || has_phrase(words, phrase);
  });
}

}  // namespace

std::string stem(std::string_view word) {
  constexpr std::array<std::string_view, 7> kEndings = {"ations", "ation", "ing", "ed",
                                                        "es",     "s",     "e"};
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  for (const std::string_view ending : {"ies", "ied"}) {
    if (lower.ends_with(ending) && lower.size() >= ending.size() + 3) {
      return lower.substr(0, lower.size() - ending.size()) + "y";
    }
  }
  for (const std::string_view ending : kEndings) {
    if (lower.ends_with(ending) && lower.size() >= ending.size() + 3) {
      return lower.substr(0, lower.size() - ending.size());
    }
  }
  return lower;
}

Words stems_of(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  for (std::size_t at = lower.find("u.s."); at != std::string::npos; at = lower.find("u.s.", at)) {
    lower.replace(at, 4, "us");
  }
  Words words;
  for (auto from = lower.begin(); from != lower.end();) {
    from = std::find_if(from, lower.end(), is_word_byte);
    const auto to = std::find_if_not(from, lower.end(), is_word_byte);
    if (from != to) words.push_back(stem({from, to}));
    from = to;
  }
  return words;
}

std::vector<ExpectedClaim> load_expected(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be opened");
  std::vector<ExpectedClaim> expected;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const std::vector<std::string> columns = split(line, '\t');
    if (columns.size() != 6) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": not six columns");
    }
    if (number == 1) continue;  // the header
    ExpectedClaim claim{number,
                        columns[0] == "want",
                        split(columns[1], '|'),
                        split(columns[2], '|'),
                        split(columns[3], '|'),
                        columns[4],
                        {}};
    if (!columns[5].empty()) claim.speakers = split(columns[5], '|');
    expected.push_back(std::move(claim));
  }
  return expected;
}

std::vector<PrintedClaim> parse_claims(std::string_view json_lines) {
  std::vector<PrintedClaim> claims;
  for (const std::string& line : split(json_lines, '\n')) {
    if (!line.empty()) claims.push_back(to_printed(json::parse(line)));
  }
  return claims;
}

bool has_same_content(const ExpectedClaim& expected, const PrintedClaim& claim) {
  return has_any(claim.subject, expected.subjects) &&
         (has_any(claim.relation, expected.relations) ||
          has_any(claim.arguments, expected.relations)) &&
         (has_any(claim.object, expected.objects) || has_any(claim.arguments, expected.objects) ||
          has_any(claim.relation, expected.objects));
}

bool has_same_stance(const ExpectedClaim& expected, const PrintedClaim& claim) {
  return expected.stance == "any" || expected.stance == claim.stance;
}

bool has_same_speaker(const ExpectedClaim& expected, const PrintedClaim& claim) {
  if (expected.speakers.empty()) return claim.speaker.empty();
  return has_any(claim.speaker, expected.speakers);
}

}  // namespace entente::test
