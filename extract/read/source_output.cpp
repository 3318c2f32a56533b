#include "extract/read/source_output.hpp"

#include <fmt/format.h>

#include "extract/read/text_bytes.hpp"
#include "graph/slug.hpp"

namespace entente {

bool SourceOutput::has_ending(std::string_view ending) const {
  return document_.size() > ending.size() &&
         equals_folded(std::string_view(document_).substr(document_.size() - ending.size()),
                       ending);
}

std::string SourceOutput::place(std::size_t number) const {
  return fmt::format("{}:{}", document_, number);
}

Origin SourceOutput::origin(std::string_view id) const {
  if (file_.path.empty()) return {};
  std::string bytes = file_.path;
  bytes += '\0';
  bytes += id;
  return {static_cast<std::int64_t>(stable_hash(bytes)), false, file_.modified};
}

Origin SourceOutput::numbered_origin() const {
  const std::string& place = file_.path.empty() ? document_ : file_.path;
  return {static_cast<std::int64_t>(stable_hash(place)), true};
}

void SourceOutput::report(std::string where, std::string message, std::string hint) const {
  on_diagnostic_({std::move(where), std::move(message), std::move(hint)});
}

void SourceOutput::emit(Article article, const std::string& where) const {
  if (article.text.size() > kMaxArticleBytes) {
    return report(where,
                  fmt::format("a text of {} MB; one article may have {} MB",
                              article.text.size() / kMegabyte, kMaxArticleBytes / kMegabyte),
                  kSplitHint);
  }
  if (trim(article.text).empty()) return report(where, "no text in it");
  on_article_(std::move(article));
}

}  // namespace entente
