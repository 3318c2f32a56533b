#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace entente {

// Scripts by which a shell completes commands, options and the values that are known.

/// For bash-completion's folder, as `entente`.
[[nodiscard]] std::string bash_completion(std::span<const Command> commands);
/// For a folder of zsh's $fpath, as `_entente`.
[[nodiscard]] std::string zsh_completion(std::span<const Command> commands);
/// For fish's vendor_completions.d, as `entente.fish`.
[[nodiscard]] std::string fish_completion(std::span<const Command> commands);

}  // namespace entente
