#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "export/draw/drawing.hpp"
#include "export/draw/theme.hpp"

namespace entente {

/// A column of the diagram: lines of text under each other, the first in bold.
struct ArcWord {
  std::vector<std::string> lines;
  std::string fill;  ///< "#rrggbb" behind it, or empty
};

/// From one word to another; without a `from`, from above.
struct Arc {
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  std::size_t from = kNowhere;
  std::size_t to = 0;
  std::string label;
};

/// Labels over some of the words, joined by a line: a predicate and what takes part in it.
struct Lane {
  struct Label {
    std::size_t word = 0;
    std::string text;
    bool is_main = false;
  };
  std::vector<Label> labels;
};

/// The words in a row with labelled arcs above them, the way dependency trees are usually drawn,
/// and the lanes above those, the first one lowest. Shorter arcs lie below longer ones that span
/// them.
[[nodiscard]] Drawing draw_arcs(const std::vector<ArcWord>& words, const std::vector<Arc>& arcs,
                                const std::vector<Lane>& lanes = {},
                                const Theme& theme = kLightTheme);

}  // namespace entente
