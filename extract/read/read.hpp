#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "graph/article.hpp"
#include "graph/error.hpp"

namespace entente {

using ArticleSink = std::function<void(Article)>;
using DiagnosticSink = std::function<void(Diagnostic)>;

/// Reads every article behind `path` in a stable order: a file, a folder of files (walked by name
/// in byte order, hidden files and READMEs left out; an article's document is its path relative to
/// the folder), or "-", standard input. A file is a text, a page (HTML) or JSON: one article a
/// line, one in the file, or an array of them; what it is shows in its ending and its first bytes.
/// A JSON article's document is its id, or "FILE:N" with the number of its line or place.
///
/// Sets what the source states about an article: title, publisher, address and date from JSON and
/// HTML; for a text all of them stay empty (see complete_metadata). Of a file it sets the origin,
/// whatever path it is given by. Text is valid UTF-8 without NUL; a UTF-8 byte order mark is
/// dropped, so that offsets count from the byte after it, and line ends stay as they are. Other
/// encodings are converted, with a diagnostic that says so.
///
/// A file that cannot be used becomes a diagnostic and the others are still read: binary files,
/// empty ones, an article above 4 MB, a page above 16, a line or another file above 64. One article
/// is held at a time. Throws Error (input) when `path` itself does not exist, cannot be opened, or
/// is a folder without a single article.
void read_articles(const std::string& path, const ArticleSink& on_article,
                   const DiagnosticSink& on_diagnostic);

/// Whether a path is an address of the net, which read_articles() does not follow: it says so.
[[nodiscard]] bool is_remote_address(std::string_view path);

/// The origin of the article that a file is, as read_articles() sets it. Nothing where there is no
/// such file.
[[nodiscard]] std::optional<Origin> find_file_origin(const std::string& path);

/// One text a line; the document of each is "PATH:N", N counted from 1; blank lines are skipped.
/// Throws Error (input) when `path` cannot be opened.
void read_lines(const std::string& path, const ArticleSink& on_article,
                const DiagnosticSink& on_diagnostic);

}  // namespace entente
