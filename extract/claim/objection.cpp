#include "extract/claim/objection.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "extract/claim/complement.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// "It was Ada who left": the tree has Ada as what "it" is.
bool is_cleft(const Syntax& syntax, const Draft& draft) {
  if (draft.rules != Rule::kCopula) return false;
  const auto is_it = [&](std::size_t subject) {
    const auto form = lower_ascii(syntax.form(subject));
    return form == "it" || form == "this" || form == "that";
  };
  const auto clause =
      syntax.child(draft.predicate, {Deprel::kAclRelcl, Deprel::kAdvclRelcl, Deprel::kCcomp,
                                     Deprel::kCsubj, Deprel::kAcl, Deprel::kAdvcl});
  return clause != kNoToken && std::ranges::any_of(draft.subjects, is_it);
}

/// "The plan is to have a say": the tree has the infinitive as what the plan is.
bool is_infinitive_copula(const Syntax& syntax, const Draft& draft) {
  return draft.rules == Rule::kCopula && syntax[draft.predicate].xpos == "VB";
}

/// "Ada did so in May": "do" stands for another verb.
bool is_pro_verb(const Syntax& syntax, const Draft& draft) {
  return draft.verb == "do" && draft.folded.empty() &&
         base_of(syntax.deprel(draft.object)) != Deprel::kObj;
}

/// "considers the hall too small", "had the account closed": the object belongs to what is said of
/// it, and that is not in the edge.
bool has_small_clause(const Syntax& syntax, const Draft& draft) {
  const auto said = syntax.child(draft.predicate, Deprel::kXcomp);
  const auto object = draft.folded_head == kNoToken ? draft.object : draft.folded_head;
  return said != kNoToken && said > object && object > draft.predicate &&
         base_of(syntax.deprel(object)) == Deprel::kObj && syntax.head(object) == draft.predicate &&
         !syntax.has_child(said, Deprel::kMark);
}

/// "described Ada as a hero", "holds Ada responsible": as what is not in the edge.
bool is_qualified(const Syntax& syntax, const Lexicon& lexicon, const Draft& draft) {
  const auto verb = phrasal_lemma(syntax, draft.predicate);
  if (!lexicon.is_listed(RuleWords::kQualifying, verb)) return false;
  return std::ranges::any_of(syntax.children(draft.predicate), [&](std::size_t c) {
    return c > draft.predicate && (syntax.preposition(c) == "as" ||
                                   std::ranges::any_of(syntax.children(c), [&](std::size_t mark) {
                                     return syntax.deprel(mark) == Deprel::kMark &&
                                            syntax.lemma(mark) == "as";
                                   }));
  });
}

/// "needs Ada to leave", "lets Ada go": the object only acts in the clause below.
bool is_caused(const Syntax& syntax, const Lexicon& lexicon, const Draft& draft) {
  return draft.folded.empty() && draft.pattern.empty() &&
         lexicon.is_listed(RuleWords::kCausative, draft.verb) &&
         syntax.head(draft.object) == draft.predicate &&
         syntax.deprel(draft.object) == Deprel::kObj &&
         syntax.has_child(draft.predicate, Deprel::kXcomp);
}

/// "BERN - The mayor left": where a report comes from is nobody who acts. "Ada Abba - Bern's mayor
/// - left" names no place, and has two dashes.
bool is_dateline(const SentenceView& view, std::size_t subject) {
  const Syntax& syntax = view.syntax;
  static constexpr std::array<std::string_view, 4> kDashes = {"-", "--", "\u2013", "\u2014"};
  const auto is_dash = [&](std::size_t word) {
    return std::ranges::find(kDashes, syntax.form(word)) != kDashes.end();
  };
  if (syntax.first(subject) != 0 || syntax[subject].upos != Upos::kPropn) return false;
  const auto* chain = view.resolver.chain_at(subject);
  if (chain != nullptr && chain->type != EntityType::kPlace &&
      chain->type != EntityType::kCountry) {
    return false;
  }
  for (std::size_t i = subject + 1; i + 1 < std::min(syntax.size(), subject + 8); ++i) {
    if (is_dash(i)) {
      if (std::ranges::any_of(std::views::iota(i + 1, syntax.size()), is_dash)) return false;
      return syntax[i - 1].span.end < syntax[i].span.begin &&
             syntax[i].span.end < syntax[i + 1].span.begin;
    }
    const bool is_date = syntax[i].upos == Upos::kNum || syntax[i].upos == Upos::kPunct ||
                         syntax[i].upos == Upos::kPropn;
    if (!is_date) return false;
  }
  return false;
}

