#include <algorithm>

#include "export/report/parts.hpp"

namespace entente {
namespace {

constexpr std::size_t kDisputes = 20;

bool is_denial(const ClaimQuote& quote) { return quote.stance.polarity == Polarity::kNegative; }

/// The surest quote on one side; of equally sure ones the first. Null where there is none.
const ClaimQuote* best_on_side(const std::vector<ClaimQuote>& quotes, bool denies) {
  const ClaimQuote* best = nullptr;
  for (const ClaimQuote& quote : quotes) {
    if (is_denial(quote) != denies) continue;
    if (best == nullptr || quote.confidence > best->confidence) best = &quote;
  }
  return best;
}

}  // namespace

void add_disputes(const ReportView& view, std::vector<ReportBlock>& blocks) {
  std::size_t count = 0;
  for (const std::uint32_t i : view.order) {
    const ClaimQuote* affirmed = best_on_side(view.quotes[i], false);
    const ClaimQuote* denied = best_on_side(view.quotes[i], true);
    if (affirmed == nullptr || denied == nullptr || count == kDisputes) continue;
    if (count++ == 0) {
      blocks.push_back(make_block(ReportBlockKind::kHeading, 2, {{.text = "Affirmed and denied"}}));
    }
    blocks.push_back(make_block(ReportBlockKind::kItem, 0,
                                relation_runs(view.snapshot, view.snapshot.relations[i])));
    blocks.push_back(make_block(ReportBlockKind::kItem, 1, {{.text = "affirmed:"}}));
    add_quote(*affirmed, 2, blocks);
    blocks.push_back(make_block(ReportBlockKind::kItem, 1, {{.text = "denied:"}}));
    add_quote(*denied, 2, blocks);
  }
}

}  // namespace entente
