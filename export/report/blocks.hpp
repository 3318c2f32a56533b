#pragma once

#include <string>
#include <utility>
#include <vector>

namespace entente {

/// Some words of a report. The text is as it was found: escaping is the writers' work.
struct Run {
  std::string text;
  bool is_bold = false;
  bool is_italic = false;
  bool is_code = false;
  std::string url{};  ///< where a click leads; only addresses of the web are linked
};

enum class ReportBlockKind { kHeading, kParagraph, kItem, kQuote, kRow, kPicture };

/// One block of a report. Neighbouring items make a list, neighbouring rows a table whose first row
/// is its head.
struct ReportBlock {
  ReportBlockKind kind = ReportBlockKind::kParagraph;
  int level = 0;                          ///< of a heading, from 1; of an item or quote, its indent
  std::vector<std::vector<Run>> cells{};  ///< of a row; all others have one
};

[[nodiscard]] inline ReportBlock make_block(ReportBlockKind kind, int level,
                                            std::vector<Run> runs) {
  return {kind, level, {std::move(runs)}};
}

}  // namespace entente
