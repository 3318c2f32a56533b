#include "extract/triple/clause.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>

#include "extract/syntax/relative_clause.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

bool holds(const WordList& words, std::size_t word) {
  return std::ranges::find(words, word) != words.end();
}

/// A verb's own auxiliaries and copula.
WordList auxiliaries(const Syntax& syntax, std::size_t verb) {
  WordList words;
  for (const auto c : syntax.children(verb)) {
    const auto base = base_of(syntax.deprel(c));
    if (base == Deprel::kAux || base == Deprel::kCop) words.push_back(c);
  }
  return words;
}

bool is_negation(const Syntax& syntax, std::size_t word) {
  const auto lemma = syntax.lemma(word);
  return lemma == "not" || lemma == "never" || lemma == "n't";
}

/// Adverbs that lead over from another sentence and say nothing of this one.
bool is_connective(const Syntax& syntax, std::size_t word) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "also",        "besides",   "consequently", "furthermore", "hence",     "however",
      "instead",     "likewise",  "meanwhile",    "moreover",    "otherwise", "nevertheless",
      "nonetheless", "therefore", "thus",         "too"};
  const auto form = lower_ascii(syntax.form(word));
  return std::ranges::find(kWords, form) != kWords.end();
}

class ClauseBuilder {
 public:
  ClauseBuilder(const Syntax& syntax, const std::vector<std::size_t>& antecedents,
                const Frame& frame)
      : syntax_(syntax), antecedents_(antecedents), frame_(frame) {
    verbs_ = frame.governors;
    verbs_.push_back(frame.predicate);
  }

  Clause build() {
    Clause clause;
    clause.frame = &frame_;
    clause.subjects = frame_.surface;
    for (auto& subject : clause.subjects) {
      if (hangs_on(subject)) subject = same_as(subject);
    }
    for (const auto c : syntax_.children(frame_.predicate)) {
      if (base_of(syntax_.deprel(c)) == Deprel::kNsubj) clause.has_own_subject = true;
    }
    clause.verb = verb_words();
    add_complements(clause);
    name_recipient(clause);
    turn_existential(clause);
    return clause;
  }

 private:
  /// Of two objects the first is whom it is given to: "gave Ben a boat".
  static void name_recipient(Clause& clause) {
    const auto is_object = [](const Complement& c) { return c.kind == ComplementKind::kObject; };
    if (std::ranges::count_if(clause.complements, is_object) < 2) return;
    std::ranges::find_if(clause.complements, is_object)->kind = ComplementKind::kRecipient;
  }

  /// "There are two ferries": what there is, is told as an object.
  void turn_existential(Clause& clause) const {
    const auto there = syntax_.child(frame_.predicate, Deprel::kExpl);
    if (there == kNoToken || lower_ascii(syntax_.form(there)) != "there") return;
    if (clause.subjects.empty() || !clause.has_own_subject) return;
    clause.complements.insert(clause.complements.begin(),
                              {ComplementKind::kObject, clause.subjects.front(), {}});
    clause.subjects = {there};
  }

  /// Does the clause modify the noun: "a doctor who swims"?
  bool hangs_on(std::size_t noun) const {
    for (auto at = frame_.predicate; at != kNoToken; at = syntax_.head(at)) {
      if (base_of(syntax_.deprel(at)) == Deprel::kAcl) return syntax_.head(at) == noun;
    }
    return false;
  }

  /// "Ada is a doctor who swims": Ada swims.
  std::size_t same_as(std::size_t noun) const {
    if (!syntax_.has_child(noun, Deprel::kCop) || syntax_.has_child(noun, Deprel::kCase)) {
      return noun;
    }
    const auto subject = syntax_.child(noun, Deprel::kNsubj);
    if (subject == kNoToken || antecedents_[subject] != kNoToken) return noun;
    const bool is_clefted = syntax_.lemma(subject) == "it" || syntax_.lemma(subject) == "that" ||
                            syntax_.lemma(subject) == "this";
    return is_clefted ? noun : subject;
  }

