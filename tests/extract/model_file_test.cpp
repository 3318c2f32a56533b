#include "extract/learned/model_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "extract/learned/string_table.hpp"

using namespace entente;
namespace fs = std::filesystem;

namespace model_file_test {

struct TemporaryFile {
  fs::path path = fs::temp_directory_path() / ("entente-model-" + std::to_string(::getpid()));
  ~TemporaryFile() { fs::remove(path); }
};

TEST_CASE("a model file gives back what was written, aligned") {
  const TemporaryFile file;
  ModelWriter writer;
  writer.add_array("numbers", std::vector<float>{1.F, 2.F, 3.F});
  writer.add_array("table", build_string_table({"harbour", "", "Ünal"}));
  writer.save(file.path);
  const ModelFile model(file.path);
  const auto numbers = model.get_array<float>("numbers", 3);
  CHECK(numbers[2] == 3.F);
  CHECK(reinterpret_cast<std::uintptr_t>(numbers.data()) % 64 == 0);
  const StringTable table(model.get("table"));
  CHECK(table.size() == 3);
  CHECK(table.find("Ünal") == 2);
  CHECK(table.find("harbor") == -1);
  CHECK(table[0] == "harbour");
  CHECK_THROWS_AS((void)model.get("others"), Error);
  CHECK_THROWS_AS((void)model.get_array<float>("numbers", 4), Error);
}

TEST_CASE("a missing, short or foreign file is refused") {
  const TemporaryFile file;
  CHECK_THROWS_AS(ModelFile("/nonexistent/encoder.model"), Error);
  for (const std::string content : {"", "entente", "a text that is no model at all, but long"}) {
    std::ofstream(file.path, std::ios::trunc) << content;
    CHECK_THROWS_AS(ModelFile(file.path.string()), Error);
  }
  ModelWriter writer;
  writer.add_array("numbers", std::vector<float>(1000, 1.F));
  writer.save(file.path);
  fs::resize_file(file.path, 500);
  CHECK_THROWS_AS(ModelFile(file.path.string()), Error);
}

TEST_CASE("a truncated string table is refused") {
  auto bytes = build_string_table({"one", "two"});
  for (const std::size_t size : {0U, 7U, 20U})
    CHECK_THROWS_AS(StringTable(std::span(bytes).first(size)), Error);
}

}  // namespace model_file_test
