#pragma once

#include <string>

namespace entente {

/// docs/rules.md: every rule of claims by example, in Markdown.
[[nodiscard]] std::string rules_page();

}  // namespace entente
