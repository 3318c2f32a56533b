#include "cli/extractor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "cli/command.hpp"
#include "cli/read_inputs.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

/// Eight bytes at a time: the models have millions.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash) {
  hash = mix(hash ^ bytes.size());
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), 8);
    hash = mix(hash ^ word);
  }
  std::uint64_t rest = 0;
  if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
  return mix(hash ^ rest);
}

std::uint64_t hash_file(const fs::path& path, std::uint64_t hash) {
  std::ifstream file(path, std::ios::binary);
  std::string buffer(std::size_t{1} << 20, '\0');
  do {
    file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    hash = hash_bytes({buffer.data(), static_cast<std::size_t>(file.gcount())}, hash);
  } while (file);
  return hash;
}

std::int64_t fingerprint_of(const std::string& data_folder, const ExtractorOptions& options) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(data_folder)) {
    const auto ending = entry.path().extension();
    if (ending == ".model" || ending == ".tsv") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::uint64_t hash = hash_bytes(ENTENTE_VERSION, 0);
  for (const fs::path& file : files) {
    hash = hash_file(file, hash_bytes(file.filename().string(), hash));
  }
  if (!options.patterns.empty()) hash = hash_file(options.patterns, hash);
  hash = hash_bytes(fmt::format("{}", options.min_confidence), hash);
  return static_cast<std::int64_t>(hash);
}

}  // namespace

std::vector<Option> extractor_options(ExtractorOptions& options) {
  return {{.name = "--threads",
           .target = &options.threads,
           .help = "Threads to analyse with (default: all cores)",
           .value = "N"},
          patterns_option(options.patterns),
          confidence_option(options.min_confidence)};
}

Extractor::Extractor(const ExtractorOptions& options)
    : pipeline_(Pipeline::load(find_data_folder(), options.patterns)),
      threads_(options.threads == 0 ? std::max(1U, std::thread::hardware_concurrency())
                                    : options.threads),
      min_confidence_(options.min_confidence),
      fingerprint_(fingerprint_of(find_data_folder(), options)) {}

std::vector<std::vector<Claim>> Extractor::read(const std::vector<Article>& articles) const {
  std::vector<std::vector<Claim>> claims(articles.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (auto i = next++; i < articles.size(); i = next++) {
      claims[i] = pipeline_.find_claims(articles[i], pipeline_.analyse(articles[i]));
      std::erase_if(claims[i], [&](const Claim& c) { return c.confidence < min_confidence_; });
    }
  };
  std::vector<std::jthread> helpers;
  for (unsigned t = 1; t < threads_ && t < articles.size(); ++t) helpers.emplace_back(work);
  work();
  helpers.clear();
  return claims;
}

}  // namespace entente
