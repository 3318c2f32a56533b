#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/read/read.hpp"

namespace entente {

inline constexpr std::size_t kMegabyte = std::size_t{1} << 20;
/// A longer text is refused: a book or a dump, and its analysis would take minutes.
inline constexpr std::size_t kMaxArticleBytes = 4 * kMegabyte;
inline constexpr const char* kSplitHint =
    "split it: one article a file, or one a line as JSON Lines";

/// What a source is read from, where that is a file.
struct SourceFile {
  std::string path;  ///< whole and without links, or empty for what can be read only once
  std::optional<std::int64_t> modified = {};  ///< as in Origin
};

/// Where the articles and the complaints of one source go. Holds references: lives no longer than
/// the call that made it.
class SourceOutput {
 public:
  SourceOutput(const std::string& document, const ArticleSink& on_article,
               const DiagnosticSink& on_diagnostic, SourceFile file = {})
      : document_(document),
        on_article_(on_article),
        on_diagnostic_(on_diagnostic),
        file_(std::move(file)) {}

  /// The name of the source.
  [[nodiscard]] const std::string& document() const { return document_; }
  [[nodiscard]] bool has_ending(std::string_view ending) const;
  /// "FILE:N"
  [[nodiscard]] std::string place(std::size_t number) const;

  /// Of an article that is all there is in the source, or of the record with this id.
  [[nodiscard]] Origin origin(std::string_view id = "") const;
  /// Of one among many that only its number tells from the others.
  [[nodiscard]] Origin numbered_origin() const;

  void report(std::string where, std::string message, std::string hint = "") const;
  /// Hands the article over, unless its text is blank or above kMaxArticleBytes; `where` it stands
  /// is for the complaint.
  void emit(Article article, const std::string& where) const;

 private:
  const std::string& document_;
  const ArticleSink& on_article_;
  const DiagnosticSink& on_diagnostic_;
  SourceFile file_;
};

}  // namespace entente
