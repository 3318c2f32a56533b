#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "export/claim_quotes.hpp"
#include "export/report/blocks.hpp"
#include "graph/snapshot.hpp"

namespace entente {

// The parts of a report, in the order of make_report, and what they share.

using RelationQuotes = std::vector<std::vector<ClaimQuote>>;

/// What every part is made from.
struct ReportView {
  const Snapshot& snapshot;
  const RelationQuotes& quotes;      ///< of each relation
  std::vector<std::uint32_t> order;  ///< relations, the strongest first
};

void add_main_actors(const ReportView& view, std::vector<ReportBlock>& blocks);
void add_disputes(const ReportView& view, std::vector<ReportBlock>& blocks);
void add_time_line(const ReportView& view, std::vector<ReportBlock>& blocks);
void add_sources(const ReportView& view, std::vector<ReportBlock>& blocks);

/// "3 articles", "1 article".
[[nodiscard]] std::string count_text(std::size_t count, const char* one, const char* many);

/// "2024-06-19", "2024-06-19 to 2024-07-02"; "2024-06" or "2024" for a whole month or year.
[[nodiscard]] std::string period_text(const std::optional<Date>& first,
                                      const std::optional<Date>& last);

/// "**Norway** sells a ferry to **Chad**" as words.
[[nodiscard]] std::vector<Run> relation_runs(const Snapshot& snapshot, const Relation& relation);

/// The quote that speaks best for a relation.
[[nodiscard]] const ClaimQuote& best_quote(const ReportView& view, std::uint32_t relation);

/// A quote and, behind it, who says so, where and when.
void add_quote(const ClaimQuote& quote, int level, std::vector<ReportBlock>& blocks);

}  // namespace entente
