#include "extract/wordnet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "extract/mapped_file.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

constexpr const char* kHint = "install WordNet's database: apt-get install wordnet-base";
constexpr std::size_t kDeepest = 20;  // no chain of hypernyms is longer than that
constexpr std::size_t kSenses = 3;    // what "the first senses" of a noun are

/// The names of the verbs' lexicographer files, 29 … 43 (lexnames(5WN)).
constexpr std::array<std::string_view, 15> kVerbFiles = {
    "body",        "change",     "cognition", "communication", "competition",
    "consumption", "contact",    "creation",  "emotion",       "motion",
    "perception",  "possession", "social",    "stative",       "weather"};
constexpr int kFirstVerbFile = 29;

/// The next word of `line`, and the rest behind it.
std::string_view take_word(std::string_view& line) {
  const auto end = std::min(line.find(' '), line.size());
  const auto word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::uint32_t to_number(std::string_view word, int base = 10) {
  std::uint32_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value, base);
  return value;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// The line of a sorted index whose first word is `lemma`; lines that begin with a blank are the
/// licence at the top.
std::optional<std::string_view> find_line(std::string_view index, std::string_view lemma) {
  std::size_t low = 0;
  std::size_t high = index.size();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    const auto before = index.rfind('\n', middle == 0 ? 0 : middle - 1);
    const auto begin = middle == 0 || before == std::string_view::npos ? 0 : before + 1;
    const auto line = line_at(index, begin);
    auto rest = line;
    const bool is_licence = line.starts_with(' ');
    const auto word = take_word(rest);
    if (!is_licence && word == lemma) return line;
    if (is_licence || word < lemma) {
      low = begin + line.size() + 1;
    } else {
      high = begin;
    }
  }
  return {};
}

/// The synsets of an index line (wndb(5WN)), the most frequent sense first.
std::vector<std::uint32_t> senses_of(std::string_view line) {
  take_word(line);  // lemma
  take_word(line);  // part of speech
  const auto count = to_number(take_word(line));
  for (auto pointers = to_number(take_word(line)); pointers > 0; --pointers) take_word(line);
  take_word(line);  // number of senses again
  take_word(line);  // senses with a frequency
  std::vector<std::uint32_t> senses;
  for (std::uint32_t i = 0; i < count && !line.empty(); ++i) {
    senses.push_back(to_number(take_word(line)));
  }
  return senses;
}

struct Synset {
  int file = 0;                          ///< lexicographer file
  std::vector<std::uint32_t> hypernyms;  ///< of instances too
};

Synset synset_at(std::string_view data, std::uint32_t offset) {
  Synset synset;
  if (offset >= data.size()) return synset;
  auto line = line_at(data, offset);
  take_word(line);  // offset
  synset.file = static_cast<int>(to_number(take_word(line)));
  take_word(line);  // type
  for (auto words = to_number(take_word(line), 16); words > 0; --words) {
    take_word(line);
    take_word(line);
  }
  for (auto pointers = to_number(take_word(line)); pointers > 0 && !line.empty(); --pointers) {
    const auto symbol = take_word(line);
    const auto target = to_number(take_word(line));
    take_word(line);  // part of speech
    take_word(line);  // source and target words
    if (symbol == "@" || symbol == "@i") synset.hypernyms.push_back(target);
  }
  return synset;
}

/// Synsets that decide the class of all below them; where two lie on one way up, the nearer one.
struct Anchor {
  const char* lemma;
  std::size_t sense;
  WordClass word_class;
};
constexpr std::array<Anchor, 24> kAnchors = {{
    {"person", 1, WordClass::kPerson},
    {"social_group", 1, WordClass::kGroup},
    {"people", 1, WordClass::kGroup},
    {"facility", 1, WordClass::kFacility},
    {"building", 1, WordClass::kFacility},
    {"building_complex", 1, WordClass::kFacility},
    {"structure", 1, WordClass::kFacility},
    {"way", 6, WordClass::kFacility},
    {"weapon", 1, WordClass::kWeapon},
    {"weaponry", 1, WordClass::kWeapon},
    {"ammunition", 1, WordClass::kWeapon},
    {"explosive", 1, WordClass::kWeapon},
    {"vehicle", 1, WordClass::kVehicle},
    {"geological_formation", 1, WordClass::kPlace},
    {"body_of_water", 1, WordClass::kPlace},
    {"land", 4, WordClass::kPlace},
    {"writing", 2, WordClass::kDocument},
    {"document", 1, WordClass::kDocument},
    {"written_agreement", 1, WordClass::kDocument},
    {"legal_document", 1, WordClass::kDocument},
    {"money", 1, WordClass::kMoney},
    {"currency", 1, WordClass::kMoney},
    {"assets", 1, WordClass::kMoney},
    {"speech_act", 1, WordClass::kCommunication},
}};

/// The class of a noun's lexicographer file, 3 … 28 (lexnames(5WN)).
WordClass class_of_file(int file) {
  switch (file) {
    case 4:
      return WordClass::kAct;
    case 6:
      return WordClass::kArtifact;
    case 10:
      return WordClass::kCommunication;
    case 11:
      return WordClass::kEvent;
    case 14:
      return WordClass::kGroup;
    case 15:
      return WordClass::kPlace;
    case 18:
      return WordClass::kPerson;
    case 21:
      return WordClass::kMoney;
    case 28:
      return WordClass::kTime;
    case 7:
    case 12:
    case 16:
    case 24:
    case 26:
      return WordClass::kState;
    default:
      return WordClass::kOther;
  }
}

