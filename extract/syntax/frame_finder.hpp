#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/frame.hpp"
#include "extract/syntax/relative_clause.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

/// Finds the frames of one sentence. Private to find_frames; its parts stand in frame.cpp
/// (predicates), frame_subjects.cpp, frame_objects.cpp and frame_gaps.cpp (what is left out).
class FrameFinder {
 public:
  FrameFinder(const Syntax& syntax, const Lexicon* lexicon)
      : syntax_(syntax), lexicon_(lexicon), antecedents_(find_antecedents(syntax)) {}

  [[nodiscard]] std::vector<Frame> find();

 private:
  [[nodiscard]] static bool is_subject(Deprel deprel) { return base_of(deprel) == Deprel::kNsubj; }
  [[nodiscard]] static bool is_advcl(Deprel deprel) { return base_of(deprel) == Deprel::kAdvcl; }

  /// "Chad sued Niger, and Mali Togo": two phrases side by side whose verb is left out.
  struct Gap {
    std::size_t doer = kNoToken;
    std::size_t object = kNoToken;
    std::size_t verb = kNoToken;
  };

  /// Reads the orphans of the sentence.
  void find_gaps();

  [[nodiscard]] bool is_in_gap(std::size_t head) const;

  /// The frames of the verb's other pairs: "and Mali Togo", "and Cyprus a grant".
  void add_gapped(std::size_t i, std::vector<Frame>& frames) const;
  /// "Chad distrusts Niger, and vice versa."
  [[nodiscard]] bool is_mutual(std::size_t i) const;
  /// A verb's frame with what stands in the gap.
  [[nodiscard]] Frame gapped(Frame frame, const Gap& gap) const;

  /// "is mayor", "the plan is to leave", but not "Ada is to leave", "is due to leave", "is yet to
  /// leave".
  [[nodiscard]] bool is_copular(std::size_t i) const;

  [[nodiscard]] bool is_predicate(std::size_t i) const;

  /// "so has Niger", "nor did Niger": stands for the verb before it.
  [[nodiscard]] bool is_elliptic(std::size_t i) const;

  [[nodiscard]] bool is_passive(std::size_t i) const;

  /// "Mayor sued by Bern", "shunned by Chad": a participle with an agent, or whose subject
  /// undergoes it as who does what has it.
  [[nodiscard]] bool is_told_passive(std::size_t i) const;

  [[nodiscard]] bool has_subject(std::size_t i) const;

  /// A participant's heads: a relative pronoun's antecedent, or the noun, its conjuncts and those
  /// whom "everyone but" takes out.
  [[nodiscard]] std::vector<std::size_t> heads(std::size_t word) const;

  static void append(std::vector<std::size_t>& to, const std::vector<std::size_t>& from);

  /// The subject as the sentence shows it, found upwards where the clause has none of its own.
  /// Trees are finite and each step goes to an ancestor, so this ends.
  [[nodiscard]] std::vector<std::size_t> surface_subjects(std::size_t i, Rule& rule) const;

  /// Whom an adjective below a verb tells of: "found Ben guilty".
  [[nodiscard]] std::vector<std::size_t> bearers_of_quality(std::size_t adjective,
                                                            Rule& rule) const;

  /// "accused Ben of selling", "barred Ben from selling", "called on Ben to sell": Ben sells; "left
  /// after selling": whoever left.
  [[nodiscard]] std::vector<std::size_t> adverbial_subjects(std::size_t i, std::size_t up,
                                                            Rule& rule) const;

  /// "did not deny having met Ben", "denies meeting Ben", which the tree may have as a clause of
  /// its own; `up` does it.
  [[nodiscard]] bool is_gerund_content(std::size_t i, std::size_t up) const;
  /// "thanked Ben for coming", "sued Ben for selling": what Ben did.
  [[nodiscard]] bool is_blamed_for(std::size_t verb) const;

  /// "Chad to sue Niger", a headline: an infinitive right behind the name at the root.
  [[nodiscard]] bool is_headline_future(std::size_t i, std::size_t up) const;

  /// "called on Ben to sell": the noun below the preposition that belongs to the verb.
  [[nodiscard]] std::size_t addressee_of(std::size_t i, std::size_t up) const;

  /// Who does it, as who does what has it.
  [[nodiscard]] std::vector<std::size_t> told_doers(std::size_t i) const;

