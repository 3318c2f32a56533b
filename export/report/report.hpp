#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "export/claim_quotes.hpp"
#include "export/draw/picture.hpp"
#include "export/report/blocks.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// What a report is made of.
struct ReportInput {
  const Snapshot& snapshot;
  const Snapshot& drawn;     ///< the part of it that stands in the picture
  ClaimSource claims;        ///< whose quotes are the evidence
  PictureOptions picture;    ///< its title is the report's too
  std::string made_by;       ///< "entente 0.1.0"
  std::string command;       ///< that makes it again: "entente export news.db -o news.md"
  std::string share;         ///< what share of the graph this is, or empty
  std::string picture_file;  ///< for Markdown: the SVG beside it; empty for none
};

/// Who acts, what is said of it by whom, what is disputed, and when it happened. No clock: equal
/// input gives an equal report.
[[nodiscard]] std::vector<ReportBlock> make_report(const ReportInput& input);

/// CommonMark with the tables of GitHub.
void write_markdown_report(const ReportInput& input, std::ostream& output);

/// One HTML file with the picture inside, without script.
void write_html_report(const ReportInput& input, std::ostream& output);

}  // namespace entente