std::string index_form(std::string_view lemma) {
  std::string form(lemma);
  std::ranges::replace(form, ' ', '_');
  return form;
}

}  // namespace

struct WordNet::Files {
  MappedFile noun_index;
  MappedFile noun_data;
  MappedFile verb_index;
  MappedFile verb_data;
  MappedFile verb_exceptions;
  std::vector<std::pair<std::uint32_t, WordClass>> anchors = {};  // synset → class, sorted

  explicit Files(const std::string& folder)
      : noun_index(folder + "/index.noun", kHint),
        noun_data(folder + "/data.noun", kHint),
        verb_index(folder + "/index.verb", kHint),
        verb_data(folder + "/data.verb", kHint),
        verb_exceptions(folder + "/verb.exc", kHint) {
    for (const auto& anchor : kAnchors) {
      const auto synsets = senses(anchor.lemma, WordNetPos::kNoun);
      if (synsets.size() < anchor.sense) {
        throw Error(ErrorKind::kInput,
                    fmt::format("{}/index.noun: not WordNet 3's index of nouns (no sense {} of "
                                "\"{}\")",
                                folder, anchor.sense, anchor.lemma),
                    kHint);
      }
      anchors.emplace_back(synsets[anchor.sense - 1], anchor.word_class);
    }
    std::ranges::sort(anchors);
  }

  [[nodiscard]] std::string_view data(WordNetPos pos) const {
    return (pos == WordNetPos::kNoun ? noun_data : verb_data).text();
  }

  [[nodiscard]] std::vector<std::uint32_t> senses(std::string_view lemma, WordNetPos pos) const {
    const auto& index = pos == WordNetPos::kNoun ? noun_index : verb_index;
    const auto line = find_line(index.text(), index_form(lemma));
    return line ? senses_of(*line) : std::vector<std::uint32_t>{};
  }

  /// Calls `on_synset` for a synset and all above it, nearest first, until it returns true.
  template <typename Function>
  bool walk_up(std::uint32_t synset, WordNetPos pos, Function on_synset) const {
    std::vector<std::uint32_t> level = {synset};
    for (std::size_t depth = 0; depth < kDeepest && !level.empty(); ++depth) {
      std::vector<std::uint32_t> above;
      for (const auto each : level) {
        if (on_synset(each)) return true;
        for (const auto up : synset_at(data(pos), each).hypernyms) above.push_back(up);
      }
      level = std::move(above);
    }
    return false;
  }

  [[nodiscard]] WordClass class_of(std::uint32_t synset) const {
    WordClass found = WordClass::kOther;
    const bool has_anchor = walk_up(synset, WordNetPos::kNoun, [&](std::uint32_t each) {
      const auto anchor = std::ranges::lower_bound(anchors, std::pair(each, WordClass::kUnknown));
      if (anchor == anchors.end() || anchor->first != each) return false;
      found = anchor->second;
      return true;
    });
    return has_anchor ? found : class_of_file(synset_at(data(WordNetPos::kNoun), synset).file);
  }
};

WordNet::WordNet(std::unique_ptr<Files> files) : files_(std::move(files)) {}
WordNet::WordNet(WordNet&&) noexcept = default;
WordNet& WordNet::operator=(WordNet&&) noexcept = default;
WordNet::~WordNet() = default;

WordNet WordNet::load(const std::string& folder) {
  return WordNet(std::make_unique<Files>(folder));
}

WordClass WordNet::noun_class(std::string_view lemma) const {
  auto senses = files_->senses(lemma, WordNetPos::kNoun);
  if (senses.empty()) return WordClass::kUnknown;
  if (senses.size() > kSenses) senses.resize(kSenses);
  for (const auto sense : senses) {
    const auto word_class = files_->class_of(sense);
    if (word_class != WordClass::kOther) return word_class;
  }
  return WordClass::kOther;
}

bool WordNet::is_kind_of(std::string_view lemma, std::string_view ancestor, WordNetPos pos,
                         int senses) const {
  const auto targets = files_->senses(ancestor, pos);
  if (targets.empty()) return false;
  const auto starts = files_->senses(lemma, pos);
  const auto count = std::min(starts.size(), static_cast<std::size_t>(std::max(senses, 0)));
  return std::any_of(starts.begin(), starts.begin() + static_cast<std::ptrdiff_t>(count),
                     [&](std::uint32_t start) {
                       return files_->walk_up(
                           start, pos, [&](std::uint32_t each) { return each == targets.front(); });
                     });
}

std::string_view WordNet::verb_class(std::string_view lemma) const {
  const auto senses = files_->senses(lemma, WordNetPos::kVerb);
  if (senses.empty()) return {};
  const int file = synset_at(files_->data(WordNetPos::kVerb), senses.front()).file;
  const auto number = static_cast<std::size_t>(file - kFirstVerbFile);
  return file >= kFirstVerbFile && number < kVerbFiles.size() ? kVerbFiles[number]
                                                              : std::string_view{};
}

std::string_view WordNet::irregular_verb(std::string_view form) const {
  auto line = find_line(files_->verb_exceptions.text(), form);
  if (!line) return {};
  take_word(*line);  // the form
  return take_word(*line);
}

bool WordNet::contains(std::string_view lemma, WordNetPos pos) const {
  return !files_->senses(lemma, pos).empty();
}

}  // namespace entente
