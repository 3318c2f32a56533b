#include "extract/syntax/ellipsis.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

std::string mark_of(const Syntax& syntax, std::size_t clause) {
  const auto mark = syntax.child(clause, Deprel::kMark);
  return mark == kNoToken ? std::string() : lower_ascii(syntax.form(mark));
}

bool is_relative(const Syntax& syntax, std::size_t word) { return syntax[word].xpos == "WDT"; }

/// "did", "has", "will": nothing of a deed hangs below it.
bool is_bare_auxiliary(const Syntax& syntax, std::size_t word) {
  static constexpr std::array<std::string_view, 6> kVerbs = {"be",   "do",  "have",
                                                             "will", "can", "would"};
  return is_in(kVerbs, syntax.lemma(word)) &&
         std::ranges::all_of(syntax.children(word), [&](std::size_t c) {
           const Deprel part = base_of(syntax.deprel(c));
           return part == Deprel::kNsubj || part == Deprel::kPunct || part == Deprel::kCc ||
                  part == Deprel::kMark || part == Deprel::kAdvmod || part == Deprel::kAdvcl ||
                  is_relative(syntax, c);
         });
}

/// "did the same", "did likewise", "followed suit".
bool says_the_same(const Syntax& syntax, std::size_t verb) {
  const auto lemma = syntax.lemma(verb);
  if (lemma != "do" && lemma != "follow") return false;
  const auto object = syntax.child(verb, Deprel::kObj);
  if (lemma == "follow") {
    return object != kNoToken && syntax.lemma(object) == "suit" && object == verb + 1;
  }
  if (object != kNoToken)
    return syntax.lemma(object) == "same" || syntax.lemma(object) == "likewise";
  const auto adverb = syntax.child(verb, Deprel::kAdvmod);
  return adverb != kNoToken && adverb > verb && syntax.lemma(adverb) == "likewise";
}

/// The verb before that it stands for: of the clause that it goes on, of one that it is set
/// against, or of the noun that its "which" means.
std::size_t verb_of(const Syntax& syntax, std::size_t word) {
  static constexpr std::array<std::string_view, 4> kAgainst = {"while", "whereas", "although",
                                                               "though"};
  for (const auto c : syntax.children(word)) {
    if (c < word && base_of(syntax.deprel(c)) == Deprel::kAdvcl &&
        is_in(kAgainst, mark_of(syntax, c))) {
      return c;
    }
  }
  const auto up = syntax.head(word);
  if (up == kNoToken || up > word) return kNoToken;
  const Deprel deprel = base_of(syntax.deprel(word));
  if (syntax.deprel(word) == Deprel::kAclRelcl) return syntax.head(up);
  return deprel == Deprel::kConj || deprel == Deprel::kParataxis || deprel == Deprel::kAdvcl
             ? up
             : kNoToken;
}

}  // namespace

std::optional<Ellipsis> find_ellipsis(const Syntax& syntax, std::size_t auxiliary) {
  const bool is_same = says_the_same(syntax, auxiliary);
  if (!is_same && !is_bare_auxiliary(syntax, auxiliary)) return {};
  const auto verb = verb_of(syntax, auxiliary);
  const auto subject = syntax.child(auxiliary, {Deprel::kNsubj, Deprel::kNsubjPass});
  if (verb == kNoToken || syntax[verb].upos != Upos::kVerb || subject == kNoToken ||
      subject > auxiliary || is_relative(syntax, subject)) {
    return {};
  }
  const bool is_own_denied = has_not(syntax, auxiliary);
  const bool is_contrary = is_own_denied != has_not(syntax, verb);
  static constexpr std::array<std::string_view, 3> kLike = {"as", "before", "after"};
  const bool is_alike = !is_own_denied && (is_same || is_in(kLike, mark_of(syntax, auxiliary)));
  if (!is_own_denied && !is_contrary && !is_alike) return {};
  return Ellipsis{verb, subject, is_contrary};
}

}  // namespace entente
