// What the scripts tell of a step: script/progress.sh, sourced by a shell as the scripts do it.
#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace progress_test {

namespace fs = std::filesystem;

struct Told {
  int exit_code = -1;
  std::string text;
};

/// Runs lines of bash in a folder of their own, behind what the scripts begin with.
Told run(const std::string& lines) {
  std::string folder = (fs::temp_directory_path() / "entente-progress-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  std::ofstream(folder + "/script") << "set -euo pipefail\ncd '" << folder << "'\n. '"
                                    << ENTENTE_SOURCE_DIR << "/script/progress.sh'\n"
                                    << lines;
  const int status =
      std::system(("bash '" + folder + "/script' >'" + folder + "/told' 2>&1").c_str());
  std::ifstream file(folder + "/told");
  Told told{WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            {std::istreambuf_iterator<char>(file), {}}};
  fs::remove_all(folder);
  return told;
}

TEST_CASE("a step that goes well says nothing but how long it took, if that is worth it") {
  const Told told = run("step work 'no hint' true\necho after\n");
  CHECK(told.exit_code == 0);
  const bool was_slow = told.text.starts_with("work: ");  // on a machine that is very busy
  CHECK((was_slow || told.text == "after\n"));
  CHECK(told.text.ends_with("after\n"));
}

TEST_CASE("a step that takes a while and counts nothing ends well, with its time") {
  const Told told = run("step work 'no hint' sleep 3.2\necho after\n");
  CHECK(told.exit_code == 0);
  CHECK(told.text.starts_with("work: done in "));
  CHECK(told.text.ends_with(" s\nafter\n"));
}

TEST_CASE("a step that fails shows its last lines, its log and what to do, and ends the script") {
  const Told told = run("step work 'buy more disk' bash -c 'echo full >&2; exit 3'\necho after\n");
  CHECK(told.exit_code == 3);
  CHECK(told.text.starts_with("full\nwork: failed after "));
  CHECK(told.text.find("build/log/work.log") != std::string::npos);
  CHECK(told.text.ends_with("\ntry: buy more disk\n"));
}

TEST_CASE("how far a command is comes from the last counter in its log") {
  const Told told =
      run("printf '[1/43] a.cpp\\n[12/43] b.cpp\\n' >log; counter_in log\n"
          "printf ' 7/96 Test #7: graph/paths ... Passed 1.20 sec\\n' >log; counter_in log\n"
          "printf 'nothing here\\n' >log; counter_in log; echo end\n");
  CHECK(told.exit_code == 0);
  CHECK(told.text == "12/43\n7/96\nend\n");
}

}  // namespace progress_test
