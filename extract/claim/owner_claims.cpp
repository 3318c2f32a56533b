#include "extract/claim/owner_claims.hpp"

#include <array>
#include <string>
#include <string_view>

#include "extract/claim/role_wording.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class OwnerReader {
 public:
  OwnerReader(const SentenceView& view, std::size_t noun)
      : view_(view), syntax_(view.syntax), noun_(noun) {}

  std::vector<Draft> read() {
    read_country();
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

  bool is_office(std::size_t head) const {
    const auto lemma = lower_ascii(syntax_.lemma(head));
    return has_class(view_.tables.lexicon.noun_info(lemma).classes, NounClass::kPerson);
  }

  Draft& add(std::size_t subject, std::size_t object, std::string label, std::string key,
             std::string_view verb, std::string_view rule) {
    drafts_.push_back(
        draft_of_noun(noun_, subject, object, std::move(label), std::move(key), verb, rule));
    drafts_.back().is_aside = true;
    return drafts_.back();
  }

  /// "Chad's Ada Abba won": whom she stands for.
  void read_country() {
    const auto owner = syntax_.child(noun_, Deprel::kNmodPoss);
    if (owner == kNoToken || type_of(noun_) != EntityType::kPerson ||
        type_of(owner) != EntityType::kCountry) {
      return;
    }
    // "Chad's president Ada Abba" is told by her office.
    for (const auto c : syntax_.children(noun_)) {
      const Deprel deprel = syntax_.deprel(c);
      if (deprel == Deprel::kNmodDesc || (deprel == Deprel::kCompound && is_office(c))) return;
    }
    add(noun_, owner, "represents", "represent", "represent", "title");
  }

  /// "the Acme-owned Daily", "Chadian-backed rebels": whose participle it is stands before it.
  /// "Chad-based" says where, "Chad-born" where from.
  void read_participles() {
    static constexpr std::array<std::string_view, 18> kVerbs = {
        "own",    "back",   "fund",    "finance", "control", "run",
        "lead",   "make",   "build",   "sponsor", "hold",    "support",
        "occupy", "govern", "operate", "appoint", "train",   "supply"};
    if (!is_actor(noun_) && !view_.resolver.is_party(noun_)) return;
    for (const auto c : syntax_.children(noun_)) {
      const bool is_participle = syntax_.deprel(c) == Deprel::kAmod && syntax_[c].xpos == "VBN";
      if (!is_participle || c < 2 || c > noun_ || syntax_.form(c - 1) != "-") continue;
      const auto verb = syntax_.lemma(c);
      if (!is_in(kVerbs, verb)) continue;
      for (const auto owner : syntax_.children(c)) {
        if (owner >= c || !is_actor(owner)) continue;
        add(owner, noun_, third_person(verb), std::string(verb), verb, "owned").predicate = c;
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
                        join_words({"be", words, "of"}), "be", "title");
      tell_by_verb(view_.tables.lexicon, words, "of", draft);
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
  std::size_t noun_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_owners(const SentenceView& view, std::size_t noun) {
  return OwnerReader(view, noun).read();
}

}  // namespace entente
