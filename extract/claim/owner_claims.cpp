#include "extract/claim/owner_claims.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/claim/office_body.hpp"
#include "extract/claim/role_wording.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class OwnerReader {
 public:
  OwnerReader(const SentenceView& view, std::size_t noun)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon), noun_(noun) {}

  std::vector<Draft> read() {
    read_person();
    read_participles();
    read_possessed();
    return std::move(drafts_);
  }

 private:
  bool is_actor(std::size_t head) const { return view_.resolver.is_actor(head); }
  bool is_named(std::size_t head) const { return view_.resolver.name_at(head) != nullptr; }

  EntityType type_of(std::size_t head) const {
    const auto* chain = is_named(head) ? view_.resolver.chain_at(head) : nullptr;
    return chain == nullptr ? EntityType::kThing : chain->type;
  }

  bool is_office(std::size_t head) const { return lexicon_.is_person_noun(syntax_.lemma(head)); }

  Draft& add(std::size_t subject, std::size_t object, std::string label, PredicateKey key,
             std::string_view verb, Rule rule) {
    drafts_.push_back(
        draft_of_noun(noun_, subject, object, std::move(label), std::move(key), verb, rule));
    drafts_.back().is_aside = true;
    return drafts_.back();
  }

  /// "Chad's Ada Abba won": whom she stands for. "Acme's Ada Abba", "Ada Abba of Acme": for whom
  /// she works; of a party she is a member.
  void read_person() {
    if (type_of(noun_) != EntityType::kPerson || has_office()) return;
    for (const auto owner : syntax_.children(noun_)) {
      const EntityType type = type_of(owner);
      const bool is_possessor = syntax_.deprel(owner) == Deprel::kNmodPoss;
      if (is_possessor && type == EntityType::kCountry) {
        add(noun_, owner, "represents", {{}, "represent", {}, {}}, "represent", Rule::kTitle);
      } else if (type == EntityType::kOrganization && (is_possessor || comes_from(owner))) {
        add_staff(owner);
      }
    }
  }

  /// "Chad's president Ada Abba", "Ada Abba, head of Acme" are told by her office.
  bool has_office() const {
    return std::ranges::any_of(syntax_.children(noun_), [&](std::size_t c) {
      const Deprel deprel = syntax_.deprel(c);
      return deprel == Deprel::kNmodDesc ||
             ((deprel == Deprel::kCompound || deprel == Deprel::kAppos) && is_office(c));
    });
  }

  bool comes_from(std::size_t body) const {
    const auto preposition = body > noun_ && syntax_.deprel(body) == Deprel::kNmod
                                 ? syntax_.preposition(body)
                                 : std::string();
    return preposition == "of" ||
           (preposition == "from" && is_plainly_body(body) && !is_school(body));
  }

  /// Whoever is from there may teach or learn.
  bool is_school(std::size_t body) const {
    const auto* name = view_.resolver.name_at(body);
    const auto last = name == nullptr ? body : name->last - 1;
    return lexicon_.is_listed(RuleWords::kSchool, lower_ascii(syntax_.lemma(body))) ||
           lexicon_.is_listed(RuleWords::kSchool, lower_ascii(syntax_.form(last)));
  }

  /// Where somebody is "from" may be a town that the tagger takes for a body: not of several words,
  /// nor of capitals alone.
  bool is_plainly_body(std::size_t body) const {
    const auto* name = view_.resolver.name_at(body);
    const auto form = syntax_.form(body);
    return name->last - name->first > 1 ||
           std::ranges::none_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
  }

  void add_staff(std::size_t body) {
    if (names_political_party(view_, body)) {
      add(noun_, body, "is member of", {{}, "be member", {}, "of"}, "be", Rule::kTitle);
    } else {
      add(noun_, body, "works for", {{}, "work", {}, "for"}, "work", Rule::kTitle);
    }
  }

  /// "the Acme-owned Daily", "Chadian-backed rebels": whose participle it is stands before it.
  /// "Chad-based" says where, "Chad-born" where from.
  void read_participles() {
    if (!is_actor(noun_) && !view_.resolver.is_party(noun_)) return;
    for (const auto c : syntax_.children(noun_)) {
      const bool is_participle = syntax_.deprel(c) == Deprel::kAmod && syntax_[c].xpos == "VBN";
      if (!is_participle || c < 2 || c > noun_ || syntax_.form(c - 1) != "-") continue;
      const auto verb = syntax_.lemma(c);
      if (!lexicon_.is_listed(RuleWords::kOwning, verb)) continue;
      for (const auto owner : syntax_.children(c)) {
        if (owner >= c || !is_actor(owner)) continue;
        add(owner, noun_, third_person(verb), {{}, std::string(verb), {}, {}}, verb, Rule::kOwned)
            .predicate = c;
      }
    }
  }

  /// "Acme's supplier Boltwerk", "the subsidiary of Acme, Boltwerk": what a body is to another.
  void read_possessed() {
    if (syntax_[noun_].upos != Upos::kNoun || is_named(noun_)) return;
    for (const auto body : syntax_.children(noun_)) {
      const Deprel deprel = syntax_.deprel(body);
      if (deprel != Deprel::kAppos && deprel != Deprel::kFlat) continue;
      // "Chad's president, Ada Abba" is told by her office.
      const bool is_person = type_of(body) == EntityType::kPerson && !is_office(noun_);
      if (!is_person && type_of(body) != EntityType::kOrganization) continue;
      const auto owner = owner_of(noun_);
      if (owner == kNoToken) return;
      const auto words = folded_words(syntax_, noun_, owner);
      auto& draft = add(body, owner, join_words({"is", words, "of"}),
                        {{}, join_words({"be", words}), {}, "of"}, "be", Rule::kTitle);
      tell_by_verb(lexicon_, words, "of", draft);
    }
  }

  std::size_t owner_of(std::size_t noun) const {
    for (const auto c : syntax_.children(noun)) {
      const bool is_owner =
          syntax_.deprel(c) == Deprel::kNmodPoss || (base_of(syntax_.deprel(c)) == Deprel::kNmod &&
                                                     c > noun && syntax_.preposition(c) == "of");
      if (is_owner && is_actor(c)) return c;
    }
    return kNoToken;
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::size_t noun_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_owners(const SentenceView& view, std::size_t noun) {
  return OwnerReader(view, noun).read();
}

}  // namespace entente
