#include "extract/actor/near_spelling.hpp"

#include <algorithm>

#include "graph/form_key.hpp"

namespace entente {
namespace {

std::size_t slips_allowed(std::size_t letters) {
  if (letters < 5) return 0;
  if (letters < 9) return 1;
  return letters < 15 ? 2 : 3;
}

std::size_t bucket_of(char first, std::size_t size) {
  return (static_cast<unsigned char>(first) << 16U) + size;
}

}  // namespace

std::size_t spelling_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

void NearSpelling::fill() const {
  actors_->each_form([&](std::string_view spelling) {
    if (slips_allowed(spelling.size()) == 0) return;
    forms_[bucket_of(ascii_lower(spelling)[0], spelling.size())].emplace_back(spelling);
  });
}

std::optional<ActorMatch> NearSpelling::find(std::string_view key) const {
  const auto allowed = slips_allowed(key.size());
  if (allowed == 0) return {};
  if (forms_.empty()) fill();
  std::size_t nearest = allowed + 1;
  std::vector<const std::string*> found;
  for (auto size = key.size() - allowed; size <= key.size() + allowed; ++size) {
    const auto bucket = forms_.find(bucket_of(key[0], size));
    if (bucket == forms_.end()) continue;
    for (const auto& form : bucket->second) {
      const auto distance = spelling_distance(key, ascii_lower(form), std::min(nearest, allowed));
      if (distance > allowed || distance > nearest) continue;
      if (distance < nearest) found.clear();
      nearest = distance;
      found.push_back(&form);
    }
  }
  std::optional<ActorMatch> best;
  for (const auto* form : found) {
    auto match = actors_->find(*form);
    if (!match) continue;
    if (best && best->actor != match->actor) return {};
    best = std::move(match);
  }
  return best;
}

}  // namespace entente
