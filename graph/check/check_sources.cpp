#include <boost/pending/disjoint_sets.hpp>
#include <cstddef>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/check/check_parts.hpp"
#include "graph/sources/report_reader.hpp"
#include "graph/sources/sources.hpp"

namespace entente {
namespace {

/// Finds the reports anew, by comparing each article with those before it that share a band.
class Recount {
 public:
  explicit Recount(Database& database) : database_(database), reports_(database) {
    Statement rows = database.prepare(
        "SELECT id, document FROM articles WHERE text IS NOT NULL ORDER BY document, content_hash");
    while (rows.step()) {
      const auto index = static_cast<std::uint32_t>(rows_.size());
      index_of_.emplace(rows.get_int(0), index);
      rows_.push_back(rows.get_int(0));
      documents_.emplace_back(rows.get_text(1));
    }
    sets_ = boost::disjoint_sets_with_storage<>(rows_.size());
  }

  std::vector<Violation> compare() {
    for (std::uint32_t i = 0; i < rows_.size(); ++i) join(i);
    // The first of a report stands for it.
    std::vector<std::size_t> all(rows_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    sets_.compress_sets(all.begin(), all.end());
    sets_.normalize_sets(all.begin(), all.end());
    if (database_.find_int("SELECT count(*) FROM bands") != band_count_) bands_.add("");
    compare_sources();
    std::vector<Violation> violations;
    bands_.report(violations);
    sources_.report(violations);
    return violations;
  }

 private:
  void join(std::uint32_t i) {
    const auto report = reports_.read(rows_[i]);
    band_count_ += static_cast<std::int64_t>(report->bands.size());
    std::set<std::uint32_t> earlier;
    for (const std::int64_t band : report->bands) {
      bool is_there = false;
      Statement rows = database_.prepare("SELECT article FROM bands WHERE band = ?");
      rows.bind_all(band);
      while (rows.step()) {
        is_there = is_there || rows.get_int(0) == rows_[i];
        const auto other = index_of_.find(rows.get_int(0));
        if (other != index_of_.end() && other->second < i) earlier.insert(other->second);
      }
      if (!is_there) bands_.add(documents_[i]);
    }
    for (const std::uint32_t other : earlier) {
      if (sets_.find_set(i) == sets_.find_set(other)) continue;
      if (are_copies(*report, *reports_.read(rows_[other]))) sets_.union_set(i, other);
    }
  }

  void compare_sources() {
    std::vector<std::uint32_t> sizes(rows_.size());
    for (std::uint32_t i = 0; i < rows_.size(); ++i) ++sizes[sets_.find_set(i)];
    auto stored = read_sources(database_);
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
      const auto found = stored.find(rows_[i]);
      const std::size_t first = sets_.find_set(i);
      const bool has_copies = sizes[first] > 1;
      const bool is_right =
          found == stored.end() ? !has_copies : has_copies && found->second == rows_[first];
      if (!is_right) sources_.add(documents_[i]);
      if (found != stored.end()) stored.erase(found);
    }
    for (std::size_t i = 0; i < stored.size(); ++i) sources_.add("an article without text");
  }

  Database& database_;
  ReportReader reports_;
  std::vector<std::int64_t> rows_;
  std::vector<std::string> documents_;
  boost::disjoint_sets_with_storage<> sets_;  ///< of indexes: reports
  std::unordered_map<std::int64_t, std::uint32_t> index_of_;
  std::int64_t band_count_ = 0;
  Finding bands_{"the bands of an article are not those of its text", kReindex};
  Finding sources_{"an article is counted to another source than its own", kReindex};
};

}  // namespace

std::vector<Violation> check_sources(const Graph& graph) {
  return Recount(graph.database()).compare();
}

std::vector<Violation> check_readings(const Graph& graph) {
  Database& database = graph.database();
  Finding reading("what is noted as read has no text", kReadAgain);
  Finding own("a claim is said to come from the reading of an article that has no text",
              kReadAgain);
  const auto run = [&](const char* sql, Finding& finding) {
    Statement rows = database.prepare(sql);
    while (rows.step()) finding.add(std::string(rows.get_text(0)));
  };
  run("SELECT document FROM readings JOIN articles ON articles.id = readings.article"
      " WHERE text IS NULL ORDER BY document",
      reading);
  run("SELECT DISTINCT document FROM own_claims JOIN claims ON claims.id = claim"
      " JOIN articles ON articles.id = article WHERE text IS NULL ORDER BY document",
      own);
  std::vector<Violation> violations;
  reading.report(violations);
  own.report(violations);
  return violations;
}

}  // namespace entente