  /// "has bought and sold": the second participle shares the first one's auxiliaries.
  WordList shared_auxiliaries(std::size_t verb) const {
    if (!auxiliaries(syntax_, verb).empty()) return {};
    for (auto at = verb; syntax_.deprel(at) == Deprel::kConj;) {
      at = syntax_.head(at);
      if (syntax_[at].xpos != syntax_[verb].xpos) return {};
      auto words = auxiliaries(syntax_, at);
      if (!words.empty()) return words;
    }
    return {};
  }

  bool is_infinitive_mark(std::size_t word) const {
    return syntax_.deprel(word) == Deprel::kMark && syntax_.lemma(word) == "to";
  }

  WordList verb_words() const {
    WordList words;
    for (const auto verb : verbs_) {
      const auto shared = shared_auxiliaries(verb);
      words.insert(words.end(), shared.begin(), shared.end());
      const bool is_nominal = frame_.kind == FrameKind::kCopula && verb == frame_.predicate;
      if (!is_nominal) words.push_back(verb);
      for (const auto c : syntax_.children(verb)) {
        const auto base = base_of(syntax_.deprel(c));
        const bool is_part = base == Deprel::kAux || base == Deprel::kCop ||
                             syntax_.deprel(c) == Deprel::kCompoundPrt ||
                             (is_infinitive_mark(c) && verb != verbs_.front());
        if (is_part) words.push_back(c);
      }
    }
    add_adverbs(words);
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
  }

  /// "has n't often sold": adverbs among the verbs, and one right before them.
  void add_adverbs(WordList& words) const {
    if (words.empty()) return;
    const auto [first, last] = std::ranges::minmax(words);
    for (const auto verb : verbs_) {
      for (const auto c : syntax_.children(verb)) {
        if (syntax_.deprel(c) != Deprel::kAdvmod || antecedents_[c] != kNoToken) continue;
        const bool is_short = syntax_.first(c) == c && syntax_.last(c) == c;
        const bool is_among = c > first && c < last;
        const bool is_before = c < first && c + 1 == first && c > 0 && syntax_[c].xpos != "WRB";
        const bool is_not = is_negation(syntax_, c);
        if (is_not || (is_short && (is_among || is_before))) words.push_back(c);
      }
    }
  }

  void add(Clause& clause, ComplementKind kind, std::size_t head, WordList introduction) const {
    clause.complements.push_back({kind, head, std::move(introduction)});
  }

  WordList marks(std::size_t clause_head) const {
    WordList words;
    for (const auto c : syntax_.children(clause_head)) {
      if (syntax_.deprel(c) != Deprel::kMark && syntax_.deprel(c) != Deprel::kCase) continue;
      if (syntax_.lemma(c) == "to") continue;
      words.push_back(c);
      for (const auto fixed : syntax_.children(c)) {
        if (syntax_.deprel(fixed) == Deprel::kFixed) words.push_back(fixed);
      }
    }
    std::ranges::sort(words);
    return words;
  }

  void add_complements(Clause& clause) const {
    if (frame_.kind == FrameKind::kCopula) {
      add(clause, ComplementKind::kPredicate, frame_.predicate,
          preposition_words(syntax_, frame_.predicate));
    }
    for (const auto verb : verbs_) {
      for (const auto c : syntax_.children(verb)) {
        if (!holds(verbs_, c) && !holds(clause.verb, c)) add_dependent(clause, verb, c);
      }
    }
    const bool has_object = std::ranges::any_of(clause.complements, [](const Complement& c) {
      return c.kind == ComplementKind::kObject || c.kind == ComplementKind::kContent;
    });
    if (!has_object && !frame_.is_passive && frame_.kind == FrameKind::kVerb &&
        !frame_.objects.empty()) {
      add(clause, ComplementKind::kObject, frame_.objects.front(), {});
    }
    add_parenthesis(clause, has_object);
    sort_complements(clause);
  }

