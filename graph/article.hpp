#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "graph/date.hpp"

namespace entente {

/// Where an article was read, by which a changed one is told from another one. Lives in a graph
/// file, and nothing that is exported depends on it.
struct Origin {
  /// Of a file's whole path and the record's id in it, or of the id of a record from a pipe; 0:
  /// nowhere to come back to, as of a text from a pipe.
  std::int64_t hash = 0;
  /// For a line without an id: its number says nothing of what stands there the next time, so each
  /// content has an origin of its own.
  bool is_by_content = false;
  /// When the file was last changed, in nanoseconds since 1970: of versions that no graph has seen
  /// together it may tell the newer.
  std::optional<std::int64_t> modified = {};

  bool operator==(const Origin&) const = default;
};

/// One text as it was read; never changed afterwards. All spans of later stages are bytes of
/// `text`, which is valid UTF-8. For a plain text file `text` is the file, byte for byte, where the
/// file was valid UTF-8 already.
struct Article {
  /// Its label: a file's path, a JSON Lines id, or "FILE:N". Others may have it too.
  std::string document;
  std::string title;  ///< empty when unknown, like publisher and url
  std::string publisher;
  std::string url;
  std::optional<Date> published;
  std::string text;
  Origin origin = {};

  bool operator==(const Article&) const = default;
};

}  // namespace entente
