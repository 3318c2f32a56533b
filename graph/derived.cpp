#include "graph/derived.hpp"

#include "graph/link/link_table.hpp"
#include "graph/sources.hpp"

namespace entente {

void rebuild_derived(Database& database) {
  rebuild_sources(database);
  rebuild_links(database);
}

void refresh_derived(Database& database) {
  Transaction transaction(database);
  if (!are_links_fresh(database)) rebuild_links(database);
  transaction.commit();
  database.forget_rows();  // so that the next claim marks them stale again
}

}  // namespace entente
