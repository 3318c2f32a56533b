#include "extract/claim/office_body.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extract/claim/claim_tables.hpp"
#include "extract/claim/office_words.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/name_context.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "graph/actors/actors.hpp"

namespace entente {
namespace {

/// Sectors of noun_classes.tsv whose people hold an office of their country.
constexpr std::array<std::string_view, 8> kPublicSectors = {"GOV", "MIL", "LEG", "JUD",
                                                            "COP", "SPY", "OPP", "ELI"};

class BodyFinder {
 public:
  explicit BodyFinder(const SentenceView& view)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon) {}

  OfficeBody find(std::size_t office) const {
    std::vector<std::size_t> heads = syntax_.conjuncts(office);
    const std::size_t own = heads.size();
    for (std::size_t k = 0; k < heads.size(); ++k) {
      for (const auto c : syntax_.children(heads[k])) {
        const Deprel base = base_of(syntax_.deprel(c));
        if (base != Deprel::kNmod && base != Deprel::kAmod && base != Deprel::kCompound) continue;
        if (is_portfolio(heads[k], c) || is_in_compound(c)) continue;
        if (names_person(view_, c) && !is_somebodys(heads[k], office, c)) continue;
        const auto preposition = c < heads[k] ? "" : syntax_.preposition(c);
        // "the head of organized crime in Chad" is nothing of Chad's.
        if (k >= own && preposition == "in") continue;
        const bool is_body =
            (view_.resolver.is_actor(c) && may_have(heads[k], c)) || is_city(heads[k], c);
        if (is_body && !preposition.empty()) return {c, preposition};
        if (is_body) return holds_office(heads[k], c) ? OfficeBody{c, "of"} : OfficeBody{};
        // "the Chadian defence secretary", where the adjective hangs on the portfolio.
        if (base == Deprel::kCompound && c < heads[k]) heads.push_back(c);
        // "a professor of economics at the University of Bern", whatever the parser hung it on.
        if (base == Deprel::kNmod && c > office) {
          for (const auto noun : syntax_.conjuncts(c)) heads.push_back(noun);
        }
      }
    }
    return find_ministry(office);
  }

  bool holds_office(std::size_t office, std::size_t owner) const {
    const auto lemma = lower_ascii(syntax_.lemma(office));
    const auto* chain = view_.resolver.chain_at(owner);
    const bool is_country = chain != nullptr && chain->type == EntityType::kCountry;
    if (syntax_.deprel(owner) == Deprel::kNmodPoss) return true;
    if (is_country) {
      for (const auto c : syntax_.children(office)) {
        if (is_portfolio(office, c)) return true;  // "US Secretary of State"
      }
      return is_in(kPublicSectors, lexicon_.noun_info(lemma).sector) ||
             lexicon_.is_listed(RuleWords::kOffice, lemma);
    }
    return lemma != "secretary" && lemma != "minister" && lemma != "counterpart";
  }

  std::string label(std::size_t office, const OfficeBody& body) const {
    if (is_member(office, body.head)) return "member";
    return join_words({office_words(view_, office), fields(office, body.head)});
  }

  /// "Republican senator", "Democratic rival": a member, whatever else.
  bool is_member(std::size_t office, std::size_t body) const {
    const auto* chain = view_.resolver.chain_at(body);
    if (chain == nullptr || body > office || syntax_.deprel(body) == Deprel::kNmodPoss) {
      return false;
    }
    return names_political_party(view_, body) &&
           !lexicon_.is_listed(RuleWords::kPartyOffice, lower_ascii(syntax_.lemma(office)));
  }

  /// What an office is for, beside its body: "of finance", "of economic statistics"; empty for
  /// most.
  std::string fields(std::size_t office, std::size_t body) const {
    return join_words({portfolio_of(office, body), field_of(office, body)});
  }

  /// "minister of finance", "secretary of state": the field belongs to the office, not to a body.
  bool is_portfolio(std::size_t office, std::size_t complement) const {
    const auto lemma = lower_ascii(syntax_.lemma(office));
    const auto* chain = view_.resolver.chain_at(complement);
    const bool is_force =
        lemma == "chief" &&
        lexicon_.is_listed(RuleWords::kForce, lower_ascii(syntax_.lemma(complement)));
    // "general secretary of Acme": an office with its field is somebody's.
    const bool is_whole = chain != nullptr && chain->type == EntityType::kOrganization &&
                          core_first(syntax_, office) != office;
    return (lemma == "secretary" || lemma == "minister" || is_force) && complement > office &&
           syntax_.preposition(complement) == "of" && !is_whole && is_first(office, complement) &&
           (chain == nullptr || chain->type != EntityType::kCountry);
  }

