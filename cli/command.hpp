#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/option.hpp"
#include "graph/error.hpp"

namespace entente {

/// What a user types first, as in `entente show`: a table of options and what is done with them.
struct Command {
  std::string name;
  std::string summary;                  ///< one line, without a full stop
  std::vector<std::string> examples{};  ///< whole command lines
  std::string note{};                   ///< what the help says beside the examples
  std::vector<Option> options{};        ///< in the order of the help; arguments in theirs
  std::function<void()> run{};          ///< when the targets of the options are filled in

  void add(Option option) { options.push_back(std::move(option)); }
  void add(std::vector<Option> more) {
    for (auto& option : more) add(std::move(option));
  }
};

// Each command is one file with one function. `run` prints data to stdout and words to stderr, and
// throws Error; main.cpp alone turns an exception into a message and an exit code.
[[nodiscard]] Command make_add_command();
[[nodiscard]] Command make_extract_command();
[[nodiscard]] Command make_parse_command();
[[nodiscard]] Command make_explain_command();
[[nodiscard]] Command make_resolve_command();
[[nodiscard]] Command make_show_command();
[[nodiscard]] Command make_path_command();
[[nodiscard]] Command make_between_command();
[[nodiscard]] Command make_top_command();
[[nodiscard]] Command make_search_command();
[[nodiscard]] Command make_contradictions_command();
[[nodiscard]] Command make_news_command();
[[nodiscard]] Command make_diff_command();
[[nodiscard]] Command make_export_command();
[[nodiscard]] Command make_check_command();
[[nodiscard]] Command make_remove_command();
[[nodiscard]] Command make_update_command();
[[nodiscard]] Command make_sources_command();
[[nodiscard]] Command make_review_command();
[[nodiscard]] Command make_merge_command();
[[nodiscard]] Command make_split_command();
[[nodiscard]] Command make_rename_command();
[[nodiscard]] Command make_retype_command();
[[nodiscard]] Command make_hide_command();
[[nodiscard]] Command make_undo_command();
[[nodiscard]] Command make_log_command();

/// All commands, in the order of the help.
[[nodiscard]] std::vector<Command> make_commands();

/// The argument that most commands begin with.
[[nodiscard]] Option graph_argument(std::string& path);
/// -n, --count. `help` says of what.
[[nodiscard]] Option count_option(std::size_t& count, std::string help);
/// --json. `help` says what is printed.
[[nodiscard]] Option json_option(bool& is_json, std::string help = "Print JSON");

/// The folder of the tables and the model: $ENTENTE_DATA, else share/entente beside the folder that
/// the program lies in, so that both can be moved together. A build folder has a link there. Throws
/// Error (input) when no model is in it.
[[nodiscard]] std::string find_data_folder();

/// Prints "entente: WHERE: MESSAGE" and, on a line of its own, "try: HINT" to stderr.
void print_diagnostic(const Diagnostic& diagnostic);

/// Writes to stdout, checking that it arrived: throws Error (storage) on a full disk.
void print_out(std::string_view text);

}  // namespace entente
