#include "extract/coreference/descriptions.hpp"

#include <algorithm>

namespace entente {

void Descriptions::add(const Description& description) {
  if (description.chain == kNoChain || std::ranges::find(all_, description) != all_.end()) return;
  all_.push_back(description);
}

DescriptionFit Descriptions::fit(const Description& noun, std::int32_t chain) const {
  bool is_known = false, has_core = false, own_core = false, has_head = false, own_head = false;
  for (const Description& each : all_) {
    const bool is_own = each.chain == chain;
    is_known |= is_own;
    has_core |= each.core == noun.core;
    own_core |= is_own && each.core == noun.core;
    has_head |= each.head == noun.head;
    own_head |= is_own && each.head == noun.head;
  }
  if (own_core) return DescriptionFit::kOwn;
  if (has_core) return DescriptionFit::kOthers;
  if (own_head) return DescriptionFit::kOwnHead;
  if (has_head) return DescriptionFit::kOthersHead;
  return is_known ? DescriptionFit::kOtherOffice : DescriptionFit::kUnknown;
}

}  // namespace entente
