#include "extract/claim/office_bearer.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extract/claim/claim_tables.hpp"
#include "extract/claim/office_body.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Reads a sentence from its beginning to an office: whoever has borne one before a comma does not
/// bear the one behind it too: "the mayor, Ada Abba, the rector, Ben Bell".
class BearerFinder {
 public:
  explicit BearerFinder(const SentenceView& view)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon) {}

  std::size_t find(std::size_t office) const {
    const bool is_borne =
        is_office(office) && !is_of_another(office) && !syntax_.has_child(office, Deprel::kCop);
    if (!is_borne) return kNoToken;
    auto taken = kNoToken;
    for (std::size_t w = 0; w < office; ++w) {
      if (!is_office(w) || is_of_another(w)) continue;
      if (const auto behind = named_behind(w, taken); behind != kNoToken) taken = behind;
    }
    const auto end = end_of(office);
    if (const auto title = named_at(end); title != kNoToken) return title;
    const auto before = named_before(office);
    const bool is_next_ones = is_form(end, ",") && end + 1 < syntax_.size() && is_courtesy(end + 1);
    if (before != kNoToken && before != taken && !is_next_ones) return before;
    return named_behind(office, is_next_ones ? before : taken);
  }

 private:
  bool is_office(std::size_t w) const {
    const auto xpos = syntax_[w].xpos;
    return (xpos == "NN" || xpos == "NNP") && view_.resolver.name_at(w) == nullptr &&
           lexicon_.is_person_noun(syntax_.lemma(w));
  }

  /// "the wife of the [president]".
  bool is_of_another(std::size_t office) const {
    const auto begin = begin_of(office);
    return begin > 1 && syntax_[begin - 1].upos == Upos::kAdp && is_office(begin - 2);
  }

  bool is_form(std::size_t w, std::string_view form) const {
    return w < syntax_.size() && syntax_.form(w) == form;
  }

  bool is_break(std::size_t w) const {
    static constexpr std::array<std::string_view, 6> kBreaks = {",",      "(",      "-",
                                                                "\u2013", "\u2014", "--"};
    return w < syntax_.size() && is_in(kBreaks, syntax_.form(w));
  }

  /// The head of a person's name of which `w` is a part; or kNoToken.
  std::size_t person_of(std::size_t w) const {
    const auto* name = w < syntax_.size() ? view_.resolver.name_at(w) : nullptr;
    return name != nullptr && names_person(view_, name->head) ? name->head : kNoToken;
  }

  /// The person whose name begins at `w`, or behind "Mr" there.
  std::size_t named_at(std::size_t w) const {
    if (w < syntax_.size() && is_courtesy(w)) ++w;
    if (w < syntax_.size() && is_form(w, ".")) ++w;
    return person_of(w);
  }

  bool is_courtesy(std::size_t w) const {
    const auto word = lower_ascii(syntax_.form(w));
    return lexicon_.is_listed(RuleWords::kMaleTitle, word) ||
           lexicon_.is_listed(RuleWords::kFemaleTitle, word) ||
           lexicon_.is_listed(RuleWords::kHonorific, word);
  }

  /// Is it a word of an office's phrase, whatever it names?
  bool is_part(std::size_t w) const {
    static constexpr std::array<std::string_view, 9> kLinks = {"of", "for",  "at",   "in",   "to",
                                                               "on", "with", "from", "under"};
    const auto upos = syntax_[w].upos;
    if (upos == Upos::kAdp) return is_in(kLinks, lower_ascii(syntax_.form(w)));
    return upos == Upos::kDet || upos == Upos::kAdj || upos == Upos::kNoun ||
           upos == Upos::kPropn || upos == Upos::kNum || is_form(w, "'s") ||
           is_form(w, "\u2019s") || is_form(w, "&");
  }

  /// Behind the office's phrase: "[head of the bank in Bern] …".
  std::size_t end_of(std::size_t office) const {
    auto w = office + 1;
    for (; w < syntax_.size(); ++w) {
      if (is_form(w, "(")) {  // "(UN)"
        while (w < syntax_.size() && !is_form(w, ")")) ++w;
        continue;
      }
      if (is_form(w, "and")) {
        if (const auto second = office_behind(w); second != kNoToken) return end_of(second);
      }
      if (!is_part(w) || begins_another(w)) break;
    }
    return w;
  }

  /// The name of the bearer or another office; but not the Ada of "son of Ada Abba", nor the Abba
  /// of "member of the Abba government".
  bool begins_another(std::size_t w) const {
    const auto before = syntax_[w - 1].upos;
    if (is_office(w)) return !is_of_another(w);
    if (before == Upos::kAdp || before == Upos::kDet) return false;
    if (is_office(w - 1) && is_of_another(w - 1)) return false;  // "rival of President Ada Abba"
    const bool is_begun = view_.resolver.name_at(w) != view_.resolver.name_at(w - 1);
    return is_courtesy(w) || (is_begun && person_of(w) != kNoToken);
  }

  /// "head [and Boltwerk founder] Ada Abba": an office without an article behind "and".
  std::size_t office_behind(std::size_t conjunction) const {
    for (auto w = conjunction + 1; w < syntax_.size(); ++w) {
      const auto upos = syntax_[w].upos;
      if (is_office(w)) return w;
      const bool is_part = upos == Upos::kAdj || upos == Upos::kNoun || upos == Upos::kPropn;
      if (!is_part || person_of(w) != kNoToken) break;
    }
    return kNoToken;
  }

  /// The first word of its phrase: "[the former Chadian minister] of …".
  std::size_t begin_of(std::size_t office) const {
    auto w = office;
    for (; w > 0; --w) {
      const auto upos = syntax_[w - 1].upos;
      const bool is_part = upos == Upos::kDet || upos == Upos::kAdj || upos == Upos::kNoun ||
                           upos == Upos::kPropn || upos == Upos::kAdv || is_form(w - 1, "'s") ||
                           is_form(w - 1, "\u2019s");
      if (!is_part || person_of(w - 1) != kNoToken) break;
    }
    return w;
  }

  /// "Ada Abba, …", "Ada Abba, 51, …", "Ada Abba (Unity), …": right before the phrase.
  std::size_t named_before(std::size_t office) const {
    auto w = begin_of(office);
    if (w > 1 && is_form(w - 1, "and")) {  // "Ada Abba, president of Chad and head of Acme"
      for (auto first = w - 1; first > 0 && !is_break(first - 1); --first) {
        if (is_office(first - 1) && end_of(first - 1) == end_of(office)) {
          return named_before(first - 1);
        }
      }
    }
    if (w < 2 || !is_break(w - 1)) return kNoToken;
    w -= 2;
    if (syntax_[w].upos == Upos::kNum && w > 1 && is_form(w - 1, ",")) w -= 2;
    if (is_form(w, ")")) {
      while (w > 0 && !is_form(w, "(")) --w;
      if (w == 0) return kNoToken;
      --w;
    }
    return person_of(w);
  }

  /// "…, Ada Abba" behind the phrase, unless it is named before or goes on: "Ola Lind, head of
  /// Acme, Ada Abba and Ben Bell", where Ola is not `taken`.
  std::size_t named_behind(std::size_t office, std::size_t taken) const {
    const auto before = named_before(office);
    if (before != kNoToken && before != taken) return kNoToken;
    const auto end = end_of(office);
    return is_form(end, ",") ? named_at(end + 1) : kNoToken;
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
};

}  // namespace

std::size_t bearer_beside(const SentenceView& view, std::size_t office) {
  return BearerFinder(view).find(office);
}

bool is_borne_by_other(const SentenceView& view, std::size_t office, std::size_t holder) {
  const auto bearer = bearer_beside(view, office);
  if (bearer == kNoToken || bearer == holder) return false;
  const auto* chain = view.resolver.chain_at(holder);
  return chain == nullptr || chain != view.resolver.chain_at(bearer);
}

}  // namespace entente
