#include "extract/claim/title_claims.hpp"

#include <array>
#include <string>
#include <string_view>

#include "extract/claim/claim_tables.hpp"
#include "extract/claim/office_words.hpp"
#include "extract/claim/role_wording.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "graph/actors/actors.hpp"

namespace entente {
namespace {

/// Sectors of noun_classes.tsv whose people hold an office of their country.
constexpr std::array<std::string_view, 8> kPublicSectors = {"GOV", "MIL", "LEG", "JUD",
                                                            "COP", "SPY", "OPP", "ELI"};

/// Offices of any body, and so of a country too.
constexpr std::array<std::string_view, 11> kOffices = {
    "leader",       "chief",   "head",           "commissioner", "spokesman", "spokeswoman",
    "spokesperson", "speaker", "representative", "deputy",       "general"};

/// What a party has beside members.
constexpr std::array<std::string_view, 24> kPartyOffices = {
    "nominee",    "candidate", "leader",      "chairman",     "chairwoman",   "chairperson",
    "chair",      "co-chair",  "chief",       "head",         "president",    "founder",
    "co-founder", "secretary", "spokesman",   "spokeswoman",  "spokesperson", "whip",
    "treasurer",  "contender", "frontrunner", "front-runner", "hopeful",      "official"};

class TitleReader {
 public:
  TitleReader(const SentenceView& view, std::size_t noun)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon), noun_(noun) {}

  std::vector<Draft> read() {
    if (is_person_name(noun_)) read_titles();
    read_apposition();
    read_capacity();
    return std::move(drafts_);
  }

 private:
  bool is_actor(std::size_t head) const { return view_.resolver.is_actor(head); }

  bool is_person_name(std::size_t head) const {
    const auto* name = view_.resolver.name_at(head);
    if (name == nullptr || name->head != head) return false;
    const auto* chain = view_.resolver.chain_at(head);
    return chain != nullptr && chain->type == EntityType::kPerson;
  }

  bool is_office(std::size_t head) const {
    return has_class(lexicon_.noun_info(lower_ascii(syntax_.lemma(head))).classes,
                     NounClass::kPerson);
  }

  /// The subject is `words`, of the object: "president", "of".
  void add(std::size_t subject, std::size_t object, std::string_view words,
           std::string_view preposition, std::string_view rule) {
    drafts_.push_back(draft_of_noun(noun_, subject, object, join_words({"is", words, preposition}),
                                    join_words({"be", words, preposition}), "be", rule));
    tell_by_verb(lexicon_, words, preposition, drafts_.back());
    drafts_.back().is_aside = true;
  }

  /// With its portfolio: "minister of finance".
  std::string words_of_office(std::size_t office) const {
    auto words = office_words(view_, office);
    for (const auto c : syntax_.children(office)) {
      if (is_portfolio(office, c)) words += " of " + lower_ascii(syntax_.form(c));
    }
    return words;
  }

  /// "minister of finance", "secretary of state": the field belongs to the office, not to a body.
  bool is_portfolio(std::size_t office, std::size_t complement) const {
    const auto lemma = lower_ascii(syntax_.lemma(office));
    const auto* chain = view_.resolver.chain_at(complement);
    return (lemma == "secretary" || lemma == "minister") && complement > office &&
           syntax_.preposition(complement) == "of" &&
           (chain == nullptr || chain->type != EntityType::kCountry);
  }

  /// "the Chadian president" is Chad's; "a Chadian singer" is nobody's office, the labour minister
  /// is not the Labour Party's, and "his Labour Party counterpart" is another person's.
  bool holds_office(std::size_t office, std::size_t owner) const {
    const auto lemma = lower_ascii(syntax_.lemma(office));
    const auto* chain = view_.resolver.chain_at(owner);
    const bool is_country = chain != nullptr && chain->type == EntityType::kCountry;
    if (syntax_.deprel(owner) == Deprel::kNmodPoss) return true;
    if (is_country) {
      for (const auto c : syntax_.children(office)) {
        if (is_portfolio(office, c)) return true;  // "US Secretary of State"
      }
      return is_in(kPublicSectors, lexicon_.noun_info(lemma).sector) || is_in(kOffices, lemma);
    }
    return lemma != "secretary" && lemma != "minister" && lemma != "counterpart";
  }

  struct Holder {
    std::size_t head = kNoToken;
    std::string preposition;
  };

  /// "Republican senator", "Democratic rival": a member, whatever else.
  bool is_member(std::size_t office, const Holder& body) const {
    const auto* chain = view_.resolver.chain_at(body.head);
    if (chain == nullptr || body.head > office || syntax_.deprel(body.head) == Deprel::kNmodPoss) {
      return false;
    }
    const auto match = view_.tables.actors.find(chain->name);
    return match && match->actor->sector == "PTY" &&
           !is_in(kPartyOffices, lower_ascii(syntax_.lemma(office)));
  }

