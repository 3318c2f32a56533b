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
  draft.key = join_words({verb, words});
  draft.particles.clear();
  if (!words.empty()) draft.particles.emplace_back(words);
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

void tell_converse(const Lexicon& lexicon, std::string_view preposition,
                   std::vector<std::size_t> objects, Draft& draft) {
  const ConverseVerb* converse = lexicon.find_converse(draft.verb, preposition);
  if (converse == nullptr || draft.subjects.size() != 1 || !draft.governors.empty()) return;
  draft.object = draft.subjects.front();
  draft.subjects = std::move(objects);
  say(converse->verb, converse->words, draft);
}

}  // namespace entente
