#include "cli/names.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <utility>

#include "cli/cut_options.hpp"
#include "graph/error.hpp"
#include "graph/find_entity.hpp"
#include "graph/profile.hpp"

namespace entente {
namespace {

/// All ways to take words for two names.
std::vector<NamePair> splits_of(const TwoNames& names) {
  std::vector<std::string> words{names.first};
  words.insert(words.end(), names.second.begin(), names.second.end());
  const std::span<const std::string> all(words);
  std::vector<NamePair> splits;
  for (std::size_t i = 1; i < words.size(); ++i) {
    splits.push_back({fmt::format("{}", fmt::join(all.first(i), " ")),
                      fmt::format("{}", fmt::join(all.subspan(i), " "))});
  }
  return splits;
}

/// The only split of which the graph knows what it should: by whole names, else by parts of names.
NamePair choose_split(const TwoNames& names, FindOptions find,
                      const std::function<bool(const NamePair&, const FindOptions&)>& knows) {
  const std::vector<NamePair> splits = splits_of(names);
  if (splits.size() == 1) return splits.front();
  std::vector<NamePair> known;
  for (const bool is_whole : {true, false}) {
    if (!known.empty()) break;
    find.is_whole = is_whole;
    std::ranges::copy_if(splits, std::back_inserter(known),
                         [&](const NamePair& split) { return knows(split, find); });
  }
  if (known.size() == 1) return known.front();
  std::vector<std::string> ways;
  for (const auto& [first, second] : known.empty() ? splits : known) {
    ways.push_back(fmt::format("\"{}\" \"{}\"", first, second));
  }
  throw Error(
      ErrorKind::kInput,
      fmt::format("{} {}: where does the second name begin? The graph knows {}", names.first,
                  fmt::join(names.second, " "), known.empty() ? "none of them" : "several ways"),
      fmt::format("{}", fmt::join(ways, " or ")));
}

}  // namespace

Option name_argument(std::vector<std::string>& words, std::string help) {
  return {.name = "NAME",
          .target = &words,
          .help = std::move(help),
          .check = is_something(),
          .is_required = true};
}

std::string name_of(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::vector<Option> two_names(TwoNames& names, std::string help_of_first,
                              std::string help_of_second) {
  return {{.name = "A",
           .target = &names.first,
           .help = std::move(help_of_first),
           .check = is_something(),
           .is_required = true},
          {.name = "B",
           .target = &names.second,
           .help = std::move(help_of_second),
           .check = is_something(),
           .is_required = true}};
}

NamePair tell_apart(const TwoNames& names, const FindOptions& find, const KnowsName& knows) {
  return choose_split(names, find, [&](const NamePair& split, const FindOptions& how) {
    return knows(split.first, how) && knows(split.second, how);
  });
}

NamePair tell_stored_apart(const Graph& graph, const TwoNames& names, const FindOptions& find) {
  return tell_apart(names, find, [&](std::string_view name, const FindOptions& how) {
    return knows_name(graph, name, how);
  });
}

TwoEntities get_two(const Snapshot& whole, const TwoNames& names, bool prefers_actors) {
  const auto actors = load_actors();
  const FindOptions find{actors ? &*actors : nullptr, prefers_actors};
  NamePair pair = tell_apart(names, find, [&](std::string_view name, const FindOptions& how) {
    return find_entity(whole, name, how).has_value();
  });
  const std::uint32_t from = get_entity(whole, pair.first, find);
  const std::uint32_t to = get_entity(whole, pair.second, find);
  return {std::move(pair), from, to};
}

void refuse_one(const NamePair& names, const Entity& from, const Entity& to, std::string_view what,
                const std::string& graph) {
  if (from.id != to.id) return;
  throw Error(ErrorKind::kInput,
              fmt::format("{} and {} {}: {}", names.first, names.second, what, from.name),
              fmt::format("entente show {} \"{}\"", graph, from.name));
}

NameAndText split_name(const Snapshot& whole, const TwoNames& words) {
  const auto actors = load_actors();
  const FindOptions find{actors ? &*actors : nullptr, false};
  auto [name, text] = choose_split(words, find, [&](const NamePair& split, const FindOptions& how) {
    return find_entity(whole, split.first, how).has_value();
  });
  return {std::move(name), std::move(text)};
}

}  // namespace entente
