#include <array>

#include "cli/command.hpp"

namespace entente {

std::vector<Command> make_commands() {
  constexpr std::array kMakers = {
      make_add_command,     make_extract_command, make_parse_command,          make_explain_command,
      make_resolve_command, make_show_command,    make_path_command,           make_between_command,
      make_top_command,     make_search_command,  make_contradictions_command, make_news_command,
      make_diff_command,    make_export_command,  make_check_command,          make_remove_command,
      make_update_command,  make_sources_command, make_review_command,         make_merge_command,
      make_split_command,   make_rename_command,  make_retype_command,         make_hide_command,
      make_undo_command,    make_log_command,
  };
  std::vector<Command> commands;
  for (const auto make : kMakers) commands.push_back(make());
  return commands;
}

Option graph_argument(std::string& path) {
  return {.name = "GRAPH",
          .target = &path,
          .help = "The graph file",
          .check = is_something(),
          .is_required = true};
}

Option count_option(std::size_t& count, std::string help) {
  return {.name = "-n,--count",
          .target = &count,
          .help = std::move(help),
          .value = "N",
          .check = is_count()};
}

Option json_option(bool& is_json, std::string help) {
  return {.name = "--json", .target = &is_json, .help = std::move(help)};
}

}  // namespace entente
