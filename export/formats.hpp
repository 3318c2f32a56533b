#pragma once

#include <functional>
#include <map>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "export/draw/picture.hpp"
#include "export/write_folder.hpp"
#include "graph/claim.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// What is written down: a snapshot and, for the formats that need more than its relations, their
/// claims.
struct ExportInput {
  const Snapshot& snapshot;
  /// Hands over the claims of the snapshot's relations one after the other, ordered as
  /// for_each_claim orders them. Empty where there is no graph behind the snapshot.
  std::function<void(const std::function<void(const Claim&)>&)> for_each_claim{};
  /// The text of an article, if it is stored. Empty where there is no graph behind the snapshot.
  std::function<std::optional<std::string>(const std::string& document)> find_text{};
  /// The part of the snapshot that fits a picture, for formats that draw and list; null for others.
  const Snapshot* drawn = nullptr;
};

struct ExportOptions {
  PictureOptions picture;
  bool with_layout = true;    ///< data formats that have places of nodes lay small graphs out
  std::string made_by{};      ///< the program and its version: "entente 0.1.0"
  std::string command{};      ///< that writes this file again
  std::string file_beside{};  ///< the name of the second file, without its folder; empty for none
  std::string share{};        ///< "The 5000 strongest of 80000 relations."; empty for all of them
  /// Values of the options that single formats take, by their names: {"dialect", "gephi"}.
  std::map<std::string, std::string, std::less<>> values{};

  /// The value given for an option of the format, or `otherwise`.
  [[nodiscard]] std::string_view value(std::string_view name, std::string_view otherwise) const;
};

/// An option that only some formats take. Formats that share a name share what is said of it.
struct FormatOption {
  std::string_view name;         ///< without its hyphens: "dialect"
  std::string_view description;  ///< for --help
  std::string_view detail{};     ///< what the manual page says beyond it, in whole sentences
  std::string_view value{};      ///< what stands for a value: "DIALECT"
  std::string_view choices{};    ///< "gephi yed", parted by blanks; empty: any text
  bool is_flag = false;          ///< takes no value, and has "yes" where it is given
};

/// One way to write a snapshot down: `write` into a file and `write_beside` into a second one where
/// one is not enough, `write_folder` into a folder; what a format does not do is null. All write as
/// they go: what they hold in memory besides the snapshot must not
/// grow with the file (what layout or a table of indexes needs excepted).
struct Format {
  std::string_view name;    ///< for --format
  std::string_view ending;  ///< of file names, with its dot; empty: --format must name it
  std::string_view description;
  bool is_picture = false;                  ///< drawn, and so meant for small graphs
  bool has_picture = false;                 ///< lists much and draws a part of it
  bool claims_only = false;                 ///< looks at claims and at no relation
  std::span<const FormatOption> options{};  ///< all others are usage errors
  void (*write)(const ExportInput&, const ExportOptions&, std::ostream&) = nullptr;
  std::string_view ending_beside{};  ///< in the place of the file's: "news.report.svg" of "news.md"
  void (*write_beside)(const ExportInput&, const ExportOptions&, std::ostream&) = nullptr;
  void (*write_folder)(const ExportInput&, const ExportOptions&, FolderWriter&) = nullptr;
};

/// All formats there are.
[[nodiscard]] std::span<const Format> formats();

[[nodiscard]] const Format* find_format(std::string_view name);

/// The format whose ending a path has; letter case does not matter. Null for none.
[[nodiscard]] const Format* find_format_of_file(std::string_view path);

/// Throws Error (usage) for a value that the format does not take, or takes otherwise.
void check_values(const Format& format, const ExportOptions& options);

}  // namespace entente
