#pragma once

#include <functional>
#include <string>

#include "graph/article.hpp"
#include "graph/error.hpp"

namespace entente {

using ArticleSink = std::function<void(Article)>;
using DiagnosticSink = std::function<void(Diagnostic)>;

/// Reads every article behind `path` in a stable order: a text, HTML or JSON Lines file, a folder
/// of them (walked by name; an article's document is its path relative to the folder), or "-"
/// (standard input, a text or JSON Lines). A file that cannot be used becomes a diagnostic and the
/// others are still read. Throws Error (input) when `path` itself does not exist, cannot be
/// opened, or is a folder without a single article.
void read_articles(const std::string& path, const ArticleSink& on_article,
                   const DiagnosticSink& on_diagnostic);

/// One text a line; the document of each is "PATH:N", N counted from 1; blank lines are skipped.
void read_lines(const std::string& path, const ArticleSink& on_article,
                const DiagnosticSink& on_diagnostic);

}  // namespace entente
