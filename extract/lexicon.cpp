#include "extract/lexicon.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/tsv.hpp"

namespace entente {
namespace {

/// Up to three words as one key; views into a table's text.
struct Words {
  std::string_view first;
  std::string_view second;
  std::string_view third;

  bool operator==(const Words&) const = default;
};

struct WordsHash {
  std::size_t operator()(const Words& words) const {
    const std::hash<std::string_view> hash;
    const std::size_t high = hash(words.second) * 0x9e3779b97f4a7c15U;
    return hash(words.first) ^ (high << 1U) ^ (hash(words.third) * 0xc2b2ae3d27d4eb4fU);
  }
};

template <typename Value>
using WordMap = std::unordered_map<Words, Value, WordsHash>;

constexpr std::array<std::string_view, 15> kReportClassNames = {
    "say",   "confirm", "deny",  "accuse", "warn", "promise",  "predict", "ask",
    "order", "believe", "doubt", "hope",   "know", "perceive", "show"};
constexpr std::array<std::string_view, 12> kStanceClassNames = {
    "modal",   "adverb",  "negation",    "condition", "intention", "demand",
    "attempt", "ability", "implicative", "aspect",    "purpose",   "noun"};

struct NamedClass {
  std::string_view name;
  NounClass value;
};
constexpr std::array<NamedClass, 22> kNounClassNames = {{
    {"person", NounClass::kPerson},       {"organization", NounClass::kOrganization},
    {"country", NounClass::kCountry},     {"place", NounClass::kPlace},
    {"weapon", NounClass::kWeapon},       {"aid", NounClass::kAid},
    {"money", NounClass::kMoney},         {"troops", NounClass::kTroops},
    {"agreement", NounClass::kAgreement}, {"document", NounClass::kDocument},
    {"facility", NounClass::kFacility},   {"sanction", NounClass::kSanction},
    {"meeting", NounClass::kMeeting},     {"protest", NounClass::kProtest},
    {"violence", NounClass::kViolence},   {"relation", NounClass::kRelation},
    {"statement", NounClass::kStatement}, {"demand", NounClass::kDemand},
    {"right", NounClass::kRight},         {"crime", NounClass::kCrime},
    {"territory", NounClass::kTerritory}, {"vehicle", NounClass::kVehicle},
}};

template <typename Enum, std::size_t N>
Enum parse_name(const Tsv::Row& row, std::size_t column,
                const std::array<std::string_view, N>& names) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == row[column]) return static_cast<Enum>(i);
  }
  row.fail(fmt::format("unknown class \"{}\"", row[column]));
}

NounClass parse_noun_class(const Tsv::Row& row, std::string_view name) {
  for (const auto& known : kNounClassNames) {
    if (known.name == name) return known.value;
  }
  row.fail(fmt::format("unknown noun class \"{}\"", name));
}

/// FactBank's values: CT+, PR+, PS+, U, PS-, PR-, CT-.
Stance parse_stance(const Tsv::Row& row, std::string_view value) {
  if (value == "U") return {Polarity::kPositive, Factuality::kUnderspecified};
  if (value.size() == 3 && (value[2] == '+' || value[2] == '-')) {
    const auto polarity = value[2] == '+' ? Polarity::kPositive : Polarity::kNegative;
    const auto degree = value.substr(0, 2);
    if (degree == "CT") return {polarity, Factuality::kCertain};
    if (degree == "PR") return {polarity, Factuality::kProbable};
    if (degree == "PS") return {polarity, Factuality::kPossible};
  }
  row.fail(fmt::format("\"{}\" is none of CT+ PR+ PS+ U PS- PR- CT-", value));
}

/// The letters of the word classes in the tables; classes that share rows share a letter.
std::string_view pos_letter(Upos upos) {
  switch (upos) {
    case Upos::kVerb:
    case Upos::kAux:
      return "v";
    case Upos::kNoun:
    case Upos::kPropn:
      return "n";
    case Upos::kAdj:
      return "a";
    case Upos::kAdv:
      return "r";
    case Upos::kAdp:
      return "p";
    case Upos::kSconj:
    case Upos::kCconj:
      return "c";
    case Upos::kDet:
    case Upos::kPron:
      return "d";
    case Upos::kPart:
      return "t";
    default:
      return {};
  }
}

