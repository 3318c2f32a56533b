#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>
#include <type_traits>

#include "cli/help_text.hpp"
#include "graph/link/edit_distance.hpp"

namespace entente {
namespace {

CLI::Validator validator_of(const ValueCheck& check) {
  return CLI::Validator([check](const std::string& text) { return check(text); }, "");
}

/// Registers the row's name and target; what is asked of its value comes after.
CLI::Option* register_target(CLI::App& app, const Option& option) {
  const std::string help = help_text(option);
  return std::visit(
      [&](const auto& target) -> CLI::Option* {
        using T = std::decay_t<decltype(target)>;
        if constexpr (std::is_same_v<T, bool*>) {
          return app.add_flag(option.name, *target, help);
        } else if constexpr (std::is_same_v<T, std::function<void(std::string)>>) {
          if (option.value.empty()) {
            return app.add_flag_callback(
                option.name, [target] { target(""); }, help);
          }
          return app.add_option_function<std::string>(option.name, target, help);
        } else {
          return app.add_option(option.name, *target, help);
        }
      },
      option.target);
}

void register_option(CLI::App& app, const Option& option) {
  CLI::Option* registered = register_target(app, option);
  registered->required(option.is_required);
  if (!option.value.empty()) registered->option_text(option.value);
  if (option.is_argument()) {
    registered->option_text(option.is_list() ? "..." : " ");
  }
  if (option.check) registered->check(validator_of(option.check));
}

void register_relations(CLI::App& app, const Option& option) {
  CLI::Option* registered = app.get_option(option.is_argument() ? option.name : option.long_name());
  for (const auto& other : option.excludes) registered->excludes(app.get_option(other));
  if (!option.needs.empty()) registered->needs(app.get_option(option.needs));
}

std::string footer_of(const Command& command) {
  const bool is_one = command.examples.size() == 1;
  std::string text = fmt::format("{}: {}", is_one ? "Example" : "Examples",
                                 fmt::join(command.examples, "\n          "));
  if (!command.note.empty()) text += '\n' + command.note;
  return text;
}

void register_command(CLI::App& app, const Command& command) {
  CLI::App* registered = app.add_subcommand(command.name, command.summary);
  registered->footer(footer_of(command));
  for (const Option& option : command.options) register_option(*registered, option);
  for (const Option& option : command.options) register_relations(*registered, option);
  registered->callback(command.run);
}

std::string failure_text(const CLI::App* failed, const CLI::Error& error) {
  const bool is_program = failed->get_parent() == nullptr;
  const bool has_more_words = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  return fmt::format(
      "entente: {}\ntry: {} --help{}\n", error.what(),
      is_program ? "entente" : "entente " + failed->get_name(),
      has_more_words ? "; words that belong together are quoted: \"North Korea\"" : "");
}

/// A first word that is no command: the one that it may have been meant for, if it is near.
void refuse_unknown(const std::vector<Command>& commands, std::string_view word) {
  constexpr std::size_t kFarthest = 2;
  const auto unlikeness = [word](const Command& command) {
    return edit_distance(word, command.name);
  };
  const auto nearest = std::ranges::min_element(commands, {}, unlikeness);
  const std::size_t distance = unlikeness(*nearest);
  if (distance == 0) return;
  throw Error(ErrorKind::kUsage, fmt::format("no command \"{}\"", word),
              distance <= kFarthest ? "entente " + nearest->name : "entente --help");
}

}  // namespace

int run_command_line(const std::vector<Command>& commands, int argc, char** argv) {
  if (argc > 1 && argv[1][0] != '-') refuse_unknown(commands, argv[1]);
  CLI::App app{"entente reads news articles into a graph of who does what to whom."};
  app.name("entente");
  app.set_version_flag("--version", "entente " ENTENTE_VERSION);
  app.require_subcommand(1);
  app.failure_message(failure_text);
  for (const Command& command : commands) register_command(app, command);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    // The command that was meant tells how it is used, not the program.
    const auto meant = app.get_subcommands();
    const CLI::App& failed = meant.empty() ? app : *meant.front();
    return failed.exit(error) == 0 ? 0 : 2;
  }
}

}  // namespace entente
