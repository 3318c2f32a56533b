#include "train/language/vectors.hpp"

#include <fmt/core.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "extract/learned/word_index.hpp"
#include "graph/error.hpp"

namespace entente::train {
namespace {

constexpr std::int64_t kSize = 100;
constexpr std::int64_t kPart = 4;  ///< of 3, 4 and 5: the smallest file whose scores stay
constexpr std::int64_t kCentroids = 256;
constexpr std::int64_t kSample = 60000;  ///< vectors that the centroids are learned from
constexpr std::int64_t kChunk = 32768;
constexpr int kRounds = 15;

/// The number of the nearest of `centroids` [k, d] for each of `points` [n, d].
[[nodiscard]] torch::Tensor nearest(const torch::Tensor& points, const torch::Tensor& centroids) {
  const auto half_norms = centroids.pow(2).sum(1) * 0.5;
  std::vector<torch::Tensor> found;
  for (const auto& chunk : points.split(kChunk))
    found.push_back((half_norms - chunk.matmul(centroids.t())).argmin(1));
  return torch::cat(found);
}

/// k-means (Lloyd), from points that lie evenly among the sample.
[[nodiscard]] torch::Tensor learn_centroids(const torch::Tensor& points) {
  const auto first = torch::arange(kCentroids) * (points.size(0) / kCentroids);
  auto centroids = points.index_select(0, first);
  for (int round = 0; round < kRounds; ++round) {
    const auto groups = nearest(points, centroids);
    const auto sums = torch::zeros_like(centroids).index_add(0, groups, points);
    const auto counts = torch::bincount(groups, {}, kCentroids).unsqueeze(1);
    centroids = torch::where(counts.gt(0), sums / counts.clamp_min(1), centroids);
  }
  return centroids;
}

}  // namespace

torch::Tensor WordVectors::decode() const {
  std::vector<torch::Tensor> parts;
  for (std::int64_t part = 0; part < centroids.size(0); ++part)
    parts.push_back(centroids[part].index_select(0, codes.select(1, part).to(torch::kInt64)));
  return torch::cat(parts, 1);
}

WordVectors read_vectors(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  const auto json = nlohmann::json::parse(in);
  const auto& vectors = json.at("vectors");
  WordVectors out;
  for (auto entry = vectors.begin(); entry != vectors.end(); ++entry)
    out.words.push_back(entry.key());
  sort_by_hash(out.words);
  auto exact = torch::empty({static_cast<std::int64_t>(out.words.size()), kSize});
  float* value = exact.data_ptr<float>();
  for (const std::string& word : out.words) {
    const auto& vector = vectors.at(word);
    for (std::size_t i = 0; i < kSize; ++i) *value++ = vector[i].get<float>();
  }
  std::vector<torch::Tensor> codes, centroids;
  for (const auto& part : exact.split(kPart, 1)) {
    const auto points = part.contiguous();
    centroids.push_back(learn_centroids(points.slice(0, 0, std::min(kSample, points.size(0)))));
    codes.push_back(nearest(points, centroids.back()).to(torch::kUInt8));
  }
  out.codes = torch::stack(codes, 1);
  out.centroids = torch::stack(centroids);
  fmt::print(stderr, "{} vectors, {:.3f} of their square lost to quantisation\n", out.words.size(),
             ((out.decode() - exact).pow(2).sum() / exact.pow(2).sum()).item<double>());
  return out;
}

}  // namespace entente::train
