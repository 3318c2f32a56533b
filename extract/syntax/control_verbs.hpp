#pragma once

#include <string_view>

namespace entente {

/// Verbs whose infinitive is done by their subject although they have an object:
/// "Ada promised Ben to come".
[[nodiscard]] bool is_subject_control(std::string_view lemma);

/// "threatened on Monday to leave": what stands between makes some parses an adverbial clause of
/// what is the complement of these verbs.
[[nodiscard]] bool takes_infinitive(std::string_view lemma);

/// Verbs whose gerund is done by their object: "accused Ben of lying", "thanked Ben for coming".
[[nodiscard]] bool is_charge(std::string_view lemma);

/// "a statement saying", "a letter accusing": whoever issued it says so.
[[nodiscard]] bool is_utterance(std::string_view lemma);

}  // namespace entente
