// The scripts of the three shells, run by the shells themselves.
#include "cli/completion.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "cli/command.hpp"
#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace completion_test {

/// Whether the test runs such a program; one that is missing fails where all must be there.
bool has_program(const std::string& name) {
  const bool is_there = std::system(fmt::format("command -v {} >/dev/null", name).c_str()) == 0;
  if (!is_there && std::getenv("ENTENTE_ALL_READERS") != nullptr) FAIL(name, " is missing");
  return is_there;
}

/// What a command line prints, run in `folder`.
std::string output_of(const TemporaryFolder& folder, const std::string& command) {
  const std::string out = folder.file("out");
  CHECK(std::system(
            fmt::format("cd '{}' && {} >out 2>&1", folder.path().string(), command).c_str()) == 0);
  return read_all(out);
}

struct Case {
  const char* words;  ///< what is typed, parted by blanks; the last one is being completed
  const char* want;
};

TEST_CASE("bash completes commands, options, values and files") {
  const TemporaryFolder folder;
  folder.write("entente.bash", bash_completion(make_commands()));
  folder.write("news.db", "");
  constexpr Case kCases[] = {
      {"entente ex", "extract explain export"}, {"entente export --th", "--things --theme"},
      {"entente export --theme d", "dark"},     {"entente top -n ''", ""},
      {"entente retype new", "news.db"},        {"entente add g.db --claims new", "news.db"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.words);
    folder.write("ask", fmt::format("source ./entente.bash; compopt() {{ :; }}\n"
                                    "COMP_WORDS=({}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
                                    "_entente; echo \"${{COMPREPLY[@]}}\"\n",
                                    c.words));
    CHECK(output_of(folder, "bash ask") == std::string(c.want) + "\n");
  }
}

TEST_CASE("fish completes commands, options and values") {
  if (!has_program("fish")) return;
  const TemporaryFolder folder;
  folder.write("entente.fish", fish_completion(make_commands()));
  constexpr Case kCases[] = {
      {"entente contr", "contradictions\tWhat some say and others deny, a quote for each side\n"},
      {"entente export --them", "--theme\tColours of the picture (default light)\n"},
      {"entente export --theme d", "dark\tColours of the picture (default light)\n"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.words);
    const std::string ask = fmt::format("source entente.fish; complete -C \"{}\"", c.words);
    CHECK(output_of(folder, fmt::format("HOME=. fish --no-config -c '{}'", ask)) == c.want);
  }
}

TEST_CASE("zsh reads its script, and _arguments gets a specification of each option") {
  if (!has_program("zsh")) return;
  const TemporaryFolder folder;
  folder.write("_entente", zsh_completion(make_commands()));
  CHECK(output_of(folder, "zsh -f -n _entente").empty());
  folder.write("ask",
               "_arguments() { print -rl -- \"$@\" }\n_files() { }\n"
               "words=(entente sources '') CURRENT=3\nsource ./_entente\n");
  CHECK(output_of(folder, "zsh -f ask") ==
        "--help[Print this help]\n1:GRAPH:_files\n--all[All articles, those without a copy as "
        "well]\n(-n --count)-n[How many reports (default 10)]:N:\n(-n --count)--count[How many "
        "reports (default 10)]:N:\n--json[Print JSON\\: all of them]\n");
}

}  // namespace completion_test
}  // namespace entente::test
