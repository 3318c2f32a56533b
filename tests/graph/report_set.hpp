#pragma once

#include <string>
#include <vector>

namespace entente::testing {

/// An article of which it is known which report it tells. `kind` says how it was made: "original",
/// "cut", "bulletin", ….
struct ReportCopy {
  int report = 0;
  std::string kind;
  std::string text;
};

/// Made-up news: 48 reports, each with seven copies (other headlines and boilerplate, cut short,
/// edited, abridged, reworded here and there), and what looks like copies and is none: bulletins of
/// one template, reports that quote one statement, round-ups, short notes. Always the same.
[[nodiscard]] std::vector<ReportCopy> make_report_set();

}  // namespace entente::testing