  /// A brother is a person's, not a firm's.
  bool may_have(std::size_t office, std::size_t owner) const {
    const auto* chain = view_.resolver.chain_at(owner);
    return chain == nullptr || chain->type == EntityType::kPerson ||
           !lexicon_.is_relative(lower_ascii(syntax_.lemma(office)));
  }

  /// "US managing director of Acme" is Acme's, wherever that is.
  bool is_only_home(std::size_t office, std::size_t word) const {
    const auto* home = view_.resolver.chain_at(word);
    const Deprel deprel = syntax_.deprel(word);
    const bool is_before =
        syntax_.head(word) == office && (deprel == Deprel::kAmod || deprel == Deprel::kCompound);
    if (!is_before || home == nullptr || home->type != EntityType::kCountry) return false;
    return std::ranges::any_of(syntax_.children(office), [&](std::size_t c) {
      const auto* body = view_.resolver.chain_at(c);
      return c > office && syntax_.preposition(c) == "of" && body != nullptr &&
             body->type == EntityType::kOrganization;
    });
  }

  /// The adjective of "English-language", "Berlin-born" is no body.
  bool is_in_compound(std::size_t word) const {
    return syntax_.touches_next(word) && syntax_.form(word + 1) == "-" &&
           word + 2 < syntax_.size() &&
           (is_rank(syntax_.form(word)) || !starts_upper(syntax_.form(word + 2)));
  }

 private:
  /// "of economic statistics" of "director of economic statistics at Acme", "Acme's director of
  /// economic statistics"; empty for most.
  std::string field_of(std::size_t office, std::size_t body) const {
    for (const auto c : syntax_.children(office)) {
      const bool is_field = c > office && c != body &&
                            base_of(syntax_.deprel(c)) == Deprel::kNmod &&
                            syntax_.preposition(c) == "of" && syntax_[c].upos != Upos::kPron &&
                            view_.resolver.name_at(c) == nullptr && !is_portfolio(office, c);
      if (is_field) return field_words(c);
    }
    return {};
  }

  /// "of finance" of "Chad's minister of finance"; empty for most.
  std::string portfolio_of(std::size_t office, std::size_t body) const {
    for (const auto c : syntax_.children(office)) {
      if (c != body && is_portfolio(office, c)) return field_words(c);
    }
    return {};
  }

  /// "of foreign affairs".
  std::string field_words(std::size_t field) const {
    std::string words = "of";
    for (std::size_t i = core_first(syntax_, field); i <= field; ++i) {
      const bool says_it = syntax_[i].upos == Upos::kAdj || is_nominal(syntax_[i].upos);
      if (says_it) words += " " + lower_ascii(syntax_.form(i));
    }
    return words;
  }

  /// Not the "Chad" of "minister of finance of Chad".
  bool is_first(std::size_t office, std::size_t complement) const {
    return std::ranges::none_of(syntax_.children(office), [&](std::size_t c) {
      return c > office && c < complement && base_of(syntax_.deprel(c)) == Deprel::kNmod;
    });
  }

  /// "Minister of Tourism Ada Abba", who is no country's: the ministry's.
  OfficeBody find_ministry(std::size_t office) const {
    for (const auto c : syntax_.children(office)) {
      const bool is_named = view_.resolver.is_actor(c) && view_.resolver.name_at(c) != nullptr;
      if (is_named && is_ministers_field(syntax_, c)) return {c, "of"};
    }
    return {};
  }

  /// "Kyiv mayor": of a town, though no town is an actor.
  bool is_city(std::size_t office, std::size_t c) const {
    const auto* chain = view_.resolver.name_at(c) == nullptr ? nullptr : view_.resolver.chain_at(c);
    return chain != nullptr && chain->type == EntityType::kPlace &&
           lexicon_.is_listed(RuleWords::kTownOffice, lower_ascii(syntax_.lemma(office)));
  }

