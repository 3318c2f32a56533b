#include "train/vectors.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "graph/error.hpp"

namespace entente::train {

WordVectors read_vectors(const std::string& path, std::size_t limit,
                         const std::set<std::string>& wanted) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  const auto json = nlohmann::json::parse(in);
  const auto& vectors = json.at("vectors");
  WordVectors out;
  std::size_t rank = 0;
  for (const auto& entry : json.at("words")) {
    const auto& word = entry.get_ref<const std::string&>();
    const auto found = vectors.find(word);
    if (found == vectors.end()) continue;
    if (rank++ >= limit && !wanted.contains(word)) continue;
    std::vector<float> values(kVectorSize);
    float largest = 1e-6F;
    for (std::size_t i = 0; i < kVectorSize; ++i) {
      values[i] = (*found)[i].get<float>();
      largest = std::max(largest, std::abs(values[i]));
    }
    const float scale = largest / 127.F;
    out.words.push_back(word);
    out.scales.push_back(scale);
    for (const float value : values)
      out.weights.push_back(static_cast<std::int8_t>(std::lround(value / scale)));
  }
  return out;
}

}  // namespace entente::train
