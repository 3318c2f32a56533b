#include "extract/coreference/phrases.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Tokens [first, last].
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

bool is_opening(std::string_view form) { return form == "(" || form == "["; }

/// Dependents that are the clause's where a noun is its predicate ("It was clearly a mistake"),
/// or that stand beside the phrase.
bool is_outside(const Syntax& syntax, std::size_t head, std::size_t child, bool is_predicate) {
  switch (base_of(syntax.deprel(child))) {
    case Deprel::kCase:  // the possessive 's is inside
      return child < head || syntax[child].xpos != "POS";
    case Deprel::kConj:
    case Deprel::kPunct:
    case Deprel::kMark:
    case Deprel::kCop:
    case Deprel::kAux:
    case Deprel::kNsubj:
    case Deprel::kCsubj:
    case Deprel::kExpl:
    case Deprel::kParataxis:
    case Deprel::kDiscourse:
    case Deprel::kOrphan:
    case Deprel::kReparandum:
    case Deprel::kDislocated:
    case Deprel::kVocative:
    case Deprel::kList:
    case Deprel::kCc:
    case Deprel::kAdvcl:
    case Deprel::kObl:
      return syntax.deprel(child) != Deprel::kAdvclRelcl;
    case Deprel::kAppos:  // a phrase of its own, but for one in brackets: "the bank (BND)"
      return !is_opening(syntax.form(syntax.first(child)));
    case Deprel::kAdvmod:
      return is_predicate && child < head;
    case Deprel::kDep:
      return true;
    default:
      return false;
  }
}

bool is_bracket(std::string_view form) {
  return form == ")" || form == "]" || form == "-RRB-" || form == "-RSB-";
}

/// Cuts the punctuation off the edges, but no bracket that closes one inside.
Range trim_marks(const Syntax& syntax, Range range, std::size_t head) {
  while (range.first < head && syntax[range.first].upos == Upos::kPunct) ++range.first;
  while (range.last > head && syntax[range.last].upos == Upos::kPunct &&
         !is_bracket(syntax.form(range.last))) {
    --range.last;
  }
  return range;
}

Range range_of(const Syntax& syntax, std::size_t head) {
  Range range{head, head};
  const std::size_t copula = syntax.child(head, Deprel::kCop);
  const bool is_predicate = copula != kNoToken || syntax.deprel(head) == Deprel::kRoot;
  for (const std::size_t c : syntax.children(head)) {
    if (is_outside(syntax, head, c, is_predicate)) continue;
    if (copula != kNoToken && copula < head && c < copula) continue;
    range.first = std::min(range.first, syntax.first(c));
    range.last = std::max(range.last, syntax.last(c));
  }
  return trim_marks(syntax, range, head);
}

bool is_relative_or_question(const Token& token) {
  return has_feature(token, "PronType=Rel") || has_feature(token, "PronType=Int") ||
         has_feature(token, "PronType=Neg") || token.xpos == "WP" || token.xpos == "WDT" ||
         token.xpos == "WP$" || token.xpos == "EX";
}

/// Part of a name or of a fixed expression, or no phrase of its own.
bool is_part(Deprel deprel) {
  static constexpr std::array kParts = {Deprel::kFlat,       Deprel::kFixed,  Deprel::kGoeswith,
                                        Deprel::kNmodDesc,   Deprel::kDet,    Deprel::kCase,
                                        Deprel::kReparandum, Deprel::kExpl,   Deprel::kDiscourse,
                                        Deprel::kAmod,       Deprel::kNummod, Deprel::kAdvmod,
                                        Deprel::kCc,         Deprel::kMark,   Deprel::kCompoundPrt};
  return std::ranges::find(kParts, deprel) != kParts.end();
}

bool may_refer(const Syntax& syntax, std::size_t at) {
  const Token& token = syntax[at];
  const Deprel deprel = token.deprel;
  switch (token.upos) {
    case Upos::kPron:
      return !is_part(deprel) && !is_relative_or_question(token);
    case Upos::kNoun:
    case Upos::kPropn:
      return !is_part(deprel);
    case Upos::kNum:
      return !is_part(deprel) && deprel != Deprel::kCompound && deprel != Deprel::kDep;
    case Upos::kAdj:  // "the rich"
      return !is_part(deprel) && syntax.has_child(at, Deprel::kDet);
    case Upos::kDet:
      return base_of(deprel) == Deprel::kNsubj || deprel == Deprel::kObj;
    default:
      return false;
  }
}

/// "the mayor and her deputy", when all of it is nominal.
std::optional<Range> coordination_of(const Syntax& syntax, std::size_t head, Range own) {
  std::optional<Range> whole;
  for (const std::size_t c : syntax.children(head)) {
    if (syntax.deprel(c) != Deprel::kConj) continue;
    if (!may_refer(syntax, c)) return {};
    const Range range = range_of(syntax, c);
    if (!whole) whole = own;
    whole->first = std::min(whole->first, range.first);
    whole->last = std::max(whole->last, range.last);
  }
  return whole;
}

/// "World" in "World Health Organization": inside a name that has another head.
bool is_inside_name(const Syntax& syntax, std::size_t at, const std::vector<bool>& is_named) {
  return is_named[at] && syntax.deprel(at) == Deprel::kCompound;
}

void find_in_sentence(const Syntax& syntax, std::uint32_t sentence,
                      const std::vector<bool>& is_named, std::vector<Phrase>& found) {
  const auto add = [&](Range range, std::size_t head, bool is_coordination) {
    Phrase& phrase = found.emplace_back();
    phrase.sentence = sentence;
    phrase.first = static_cast<std::uint32_t>(range.first);
    phrase.last = static_cast<std::uint32_t>(range.last + 1);
    phrase.head = static_cast<std::uint32_t>(head);
    phrase.is_coordination = is_coordination;
  };
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (!may_refer(syntax, i) || is_inside_name(syntax, i, is_named)) continue;
    const Range own = range_of(syntax, i);
    add(own, i, false);
    if (const auto whole = coordination_of(syntax, i, own)) add(*whole, i, true);
  }
}

/// Which words stand in a name but are not its head; `m` moves to the next sentence's mentions.
std::vector<bool> words_in_names(const Document& document, std::uint32_t sentence, std::size_t& m) {
  std::vector<bool> found(document.sentences[sentence].tokens.size(), false);
  for (; m < document.mentions.size() && document.mentions[m].sentence == sentence; ++m) {
    const Mention& mention = document.mentions[m];
    if (mention.kind != MentionKind::kName) continue;
    for (std::uint32_t t = mention.first; t < mention.last; ++t) found[t] = t != mention.head;
  }
  return found;
}

}  // namespace

void find_phrases(const Article& article, Document& document) {
  document.phrases.clear();
  std::size_t m = 0;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Syntax syntax(document.sentences[s], article.text);
    const auto from = static_cast<std::ptrdiff_t>(document.phrases.size());
    find_in_sentence(syntax, s, words_in_names(document, s, m), document.phrases);
    std::ranges::stable_sort(document.phrases.begin() + from, document.phrases.end(),
                             [](const Phrase& a, const Phrase& b) {
                               return a.first != b.first ? a.first < b.first : a.last > b.last;
                             });
  }
  for (std::uint32_t i = 0; i < document.phrases.size(); ++i) document.phrases[i].entity = i;
}

}  // namespace entente
