#include "graph/derived.hpp"

#include "graph/sources.hpp"

namespace entente {

void rebuild_derived(Database& database) { rebuild_sources(database); }

}  // namespace entente
