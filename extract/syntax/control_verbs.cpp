#include "extract/syntax/control_verbs.hpp"

#include <algorithm>
#include <array>

namespace entente {

bool is_subject_control(std::string_view lemma) {
  static constexpr std::array<std::string_view, 5> kVerbs = {"promise", "vow", "threaten", "pledge",
                                                             "use"};
  return std::ranges::find(kVerbs, lemma) != kVerbs.end();
}

bool takes_infinitive(std::string_view lemma) {
  static constexpr std::array<std::string_view, 14> kVerbs = {
      "threaten", "promise", "vow",  "pledge", "agree", "offer", "refuse",
      "decline",  "plan",    "want", "intend", "fail",  "seek",  "decide"};
  return std::ranges::find(kVerbs, lemma) != kVerbs.end();
}

bool is_charge(std::string_view lemma) {
  static constexpr std::array<std::string_view, 10> kVerbs = {
      "accuse", "suspect",   "convict", "acquit", "blame",
      "fault",  "criticize", "condemn", "praise", "thank"};
  return std::ranges::find(kVerbs, lemma) != kVerbs.end();
}

bool is_utterance(std::string_view lemma) {
  static constexpr std::array<std::string_view, 8> kNouns = {
      "statement", "letter", "declaration", "message", "note", "communique", "speech", "petition"};
  return std::ranges::find(kNouns, lemma) != kNouns.end();
}

}  // namespace entente