  /// "president"; nothing where the office has no words of its own.
  std::string words_of(std::size_t office, const Holder& body) const {
    return is_member(office, body) ? std::string("member") : words_of_office(office);
  }

  /// The adjective of "English-language", "Berlin-born" is no body.
  bool is_in_compound(std::size_t word) const {
    return syntax_.touches_next(word) && syntax_.form(word + 1) == "-";
  }

  /// The body that an office belongs to: "president of Chad", "Chadian president", "Bern's
  /// mayor", "fellow at the institute"; `skip` is the office holder.
  Holder body_of(std::size_t office) const {
    std::vector<std::size_t> heads = syntax_.conjuncts(office);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      for (const auto c : syntax_.children(heads[k])) {
        const Deprel base = base_of(syntax_.deprel(c));
        if (base != Deprel::kNmod && base != Deprel::kAmod && base != Deprel::kCompound) continue;
        if (is_person_name(c) || is_portfolio(heads[k], c) || is_in_compound(c)) continue;
        const auto preposition = c < heads[k] ? "" : syntax_.preposition(c);
        if (is_actor(c) && !preposition.empty()) return {c, preposition};
        if (is_actor(c)) return holds_office(heads[k], c) ? Holder{c, "of"} : Holder{};
        // "the Chadian defence secretary", where the adjective hangs on the portfolio.
        if (base == Deprel::kCompound && c < heads[k]) heads.push_back(c);
        // "a professor of economics at the University of Bern", whatever the parser hung it on.
        if (base == Deprel::kNmod && c > office) heads.push_back(c);
      }
    }
    return {};
  }

  void add_office(std::size_t person, std::size_t office, std::string_view rule) {
    if (words_of_office(office).empty()) return;
    const auto body = body_of(office);
    if (body.head != kNoToken) {
      add(person, body.head, words_of(office, body), body.preposition, rule);
    } else if (rule == "apposition") {
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
        const auto outer = body_of(noun_);
        // "Chadian foreign minister Ada Abba", "President Ada Abba of Chad".
        const bool is_outer = outer.head != kNoToken &&
                              (outer.head < c || (outer.head > noun_ && outer.preposition == "of"));
        if (body_of(c).head == kNoToken && is_outer && holds_office(c, outer.head)) {
          add(noun_, outer.head, words_of(c, outer), "of", "title");
        } else {
          add_office(noun_, c, "title");
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

  /// "Ada Abba, head of the bank" and "the head of the bank, Ada Abba".
  void read_apposition() {
    for (const auto c : syntax_.children(noun_)) {
      Deprel deprel = syntax_.deprel(c);
      // "Ada Abba, head of the board and chair of the bank": the second office hangs on the name.
      const bool is_second = deprel == Deprel::kConj && c > syntax_.child(noun_, Deprel::kAppos) &&
                             syntax_[c].upos == Upos::kNoun;
      if (is_second) deprel = Deprel::kAppos;
      if (deprel != Deprel::kAppos && deprel != Deprel::kFlat) continue;
      if (is_gloss(c) || (deprel == Deprel::kAppos && stands_in_list(c))) continue;
      const bool has_name = view_.resolver.name_at(noun_) != nullptr;
      const bool names_after = view_.resolver.name_at(c) != nullptr;
      if (has_name && !names_after && deprel == Deprel::kAppos && is_actor(noun_)) {
        if (is_office(c)) {
          add_office(noun_, c, "apposition");
        } else if (syntax_[c].upos == Upos::kNoun) {
          read_description(c);
        }
      } else if (!has_name && names_after && is_person_name(c) && is_office(noun_)) {
        add_office(c, noun_, "title");
      }
    }
  }

  /// "As head of the bank, Ada Abba has …", "sacked Ada Abba as head of the bank".
  void read_capacity() {
    if (syntax_[noun_].upos != Upos::kNoun || !is_office(noun_)) return;
    const auto verb = syntax_.head(noun_);
    if (verb == kNoToken || syntax_[verb].upos != Upos::kVerb ||
        base_of(syntax_.deprel(noun_)) != Deprel::kObl || syntax_.preposition(noun_) != "as") {
      return;
    }
    const auto object = syntax_.child(verb, {Deprel::kObj, Deprel::kNsubjPass});
    const auto subject = syntax_.child(verb, Deprel::kNsubj);
    const bool is_of_object = object != kNoToken && noun_ > verb && is_person_name(object);
    const auto holder = is_of_object ? object : subject;
    const auto body = body_of(noun_);
    if (holder == kNoToken || !view_.resolver.is_actor(holder) || body.head == kNoToken) return;
    add(holder, body.head, words_of(noun_, body), body.preposition, "title");
    drafts_.back().is_aside = false;
  }

  /// "Acme, the largest maker of chips in Chad": what something named is.
  void read_description(std::size_t description) {
    const auto body = body_of(description);
    if (body.head != kNoToken) {
      const auto words = folded_words(syntax_, description);
      add(noun_, body.head, words, body.preposition, "apposition");
    } else {
      add(noun_, description, "", "", "apposition");
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
