#include "extract/time/tense.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente {
namespace {

using Tokens = std::vector<Token>;

std::size_t root_of(const Tokens& tokens, std::size_t at) {
  return tokens[at].head == kNoHead ? tokens.size() : static_cast<std::size_t>(tokens[at].head);
}

bool is_auxiliary(Deprel deprel) {
  return deprel == Deprel::kAux || deprel == Deprel::kAuxPass || deprel == Deprel::kCop;
}

/// The helping verbs and the "to" of a predicate, at most a few words before it.
struct Helpers {
  bool has_modal = false;
  bool has_past = false;     ///< was, had, did
  bool has_present = false;  ///< is, does
  bool has_perfect = false;  ///< has
  bool has_to = false;
};
Helpers helpers_of(const Tokens& tokens, std::size_t verb) {
  Helpers helpers;
  const std::size_t last = std::min(tokens.size(), verb + 4);  // "is he", "was the"
  for (std::size_t i = verb > 14 ? verb - 14 : 0; i < last; ++i) {
    const Token& token = tokens[i];
    if (token.head != static_cast<std::int32_t>(verb)) continue;
    if (token.deprel == Deprel::kMark && token.xpos == "TO") helpers.has_to = true;
    if (!is_auxiliary(token.deprel)) continue;
    helpers.has_modal |= token.xpos == "MD";
    helpers.has_past |= token.xpos == "VBD";
    const bool is_present = token.xpos == "VBZ" || token.xpos == "VBP";
    helpers.has_perfect |= is_present && token.lemma == "have";
    helpers.has_present |= is_present && token.lemma != "have";
  }
  return helpers;
}

/// What one predicate says by itself; unknown leaves it to the one above.
Tense tense_of(const Tokens& tokens, std::size_t verb) {
  const Helpers helpers = helpers_of(tokens, verb);
  const Token& token = tokens[verb];
  if (helpers.has_modal || helpers.has_to) return Tense::kFuture;
  if (helpers.has_past || helpers.has_perfect) return Tense::kPast;
  if (token.xpos == "VBD" || (token.xpos == "VBN" && !helpers.has_present)) return Tense::kPast;
  if (token.xpos == "VBN") return Tense::kUnknown;  // "is made of", "is expected Monday"
  // "The talks resume Monday", but "Oslo says".
  static constexpr std::array<std::string_view, 8> kReports = {
      "say", "tell", "report", "write", "show", "add", "note", "claim"};
  const bool is_present = helpers.has_present || token.xpos == "VBZ" || token.xpos == "VBP";
  const bool is_report = std::ranges::find(kReports, token.lemma) != kReports.end();
  if (is_present && token.upos == Upos::kVerb && !is_report) return Tense::kFuture;
  return Tense::kUnknown;
}

}  // namespace

Tense tense_at(const Sentence& sentence, std::size_t token) {
  const Tokens& tokens = sentence.tokens;
  if (tokens[token].deprel == Deprel::kNmodPoss) return Tense::kUnknown;  // "Tuesday's ruling"
  for (std::size_t at = token, steps = 0; at < tokens.size() && steps < 40;
       at = root_of(tokens, at), ++steps) {
    const bool is_verb = tokens[at].upos == Upos::kVerb || tokens[at].upos == Upos::kAux;
    const bool may_have_copula = tokens[at].upos == Upos::kNoun || tokens[at].upos == Upos::kAdj ||
                                 tokens[at].upos == Upos::kPropn;
    if (!is_verb && !may_have_copula) continue;
    const Tense tense = is_verb || at != token ? tense_of(tokens, at) : Tense::kUnknown;
    if (tense != Tense::kUnknown) return tense;
  }
  return Tense::kUnknown;
}

}  // namespace entente
