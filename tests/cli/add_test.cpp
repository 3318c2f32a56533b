// `add`, run as a user would: again, in another order, from claims, from a pipe.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace add_test {

namespace fs = std::filesystem;

std::vector<std::string> sample_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(ENTENTE_SOURCE_DIR "/samples")) {
    if (entry.is_regular_file() && entry.path().extension() != ".md") {
      files.push_back(entry.path().string());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::string add_files(const std::string& graph, const std::string& options,
                      const std::vector<std::string>& files) {
  std::string command = fmt::format("add {} {}", quote(graph), options);
  for (const auto& file : files) command += " " + quote(file);
  return command;
}

/// A copy of a graph of the samples: they are read once, forwards and by two threads.
std::string copy_samples(const TemporaryFolder& folder, const std::string& name) {
  static const TemporaryFolder kept;
  static const int exit_code =
      run_entente(add_files(kept.file("samples.db"), "--threads 2", sample_files())).exit_code;
  CHECK(exit_code == 0);
  fs::copy_file(kept.file("samples.db"), folder.file(name));
  return folder.file(name);
}

TEST_CASE("adding again changes nothing") {
  const TemporaryFolder folder;
  const auto graph = copy_samples(folder, "g.db");
  const auto first = exported_claims(graph);
  CHECK(!first.empty());
  const auto again = run_entente(add_files(graph, "", sample_files()));
  CHECK(again.exit_code == 0);
  CHECK(again.err.find("0 of 11 articles new") != std::string::npos);
  CHECK(exported_claims(graph) == first);
}

TEST_CASE("order of the files and number of threads do not show") {
  const TemporaryFolder folder;
  const auto forward = copy_samples(folder, "a.db");
  const auto backward = folder.file("b.db");
  auto files = sample_files();
  std::ranges::reverse(files);
  CHECK(run_entente(add_files(backward, "--threads 1", files)).exit_code == 0);
  CHECK(exported_claims(forward) == exported_claims(backward));
  const auto picture = [&](const std::string& graph) {
    const auto out = graph + ".graphml";
    const auto svg = graph + ".svg";
    CHECK(run_entente(fmt::format("export {} -o {}", quote(graph), quote(out))).exit_code == 0);
    CHECK(run_entente(fmt::format("export {} -o {}", quote(graph), quote(svg))).exit_code == 0);
    return read_all(out) + read_all(svg);
  };
  CHECK(picture(forward) == picture(backward));
}

TEST_CASE("claims of a graph can be added to another") {
  const TemporaryFolder folder;
  const auto one = copy_samples(folder, "one.db");
  const auto two = folder.file("two.db");
  const auto claims = folder.write("claims.jsonl", exported_claims(one));
  const auto added = run_entente(fmt::format("add {} --claims {}", quote(two), quote(claims)));
  CHECK(added.exit_code == 0);
  CHECK(exported_claims(two) == exported_claims(one));
}

TEST_CASE("claims that cannot be read leave no graph behind") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  fs::create_directory(folder.path() / "claims");
  const auto wrong = folder.write("wrong.jsonl", "{\n");
  for (const auto& [claims, message] : {std::pair{folder.file("claims"), "is a folder"},
                                        std::pair{folder.file("none.jsonl"), "cannot be opened"},
                                        std::pair{wrong, "wrong.jsonl:1"}}) {
    const auto result =
        run_entente(fmt::format("add {} --strict --claims {}", quote(graph), quote(claims)));
    CAPTURE(result.err);
    CHECK(result.exit_code == 1);
    CHECK(result.err.find(message) != std::string::npos);
    CHECK_FALSE(fs::exists(graph));
  }
}

TEST_CASE("while claims come through a pipe, others can write to the graph") {
  const TemporaryFolder folder;
  const auto graph = folder.file("g.db");
  const auto pipe = folder.file("pipe");
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const auto claim = [](int number) {
    return fmt::format(R"({{"subject":"Norway","relation":"visits","object":"Canada",)"
                       R"("evidence":[{{"document":"{}.txt"}}]}})"
                       "\n",
                       number);
  };
  const auto other = folder.write("other.jsonl", claim(0));
  constexpr int kClaims = 2000;  // more than the pipe and what is read ahead of a file hold
  Result meanwhile;
  std::thread writer([&] {
    std::ofstream stream(pipe);
    for (int i = 1; i <= kClaims; ++i) stream << claim(i);
    stream.flush();
    meanwhile = run_entente(fmt::format("add {} --claims {}", quote(graph), quote(other)));
  });
  const auto added = run_entente(fmt::format("add {} --claims {}", quote(graph), quote(pipe)));
  writer.join();
  CHECK(meanwhile.exit_code == 0);
  CHECK(added.exit_code == 0);
  CHECK(added.err.find(fmt::format("{0} of {0} claims new", kClaims)) != std::string::npos);
}

}  // namespace add_test
}  // namespace entente::test
