#include "train/coreference/score.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace entente::train {
namespace {

using Places = std::map<WordRange, std::size_t>;

Entities without_singletons(const Entities& entities) {
  Entities found;
  std::ranges::copy_if(entities, std::back_inserter(found),
                       [](const auto& mentions) { return mentions.size() > 1; });
  return found;
}

Places places_of(const Entities& entities) {
  Places places;
  for (std::size_t e = 0; e < entities.size(); ++e)
    for (const WordRange& mention : entities[e]) places[mention] = e;
  return places;
}

/// Links of `key` that `response` keeps, of all (Vilain et al. 1995).
std::pair<double, double> muc(const Entities& key, const Places& response) {
  double kept = 0, all = 0;
  for (const auto& entity : key) {
    std::set<std::size_t> parts;
    std::size_t alone = 0;
    for (const WordRange& mention : entity) {
      const auto place = response.find(mention);
      if (place == response.end())
        ++alone;
      else
        parts.insert(place->second);
    }
    kept += static_cast<double>(entity.size() - parts.size() - alone);
    all += static_cast<double>(entity.size() - 1);
  }
  return {kept, all};
}

/// Bagga and Baldwin 1998.
std::pair<double, double> b_cubed(const Entities& key, const Places& response) {
  double kept = 0, all = 0;
  for (const auto& entity : key) {
    std::map<std::size_t, double> shared;
    for (const WordRange& mention : entity)
      if (const auto place = response.find(mention); place != response.end())
        ++shared[place->second];
    for (const auto& [place, count] : shared)
      kept += count * count / static_cast<double>(entity.size());
    all += static_cast<double>(entity.size());
  }
  return {kept, all};
}

/// The greatest sum of a one-to-one choice; the Hungarian method over a matrix with no more rows
/// than columns.
class Assignment {
 public:
  explicit Assignment(const std::vector<std::vector<double>>& gains)
      : gains_(gains),
        rows_(gains.size()),
        columns_(gains[0].size()),
        row_price_(rows_ + 1),
        column_price_(columns_ + 1),
        row_of_(columns_ + 1),
        way_(columns_ + 1) {}

  [[nodiscard]] double best() {
    for (std::size_t row = 1; row <= rows_; ++row) assign(row);
    double sum = 0;
    for (std::size_t j = 1; j <= columns_; ++j)
      if (row_of_[j] > 0) sum += gains_[row_of_[j] - 1][j - 1];
    return sum;
  }

 private:
  void assign(std::size_t row) {
    row_of_[0] = row;
    std::size_t column = 0;
    std::vector<double> low(columns_ + 1, std::numeric_limits<double>::max());
    std::vector<bool> is_used(columns_ + 1, false);
    do {
      is_used[column] = true;
      column = step(column, low, is_used);
    } while (row_of_[column] != 0);
    while (column != 0) {
      row_of_[column] = row_of_[way_[column]];
      column = way_[column];
    }
  }

  std::size_t step(std::size_t column, std::vector<double>& low, std::vector<bool>& is_used) {
    const std::size_t row = row_of_[column];
    std::size_t next = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t j = 1; j <= columns_; ++j) {
      if (is_used[j]) continue;
      const double cost = -gains_[row - 1][j - 1] - row_price_[row] - column_price_[j];
      if (cost < low[j]) {
        low[j] = cost;
        way_[j] = column;
      }
      if (low[j] < least) {
        least = low[j];
        next = j;
      }
    }
    for (std::size_t j = 0; j <= columns_; ++j) {
      if (is_used[j]) {
        row_price_[row_of_[j]] += least;
        column_price_[j] -= least;
      } else {
        low[j] -= least;
      }
    }
    return next;
  }

  const std::vector<std::vector<double>>& gains_;
  std::size_t rows_, columns_;
  std::vector<double> row_price_, column_price_;
  std::vector<std::size_t> row_of_, way_;
};

/// Luo 2005, with the entity-based similarity.
double ceaf(const Entities& a, const Entities& b) {
  if (a.empty() || b.empty()) return 0;
  if (a.size() > b.size()) return ceaf(b, a);
  const Places places = places_of(b);
  std::vector<std::vector<double>> gains(a.size(), std::vector<double>(b.size(), 0.0));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (const WordRange& mention : a[i])
      if (const auto place = places.find(mention); place != places.end())
        gains[i][place->second] += 2.0 / static_cast<double>(a[i].size() + b[place->second].size());
  }
  return Assignment(gains).best();
}

}  // namespace

double Ratio::precision() const {
  return total_precision > 0 ? hits_precision / total_precision : 0;
}
double Ratio::recall() const { return total_recall > 0 ? hits_recall / total_recall : 0; }
double Ratio::f1() const {
  const double p = precision(), r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

void CoreferenceScore::add(const Entities& all_gold, const Entities& all_found) {
  const Entities gold = without_singletons(all_gold), found = without_singletons(all_found);
  const Places in_gold = places_of(gold), in_found = places_of(found);
  const auto sum = [](Ratio& ratio, std::pair<double, double> precision,
                      std::pair<double, double> recall) {
    ratio.hits_precision += precision.first;
    ratio.total_precision += precision.second;
    ratio.hits_recall += recall.first;
    ratio.total_recall += recall.second;
  };
  sum(ratios_[0], muc(found, in_gold), muc(gold, in_found));
  sum(ratios_[1], b_cubed(found, in_gold), b_cubed(gold, in_found));
  const double similarity = ceaf(gold, found);
  sum(ratios_[2], {similarity, static_cast<double>(found.size())},
      {similarity, static_cast<double>(gold.size())});
}

double CoreferenceScore::conll() const {
  return (ratios_[0].f1() + ratios_[1].f1() + ratios_[2].f1()) / 3;
}
double CoreferenceScore::precision() const {
  return (ratios_[0].precision() + ratios_[1].precision() + ratios_[2].precision()) / 3;
}
double CoreferenceScore::recall() const {
  return (ratios_[0].recall() + ratios_[1].recall() + ratios_[2].recall()) / 3;
}

}  // namespace entente::train
