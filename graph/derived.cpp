#include "graph/derived.hpp"

#include "graph/link/link_table.hpp"

namespace entente {

void rebuild_derived(Database& database) { rebuild_links(database); }

void refresh_derived(Database& database) {
  Transaction transaction(database);
  if (!are_links_fresh(database)) rebuild_links(database);
  transaction.commit();
}

}  // namespace entente
