#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/date.hpp"
#include "graph/graph.hpp"
#include "graph/sources/report_reader.hpp"

namespace entente {

// Which articles are copies of one report. A report is a connected component of the pairs that
// is_same_report finds (and of equal texts), so that reports follow from the set of articles alone.
// The functions that write must be called inside a Transaction.

/// Takes a stored article that has a text in. Compares it with the articles that share a band.
void add_to_sources(ReportReader& reports, std::int64_t article);

/// Takes an article out, before it is removed or its text is replaced; what it alone held together
/// falls apart.
void remove_from_sources(ReportReader& reports, std::int64_t article);

/// Makes both tables anew.
void rebuild_sources(Database& database);

/// The source of each article that has copies, by row.
[[nodiscard]] std::unordered_map<std::int64_t, std::int64_t> read_sources(Database& database);

/// One article among those of a report.
struct SourceArticle {
  std::string document;
  std::string title;
  std::string publisher;
  std::string url;
  std::optional<Date> published;
  std::int64_t claims = 0;

  bool operator==(const SourceArticle&) const = default;
};

/// An independent source: one report, in all its copies, the first published first.
struct Source {
  std::vector<SourceArticle> articles;

  bool operator==(const Source&) const = default;
};

/// All sources, those with the most copies first, then by their first document's name.
[[nodiscard]] std::vector<Source> list_sources(const Graph& graph);

}  // namespace entente
