#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "graph/error.hpp"

namespace entente {

// Each command is one file with one function that registers its CLI11 subcommand: options into a
// shared struct, a callback that does the work. Callbacks print data to stdout and words to stderr,
// and throw Error; main.cpp alone turns an exception into a message and an exit code.
void add_add_command(CLI::App& app);
void add_extract_command(CLI::App& app);
void add_parse_command(CLI::App& app);
void add_explain_command(CLI::App& app);
void add_resolve_command(CLI::App& app);
void add_show_command(CLI::App& app);
void add_path_command(CLI::App& app);
void add_top_command(CLI::App& app);
void add_search_command(CLI::App& app);
void add_contradictions_command(CLI::App& app);
void add_diff_command(CLI::App& app);
void add_check_command(CLI::App& app);
void add_remove_command(CLI::App& app);
void add_update_command(CLI::App& app);
void add_sources_command(CLI::App& app);
void add_review_command(CLI::App& app);
void add_merge_command(CLI::App& app);
void add_split_command(CLI::App& app);
void add_rename_command(CLI::App& app);
void add_retype_command(CLI::App& app);
void add_hide_command(CLI::App& app);
void add_undo_command(CLI::App& app);
void add_log_command(CLI::App& app);
void add_export_command(CLI::App& app);

/// The folder of the installed tables and the model: $ENTENTE_DATA, else share/entente beside the
/// program's bin folder, else extract/data of the source tree it was built from. Throws Error
/// (input) when none of them holds a model.
[[nodiscard]] std::string find_data_folder();

/// Prints "entente: WHERE: MESSAGE" and, on a line of its own, "try: HINT" to stderr.
void print_diagnostic(const Diagnostic& diagnostic);

/// Writes to stdout, checking that it arrived: throws Error (storage) on a full disk.
void print_out(std::string_view text);

}  // namespace entente
