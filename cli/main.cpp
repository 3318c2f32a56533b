#include <fmt/format.h>

#include <array>
#include <cstdio>

#include "cli/command.hpp"

namespace entente {
namespace {

constexpr std::array kCommands = {
    add_add_command,     add_extract_command,        add_parse_command,  add_explain_command,
    add_resolve_command, add_show_command,           add_path_command,   add_top_command,
    add_search_command,  add_contradictions_command, add_diff_command,   add_export_command,
    add_check_command,   add_remove_command,         add_update_command, add_sources_command,
    add_review_command,  add_merge_command,          add_split_command,  add_rename_command,
    add_retype_command,  add_hide_command,           add_undo_command,   add_log_command,
};

int exit_code(ErrorKind kind) { return kind == ErrorKind::kUsage ? 2 : 1; }

int run(int argc, char** argv) {
  CLI::App app{"entente reads news articles into a graph of who does what to whom."};
  app.name("entente");
  app.set_version_flag("--version", "entente " ENTENTE_VERSION);
  app.require_subcommand(1);
  app.failure_message([](const CLI::App* failed, const CLI::Error& error) {
    return fmt::format(
        "entente: {}\ntry: {} --help\n", error.what(),
        failed->get_parent() == nullptr ? "entente" : "entente " + failed->get_name());
  });
  for (const auto add_command : kCommands) add_command(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    // The command that was meant tells how it is used, not the program.
    const auto commands = app.get_subcommands();
    const CLI::App& failed = commands.empty() ? app : *commands.front();
    return failed.exit(error) == 0 ? 0 : 2;
  } catch (const Error& error) {
    print_diagnostic({"", error.what(), error.hint()});
    return exit_code(error.kind());
  } catch (const std::exception& error) {
    print_diagnostic({"", error.what(), ""});
    return 1;
  }
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) { return entente::run(argc, argv); }
