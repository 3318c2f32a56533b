#pragma once

#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "export/picture.hpp"
#include "graph/snapshot.hpp"

namespace entente {

struct ExportOptions {
  PictureOptions picture;
};

/// One way to write a snapshot down.
struct Format {
  std::string_view name;    ///< for --format
  std::string_view ending;  ///< of file names, with its dot
  std::string_view description;
  bool is_picture = false;  ///< drawn, and so meant for small graphs
  void (*write)(const Snapshot&, const ExportOptions&, std::ostream&) = nullptr;
};

/// All formats there are.
[[nodiscard]] std::span<const Format> formats();

[[nodiscard]] const Format* find_format(std::string_view name);

/// The format whose ending a path has; letter case does not matter. Null for none.
[[nodiscard]] const Format* find_format_of_file(std::string_view path);

}  // namespace entente
