#include "extract/claim/title_claims.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/claim/claim_tables.hpp"
#include "extract/claim/office_bearer.hpp"
#include "extract/claim/office_body.hpp"
#include "extract/claim/office_words.hpp"
#include "extract/claim/role_wording.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class TitleReader {
 public:
  TitleReader(const SentenceView& view, std::size_t noun)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon), noun_(noun) {}

  std::vector<Draft> read() {
    if (is_person_name(noun_)) read_titles();
    read_apposition();
    read_capacity();
    read_beside();
    read_members();
    return std::move(drafts_);
  }

 private:
  bool is_actor(std::size_t head) const { return view_.resolver.is_actor(head); }

  bool is_person_name(std::size_t head) const { return names_person(view_, head); }

  bool is_office(std::size_t head) const { return lexicon_.is_person_noun(syntax_.lemma(head)); }

  /// The subject is `words`, of the object: "president", "of".
  void add(std::size_t subject, std::size_t object, std::string_view words,
           std::string_view preposition, Rule rule) {
    drafts_.push_back(draft_of_noun(noun_, subject, object, join_words({"is", words, preposition}),
                                    {{}, join_words({"be", words}), {}, std::string(preposition)},
                                    "be", rule));
    tell_by_verb(lexicon_, words, preposition, drafts_.back());
    drafts_.back().is_aside = true;
  }

  void add_office(std::size_t person, std::size_t office, Rule rule) {
    if (office_words(view_, office).empty() || is_borne_by_other(view_, office, person)) return;
    const auto body = find_office_body(view_, office);
    if (body.head != kNoToken) {
      add(person, body.head, office_label(view_, office, body), body.preposition, rule);
    } else if (rule == Rule::kApposition) {
      add(person, office, "", "", rule);
      drafts_.back().is_description = true;
    }
  }

  /// "Chadian foreign minister Ada Abba", "the bank's head, Ada Abba" as the tree has it.
  void read_titles() {
    for (const auto c : syntax_.children(noun_)) {
      const Deprel deprel = syntax_.deprel(c);
      const bool is_title = deprel == Deprel::kNmodDesc || deprel == Deprel::kCompound;
      if (c < noun_ && is_title && is_office(c) && view_.resolver.name_at(c) == nullptr) {
        const auto outer = find_office_body(view_, noun_);
        // "Chadian foreign minister Ada Abba", "President Ada Abba of Chad".
        const bool is_outer =
            outer.head != kNoToken &&
            (outer.head < c || (outer.head > noun_ && syntax_.preposition(outer.head) == "of"));
        if (is_outer && outer.head > noun_ && names_political_party(view_, outer.head)) {
          // "President Ada Abba of the Unity Party" presides over no party.
          add(noun_, outer.head, "member", "of", Rule::kTitle);
        } else if (find_office_body(view_, c).head == kNoToken && is_outer &&
                   holds_office(view_, c, outer.head)) {
          add(noun_, outer.head, office_label(view_, c, outer), "of", Rule::kTitle);
        } else {
          add_office(noun_, c, Rule::kTitle);
        }
      }
    }
  }

  /// "the Banco Azul (Blue Bank)": a translation or a short form, no office.
  bool is_gloss(std::size_t apposition) const {
    const auto first = syntax_.first(apposition);
    return first > 0 && (syntax_.form(first - 1) == "(" || syntax_.form(first) == "(");
  }

  /// "Ada Abba, a singer, and a mayor": a list that the parser took for an apposition has names or
  /// "and" between.
  bool stands_in_list(std::size_t apposition) const {
    const auto conjunct = syntax_.child(noun_, Deprel::kConj);
    if (conjunct != kNoToken && conjunct < apposition) return true;
    const auto inner = syntax_.child(apposition, Deprel::kConj);
    return inner != kNoToken && view_.resolver.name_at(inner) != nullptr;
  }

  /// "Ben's wife, former actress Ada Abba": the name stands behind another apposition.
  std::size_t last_apposition(std::size_t noun) const {
    for (auto next = noun; next != kNoToken; next = syntax_.child(next, Deprel::kAppos)) {
      noun = next;
      if (view_.resolver.name_at(noun) != nullptr) break;
    }
    return noun;
  }

  /// "Ada Abba, head of the bank" and "the head of the bank, Ada Abba".
  void read_apposition() {
    for (const auto c : syntax_.children(noun_)) {
      Deprel deprel = syntax_.deprel(c);
      // "Ada Abba, head of the board and chair of the bank": the second office hangs on the name.
      const bool is_second = deprel == Deprel::kConj && c > syntax_.child(noun_, Deprel::kAppos) &&
                             syntax_[c].upos == Upos::kNoun;
      if (is_second) deprel = Deprel::kAppos;
      if (deprel != Deprel::kAppos && deprel != Deprel::kFlat) continue;
      if (is_none(syntax_, c)) continue;  // "Ada Abba, no friend of the bank"
      if (is_gloss(c) || (deprel == Deprel::kAppos && stands_in_list(c))) continue;
      const bool has_name = view_.resolver.name_at(noun_) != nullptr;
      const bool names_after = view_.resolver.name_at(c) != nullptr;
      if (has_name && !names_after && deprel == Deprel::kAppos && is_actor(noun_)) {
        if (is_office(c)) {
          add_office(noun_, c, Rule::kApposition);
        } else if (syntax_[c].upos == Upos::kNoun) {
          read_description(c);
        }
      } else if (!has_name && is_office(noun_)) {
        const auto holder = last_apposition(c);
        if (is_person_name(holder)) add_office(holder, noun_, Rule::kTitle);
      }
    }
  }

  /// "the rector, Ola Lind, and the head of the bank, Ada Abba", where the tree joins neither.
  void read_beside() {
    if (!is_office(noun_) || view_.resolver.name_at(noun_) != nullptr) return;
    const auto bearer = bearer_beside(view_, noun_);
    const bool is_joined =
        bearer == kNoToken || syntax_.head(bearer) == noun_ || syntax_.head(noun_) == bearer;
    if (is_joined || !has_own_body()) return;
    add_office(bearer, noun_, bearer < noun_ ? Rule::kApposition : Rule::kTitle);
  }

  /// Not the Justice of "attorney and minister of Justice".
  bool has_own_body() const {
    const auto body = find_office_body(view_, noun_).head;
    if (body == kNoToken) return false;
    for (auto w = std::min(body, noun_) + 1; w < std::max(body, noun_); ++w) {
      const bool is_second = is_office(w) && view_.resolver.name_at(w) == nullptr;
      if (is_second && syntax_.deprel(w) == Deprel::kConj) return false;
    }
    return true;
  }

  /// "As head of the bank, Ada Abba has …", "sacked Ada Abba as head of the bank".
  void read_capacity() {
    if (syntax_[noun_].upos != Upos::kNoun || !is_office(noun_)) return;
    const auto verb = syntax_.head(noun_);
    if (verb == kNoToken || syntax_[verb].upos != Upos::kVerb ||
        base_of(syntax_.deprel(noun_)) != Deprel::kObl || syntax_.preposition(noun_) != "as") {
      return;
    }
    if (lexicon_.is_listed(RuleWords::kPretending, syntax_.lemma(verb))) return;
    const auto object = syntax_.child(verb, {Deprel::kObj, Deprel::kNsubjPass});
    const auto subject = syntax_.child(verb, Deprel::kNsubj);
    const bool is_of_object = object != kNoToken && noun_ > verb && is_person_name(object);
    const auto holder = is_of_object ? object : subject;
    const auto body = find_office_body(view_, noun_);
    if (holder == kNoToken || !view_.resolver.is_actor(holder) || body.head == kNoToken) return;
    auto words = office_label(view_, noun_, body);
    if (ends_office(verb) && !words.starts_with("former ")) words = join_words({"former", words});
    add(holder, body.head, words, body.preposition, Rule::kTitle);
    Draft& draft = drafts_.back();
    draft.is_aside = false;
    // "will take over as head of Acme": what the verb says of it holds.
    draft.predicate = verb;
  }

  /// "Acme's shareholders include Ada Abba", "Among its customers is Boltwerk".
  void read_members() {
    if (syntax_[noun_].xpos != "NNS" || !is_office(noun_)) return;
    const auto verb = syntax_.head(noun_);
    auto first = kNoToken;
    if (syntax_.has_child(noun_, Deprel::kCop) && syntax_.preposition(noun_) == "among") {
      first = syntax_.child(noun_, Deprel::kNsubj);
    } else if (verb != kNoToken && syntax_.deprel(noun_) == Deprel::kNsubj &&
               syntax_.lemma(verb) == "include") {
      first = syntax_.child(verb, Deprel::kObj);
    }
    const auto body = first == kNoToken ? OfficeBody{} : find_office_body(view_, noun_);
    if (body.head == kNoToken) return;
    for (const auto member : syntax_.conjuncts(first)) {
      if (!is_actor(member)) continue;
      add(member, body.head, office_label(view_, noun_, body), body.preposition, Rule::kTitle);
      drafts_.back().is_aside = false;
    }
  }

  /// "resigned as head of Acme", "was sacked as head of Acme", "served as head of Acme".
  bool ends_office(std::size_t verb) const {
    const bool has_served = syntax_.lemma(verb) == "serve" && syntax_[verb].xpos == "VBD" &&
                            !syntax_.has_child(verb, Deprel::kAux);
    return has_served || lexicon_.is_listed(RuleWords::kEnding, phrasal_lemma(syntax_, verb));
  }

  /// "Acme, the largest maker of chips in Chad": what something named is.
  void read_description(std::size_t description) {
    const auto body = find_office_body(view_, description);
    if (body.head != kNoToken) {
      const auto words = folded_words(syntax_, description);
      add(noun_, body.head, words, body.preposition, Rule::kApposition);
    } else {
      add(noun_, description, "", "", Rule::kApposition);
      drafts_.back().is_description = true;
    }
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::size_t noun_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_titles(const SentenceView& view, std::size_t noun) {
  return TitleReader(view, noun).read();
}

}  // namespace entente
