#include "cli/picture_options.hpp"

#include <fmt/format.h>

namespace entente {
namespace {

std::string format_names(std::string_view more) {
  std::string names;
  for (const Format& format : formats()) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  }
  return more.empty() ? names : fmt::format("{}, {}", names, more);
}

}  // namespace

void add_picture_options(CLI::App& command, PictureStyle& style) {
  command.add_option("--title", style.title, "A line above the picture");
  command
      .add_option("--engine", style.engine,
                  "How the picture is laid out (chosen by size if not given)")
      ->check(CLI::IsMember({"dot", "neato", "fdp", "sfdp"}));
  command.add_option("--theme", style.theme, "Colours of the picture (default light)")
      ->check(CLI::IsMember({"light", "dark"}));
}

PictureOptions picture_options(const PictureStyle& style) {
  PictureOptions options;
  options.engine = style.engine;
  options.theme = style.theme == "dark" ? &kDarkTheme : &kLightTheme;
  options.title = style.title;
  return options;
}

const Format& choose_format(const std::string& name, const std::string& output,
                            std::string_view more) {
  const Format* format = name.empty() ? find_format_of_file(output) : find_format(name);
  if (format != nullptr) return *format;
  if (!name.empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("--format: no format \"{}\"", name),
                "--format with one of " + format_names(more));
  }
  throw Error(ErrorKind::kUsage, fmt::format("{}: its ending names no format", output),
              "--format with one of " + format_names(more));
}

}  // namespace entente
