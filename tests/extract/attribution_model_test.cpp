#include "extract/attribution/attribution_model.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "graph/error.hpp"

namespace entente {
namespace attribution_model_test {

std::string temporary(const char* name) {
  return (std::filesystem::temp_directory_path() / name).string();
}

TEST_CASE("a model of attribution is read as it was written") {
  AttributionModel model;
  model.cue_words = {7, std::uint64_t{1} << 63U};
  model.cue = {1, -2};
  model.source = {3, 4, -32767, 32767};
  model.content = {5};
  model.next = {6, 7};
  const auto path = temporary("entente-attribution-round.model");
  model.save(path);
  const auto read = AttributionModel::load(path);
  CHECK(read.cue_words == model.cue_words);
  CHECK(read.cue == model.cue);
  CHECK(read.source == model.source);
  CHECK(read.content == model.content);
  CHECK(read.next == model.next);
  std::filesystem::remove(path);
}

TEST_CASE("a file that is no model of attribution is refused") {
  const auto path = temporary("entente-attribution-broken.model");
  CHECK_THROWS_AS((void)AttributionModel::load(path + ".missing"), Error);
  AttributionModel model;
  model.cue = model.source = model.content = model.next = {1, 2};
  model.save(path);
  const auto size = std::filesystem::file_size(path);
  for (std::uintmax_t cut = 0; cut < size; ++cut) {
    std::filesystem::resize_file(path, cut);
    CAPTURE(cut);
    CHECK_THROWS_AS((void)AttributionModel::load(path), Error);
    model.save(path);
  }
  std::filesystem::remove(path);
}

}  // namespace attribution_model_test
}  // namespace entente
