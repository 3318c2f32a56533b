#include "graph/sources/same_report.hpp"

#include <algorithm>
#include <limits>

#include "graph/slug.hpp"

namespace entente {
namespace {

/// Fewer shingles say too little: then only equal texts are one.
constexpr std::size_t kLeastShared = 16;
constexpr double kShareOfShorter = 0.5;
/// A wire's bulletin of three lines differs from yesterday's in two numbers: it must agree in more.
constexpr std::size_t kShortReport = 48;
constexpr double kShareOfShortReport = 0.75;
constexpr double kShareOfLonger = 0.3;
constexpr double kShareOfLead = 0.5;
constexpr double kShareOfNumbers = 0.55;
constexpr double kShareOfNames = 0.5;

constexpr std::uint64_t kBandsOfAll = 32;
constexpr std::uint64_t kBandsOfLead = 12;

std::uint64_t minimum(const std::vector<std::uint64_t>& hashes, std::uint64_t seed) {
  const std::uint64_t salt = mix(seed);
  std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
  for (const std::uint64_t hash : hashes) least = std::min(least, mix(hash ^ salt));
  return least;
}

std::int64_t to_band(std::uint64_t value) { return static_cast<std::int64_t>(mix(value) >> 32); }

/// Bands are numbered from `first` on.
void append_bands(const std::vector<std::uint64_t>& hashes, std::uint64_t first,
                  std::uint64_t count, std::vector<std::int64_t>& bands) {
  for (std::uint64_t band = first; band < first + count; ++band) {
    const std::uint64_t one = minimum(hashes, 2 * band);
    const std::uint64_t two = minimum(hashes, 2 * band + 1);
    bands.push_back(to_band(mix(one ^ band) ^ two));
  }
}

/// True when at least this share of `few` is in `many`, or there are none.
bool has_share(const std::vector<std::uint64_t>& few, const std::vector<std::uint64_t>& many,
               double share) {
  return static_cast<double>(count_shared(few, many)) >= share * static_cast<double>(few.size());
}

}  // namespace

bool is_same_report(const Shingles& a, const Shingles& b) {
  const Shingles& shorter = a.all.size() <= b.all.size() ? a : b;
  const Shingles& longer = a.all.size() <= b.all.size() ? b : a;
  const std::size_t shared = count_shared(a.all, b.all);
  if (shared < kLeastShared) return false;
  const double share = shorter.all.size() < kShortReport ? kShareOfShortReport : kShareOfShorter;
  if (!has_share(shorter.all, longer.all, share)) return false;
  if (!has_share(shorter.numbers, longer.numbers, kShareOfNumbers)) return false;
  if (!has_share(shorter.names, longer.names, kShareOfNames)) return false;
  return has_share(longer.all, shorter.all, kShareOfLonger) ||
         has_share(longer.lead, shorter.all, kShareOfLead);
}

std::vector<std::int64_t> find_bands(std::string_view text, const Shingles& shingles) {
  std::vector<std::int64_t> bands{to_band(stable_hash(text))};
  if (shingles.all.size() >= kLeastShared) {
    append_bands(shingles.all, 0, kBandsOfAll, bands);
    append_bands(shingles.lead, kBandsOfAll, kBandsOfLead, bands);
  }
  std::ranges::sort(bands);
  const auto rest = std::ranges::unique(bands);
  bands.erase(rest.begin(), rest.end());
  return bands;
}

}  // namespace entente
