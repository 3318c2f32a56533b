#include "graph/sources/report_reader.hpp"

#include <string>

#include "graph/slug.hpp"
#include "graph/sources/same_report.hpp"

namespace entente {

bool are_copies(const Report& a, const Report& b) {
  const bool is_equal = a.text_hash == b.text_hash && a.text_size == b.text_size;
  return is_equal || is_same_report(a.shingles, b.shingles);
}

std::shared_ptr<const Report> ReportReader::read(std::int64_t article) {
  if (rollback_count_ != database_.rollback_count()) {
    rollback_count_ = database_.rollback_count();
    reports_.clear();
  }
  const std::string_view key = key_bytes(article);
  if (const auto* known = reports_.find(key)) return *known;
  Statement rows = database_.prepare("SELECT text FROM articles WHERE id = ?");
  rows.bind_all(article);
  const std::string_view text = rows.step() ? rows.get_text(0) : "";
  const auto report = std::make_shared<Report>();
  report->text_hash = static_cast<std::int64_t>(stable_hash(text));
  report->text_size = text.size();
  report->shingles = find_shingles(text);
  report->bands = find_bands(text, report->shingles);
  return reports_.insert(key, report);
}

void ReportReader::forget(std::int64_t article) { reports_.forget(key_bytes(article)); }

}  // namespace entente
