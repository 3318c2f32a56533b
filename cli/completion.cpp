#include "cli/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "cli/help_text.hpp"

namespace entente {
namespace {

/// The names of an option: "-n" and "--count".
std::vector<std::string> names_of(const Option& option) {
  const auto comma = option.name.find(',');
  if (comma == std::string::npos) return {option.name};
  return {option.name.substr(0, comma), option.long_name()};
}

/// In single quotes, as all three shells read them; fish alone takes \ for more than itself.
std::string quoted(std::string_view text, std::string_view quote_mark) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') {
      result += quote_mark;
    } else {
      result += c;
    }
  }
  return result + "'";
}

/// Backslashes before what zsh's _arguments takes for syntax.
std::string zsh_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("[]:\\").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string zsh_values(const Option& option) {
  const std::string what = option.is_argument() ? option.name : option.value;
  if (!option.choices.empty()) return fmt::format(":{}:({})", what, fmt::join(option.choices, " "));
  return fmt::format(":{}:{}", what, takes_file(option) ? "_files" : "");
}

/// An option or argument as a specification of _arguments.
std::string zsh_specification(const Option& option, int& place) {
  if (option.is_argument()) {
    const std::string where = option.is_list() ? "*" : std::to_string(++place);
    const std::string optional = option.is_required || option.is_list() ? "" : ":";
    return quoted(where + optional + zsh_values(option), "'\\''");
  }
  const auto names = names_of(option);
  const std::string text =
      fmt::format("[{}]{}", zsh_text(option.help), option.value.empty() ? "" : zsh_values(option));
  if (names.size() == 1) return quoted(names.front() + text, "'\\''");
  return fmt::format("'({0} {1})'{{{0},{1}}}{2}", names[0], names[1], quoted(text, "'\\''"));
}

std::string fish_option(const Command& command, const Option& option) {
  std::string line =
      fmt::format("complete -c entente -n '__fish_seen_subcommand_from {}'", command.name);
  for (const auto& name : names_of(option)) {
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (!option.choices.empty()) {
    line += fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
  } else if (!option.value.empty()) {
    line += takes_file(option) ? " -r -F" : " -x";
  }
  return fmt::format("{} -d {}\n", line, quoted(option.help, "\\'"));
}

}  // namespace

std::string bash_completion(std::span<const Command> commands) {
  std::string names, values, options;
  for (const Command& command : commands) {
    names += command.name + ' ';
    std::string long_names = "--help";
    for (const Option& option : command.options) {
      if (option.is_argument()) continue;
      long_names += ' ' + option.long_name();
      if (option.value.empty() || takes_file(option)) continue;
      std::vector<std::string> patterns;
      for (const auto& name : names_of(option)) {
        patterns.push_back(fmt::format("'{} {}'", command.name, name));
      }
      values += fmt::format("    {}) words='{}'; is_file= ;;\n", fmt::join(patterns, " | "),
                            fmt::join(option.choices, " "));
    }
    options += fmt::format("      {}) words='{}' ;;\n", command.name, long_names);
  }
  return fmt::format(
      R"(# Completion of entente for bash; made from the tables that --help is made from.
_entente() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
  local words= is_file=1
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='{0}--help --version' is_file=
  elif [[ $current == -* ]]; then
    is_file=
    case ${{COMP_WORDS[1]}} in
{2}    esac
  else
    case "${{COMP_WORDS[1]}} $previous" in
{1}    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$is_file" ]; then
    compopt -o filenames
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}}
complete -F _entente entente
)",
      names, values, options);
}

std::string zsh_completion(std::span<const Command> commands) {
  std::string names, cases;
  for (const Command& command : commands) {
    names += fmt::format(
        "    {}\n", quoted(fmt::format("{}:{}", command.name, zsh_text(command.summary)), "'\\''"));
    cases += fmt::format("    {})\n      _arguments '--help[Print this help]'", command.name);
    int place = 0;
    for (const Option& option : command.options) {
      cases += " \\\n        " + zsh_specification(option, place);
    }
    cases += " ;;\n";
  }
  return fmt::format(R"(#compdef entente
# Completion of entente for zsh; made from the tables that --help is made from.
_entente() {{
  local -a commands=(
{})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
{}  esac
}}
_entente "$@"
)",
                     names, cases);
}

std::string fish_completion(std::span<const Command> commands) {
  std::string text =
      "# Completion of entente for fish; made from the tables that --help is made from.\n";
  for (const Command& command : commands) {
    text += fmt::format("complete -c entente -n __fish_use_subcommand -f -a {} -d {}\n",
                        command.name, quoted(command.summary, "\\'"));
  }
  for (const Command& command : commands) {
    for (const Option& option : command.options) {
      if (!option.is_argument()) text += fish_option(command, option);
    }
  }
  return text;
}

}  // namespace entente
