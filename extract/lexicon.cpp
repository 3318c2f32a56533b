#include "extract/lexicon.hpp"

#include <array>
#include <optional>
#include <utility>

#include "extract/lexicon_tables.hpp"
#include "extract/text.hpp"
#include "extract/title_abbreviations.hpp"
#include "extract/wordnet.hpp"

namespace entente {
namespace {

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

/// The event of the first of an object's classes that has one.
std::optional<Event> by_class(const WordMap<Event>& map, std::string_view verb,
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

/// The event of a verb with an object: by its lemma, then by its class, each with a particle
/// before without one.
std::optional<Event> event_with_object(const LexiconTables& tables, const EventQuery& query,
                                       std::string_view object) {
  const auto* info = look_up(tables.nouns, {object, {}, {}});
  const auto classes = query.object_classes | (info == nullptr ? NounClass::kNone : info->classes);
  for (std::size_t i = 0; i <= query.particles.size(); ++i) {
    const auto particle = i < query.particles.size() ? query.particles[i] : std::string_view{};
    const auto* event = look_up(tables.events, {query.verb, particle, object});
    if (event != nullptr && !object.empty()) return *event;
    if (const auto found = by_class(tables.events, query.verb, particle, classes)) return found;
  }
  return {};
}

}  // namespace

struct Lexicon::Tables : LexiconTables {
  WordNet wordnet;
};

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Lexicon Lexicon::load(const std::string& folder) {
  return Lexicon(std::make_unique<Tables>(Tables{{read_lexicon_tables(folder)}, WordNet::load()}));
}

const ReportCue* Lexicon::find_report(std::string_view cue, Upos upos) const {
  return look_up(tables_->reports, {cue, pos_letter(upos), {}});
}

bool Lexicon::is_denial(std::string_view cue, Upos upos) const {
  const auto* report = find_report(cue, upos);
  return report != nullptr && report->kind == ReportClass::kDeny;
}

const Operator* Lexicon::find_operator(std::string_view word, Upos upos) const {
  return look_up(tables_->operators, {word, pos_letter(upos), {}});
}

Event Lexicon::event_of(const EventQuery& query) const {
  if (const auto event = event_with_object(*tables_, query, query.object)) return *event;
  const auto blank = query.object.rfind(' ');
  if (blank != std::string_view::npos) {  // "artillery shell" is a shell
    const auto head = query.object.substr(blank + 1);
    if (const auto event = event_with_object(*tables_, query, head)) return *event;
  }
  if (query.doer_classes != NounClass::kNone) {
    const auto event = by_class(tables_->doers, query.verb, {}, query.doer_classes);
    if (event) return *event;
  }
  for (const auto particle : query.particles) {
    const auto event = by_class(tables_->targets, query.verb, particle, query.target_classes);
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
  if (info == nullptr) info = look_up(tables_->nouns, {write_out_title(lemma), {}, {}});
  return info == nullptr ? NounInfo{} : *info;
}

bool Lexicon::is_person_noun(std::string_view word) const {
  const auto lemma = lower_ascii(word);
  const auto classes = noun_info(lemma).classes;
  return classes == NounClass::kNone ? tables_->wordnet.is_person(lemma)
                                     : has_class(classes, NounClass::kPerson);
}

const WordNet& Lexicon::wordnet() const { return tables_->wordnet; }

bool Lexicon::is_relative(std::string_view noun) const {
  // WordNet's first partner is a spouse, the news' one a firm.
  return noun != "partner" && tables_->wordnet.is_kind_of(noun, "relative");
}

const NominalVerb* Lexicon::verb_of_noun(std::string_view noun) const {
  return look_up(tables_->nominals, {noun, {}, {}});
}

const ConverseVerb* Lexicon::find_converse(std::string_view verb, std::string_view object,
                                           std::string_view preposition) const {
  return look_up(tables_->converses, {verb, object, preposition});
}

const RoleNoun* Lexicon::find_role(std::string_view noun) const {
  return look_up(tables_->roles, {noun, {}, {}});
}

const LightVerb* Lexicon::find_light_verb(std::string_view verb, std::string_view object,
                                          std::string_view preposition) const {
  return look_up(tables_->lights, {verb, object, preposition});
}

const SenseRow* Lexicon::find_sense(std::string_view verb, std::string_view object,
                                    std::string_view link) const {
  return look_up(tables_->senses, {verb, object, link});
}

LabelHabit Lexicon::label_habit(std::string_view verb) const {
  const auto* habit = look_up(tables_->habits, {verb, {}, {}});
  return habit == nullptr ? LabelHabit{} : *habit;
}

bool Lexicon::is_listed(RuleWords list, std::string_view word) const {
  const std::string_view name = kRuleWordsNames[static_cast<std::size_t>(list)];
  return look_up(tables_->listed, {word, name, {}}) != nullptr;
}

Sex Lexicon::sex_of_given_name(std::string_view name) const {
  const auto* sex = look_up(tables_->given_names, {name, {}, {}});
  return sex == nullptr ? Sex::kUnknown : *sex;
}

int Lexicon::judgement_of(std::string_view word, Upos upos) const {
  const auto* judgement = look_up(tables_->judgements, {word, pos_letter(upos), {}});
  return judgement == nullptr ? 0 : *judgement;
}

bool Lexicon::is_symmetric(std::string_view verb, std::string_view preposition) const {
  return look_up(tables_->symmetric, {verb, preposition, {}}) != nullptr;
}

}  // namespace entente
