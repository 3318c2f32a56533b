#include "graph/view/derived.hpp"

#include <optional>
#include <utility>

#include "graph/link/link_table.hpp"
#include "graph/link/load_units.hpp"
#include "graph/link/relink.hpp"
#include "graph/sources/sources.hpp"
#include "graph/store/fresh.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/reprofile.hpp"

namespace entente {
namespace {

/// Beyond so many touched articles, or this part of all, all are read as quickly.
bool are_few(Database& database, std::size_t touched) {
  constexpr std::size_t kMost = 1'000;
  constexpr std::int64_t kPart = 10;
  if (touched > kMost) return false;
  const auto articles = database.find_int("SELECT count(*) FROM articles").value_or(0);
  return static_cast<std::int64_t>(touched) * kPart <= articles;
}

/// Brings what some articles bear on in step; false where it was too much, and nothing is in step.
bool refresh_touched(Database& database, const std::vector<std::int64_t>& articles) {
  if (!are_few(database, articles.size())) return false;
  const Curation curation = replay(read_decisions(database));
  auto relinked = relink(database, articles, curation);
  if (!relinked) return false;
  reprofile(database, make_entities(database, std::move(relinked->table), relinked->links),
            articles);
  return true;
}

/// Profiles follow from the links.
void rebuild_entities(Database& database) {
  const bool has_links = are_links_fresh(database);
  UnitTable units = load_units(database);
  const std::vector<EntityLink> links =
      has_links ? read_links(database) : rebuild_links(database, units);
  rebuild_profiles(database, make_entities(database, std::move(units), links));
}

void refresh_entities(Database& database) {
  if (are_profiles_fresh(database)) return;
  const std::vector<std::int64_t> touched = touched_articles(database);
  const bool is_known = are_links_marked(database) && are_profiles_marked(database);
  if (!is_known || !refresh_touched(database, touched)) rebuild_entities(database);
  forget_touched(database);
}

}  // namespace

void rebuild_derived(Database& database) {
  rebuild_sources(database);
  mark_all_stale(database);
  rebuild_entities(database);
  forget_touched(database);
}

void refresh_derived(Database& database) {
  Transaction transaction(database);
  refresh_entities(database);
  transaction.commit();
  database.forget_rows();  // so that the next claim is noted again
}

}  // namespace entente