  /// "The bridge fell, she said": the clause around it is what was said.
  void add_parenthesis(Clause& clause, bool has_object) const {
    const auto at = frame_.predicate;
    if (has_object || syntax_.deprel(at) != Deprel::kParataxis || !clause.has_own_subject) return;
    if (syntax_.head(at) < at) add(clause, ComplementKind::kContent, syntax_.head(at), {});
  }

  /// What the verb asks for, then the rest behind it, then what stands in front.
  void sort_complements(Clause& clause) const {
    const auto verb = clause.verb.empty() ? frame_.predicate : clause.verb.back();
    std::ranges::stable_sort(clause.complements, {}, [&](const Complement& c) {
      const bool is_fronted = c.head < verb;
      return std::tuple(is_core(c.kind) ? 0
                        : is_fronted    ? 2
                                        : 1,
                        is_core(c.kind) && is_fronted ? 0 : c.head);
    });
  }

  /// Not "where", nor "however", nor what stands in a nominal predicate's phrase already.
  bool is_told_adverb(const Clause& clause, std::size_t verb, std::size_t adverb) const {
    if (syntax_[adverb].xpos == "WRB" || is_connective(syntax_, adverb)) return false;
    const bool is_in_phrase = verb == frame_.predicate && frame_.kind == FrameKind::kCopula;
    return !is_in_phrase || (!clause.verb.empty() && adverb < clause.verb.front());
  }

  void add_dependent(Clause& clause, std::size_t verb, std::size_t c) const {
    const Deprel deprel = syntax_.deprel(c);
    const auto head = antecedents_[c] != kNoToken ? antecedents_[c] : c;
    switch (base_of(deprel)) {
      case Deprel::kObj:
        return add(clause, ComplementKind::kObject, head, {});
      case Deprel::kIobj:
        return add(clause, ComplementKind::kRecipient, head, {});
      case Deprel::kObl:
        return add(clause, ComplementKind::kOblique, head, preposition_words(syntax_, c));
      case Deprel::kXcomp: {
        const bool is_verbal = syntax_[c].upos == Upos::kVerb || syntax_.has_child(c, Deprel::kCop);
        return add(clause, is_verbal ? ComplementKind::kInfinitive : ComplementKind::kPredicate, c,
                   is_verbal ? WordList{} : preposition_words(syntax_, c));
      }
      case Deprel::kCcomp:
        return add(clause, ComplementKind::kContent, c, marks(c));
      case Deprel::kAdvcl:
        return add(clause, ComplementKind::kAdverbial, c, marks(c));
      case Deprel::kAdvmod:
        if (is_told_adverb(clause, verb, c)) add(clause, ComplementKind::kAdverb, c, {});
        return;
      default:
        return;
    }
  }

  const Syntax& syntax_;
  const std::vector<std::size_t>& antecedents_;
  const Frame& frame_;
  std::vector<std::size_t> verbs_;
};

}  // namespace

bool is_core(ComplementKind kind) {
  return kind != ComplementKind::kOblique && kind != ComplementKind::kAdverb &&
         kind != ComplementKind::kAdverbial;
}

bool is_clausal(ComplementKind kind) {
  return kind == ComplementKind::kInfinitive || kind == ComplementKind::kContent ||
         kind == ComplementKind::kAdverbial;
}

std::vector<Clause> find_clauses(const Syntax& syntax, const std::vector<Frame>& frames) {
  std::set<std::size_t> governors;
  for (const Frame& frame : frames) {
    governors.insert(frame.governors.begin(), frame.governors.end());
  }
  const auto antecedents = find_antecedents(syntax);
  std::vector<Clause> clauses;
  for (const Frame& frame : frames) {
    if (governors.contains(frame.predicate)) continue;
    Clause clause = ClauseBuilder(syntax, antecedents, frame).build();
    // "which worried Ada", where "which" stands for no noun: nobody is told who.
    std::erase_if(clause.subjects, [&](std::size_t s) { return syntax[s].xpos.starts_with('W'); });
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

}  // namespace entente
