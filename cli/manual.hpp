#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace entente {

/// The manual page, in roff: the template with what the tables know in the place of its directives,
/// each a line of its own:
///   .\" @version              the program and its version, for .TH
///   .\" @synopsis             a line a command
///   .\" @command NAME         one command's synopsis
///   .\" @options NAME         its options; of shared ones the sections that explain them
///   .\" @group SECTION        the options that are explained in that section
/// Throws Error (input) for a directive that names nothing, and for a command without one.
[[nodiscard]] std::string manual_page(std::string_view page_template,
                                      std::span<const Command> commands);

}  // namespace entente
