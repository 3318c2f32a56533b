#include "extract/coreference/descriptions.hpp"

#include <algorithm>

namespace entente {

void Descriptions::add(const Description& description) {
  if (description.chain == kNoChain || std::ranges::find(all_, description) != all_.end()) return;
  all_.push_back(description);
}

DescriptionFit Descriptions::fit(const Description& noun, std::int32_t chain) const {
  const auto is_any = [&](auto holds) { return std::ranges::any_of(all_, holds); };
  const auto is_own = [&](const Description& d) { return d.chain == chain; };
  const auto has_core = [&](const Description& d) { return d.core == noun.core; };
  const auto has_head = [&](const Description& d) { return d.head == noun.head; };
  if (is_any([&](const Description& d) { return is_own(d) && has_core(d); }))
    return DescriptionFit::kOwn;
  if (is_any(has_core)) return DescriptionFit::kOthers;
  if (is_any([&](const Description& d) { return is_own(d) && has_head(d); }))
    return DescriptionFit::kOwnHead;
  if (is_any(has_head)) return DescriptionFit::kOthersHead;
  return is_any(is_own) ? DescriptionFit::kOtherOffice : DescriptionFit::kUnknown;
}

}  // namespace entente
