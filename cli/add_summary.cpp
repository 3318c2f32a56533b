#include "cli/add_summary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

#include "graph/stored_articles.hpp"

namespace entente {
namespace {

std::string count_text(std::size_t count, std::string_view words) {
  return count == 0 ? "" : fmt::format(", {} {}", count, words);
}

/// ", 3 decisions, which overrule 1 made here (entente log news.db)"
std::string decisions_text(const Graph& graph, const Merged& merged) {
  std::string text =
      count_text(merged.decision_count, merged.decision_count == 1 ? "decision" : "decisions");
  if (merged.overruled_count == 0) return text;
  return text + fmt::format(", which overrule{} {} made here (entente log {})",
                            merged.decision_count == 1 ? "s" : "", merged.overruled_count,
                            graph.path());
}

}  // namespace

std::string replaced_text(const Graph& graph, std::size_t count,
                          const std::vector<std::int64_t>& versions) {
  if (count == 0) return "";
  constexpr std::size_t kMostNamed = 3;
  const std::vector<std::string> names = names_of(graph, versions);
  if (names.empty()) return count_text(count, "replaced");
  const std::size_t named = std::min(kMostNamed, names.size());
  std::string text = fmt::format(", {} replaced: {}", count,
                                 fmt::join(names.begin(), names.begin() + named, ", "));
  if (named < names.size()) text += fmt::format(" and {} more", names.size() - named);
  return text;
}

std::string retitled_text(std::size_t count) {
  return count_text(count, "with another title, publisher, address or date");
}

std::string merged_text(const Graph& graph, const Merged& merged) {
  return replaced_text(graph, merged.replaced_count, merged.versions) +
         retitled_text(merged.retitled_count) +
         count_text(merged.reread_count, "with what the other graph has read in them") +
         count_text(merged.surer_count, "claims in the place of less sure ones of their ids") +
         decisions_text(graph, merged);
}

}  // namespace entente
