#include "graph/store/derived.hpp"

#include <utility>

#include "graph/link/link_table.hpp"
#include "graph/link/load_units.hpp"
#include "graph/sources/sources.hpp"
#include "graph/store/profiles.hpp"

namespace entente {
namespace {

/// Both or none: profiles follow from the links.

void refresh_entities(Database& database) {
  const bool has_links = are_links_fresh(database);
  if (has_links && are_profiles_fresh(database)) return;
  UnitTable units = load_units(database);
  const std::vector<EntityLink> links =
      has_links ? read_links(database) : rebuild_links(database, units);
  rebuild_profiles(database, make_entities(database, std::move(units), links));
}

}  // namespace

void mark_derived_stale(Database& database) {
  // Asked first, as a statement that deletes makes FTS5 write out all that it has gathered.
  if (!database.find_int("SELECT 1 FROM fresh")) return;
  database.run("DELETE FROM fresh");
}

void rebuild_derived(Database& database) {
  rebuild_sources(database);
  database.run("DELETE FROM fresh");
  refresh_entities(database);
}

void refresh_derived(Database& database) {
  Transaction transaction(database);
  refresh_entities(database);
  transaction.commit();
  database.forget_rows();  // so that the next claim marks them stale again
}

}  // namespace entente
