#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "export/draw/drawing.hpp"
#include "export/draw/figure.hpp"
#include "export/draw/theme.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// One line from node to node: relations of one direction, one stance and one sign, bundled.
struct SceneEdge {
  std::size_t from = 0;  ///< index in Scene::nodes
  std::size_t to = 0;
  TextBox label;  ///< at most three relations and "+2 more"; its place is not yet set
  Stroke line;    ///< solid = stated, dashed = only possible, dotted = denied; without its curve
  int sign = 0;   ///< +1 cooperation, -1 conflict
  bool is_directed = true;
  std::uint32_t source_count = 1;  ///< of the best attested relation
  bool is_faint = false;           ///< all its relations are (fields.hpp)
  bool has_counts = false;         ///< the label says how many claims there are: "×3"
};

/// What is to be drawn, not yet where.
struct Scene {
  std::vector<TextBox> nodes;  ///< one for each entity of the snapshot, in its order
  std::vector<EntityType> types;
  std::vector<SceneEdge> edges;
  /// By node, how many hops it is from where the picture starts; empty when it starts nowhere.
  std::vector<std::size_t> distances;
  std::vector<std::size_t> clusters;  ///< by node, or kNoCluster; empty when nothing is clustered
  std::vector<TextBox> cluster_titles;
};

/// How large and how wide everything is written.
struct Lettering {
  double smallest_name = 9.5;  ///< of an entity with few claims, in points
  double largest_name = 14;
  std::size_t name_width = 16;  ///< of a line of a name, in characters
  std::size_t label_width = 19;
  std::size_t list_width = 28;  ///< of a line in a list of relations
  Size name_padding{14, 8};     ///< around a name in its box, both sides together
};
inline constexpr Lettering kAiryLettering{};
/// For pictures that have to be tight to stay on a sheet.
inline constexpr Lettering kDenseLettering{9, 12, 15, 14, 22, {8, 4}};

/// Nodes coloured by type and sized by their claims; relations bundled, labelled and signed.
/// O(entities + relations · log relations).
[[nodiscard]] Scene make_scene(const Snapshot& snapshot, const Theme& theme,
                               const Lettering& lettering = kAiryLettering);

/// Sets Scene::distances, in hops over lines of any direction. What cannot be reached counts as
/// farthest.
void set_distances(Scene& scene, std::size_t start);

}  // namespace entente
