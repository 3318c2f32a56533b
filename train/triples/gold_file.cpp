#include "train/triples/gold_file.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "extract/text.hpp"
#include "graph/error.hpp"

namespace entente::train {
namespace {

/// A pool holds many variants of one fact: only a near copy's verdict is ours too.
constexpr double kNearCopy = 0.8;
/// Complete gold words a fact in one way: half of it found means the fact is there.
constexpr double kSameFact = 0.5;

std::vector<std::string_view> split_tabs(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const auto end = line.find('\t');
    cells.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

/// Words in lower case without marks.
void add_words(std::string_view text, std::vector<std::string>& words) {
  for (const auto word : split_blanks(text)) {
    std::string letters;
    for (const char c : lower_ascii(word)) {
      const bool is_mark = std::string_view("\"'`.,;:!?()[]{}-").find(c) != std::string_view::npos;
      if (!is_mark) letters += c;
    }
    if (!letters.empty()) words.push_back(std::move(letters));
  }
}

void read_pool_line(const std::string& line, GoldFile& file) {
  const auto cells = split_tabs(line);
  if (cells.size() == 1) {
    file.sentences.push_back({line, {}});
    return;
  }
  if (cells.size() < 4 || file.sentences.empty()) return;
  GoldTriple triple;
  add_words(cells[1], triple.subject);
  for (std::size_t i = 2; i + 1 < cells.size(); ++i) add_words(cells[i], triple.rest);
  triple.is_right = cells.back() == "1";
  file.sentences.back().triples.push_back(std::move(triple));
}

void read_gold_line(const std::string& line, GoldFile& file) {
  const auto cells = split_tabs(line);
  if (cells.size() < 3) return;
  if (file.sentences.empty() || file.sentences.back().text != cells[0]) {
    file.sentences.push_back({std::string(cells[0]), {}});
  }
  GoldTriple triple;
  add_words(cells[1], triple.rest);
  add_words(cells[2], triple.subject);
  for (std::size_t i = 3; i < cells.size(); ++i) add_words(cells[i], triple.rest);
  file.sentences.back().triples.push_back(std::move(triple));
}

/// Harmonic mean of the shares of words in common.
double similarity(const std::vector<std::string>& a, std::vector<std::string> b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty() ? 1 : 0;
  const auto total = static_cast<double>(a.size() + b.size());
  double common = 0;
  for (const auto& word : a) {
    const auto found = std::ranges::find(b, word);
    if (found == b.end()) continue;
    b.erase(found);
    ++common;
  }
  return 2 * common / total;
}

}  // namespace

GoldFile read_gold_file(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  GoldFile file;
  file.path = path;
  file.is_complete = file.is_tokenized = path.ends_with(".tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    file.is_complete ? read_gold_line(line, file) : read_pool_line(line, file);
  }
  return file;
}

Verdict judge(const OpenTriple& triple, const GoldSentence& sentence, bool is_complete) {
  GoldTriple own;
  add_words(triple.arguments.front(), own.subject);
  add_words(triple.relation, own.rest);
  for (std::size_t i = 1; i < triple.arguments.size(); ++i)
    add_words(triple.arguments[i], own.rest);
  double best = 0;
  bool is_right = false;
  for (const GoldTriple& gold : sentence.triples) {
    const double subject = similarity(own.subject, gold.subject);
    const double rest = similarity(own.rest, gold.rest);
    const double least = std::min(subject, rest);
    if (least > best) {
      best = least;
      is_right = gold.is_right;
    }
  }
  if (is_complete) return best >= kSameFact ? Verdict::kRight : Verdict::kWrong;
  if (best < kNearCopy) return Verdict::kUnknown;
  return is_right ? Verdict::kRight : Verdict::kWrong;
}

}  // namespace entente::train
