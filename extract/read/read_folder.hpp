#pragma once

#include <string>
#include <vector>

#include "extract/read/read.hpp"

namespace entente {

/// The files below `folder` that may hold articles, as paths relative to it, in byte order of their
/// components' names. Left out without a word: hidden files and folders, what by its ending is a
/// picture, sound, style sheet, program or a graph file of ours, and READMEs and licences, which
/// speak about the folder. Symbolic links are followed; a folder that was walked already, under
/// whatever name, is not walked again. A folder that cannot be opened is a diagnostic, and so is a
/// link to nothing or a pipe.
[[nodiscard]] std::vector<std::string> find_article_files(const std::string& folder,
                                                          const DiagnosticSink& on_diagnostic);

}  // namespace entente
