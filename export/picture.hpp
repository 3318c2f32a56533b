#pragma once

#include <string>

#include "export/drawing.hpp"
#include "export/theme.hpp"
#include "graph/snapshot.hpp"

namespace entente {

struct PictureOptions {
  std::string engine{};  ///< "dot", "neato", "fdp", "sfdp"; empty: chosen by size
  const Theme* theme = &kLightTheme;
  std::string title{};    ///< a line above; empty for none
  std::string caption{};  ///< a small line below; empty for none
};

/// Places a whole snapshot on a page: title, graph, legend, caption. Meant for up to a few hundred
/// relations; cut larger graphs down first.
[[nodiscard]] Drawing make_picture(const Snapshot& snapshot, const PictureOptions& options);

}  // namespace entente
