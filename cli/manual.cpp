#include "cli/manual.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "cli/help_text.hpp"

namespace entente {
namespace {

/// Plain words as roff takes them: hyphens that can be typed, no control line by accident.
std::string roff(std::string_view text) {
  std::string escaped;
  if (text.starts_with('.') || text.starts_with('\'')) escaped += "\\&";
  for (const char c : text) {
    switch (c) {
      case '-':
        escaped += "\\-";
        break;
      case '\\':
        escaped += "\\e";
        break;
      case '"':
        escaped += "\\(dq";
        break;
      case '\'':
        escaped += "\\(aq";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

/// "-n N, --count N", names bold and what stands for a value in italics.
std::string option_head(const Option& option) {
  std::string head;
  std::string_view names = option.name;
  while (!names.empty()) {
    const auto end = std::min(names.find(','), names.size());
    if (!head.empty()) head += ", ";
    head += fmt::format("\\fB{}\\fR", roff(names.substr(0, end)));
    if (!option.value.empty()) head += fmt::format(" \\fI{}\\fR", option.value);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return head;
}

std::string option_entry(const Option& option) {
  std::string entry = fmt::format(".TP\n{}\n{}.\n", option_head(option), roff(help_text(option)));
  if (!option.detail.empty()) entry += roff(option.detail) + '\n';
  if (option.is_required) entry += "Required.\n";
  return entry;
}

std::string synopsis(const Command& command) {
  std::string line = fmt::format("\\fBentente {}\\fR", command.name);
  std::string required, arguments;
  bool has_options = false;
  for (const Option& option : command.options) {
    if (option.is_argument()) {
      const std::string name = option.name + (option.is_list() ? "..." : "");
      arguments += option.is_required ? fmt::format(" \\fI{}\\fR", name)
                                      : fmt::format(" [\\fI{}\\fR]", name);
    } else if (option.is_required) {
      required += fmt::format(" \\fB{}\\fR \\fI{}\\fR",
                              roff(option.name.substr(0, option.name.find(','))), option.value);
    } else {
      has_options = true;
    }
  }
  return line + (has_options ? " [\\fIoptions\\fR]" : "") + arguments + required;
}

/// The options of a command's own, then where the shared ones are explained.
std::string options_of(const Command& command) {
  std::string text;
  std::map<std::string_view, std::string> shared;
  for (const Option& option : command.options) {
    if (option.is_argument()) continue;
    if (option.group.empty()) {
      text += option_entry(option);
    } else {
      auto& names = shared[option.group];
      names += (names.empty() ? "" : ", ") + option_head(option);
    }
  }
  for (const auto& [group, names] : shared) {
    text += fmt::format(".PP\nAs described under\n.BR \"{}\" :\n{}.\n", group, names);
  }
  return text;
}

std::string options_in(std::string_view group, std::span<const Command> commands) {
  std::string text;
  std::set<std::string> seen;
  for (const Command& command : commands) {
    for (const Option& option : command.options) {
      if (option.group == group && seen.insert(option.name).second) text += option_entry(option);
    }
  }
  return text;
}

class PageWriter {
 public:
  explicit PageWriter(std::span<const Command> commands) : commands_(commands) {}

  std::string replace(std::string_view directive, const std::string& name) {
    if (directive == "version")
      return ".TH ENTENTE 1 \"\" \"entente " ENTENTE_VERSION "\" \"User Commands\"";
    if (directive == "synopsis") {
      std::string lines;
      for (const Command& command : commands_) lines += synopsis(command) + '\n';
      return lines;
    }
    if (directive == "command") return synopsis(get(name)) + "\n.PP\n";
    if (directive == "options") {
      written_.insert(name);
      return options_of(get(name));
    }
    if (directive == "group") {
      if (std::string text = options_in(name, commands_); !text.empty()) return text;
    }
    throw Error(ErrorKind::kInput, fmt::format("manual: @{} {} names nothing", directive, name));
  }

  void finish() const {
    for (const Command& command : commands_) {
      if (!written_.contains(command.name)) {
        throw Error(ErrorKind::kInput, "manual: no @options " + command.name,
                    "give the command a section in docs/man/entente.1.in");
      }
    }
  }

 private:
  const Command& get(const std::string& name) const {
    const auto found = std::ranges::find(commands_, name, &Command::name);
    if (found == commands_.end()) {
      throw Error(ErrorKind::kInput, fmt::format("manual: no command \"{}\"", name));
    }
    return *found;
  }

  std::span<const Command> commands_;
  std::set<std::string> written_;
};

}  // namespace

std::string manual_page(std::string_view page_template, std::span<const Command> commands) {
  constexpr std::string_view kDirective = ".\\\" @";
  PageWriter writer(commands);
  std::string page;
  std::istringstream lines{std::string(page_template)};
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(kDirective)) {
      page += line + '\n';
      continue;
    }
    const std::string directive = line.substr(kDirective.size());
    const auto blank = std::min(directive.find(' '), directive.size());
    page += writer.replace(std::string_view(directive).substr(0, blank),
                           directive.substr(std::min(blank + 1, directive.size())));
    if (!page.ends_with('\n')) page += '\n';
  }
  writer.finish();
  return page;
}

}  // namespace entente
