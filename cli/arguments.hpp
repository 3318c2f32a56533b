#pragma once

#include <vector>

#include "cli/command.hpp"

namespace entente {

/// Reads a command line by the tables of the commands, fills in the targets of the one that is
/// meant and runs it. Prints help and usage errors itself, and returns the exit code: 0, or 2 for a
/// usage error. What the command throws goes through; a first word that is no command is an Error
/// (usage).
int run_command_line(const std::vector<Command>& commands, int argc, char** argv);

}  // namespace entente
