#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/learned/mapped_file.hpp"

namespace entente {

/// The world's cities and provinces with their country (data/gazetteer.tsv), mapped and searched in
/// place: loading costs no time. Too many everyday words and last names are also somewhere a town
/// for use on running text; a look-up is worth what the words around it say.
class Gazetteer {
 public:
  struct Place {
    std::string_view name;
    std::string_view country;  ///< ISO 3166-1 alpha-3
  };

  /// Throws Error (input) when the file is missing.
  [[nodiscard]] static Gazetteer load(const std::string& folder);

  /// By the name's form_key. O(log rows). The views live as long as the gazetteer.
  [[nodiscard]] std::optional<Place> find(std::string_view key) const;

  /// The whole table, its header included.
  [[nodiscard]] std::string_view text() const { return file_.text(); }

 private:
  explicit Gazetteer(MappedFile file) : file_(std::move(file)) {}
  MappedFile file_;
};

}  // namespace entente
