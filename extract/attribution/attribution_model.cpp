#include "extract/attribution/attribution_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "graph/error.hpp"

namespace entente {
namespace {

/// The file: this word, then five lists, each its length and its entries, little-endian.
constexpr std::string_view kAttributionMagic = "entente attribution 1\n";

class ModelReader {
 public:
  ModelReader(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

  template <typename Value>
  std::vector<Value> list() {
    std::vector<Value> values(number<std::uint32_t>());
    if (values.size() * sizeof(Value) > bytes_.size()) fail();
    for (auto& value : values) value = number<Value>();
    return values;
  }

  std::vector<std::int16_t> weights() {
    auto values = list<std::int16_t>();
    if (!std::has_single_bit(values.size())) fail();
    return values;
  }

  void skip(std::string_view expected) {
    if (!bytes_.starts_with(expected)) fail();
    bytes_.remove_prefix(expected.size());
  }

 private:
  template <typename Value>
  Value number() {
    if (bytes_.size() < sizeof(Value)) fail();
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Value); i > 0; --i) {
      value = value << 8U | static_cast<unsigned char>(bytes_[i - 1]);
    }
    bytes_.remove_prefix(sizeof(Value));
    return static_cast<Value>(value);
  }

  [[noreturn]] void fail() const {
    throw Error(ErrorKind::kInput, fmt::format("{}: not a model of attribution", path_),
                "install entente's data again");
  }

  std::string_view bytes_;
  const std::string& path_;
};

template <typename Value>
void append_list(std::string& out, const std::vector<Value>& values) {
  const auto append = [&out](std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
  };
  append(values.size(), sizeof(std::uint32_t));
  for (const auto value : values) append(static_cast<std::uint64_t>(value), sizeof(Value));
}

}  // namespace

AttributionModel AttributionModel::load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(ErrorKind::kInput, fmt::format("{}: cannot be read", path),
                "install entente's data again");
  }
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  ModelReader reader(bytes, path);
  reader.skip(kAttributionMagic);
  AttributionModel model;
  const auto words = reader.list<std::uint64_t>();
  model.cue_words.insert(words.begin(), words.end());
  model.cue = reader.weights();
  model.source = reader.weights();
  model.content = reader.weights();
  model.next = reader.weights();
  return model;
}

void AttributionModel::save(const std::string& path) const {
  std::string bytes(kAttributionMagic);
  std::vector<std::uint64_t> words(cue_words.begin(), cue_words.end());
  std::ranges::sort(words);
  append_list(bytes, words);
  for (const auto* weights : {&cue, &source, &content, &next}) append_list(bytes, *weights);
  const std::string temporary = path + ".new";
  std::ofstream file(temporary, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw Error(ErrorKind::kStorage, fmt::format("{}: cannot be written", temporary));
  std::filesystem::rename(temporary, path);
}

}  // namespace entente
