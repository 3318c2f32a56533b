#pragma once

#include <string>

#include "cli/command.hpp"
#include "export/formats.hpp"

namespace entente {

/// How a picture looks, the same for every command that draws one.
struct PictureStyle {
  std::string engine;
  std::string theme = "light";
  std::string title;
};

/// Registers --title, --engine and --theme.
void add_picture_options(CLI::App& command, PictureStyle& style);

[[nodiscard]] PictureOptions picture_options(const PictureStyle& style);

/// The format with this name or, where the name is empty, of this file's ending. Throws Error
/// (usage) where none can be told; the hint lists `more` names beside those of the formats.
[[nodiscard]] const Format& choose_format(const std::string& name, const std::string& output,
                                          std::string_view more);

}  // namespace entente
