#include "extract/claim/role_wording.hpp"

#include <string>
#include <utility>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

void say(std::string_view verb, std::string_view words, Draft& draft) {
  draft.verb = std::string(verb);
  draft.label = join_words({third_person(verb), words});
  draft.key = {{}, std::string(verb), {}, std::string(words)};
  draft.particles.clear();
  if (!words.empty()) draft.particles.emplace_back(words);
}

/// What was done to the subject the objects do.
void turn(std::vector<std::size_t> objects, Draft& draft) {
  draft.object = draft.subjects.front();
  draft.subjects = std::move(objects);
  draft.folded.clear();
  draft.folded_head = kNoToken;
}

}  // namespace

void tell_by_verb(const Lexicon& lexicon, std::string_view words, std::string_view preposition,
                  Draft& draft) {
  const RoleNoun* role = lexicon.find_role(words);
  if (role == nullptr || (preposition != "of" && preposition != role->words)) return;
  const bool is_undergone = role->bearer == RoleBearer::kUndergoes;
  if (is_undergone && draft.subjects.size() != 1) return;
  if (is_undergone) std::swap(draft.subjects.front(), draft.object);
  say(role->verb, role->words, draft);
  draft.is_symmetric = role->bearer == RoleBearer::kMutual;
}

void tell_converse(const SentenceView& view, std::string_view preposition,
                   std::vector<std::size_t> objects, Draft& draft) {
  const ConverseVerb* converse =
      view.tables.lexicon.find_converse(draft.verb, last_word(draft.folded), preposition);
  if (converse == nullptr || draft.subjects.size() != 1 || !draft.governors.empty()) return;
  // "Ada belongs to the party": nobody owns her.
  const auto* whose = view.resolver.chain_at(draft.subjects.front());
  if (converse->verb == "own" && whose != nullptr && whose->type == EntityType::kPerson) return;
  turn(std::move(objects), draft);
  say(converse->verb, converse->words, draft);
}

bool tell_received(const Lexicon& lexicon, std::string_view noun, std::string_view preposition,
                   std::vector<std::size_t> objects, Draft& draft) {
  const NominalVerb* deed = lexicon.verb_of_noun(noun);
  if (deed == nullptr || draft.subjects.size() != 1 ||
      !lexicon.is_listed(RuleWords::kReceiving, draft.verb))
    return false;
  const Event event = lexicon.event_of_noun(noun);
  const bool is_granted =
      event == Event::kSupport || lexicon.is_listed(RuleWords::kGranted, deed->verb);
  if (event == Event::kNone && !is_granted &&
      !lexicon.is_symmetric(deed->verb, deed->verb_preposition)) {
    return false;
  }
  // "a donation from Chad" is no gift of the receiver.
  if (event == Event::kAid && deed->object_prepositions == "of") return false;
  const bool is_by = preposition == "from" || preposition == "by";
  const bool is_of =
      preposition == "of" && is_granted && lexicon.is_listed(RuleWords::kWinning, draft.verb);
  if (!is_by && !is_of) return false;
  turn(std::move(objects), draft);
  draft.rules.add(Rule::kReceived);
  say(deed->verb, deed->verb_preposition, draft);
  return true;
}

}  // namespace entente
