#include "cli/rules_page.hpp"

#include <fmt/format.h>

#include "extract/rule.hpp"

namespace entente {
namespace {

constexpr std::string_view kHead = R"(# Rules of claims

Made from `extract/rule.cpp` by `entente_write_docs`; `tests/extract/rules_test.cpp` reads every example
and every counter-example.

A claim's `rule` (`entente extract`, `entente explain`) names what read it: of a clause how its subject was
found, where its edge goes and what else it says, joined by hyphens ("passive-agentless"). What the user's own
patterns read is `pattern:NAME` ([patterns.md](patterns.md)). What is drawn is learned from articles that
careful readers went through ([gold.md](gold.md)); what stance its words give a claim tells
[stance.md](stance.md).

| rule | what it reads | a sentence | its claim | what it leaves |
|---|---|---|---|---|
)";

}  // namespace

std::string rules_page() {
  std::string text(kHead);
  for (const RuleRow& row : rule_rows()) {
    text += fmt::format("| {} | {} | {} | {} | {} |\n", row.name, row.says, row.reads, row.claim,
                        row.leaves);
  }
  return text;
}

}  // namespace entente