/// "told the paper that …": to whom something was said, without what.
bool is_mere_telling(const Syntax& syntax, const Lexicon& lexicon, const Draft& draft) {
  const bool is_end = draft.folded.empty() && syntax.head(draft.object) == draft.predicate &&
                      draft.particles.empty() && draft.governors.empty();
  return is_end && lexicon.is_listed(RuleWords::kTelling, draft.verb);
}

/// "is better than Ada", "raised more than Ada": nothing is done to her.
bool is_than(const Draft& draft) {
  return draft.key.link == "than" || draft.key.link.ends_with(" than");
}

/// "said in Bern", "said with a spokesman": where, how and beside whom somebody spoke; "said of
/// Ada": about whom, and nothing else.
bool is_scene(const Lexicon& lexicon, const Draft& draft) {
  if (draft.verb == "say" && draft.pattern.empty() && !draft.rules.has(Rule::kContent)) return true;
  static constexpr std::array<std::string_view, 7> kLinks = {"in",   "at", "on",    "with",
                                                             "from", "by", "during"};
  return lexicon.is_listed(RuleWords::kSaying, draft.verb) && draft.key.object.empty() &&
         std::ranges::find(kLinks, draft.key.link) != kLinks.end();
}

/// "Acme was approached for comment": how the article came about is no news.
bool is_asked_to_comment(const Syntax& syntax, const Lexicon& lexicon, const Draft& draft) {
  if (!lexicon.is_listed(RuleWords::kAsking, draft.verb)) return false;
  return std::ranges::any_of(syntax.children(draft.predicate), [&](std::size_t c) {
    const auto preposition = syntax.preposition(c);
    return (preposition == "for" || preposition == "to") &&
           lexicon.is_listed(RuleWords::kReply, syntax.lemma(c));
  });
}

/// "welcomes talks between Chad": one of two alone; but whoever mediates has to do with either.
bool is_one_of_two(const Draft& draft) {
  static constexpr std::array<std::string_view, 4> kMediating = {"mediate", "broker", "arbitrate",
                                                                 "facilitate"};
  const bool is_mediator = std::ranges::find(kMediating, draft.verb) != kMediating.end() ||
                           draft.folded.find("mediat") != std::string::npos;
  return (draft.key.link == "between" || draft.key.link.ends_with(" between")) && !is_mediator;
}

/// "posed as a director of Acme", "Ada, no friend of Acme": what somebody is not.
bool is_pretended(const Syntax& syntax, const Lexicon& lexicon, const Draft& draft) {
  if (draft.verb != "be" || draft.predicate == kNoToken) return false;
  if (syntax.deprel(draft.predicate) == Deprel::kAppos && is_none(syntax, draft.predicate))
    return true;
  const auto verb = syntax.head(draft.predicate);
  return verb != kNoToken && syntax.preposition(draft.predicate) == "as" &&
         lexicon.is_listed(RuleWords::kPretending, syntax.lemma(verb));
}

/// "Reuters quoted Ada as saying": whose words an article has from whom.
bool is_quoting(const Syntax& syntax, const Draft& draft) {
  return draft.predicate != kNoToken && quoted_saying(syntax, draft.predicate) != kNoToken;
}

/// "Reuters could not trace Ada": how the article came about.
bool is_own_remark(const SentenceView& view, const Draft& draft) {
  const Syntax& syntax = view.syntax;
  if (draft.predicate == kNoToken || draft.subjects.empty()) return false;
  const bool could_not =
      std::ranges::any_of(syntax.children(draft.predicate),
                          [&](std::size_t c) {
                            return syntax.deprel(c) == Deprel::kAux &&
                                   (syntax.lemma(c) == "can" || syntax.lemma(c) == "could");
                          }) &&
      std::ranges::any_of(syntax.children(draft.predicate),
                          [&](std::size_t c) { return syntax.lemma(c) == "not"; });
  const auto* chain = could_not ? view.resolver.chain_at(draft.subjects.front()) : nullptr;
  if (chain == nullptr) return false;
  const auto match = view.tables.actors.find(chain->name);
  return match && match->actor->sector == "JRN";
}

/// "files case against former chairman against"; but "releases members of government of".
bool says_link_twice(const Draft& draft) {
  if (draft.verb == "be" || draft.extractor == "nominal" || !draft.pattern.empty()) return false;
  static constexpr std::array<std::string_view, 6> kLinks = {"of",   "against", "for",
                                                             "with", "from",    "by"};
  const auto words = split_blanks(draft.label);
  return std::ranges::any_of(kLinks, [&](std::string_view link) {
    return std::ranges::count(words, link) > (link == "of" ? 2 : 1);
  });
}