template <typename Value>
const Value* look_up(const WordMap<Value>& map, const Words& words) {
  const auto found = map.find(words);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

struct Lexicon::Tables {
  std::vector<Tsv> files;  // all keys and views point into them
  WordMap<ReportCue> reports;
  WordMap<StanceWord> stances;
  WordMap<Event> events;   ///< verb, particle, object or "@class"
  WordMap<Event> targets;  ///< verb, particle, "@class" of what stands below the particle
  WordMap<Event> event_nouns;
  WordMap<NounInfo> nouns;
  WordMap<NominalVerb> nominals;
  WordMap<LightVerb> lights;
  WordMap<bool> symmetric;

  void read(const std::string& folder, const char* file, std::size_t columns,
            void (Tables::*read_row)(const Tsv::Row&)) {
    files.push_back(Tsv::read(folder + "/" + file));
    files.back().for_each(columns, [&](const Tsv::Row& row) { (this->*read_row)(row); });
  }

  template <typename Value>
  static void add(const Tsv::Row& row, WordMap<Value>& map, const Words& words, Value value) {
    if (!map.emplace(words, std::move(value)).second) row.fail("stands in the table already");
  }

  void read_report(const Tsv::Row& row) {
    ReportCue cue;
    cue.kind = parse_name<ReportClass>(row, 2, kReportClassNames);
    cue.has_speaker = row[3] == "yes";
    if (!cue.has_speaker && row[3] != "no") row.fail("the speaker column is yes or no");
    cue.affirmed = parse_stance(row, row[4]);
    cue.negated = parse_stance(row, row[5]);
    add(row, reports, {row[0], row[1], {}}, cue);
  }

  void read_stance(const Tsv::Row& row) {
    StanceWord word;
    word.kind = parse_name<StanceClass>(row, 2, kStanceClassNames);
    word.affirmed = parse_stance(row, row[3]);
    word.negated = parse_stance(row, row[4]);
    add(row, stances, {row[0], row[1], {}}, word);
  }

  void read_event(const Tsv::Row& row) {
    const auto event = parse_event(row[3]);
    if (!event) row.fail(fmt::format("\"{}\" is no PLOVER class", row[3]));
    const auto object = row[2];
    if (object.starts_with('@')) (void)parse_noun_class(row, object.substr(1));
    if (object.starts_with("->@")) {
      (void)parse_noun_class(row, object.substr(3));
      add(row, targets, {row[0], row[1], object.substr(2)}, *event);
    } else if (row[1] == "n") {
      add(row, event_nouns, {row[0], {}, {}}, *event);
    } else {
      add(row, events, {row[0], row[1], object}, *event);
    }
  }

  void read_noun(const Tsv::Row& row) {
    NounInfo info;
    for (const auto name : split_list(row[1])) {
      info.classes = info.classes | parse_noun_class(row, name);
    }
    info.sector = row[2];
    add(row, nouns, {row[0], {}, {}}, info);
  }

  void read_nominal(const Tsv::Row& row) {
    if (row[1].empty()) row.fail("no verb");
    add(row, nominals, {row[0], {}, {}}, NominalVerb{row[1], row[2], row[3]});
  }

  void read_light(const Tsv::Row& row) {
    if (row[3].empty()) row.fail("no verb to read it as");
    add(row, lights, {row[0], row[1], row[2]}, LightVerb{row[3], row[4]});
  }

  void read_symmetric(const Tsv::Row& row) { add(row, symmetric, {row[0], row[1], {}}, true); }

  /// The event of a verb with an object: by its lemma, then by its class, each with a particle
  /// before without one.
  [[nodiscard]] std::optional<Event> event_with_object(const EventQuery& query,
                                                       std::string_view object) const {
    const auto* info = look_up(nouns, {object, {}, {}});
    const auto classes =
        query.object_classes | (info == nullptr ? NounClass::kNone : info->classes);
    for (std::size_t i = 0; i <= query.particles.size(); ++i) {
      const auto particle = i < query.particles.size() ? query.particles[i] : std::string_view{};
      const auto* event = look_up(events, {query.verb, particle, object});
      if (event != nullptr && !object.empty()) return *event;
      if (const auto found = by_class(events, query.verb, particle, classes)) return found;
    }
    return {};
  }

  [[nodiscard]] static std::optional<Event> by_class(const WordMap<Event>& map,
                                                     std::string_view verb,
                                                     std::string_view particle, NounClass classes) {
    for (const auto& known : kNounClassNames) {
      if (!has_class(classes, known.value)) continue;
      std::array<char, 32> name{'@'};
      const auto size = known.name.copy(name.data() + 1, name.size() - 1);
      const std::string_view key(name.data(), size + 1);
      if (const auto* event = look_up(map, {verb, particle, key})) return *event;
    }
    return {};
  }
};

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Lexicon Lexicon::load(const std::string& folder) {
  auto tables = std::make_unique<Tables>();
  tables->events.reserve(4096);
  tables->nouns.reserve(4096);
  tables->read(folder, "report_verbs.tsv", 6, &Tables::read_report);
  tables->read(folder, "stance_words.tsv", 5, &Tables::read_stance);
  tables->read(folder, "events.tsv", 4, &Tables::read_event);
  tables->read(folder, "noun_classes.tsv", 3, &Tables::read_noun);
  tables->read(folder, "nominal_verbs.tsv", 4, &Tables::read_nominal);
  tables->read(folder, "light_verbs.tsv", 5, &Tables::read_light);
  tables->read(folder, "symmetric_verbs.tsv", 2, &Tables::read_symmetric);
  return Lexicon(std::move(tables));
}

const ReportCue* Lexicon::find_report(std::string_view cue, Upos upos) const {
  return look_up(tables_->reports, {cue, pos_letter(upos), {}});
}

const StanceWord* Lexicon::find_stance(std::string_view word, Upos upos) const {
  return look_up(tables_->stances, {word, pos_letter(upos), {}});
}

Event Lexicon::event_of(const EventQuery& query) const {
  if (const auto event = tables_->event_with_object(query, query.object)) return *event;
  const auto blank = query.object.rfind(' ');
  if (blank != std::string_view::npos) {  // "artillery shell" is a shell
    const auto head = query.object.substr(blank + 1);
    if (const auto event = tables_->event_with_object(query, head)) return *event;
  }
  for (const auto particle : query.particles) {
    const auto event =
        Tables::by_class(tables_->targets, query.verb, particle, query.target_classes);
    if (event) return *event;
  }
  for (const auto particle : query.particles) {
    if (const auto* event = look_up(tables_->events, {query.verb, particle, {}})) return *event;
  }
  const auto* event = look_up(tables_->events, {query.verb, {}, {}});
  return event == nullptr ? Event::kNone : *event;
}

Event Lexicon::event_of_noun(std::string_view noun) const {
  const auto* event = look_up(tables_->event_nouns, {noun, {}, {}});
  return event == nullptr ? Event::kNone : *event;
}

NounInfo Lexicon::noun_info(std::string_view lemma) const {
  const auto* info = look_up(tables_->nouns, {lemma, {}, {}});
  return info == nullptr ? NounInfo{} : *info;
}

const NominalVerb* Lexicon::verb_of_noun(std::string_view noun) const {
  return look_up(tables_->nominals, {noun, {}, {}});
}

const LightVerb* Lexicon::find_light_verb(std::string_view verb, std::string_view object,
                                          std::string_view preposition) const {
  return look_up(tables_->lights, {verb, object, preposition});
}

bool Lexicon::is_symmetric(std::string_view verb, std::string_view preposition) const {
  return look_up(tables_->symmetric, {verb, preposition, {}}) != nullptr;
}

}  // namespace entente
