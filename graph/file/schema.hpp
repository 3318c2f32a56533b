#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "graph/store/database.hpp"

namespace entente {

/// "Ente" in ASCII: how a graph file is told from other SQLite files.
inline constexpr std::int64_t kApplicationId = 0x456e7465;
/// Grows with each change of the tables.
inline constexpr std::int64_t kSchemaVersion = 10;

/// Opens the graph file at `path`; with kCreate one that is missing (or empty) is made, complete or
/// not at all. A file that is no graph, or was made by a newer version, is refused before SQLite
/// touches it, and so stays as it is to the byte; one of an older version is brought forward, after
/// a copy of it was laid beside it (migrate.hpp), even with kRead. Throws Error (input when there
/// is no graph file, else storage).
[[nodiscard]] Database open_graph_file(const std::string& path, Access access,
                                       std::chrono::milliseconds timeout);

}  // namespace entente
