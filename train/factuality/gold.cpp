#include "train/factuality/gold.hpp"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "graph/error.hpp"

namespace entente::train {
namespace {

constexpr std::array<std::pair<const char*, Custom>, 3> kSets = {
    {{"uw", Custom::kNews}, {"meantime", Custom::kStrict}, {"uds_ih2", Custom::kWeb}}};

GoldSentence parse_sentence(const std::string& line, Custom custom) {
  const auto json = nlohmann::json::parse(line);
  GoldSentence sentence{json.at("text").get<std::string>(), {}, custom};
  for (const auto& target : json.at("targets")) {
    sentence.values.push_back(
        {target.at("span1").at(0).get<std::size_t>(), target.at("label").get<float>()});
  }
  return sentence;
}

}  // namespace

std::vector<GoldSentence> read_gold(const std::string& folder, const std::string& part) {
  std::vector<GoldSentence> sentences;
  for (const auto& [name, custom] : kSets) {
    const auto path = fmt::format("{}/{}/{}.jsonl", folder, name, part);
    std::ifstream file(path);
    if (!file) throw Error(ErrorKind::kInput, path + ": cannot be read");
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      try {
        sentences.push_back(parse_sentence(line, custom));
      } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorKind::kInput, fmt::format("{}:{}: {}", path, number, error.what()));
      }
    }
  }
  return sentences;
}

}  // namespace entente::train
