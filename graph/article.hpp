#pragma once

#include <optional>
#include <string>

#include "graph/date.hpp"

namespace entente {

/// One text as it was read; never changed afterwards. All spans of later stages are bytes of
/// `text`, which is valid UTF-8. For a plain text file `text` is the file, byte for byte, where the
/// file was valid UTF-8 already.
struct Article {
  std::string document;  ///< its name: a file's path as given, a JSON Lines id, or "FILE:N"
  std::string title;     ///< empty when unknown, like publisher and url
  std::string publisher;
  std::string url;
  std::optional<Date> published;
  std::string text;

  bool operator==(const Article&) const = default;
};

}  // namespace entente