  /// Somebody to whom another is something: "Ada's wife", "wife of Ada", "strategist on Ada's
  /// campaign". What is said of others' things says nothing of them: "reader of Ada's novels".
  bool is_somebodys(std::size_t noun, std::size_t office, std::size_t person) const {
    if (view_.resolver.name_at(office) != nullptr) return false;
    if (noun != office && !lexicon_.is_listed(RuleWords::kStaff, lower_ascii(syntax_.lemma(noun))))
      return false;
    if (syntax_.deprel(person) == Deprel::kNmodPoss) return true;
    const auto preposition = person > noun ? syntax_.preposition(person) : "";
    return preposition == "of" || preposition == "to" || preposition == "for";
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
};

/// "Ada Abba and Chadian minister Ola Lind": the Chad of Ola's title, who is named behind `holder`.
bool stands_in_title_of_later(const SentenceView& view, std::size_t body, std::size_t holder) {
  const Syntax& syntax = view.syntax;
  for (auto at = body, up = syntax.head(at); up != kNoToken; at = up, up = syntax.head(up)) {
    if (syntax.deprel(at) == Deprel::kNmodDesc && names_person(view, up)) return up > holder;
  }
  return false;
}

/// "minister Ola Lind".
bool has_own_title(const SentenceView& view, std::size_t name) {
  const Syntax& syntax = view.syntax;
  return std::ranges::any_of(syntax.children(name), [&](std::size_t c) {
    return c < name && syntax.deprel(c) == Deprel::kNmodDesc &&
           view.tables.lexicon.is_person_noun(syntax.lemma(c));
  });
}

}  // namespace

std::string words_of_office(const SentenceView& view, std::size_t office, std::size_t body) {
  return join_words({office_words(view, office, body), BodyFinder(view).fields(office, body)});
}

bool names_political_party(const SentenceView& view, std::size_t head) {
  const auto* chain = view.resolver.chain_at(head);
  if (chain == nullptr) return false;
  if (const auto match = view.tables.actors.find(chain->name)) {
    return match->actor->sector == "PTY";
  }
  return view.tables.lexicon.noun_info(lower_ascii(view.syntax.lemma(head))).sector == "PTY";
}

bool names_person(const SentenceView& view, std::size_t head) {
  const auto* name = view.resolver.name_at(head);
  if (name == nullptr || name->head != head) return false;
  const auto* chain = view.resolver.chain_at(head);
  return chain != nullptr && chain->type == EntityType::kPerson;
}

bool is_others_title(const SentenceView& view, std::size_t office, std::size_t holder,
                     std::size_t body) {
  const Syntax& syntax = view.syntax;
  if (stands_in_title_of_later(view, body, holder)) return true;
  const auto bearer = syntax.head(office);
  const Deprel deprel = syntax.deprel(office);
  const bool is_title =
      deprel == Deprel::kNmodDesc || deprel == Deprel::kCompound || deprel == Deprel::kAppos;
  if (!is_title || !names_person(view, bearer)) return false;
  const auto bearers = syntax.conjuncts(bearer);
  if (std::ranges::find(bearers, holder) == bearers.end()) return true;
  if (holder != bearer && has_own_title(view, holder)) return true;
  while (syntax.deprel(body) == Deprel::kConj) body = syntax.head(body);  // "aide to Ben and Cid"
  for (auto at = syntax.head(body); at != kNoToken && at != bearer; at = syntax.head(at)) {
    if (at == holder || at == office) return false;
    if (names_person(view, at)) return syntax.head(holder) != at;
  }
  return false;
}

bool has_other_body(const SentenceView& view, std::size_t office, std::size_t word) {
  const Syntax& syntax = view.syntax;
  const auto body = find_office_body(view, office).head;
  if (body == kNoToken || body == word || !view.resolver.is_actor(body)) return false;
  const auto both = syntax.conjuncts(body);
  return std::ranges::find(both, word) == both.end() && !syntax.is_below(word, office);
}

bool is_no_body(const SentenceView& view, std::size_t office, std::size_t word) {
  const Syntax& syntax = view.syntax;
  const BodyFinder finder(view);
  if (!finder.may_have(office, word) || finder.is_in_compound(word)) return true;
  if (finder.is_only_home(office, word)) return true;
  if (syntax.head(word) != office) return false;
  if (word > office) {
    return finder.is_portfolio(office, word) && finder.find(office).head != word;
  }
  const Deprel deprel = syntax.deprel(word);
  return deprel == Deprel::kAmod ||
         (deprel == Deprel::kCompound &&
          (syntax[word].upos == Upos::kNoun || syntax.lemma(office) == "counterpart"));
}

OfficeBody find_office_body(const SentenceView& view, std::size_t office) {
  return BodyFinder(view).find(office);
}

bool is_member_of(const SentenceView& view, std::size_t office, std::size_t body) {
  return BodyFinder(view).is_member(office, body);
}

bool holds_office(const SentenceView& view, std::size_t office, std::size_t owner) {
  return BodyFinder(view).holds_office(office, owner);
}

std::string office_label(const SentenceView& view, std::size_t office, const OfficeBody& body) {
  return BodyFinder(view).label(office, body);
}

}  // namespace entente
