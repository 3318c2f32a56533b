#include "graph/review.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/decisions.hpp"
#include "graph/entity_table.hpp"
#include "graph/resolve.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// A key that more names share than this says nothing about them.
constexpr std::size_t kMostSharers = 12;
/// Shorter names differ by a letter all the time: "Iran", "Iraq".
constexpr std::size_t kLongName = 8;

constexpr std::string_view kAcronym = "acronym";

using Pair = std::pair<std::uint32_t, std::uint32_t>;

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  const std::string key = slug(name);
  for (std::size_t at = 0; at <= key.size();) {
    const std::size_t end = std::min(key.find('-', at), key.size());
    words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += word;
  return joined;
}

/// "Center for Strategic and International Studies" → "csis"; empty for short names.
std::string initials(const std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 6> kSmall = {"and", "for", "in", "of", "on", "the"};
  std::string letters;
  for (const std::string& word : words) {
    if (std::ranges::find(kSmall, word) == kSmall.end()) letters += word.substr(0, 1);
  }
  return letters.size() < 3 ? "" : letters;
}

/// One letter more, less or other, or two neighbours swapped.
bool is_one_letter_apart(const std::string& a, const std::string& b) {
  if (a.size() > b.size()) return is_one_letter_apart(b, a);
  std::size_t begin = 0;
  while (begin < a.size() && a[begin] == b[begin]) ++begin;
  std::size_t tail = 0;
  while (tail < a.size() - begin && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const std::size_t in_a = a.size() - begin - tail;
  const std::size_t in_b = b.size() - begin - tail;
  if (in_a <= 1 && in_b == 1) return true;
  return in_a == 2 && in_b == 2 && a[begin] == b[begin + 1] && a[begin + 1] == b[begin];
}

bool may_be_one(const Entity& a, const Entity& b) {
  const bool has_other_country = !a.country.empty() && !b.country.empty() && a.country != b.country;
  return a.type == b.type && !has_other_country;
}

/// Names by the keys of one rule; only names that share a key are compared.
class Blocks {
 public:
  void add(const std::string& key, std::uint32_t entity) {
    if (!key.empty()) members_[key].insert(entity);
  }
  template <typename Visit>
  void for_each_pair(Visit visit) const {
    for (const auto& [key, members] : members_) {
      if (members.size() > kMostSharers) continue;
      for (auto a = members.begin(); a != members.end(); ++a) {
        for (auto b = std::next(a); b != members.end(); ++b) visit(*a, *b);
      }
    }
  }

 private:
  std::map<std::string, std::set<std::uint32_t>> members_;
};

class Reviewer {
 public:
  explicit Reviewer(const std::vector<Entity>& entities) : entities_(entities) {
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      if (is_actor(entities[i].type)) add(i);
    }
  }

  /// The likeliest rule for each pair.
  std::map<Pair, std::pair<double, std::string_view>> run() {
    collect(letters_, "same-letters", 0.95, [](auto, auto) { return true; });
    collect(sorted_words_, "same-words", 0.9, [](auto, auto) { return true; });
    collect(initials_, kAcronym, 0.8, [&](std::uint32_t a, std::uint32_t b) {
      return is_short_.contains(a) != is_short_.contains(b);
    });
    collect(near_, "one-letter", 0.6, [&](std::uint32_t a, std::uint32_t b) {
      return is_one_letter_apart(written_.at(a), written_.at(b));
    });
    return std::move(found_);
  }

 private:
  void add(std::uint32_t entity) {
    std::vector<std::string> words = words_of(entities_[entity].name);
    const std::string letters = join(words);
    letters_.add(letters, entity);
    initials_.add(initials(words), entity);
    if (words.size() == 1 && letters.size() >= 3 && letters.size() <= 6) {
      initials_.add(letters, entity);
      is_short_.insert(entity);
    }
    if (letters.size() >= kLongName) {
      written_.emplace(entity, letters);
      near_.add(letters, entity);
      // Two names one letter apart are the same after a letter was left out of one or both.
      for (std::size_t i = 0; i < letters.size(); ++i) {
        near_.add(letters.substr(0, i) + letters.substr(i + 1), entity);
      }
    }
    if (words.size() > 1) {
      std::ranges::sort(words);
      std::string key;
      for (const std::string& word : words) key += word + ' ';
      sorted_words_.add(key, entity);
    }
  }

  template <typename Holds>
  void collect(const Blocks& blocks, std::string_view rule, double score, Holds holds) {
    blocks.for_each_pair([&](std::uint32_t a, std::uint32_t b) {
      if (may_be_one(entities_[a], entities_[b]) && holds(a, b)) {
        found_.try_emplace({a, b}, score, rule);
      }
    });
  }

  const std::vector<Entity>& entities_;
  Blocks letters_;
  Blocks sorted_words_;
  Blocks initials_;
  Blocks near_;
  std::set<std::uint32_t> is_short_;
  std::map<std::uint32_t, std::string> written_;
  std::map<Pair, std::pair<double, std::string_view>> found_;
};

/// The less mentioned goes into the other; of equals the shorter name, then the later id.
bool goes_into(const Entity& from, const Entity& to) {
  const auto key = [](const Entity& entity) {
    return std::make_tuple(entity.mention_count, entity.name.size());
  };
  return key(from) < key(to) || (key(from) == key(to) && from.id > to.id);
}

bool is_shorter(const Entity& from, const Entity& to) { return from.name.size() < to.name.size(); }

}  // namespace

std::vector<DoubtfulMerge> load_doubtful_merges(const Graph& graph) {
  Database& database = graph.database();
  const ReadView view(database);
  const EntityTable table = load_entities(database, Linking::kDecidedOnly);
  const std::vector<Entity>& entities = table.entities;
  std::vector<DoubtfulMerge> merges;
  std::set<std::string> linked;
  for (const EntityLink& link : link_single_names(entities)) {
    if (table.curation.apart.contains(link.from)) continue;
    const auto from = std::ranges::lower_bound(entities, link.from, {}, &Entity::id);
    const auto to = std::ranges::lower_bound(entities, link.to, {}, &Entity::id);
    linked.insert(link.from);
    merges.push_back({*from, *to, link.rule, link.score, true});
  }
  for (const auto& [pair, reason] : Reviewer(entities).run()) {
    const bool is_straight = reason.second == kAcronym
                                 ? is_shorter(entities[pair.first], entities[pair.second])
                                 : goes_into(entities[pair.first], entities[pair.second]);
    const Entity& from = entities[is_straight ? pair.first : pair.second];
    const Entity& to = entities[is_straight ? pair.second : pair.first];
    const auto& apart = table.curation.apart;
    if (apart.contains(from.id) || apart.contains(to.id) || linked.contains(from.id)) continue;
    merges.push_back({from, to, std::string(reason.second), reason.first, false});
  }
  std::erase_if(merges, [&](const DoubtfulMerge& merge) {
    return table.curation.hidden.contains(merge.from.id) ||
           table.curation.hidden.contains(merge.to.id);
  });
  std::ranges::stable_sort(merges, [](const DoubtfulMerge& a, const DoubtfulMerge& b) {
    const auto key = [](const DoubtfulMerge& merge) {
      return std::make_tuple(-merge.score, -static_cast<std::int64_t>(merge.from.mention_count),
                             std::string_view(merge.from.id), std::string_view(merge.to.id));
    };
    return key(a) < key(b);
  });
  return merges;
}

}  // namespace entente
