#include "extract/claim/claim_amount.hpp"

#include <algorithm>
#include <string>

namespace entente {
namespace {

const Quantity* quantity_at(const SentenceView& view, std::size_t token) {
  const Span span = view.syntax[token].span;
  const auto& quantities = view.document.quantities;
  const auto after = std::ranges::upper_bound(quantities, span.begin, {},
                                              [](const Quantity& q) { return q.span.begin; });
  if (after == quantities.begin()) return nullptr;
  const Quantity& quantity = *std::prev(after);
  return quantity.span.overlaps(span) ? &quantity : nullptr;
}

/// "of voters" in "two-thirds of voters": what is counted where the number itself is the head.
std::size_t counted_below(const Syntax& syntax, std::size_t head) {
  for (const auto c : syntax.children(head)) {
    if (base_of(syntax.deprel(c)) == Deprel::kNmod && syntax.preposition(c) == "of") return c;
  }
  return kNoToken;
}

/// The number before a noun; not "Article 5" or "the 27-nation bloc".
const Quantity* quantity_before(const SentenceView& view, std::size_t head) {
  for (const auto c : view.syntax.children(head)) {
    if (c > head || base_of(view.syntax.deprel(c)) != Deprel::kNummod) continue;
    if (const auto* quantity = quantity_at(view, c)) return quantity;
  }
  return nullptr;
}

}  // namespace

std::optional<Amount> find_amount(const SentenceView& view, std::size_t head) {
  const Syntax& syntax = view.syntax;
  if (view.resolver.name_at(head) != nullptr) return {};
  const Quantity* quantity = quantity_at(view, head);
  std::size_t noun = quantity == nullptr ? head : counted_below(syntax, head);
  if (quantity == nullptr) quantity = quantity_before(view, head);
  if (quantity == nullptr) return {};
  Amount amount;
  amount.from = quantity->from;
  amount.to = quantity->to;
  amount.approximation = quantity->approximation;
  amount.unit = quantity->unit;
  amount.span = quantity->span;
  if (noun != kNoToken) {
    if (amount.unit.empty()) amount.unit = std::string(syntax.lemma(noun));
    amount.span.end = std::max(amount.span.end, syntax[noun].span.end);
  }
  amount.text = std::string(slice(view.article.text, amount.span));
  return amount;
}

}  // namespace entente
