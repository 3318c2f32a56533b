#include "extract/wordnet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "extract/learned/mapped_file.hpp"
#include "extract/wordnet_format.hpp"
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
    const auto line = find_index_line(index.text(), index_form(lemma));
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

bool WordNet::is_person(std::string_view lemma) const {
  auto senses = files_->senses(lemma, WordNetPos::kNoun);
  if (senses.size() > kSenses) senses.resize(kSenses);
  const auto people = std::ranges::count_if(
      senses, [&](std::uint32_t sense) { return files_->class_of(sense) == WordClass::kPerson; });
  return people > 0 && 4 * static_cast<std::size_t>(people) >= 3 * senses.size();
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

std::optional<std::string> WordNet::find_irregular_verb(std::string_view form) const {
  const auto line = find_index_line(files_->verb_exceptions.text(), form);
  if (!line) return {};
  const auto lemma = line->substr(line->find(' ') + 1);
  return std::string(lemma.substr(0, lemma.find(' ')));
}

bool WordNet::contains(std::string_view lemma, WordNetPos pos) const {
  return !files_->senses(lemma, pos).empty();
}

}  // namespace entente
