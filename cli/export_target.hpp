#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "export/formats.hpp"
#include "graph/graph.hpp"

namespace entente {

/// Where an export goes and how it looks, the same for every command that writes one.
struct ExportTarget {
  std::string output;  ///< a file, a folder or -
  std::string format;  ///< empty: the ending of the output tells
  std::map<std::string, std::string, std::less<>> values{};  ///< of options of single formats
};

/// --format and the options that single formats take; -o is the command's own. `target` must
/// outlive them.
[[nodiscard]] std::vector<Option> target_options(ExportTarget& target);

/// Throws Error (usage) where no format can be told.
[[nodiscard]] const Format& choose_format(const ExportTarget& target);

/// Throws Error (usage) for a value that the format does not take.
[[nodiscard]] ExportOptions options_of(const ExportTarget& target, const Format& format);

/// A word of a command as a shell takes it, in quotes where it has to be.
[[nodiscard]] std::string shell_quoted(std::string_view text);

/// The target as it is typed: ` -o news.svg --theme dark`.
[[nodiscard]] std::string target_text(const ExportTarget& target);

/// A snapshot, loaded under these conditions, with the claims of its relations that meet them and
/// its articles. Graph and snapshot must outlive the input.
[[nodiscard]] ExportInput input_of(const Graph& graph, const Snapshot& snapshot,
                                   const ClaimConditions& conditions);

/// Writes the file or folder, and the second file beside it where the format has one. Throws Error
/// (usage) rather than replace a graph. `input.drawn` is what a picture shows of a list; all of it
/// where null. What was written, and how much, is said on standard error unless it went to standard
/// output.
void write_export(const ExportTarget& target, const Format& format, const ExportInput& input,
                  ExportOptions options);

}  // namespace entente
