#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "export/drawing.hpp"
#include "export/theme.hpp"
#include "graph/snapshot.hpp"

namespace entente {

struct PictureOptions {
  std::string engine{};  ///< "dot", "neato", "fdp", "sfdp"; empty: chosen by size
  const Theme* theme = &kLightTheme;
  /// Whether who is closely related stands together on a shaded field (graph/communities.hpp).
  bool has_clusters = false;
  /// Index of the entity at which reading begins: it stands left, what is farther from it farther
  /// right, laid out by dot unless `engine` says otherwise.
  std::optional<std::uint32_t> start = std::nullopt;
  std::string title{};    ///< a line above; empty for none
  std::string caption{};  ///< a small line below; empty for none
};

/// Places a whole snapshot on a page: title, graph, legend, caption. Meant for up to a few hundred
/// relations; cut larger graphs down first.
[[nodiscard]] Drawing make_picture(const Snapshot& snapshot, const PictureOptions& options);

}  // namespace entente