  /// "Chad and Niger have both in the past years left": with much in between a parser may hang the
  /// subject on the auxiliary.
  [[nodiscard]] std::vector<std::size_t> subjects_of_auxiliary(std::size_t i) const;

  /// "Chad said it is willing to talk": a parser may take this "it" for an expletive, but what is
  /// willing has a will.
  [[nodiscard]] bool is_false_expletive(std::size_t i) const;

  /// "Ada promised Ben to come": her infinitive, although he is the object.
  [[nodiscard]] bool is_done_by_subject(std::size_t verb) const;

  /// "Ada wants to leave" (Ada), "Ada asked Ben to leave" (Ben), "Ben was asked to leave" (Ben).
  [[nodiscard]] std::vector<std::size_t> controllers(std::size_t i, std::size_t up,
                                                     Rule& rule) const;

  /// "a plan by Iran to send", "Iran's plan to send", "forces building roads", "arms sold to Chad".
  [[nodiscard]] std::vector<std::size_t> noun_subjects(std::size_t i, std::size_t noun,
                                                       Rule& rule) const;

  /// The object of a relative clause whose pronoun is left out: "the arms they sent".
  void add_gap_object(std::size_t i, Frame& frame) const;

  /// Two bare nouns behind a verb that gives nothing: the first only says which the second are.
  [[nodiscard]] bool is_called_after(std::size_t i, std::size_t first, std::size_t second) const;

  /// "apologized to Ada but not to Ben": a phrase with its own preposition, coordinated with the
  /// verb.
  [[nodiscard]] bool is_second_phrase(std::size_t i, std::size_t c) const;

  /// "sued Chad but not Niger", where the parser hangs the second on the verb.
  [[nodiscard]] bool is_denied_object(std::size_t i, std::size_t c) const;

  /// "Bern thanks Chad, not Niger": a name right behind its verb that the parser left over.
  [[nodiscard]] bool is_object_astray(std::size_t i, std::size_t c) const;

  void add_dependents(std::size_t i, Frame& frame) const;

  /// "With the help of Ada, Ben came up with a plan": what he came up with stands behind.
  void leave_out_fronted(std::size_t i, Frame& frame) const;

  /// "Unlike Chad, Niger left", "sued Chad instead of Niger": somebody beside whom the verb has,
  /// who is taken out of what it says (is_excepted) or, after "like", is not.
  [[nodiscard]] bool replaces_participant(std::size_t c, std::string_view preposition,
                                          Frame& frame) const;

  /// "lent Chad two billion dollars", "sent Chad arms": two bare nouns behind a verb of giving are
  /// whom and what, though the parser took the first for a part of the second.
  [[nodiscard]] std::size_t recipient_inside(std::size_t i) const;

  void split_recipient(std::size_t i, Frame& frame) const;

  /// "go ahead", "hit back": an adverb right behind the verb, without which it says something else.
  [[nodiscard]] bool is_particle(std::size_t i, std::size_t c) const;

  void add_oblique(std::size_t c, Frame& frame) const;

  /// "signed and ratified the treaty", "was jailed rather than freed by Chad": the first verb
  /// shares what stands behind the second.
  void share_object(std::size_t i, Frame& frame) const;

  /// Who does what has its say where the tree names nobody: "Chad neither signed nor left the pact"
  /// (what is signed), "sold, it was said, by Chad".
  void add_told_roles(std::size_t i, Frame& frame) const;

  /// "Chad did not sign, nor did Niger", "Chad has signed, and so has Niger", "as did Niger": whom
  /// a bare auxiliary adds to the verb before it.
  void add_elliptic(std::size_t i, Frame& frame) const;

  /// No verb and nothing else that is done hangs below the auxiliary.
  [[nodiscard]] bool is_bare(std::size_t w) const;

  [[nodiscard]] std::size_t elliptic_subject(std::size_t w) const;

  [[nodiscard]] static bool is_new_to(std::size_t word, const Frame& frame);

  [[nodiscard]] bool is_late_complement(std::size_t i) const;

  void add_governors(std::size_t i, Frame& frame) const;

  [[nodiscard]] Frame frame_of(std::size_t i) const;

  const Syntax& syntax_;
  const Lexicon* lexicon_;
  std::vector<std::size_t> antecedents_;
  std::vector<Gap> gaps_;
};

}  // namespace entente