/// "denied a role in the attack on Ada", "dismissed talk of a war with Chad": what is denied is
/// told by itself.
bool is_denied_telling(const Syntax& syntax, const Lexicon& lexicon, const Draft& draft) {
  static constexpr std::array<std::string_view, 3> kVerbs = {"deny", "dismiss", "refute"};
  if (draft.folded_head == kNoToken || !is_in(kVerbs, draft.verb)) return false;
  const auto noun = syntax.lemma(draft.folded_head);
  const auto* words = lexicon.find_report(noun, Upos::kNoun);
  const bool is_telling = words != nullptr && (words->kind == ReportClass::kSay ||
                                               words->kind == ReportClass::kAccuse ||
                                               words->kind == ReportClass::kBelieve);
  return lexicon.is_listed(RuleWords::kPart, noun) || is_telling;
}

/// "plays Chad and Niger against each other": each of them with the other alone.
bool is_done_to_each_other(const Syntax& syntax, const Draft& draft) {
  if (draft.predicate == kNoToken || syntax[draft.predicate].upos != Upos::kVerb) return false;
  const bool is_object = base_of(syntax.deprel(draft.object)) == Deprel::kObj ||
                         syntax.deprel(draft.object) == Deprel::kConj;
  return is_object && std::ranges::any_of(syntax.children(draft.predicate), [&](std::size_t c) {
           const auto preposition = syntax.preposition(c);
           const bool is_against = preposition == "against" || preposition == "off";
           return is_against && c > draft.object && syntax.lemma(c) == "each";
         });
}

/// Names of nothing in particular, whatever stands beside them.
bool is_hollow(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  return lexicon.is_listed(RuleWords::kHollow, syntax.lemma(head));
}

}  // namespace

Objection find_objection(const SentenceView& view, const Draft& draft) {
  const Syntax& syntax = view.syntax;
  if (is_cleft(syntax, draft)) return {"says of whom something else is true", draft.object};
  if (is_infinitive_copula(syntax, draft)) return {"says what a thing is to do", draft.predicate};
  if (is_pro_verb(syntax, draft)) return {"stands for another verb", draft.predicate};
  const Lexicon& lexicon = view.tables.lexicon;
  const bool is_attitude = draft.rules == Rule::kAttitude;
  const bool is_told = draft.rules == Rule::kDrawnTold || !draft.pattern.empty();
  if (!is_attitude && !draft.tells_result &&
      (has_small_clause(syntax, draft) || lacks_complement(view, draft) ||
       (!is_told && is_qualified(syntax, lexicon, draft)))) {
    return {"is told what it is or does", draft.object};
  }
  if (is_caused(syntax, lexicon, draft)) return {"only acts in the clause below", draft.object};
  if (is_scene(lexicon, draft)) return {"says when or where somebody spoke", draft.object};
  if (is_than(draft)) return {"is only compared with", draft.object};
  if (is_asked_to_comment(syntax, lexicon, draft))
    return {"was only asked to comment", draft.object};
  if (is_one_of_two(draft)) return {"names one of two between whom it is", draft.object};
  if (is_pretended(syntax, lexicon, draft)) return {"is not so", draft.predicate};
  if (is_quoting(syntax, draft)) return {"says whom a report quotes", draft.object};
  if (is_own_remark(view, draft)) return {"says what the report could not find", draft.predicate};
  if (is_mere_telling(syntax, lexicon, draft)) return {"says to whom, not what", draft.object};
  if (is_denied_telling(syntax, lexicon, draft))
    return {"denies what is told by itself", draft.object};
  if (is_done_to_each_other(syntax, draft)) return {"is only told of beside another", draft.object};
  if (says_link_twice(draft)) return {"joins what stands in two phrases", draft.object};
  if (draft.folded_head != kNoToken && draft.pattern.empty() &&
      (is_hollow(syntax, lexicon, draft.folded_head) ||
       syntax[draft.folded_head].upos == Upos::kPron ||
       syntax[draft.folded_head].upos == Upos::kDet)) {
    return {"says nothing in particular", draft.folded_head};
  }
  if (is_hollow(syntax, lexicon, draft.object) && view.resolver.name_at(draft.object) == nullptr) {
    return {"is nothing in particular", draft.object};
  }
  return {};
}

Objection find_objection(const SentenceView& view, std::size_t subject) {
  if (is_dateline(view, subject)) return {"only says where the report is from", subject};
  if (is_hollow(view.syntax, view.tables.lexicon, subject) &&
      view.resolver.name_at(subject) == nullptr) {
    return {"is nothing in particular", subject};
  }
  return {};
}

}  // namespace entente
