#include "graph/resolve.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "graph/slug.hpp"

namespace entente {
namespace {

/// The value with the most votes; among equals the one that `is_better` puts first.
template <typename T, typename Better>
T most_frequent(const std::map<T, std::uint64_t>& votes, T fallback, Better is_better) {
  const std::pair<const T, std::uint64_t>* best = nullptr;
  for (const auto& vote : votes) {
    if (best == nullptr || vote.second > best->second ||
        (vote.second == best->second && is_better(vote.first, best->first))) {
      best = &vote;
    }
  }
  return best == nullptr ? fallback : best->first;
}

Entity decide_entity(const std::vector<NameUse>& uses, std::size_t begin, std::size_t end) {
  std::map<std::string, std::uint64_t> names;
  std::map<std::string, std::uint64_t> countries;
  std::map<EntityType, std::uint64_t> types;
  for (std::size_t i = begin; i < end; ++i) {
    names[uses[i].name] += uses[i].mentions;
    types[uses[i].type] += uses[i].mentions;
    if (!uses[i].country.empty()) countries[uses[i].country] += uses[i].mentions;
  }
  const auto never = [](const auto&, const auto&) { return false; };
  Entity entity;
  entity.id = uses[begin].id;
  entity.name = most_frequent(names, entity.id, [](const std::string& a, const std::string& b) {
    return a.size() > b.size();
  });
  entity.type = most_frequent(types, EntityType::kThing, never);
  entity.country = most_frequent(countries, std::string(), never);
  for (const auto& [name, count] : names) {
    if (name != entity.name) entity.aliases.push_back(name);
  }
  return entity;
}

std::vector<std::string_view> split_words(std::string_view name) {
  std::vector<std::string_view> words;
  while (!name.empty()) {
    const std::size_t begin = name.find_first_not_of(' ');
    if (begin == std::string_view::npos) break;
    name.remove_prefix(begin);
    words.push_back(name.substr(0, name.find(' ')));
    name.remove_prefix(words.back().size());
  }
  return words;
}

/// Where the family name comes first in English texts too: "Kim Jong Un", "Xi Jinping".
bool puts_family_name_first(std::string_view country) {
  constexpr std::array<std::string_view, 8> kCountries = {"CHN", "HKG", "KHM", "KOR",
                                                          "MAC", "PRK", "TWN", "VNM"};
  return std::ranges::find(kCountries, country) != kCountries.end();
}

/// "Martin Luther King Jr." has the family name King.
bool is_generation(std::string_view word) {
  constexpr std::array<std::string_view, 5> kSuffixes = {"ii", "iii", "iv", "jr", "sr"};
  return std::ranges::find(kSuffixes, slug(word)) != kSuffixes.end();
}

std::string family_name(const Entity& person) {
  std::vector<std::string_view> words = split_words(person.name);
  while (words.size() > 2 && is_generation(words.back())) words.pop_back();
  return slug(puts_family_name_first(person.country) ? words.front() : words.back());
}

}  // namespace

std::vector<Entity> decide_entities(std::vector<NameUse> uses) {
  std::ranges::sort(uses, {}, &NameUse::id);
  std::vector<Entity> entities;
  for (std::size_t begin = 0; begin < uses.size();) {
    std::size_t end = begin;
    while (end < uses.size() && uses[end].id == uses[begin].id) ++end;
    entities.push_back(decide_entity(uses, begin, end));
    begin = end;
  }
  return entities;
}

std::vector<EntityLink> link_single_names(const std::vector<Entity>& entities) {
  std::map<std::string, std::vector<const Entity*>> by_family_name;
  std::vector<const Entity*> single_names;
  for (const Entity& entity : entities) {
    if (entity.type != EntityType::kPerson) continue;
    const std::size_t words = split_words(entity.name).size();
    if (words == 1) single_names.push_back(&entity);
    if (words > 1) by_family_name[family_name(entity)].push_back(&entity);
  }
  std::vector<EntityLink> links;
  for (const Entity* single : single_names) {
    const auto namesakes = by_family_name.find(slug(single->name));
    if (namesakes == by_family_name.end() || namesakes->second.size() != 1) continue;
    const Entity& person = *namesakes->second.front();
    const bool is_country_known = !single->country.empty() && !person.country.empty();
    if (is_country_known && single->country != person.country) continue;
    links.push_back({single->id, person.id, "only-family-name", is_country_known ? 0.9 : 0.7});
  }
  std::ranges::sort(links, {}, &EntityLink::from);
  return links;
}

}  // namespace entente
