// The manual page, made from the tables of the commands, says all that the program's help says.
#include "cli/manual.hpp"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "cli/command.hpp"
#include "cli/help_text.hpp"
#include "cli/rules_page.hpp"
#include "export/formats.hpp"
#include "graph/error.hpp"
#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace manual_test {

using Names = std::set<std::string>;

std::string page_template() { return read_all(ENTENTE_SOURCE_DIR "/docs/man/entente.1.in"); }

std::string manual() {
  static const std::string page = manual_page(page_template(), make_commands());
  return page;
}

/// The text below each heading that `macro` (".SH " or ".SS ") begins, up to the next heading of
/// either kind.
std::map<std::string, std::string> sections_of(const std::string& page, const std::string& macro) {
  std::map<std::string, std::string> sections;
  std::istringstream lines(page);
  std::string* section = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(macro)) {
      section = &sections[line.substr(macro.size())];
    } else if (line.starts_with(".SH ") || line.starts_with(".SS ")) {
      section = nullptr;
    } else if (section != nullptr) {
      *section += line + '\n';
    }
  }
  return sections;
}

/// The long options in a text, each once. Roff writes \- for a hyphen that can be typed.
Names options_in(const std::string& text) {
  static const std::regex hyphen(R"(\\-)");
  static const std::regex option("--[a-z]+(-[a-z]+)*");
  const auto plain = std::regex_replace(text, hyphen, "-");
  Names options;
  for (std::sregex_iterator match(plain.begin(), plain.end(), option), end; match != end; ++match) {
    options.insert(match->str());
  }
  return options;
}

/// The commands that `entente --help` lists, each at the start of a line below "Subcommands:".
Names commands_in(const std::string& help) {
  static const std::regex command("\n  ([a-z]+)  ");
  const auto start = help.find("Subcommands:");
  if (start == std::string::npos) return {};
  const std::string list = help.substr(start);
  Names commands;
  for (std::sregex_iterator match(list.begin(), list.end(), command), end; match != end; ++match) {
    commands.insert(match->str(1));
  }
  return commands;
}

std::string help_of(const std::string& command) {
  const auto result = run_entente(command + " --help");
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  return result.out;
}

void check_same(const Names& in_help, const Names& in_manual) {
  for (const auto& name : in_help) {
    CAPTURE(name);
    CHECK_MESSAGE(in_manual.contains(name), "the help has it, the manual page does not");
  }
  for (const auto& name : in_manual) {
    CAPTURE(name);
    CHECK_MESSAGE(in_help.contains(name), "the manual page has it, the help does not");
  }
}

TEST_CASE("the manual page has a section for each command and no other") {
  Names sections;
  for (const auto& [name, text] : sections_of(manual(), ".SS ")) sections.insert(name);
  const auto commands = commands_in(help_of(""));
  CHECK(!commands.empty());
  check_same(commands, sections);
}

TEST_CASE("each command's section names the options of its help and no others") {
  auto sections = sections_of(manual(), ".SS ");
  for (const auto& command : commands_in(help_of(""))) {
    CAPTURE(command);
    auto documented = options_in(sections[command]);
    documented.insert("--help");  // the same everywhere, and so described once, under OPTIONS
    check_same(options_in(help_of(command)), documented);
  }
}

TEST_CASE("the manual page names the program's own options and its version") {
  const auto page = manual();
  check_same(options_in(help_of("")), options_in(sections_of(page, ".SH ")["OPTIONS"]));
  std::string version = run_entente("--version").out;
  CHECK(version.ends_with('\n'));
  version.pop_back();
  CHECK(page.find('"' + version + '"') != std::string::npos);
}

TEST_CASE("options that several commands share are explained in a section of their own") {
  auto sections = sections_of(manual(), ".SS ");
  const auto shared = options_in(sections_of(manual(), ".SH ")["CUTTING A GRAPH"]);
  const auto exported = options_in(sections["export"]);
  CHECK(!shared.empty());
  for (const auto& option : shared) {
    CAPTURE(option);
    CHECK(exported.contains(option));
  }
}

TEST_CASE("the page cannot be made without a command's section, nor with one of no command") {
  const auto commands = make_commands();
  CHECK_THROWS_WITH_AS(static_cast<void>(manual_page(".SH NAME\n", commands)),
                       "manual: no @options add", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(manual_page(".\\\" @options fly\n", commands)),
                       "manual: no command \"fly\"", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(manual_page(".\\\" @group NOWHERE\n", commands)),
                       "manual: @group NOWHERE names nothing", Error);
}

TEST_CASE("the section on export explains each format") {
  const auto section = sections_of(manual(), ".SS ")["export"];
  CHECK(!formats().empty());
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    std::string name;  // as the manual writes it
    for (const char c : format.name) name += c == '-' ? std::string("\\-") : std::string(1, c);
    CHECK(section.find("\n.B " + name + "\n") != std::string::npos);
  }
}

TEST_CASE("help and manual list every value of an option that has a list of them") {
  int lists = 0;
  for (const Command& command : make_commands()) {
    for (const Option& option : command.options) {
      const std::string help = help_text(option);
      lists += option.choices.empty() ? 0 : 1;
      for (const std::string& choice : option.choices) {
        CAPTURE(command.name + ' ' + option.name + ' ' + choice);
        CHECK(help.find(choice) != std::string::npos);
      }
    }
  }
  CHECK(lists > 10);
  // Those that are asked for most, as the program prints them.
  const std::string printed = run_entente("export --help").out;
  for (const char* value : {"stated", "sanction", "weapon", "graphml", "neato", "dark", "gephi"}) {
    CAPTURE(value);
    CHECK(printed.find(value) != std::string::npos);
  }
}

TEST_CASE("docs/rules.md is what the rules say of themselves") {
  INFO("copy docs/rules.md from the folder docs beside the program that was built");
  CHECK(rules_page() == read_all(ENTENTE_SOURCE_DIR "/docs/rules.md"));
}

}  // namespace manual_test
}  // namespace entente::test
