#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"
#include "graph/link/cluster.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Two names that may or may not be one entity's, and what speaks for it.
struct ReviewedLink {
  Entity from;  ///< as its statements have it, before any link
  Entity to;
  std::string rule;        ///< docs/linking.md has all of them
  double score = 0;        ///< in (0, 1]; the higher, the likelier one
  bool is_merged = false;  ///< they are shown as one, by this rule or others
  LinkFate fate = LinkFate::kDoubted;

  bool operator==(const ReviewedLink&) const = default;
};

/// Which links to look at.
enum class ReviewScope {
  kOpen,    ///< nobody has decided on them yet, and no rule is sure of them (kSure)
  kMerged,  ///< what rules have made one, the least sure first
};

/// A merge below this score is worth a look.
inline constexpr double kSure = 0.8;

/// The links of a graph, likeliest and most mentioned first. Hidden entities are left out.
[[nodiscard]] std::vector<ReviewedLink> load_reviewed_links(const Graph& graph, ReviewScope scope);

/// All links of the names that one entity goes by, whatever became of them; `id` is the entity's in
/// a snapshot.
[[nodiscard]] std::vector<ReviewedLink> load_links_of(const Graph& graph, std::string_view id);

}  // namespace entente
