#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/claims.hpp"
#include "extract/rule.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace rules_test {

/// Is the rule among those that "passive-agentless" names?
bool is_named(const std::string& names, std::string_view rule) {
  return ("-" + names + "-").find(fmt::format("-{}-", rule)) != std::string::npos;
}

/// "Chad → attacks → Niger" of every claim that the rule reads, alone or with others.
std::vector<std::string> read_by(const RuleRow& row, std::string_view text) {
  const Article article = article_of(std::string(text));
  std::vector<std::string> lines;
  for (const auto& claim : pipeline().find_claims(article, pipeline().analyse(article))) {
    if (!is_named(claim.evidence.front().rule, row.name)) continue;
    lines.push_back(
        fmt::format("{} → {} → {}", claim.subject.name, claim.relation, claim.object.name));
  }
  return lines;
}

TEST_CASE("rules stand in their order, each under a name of its own") {
  std::vector<std::string> names;
  for (const RuleRow& row : rule_rows()) {
    CHECK(static_cast<std::size_t>(row.rule) == names.size());
    CHECK(to_string(row.rule) == row.name);
    names.emplace_back(row.name);
  }
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
}

TEST_CASE("a rule reads its example and leaves its counter-example") {
  for (const RuleRow& row : rule_rows()) {
    CAPTURE(std::string(row.name));
    const auto lines = read_by(row, row.reads);
    CAPTURE(fmt::format("{}", fmt::join(lines, " ; ")));
    CHECK(std::ranges::find(lines, row.claim) != lines.end());
    const auto left = read_by(row, row.leaves);
    CAPTURE(fmt::format("{}", fmt::join(left, " ; ")));
    CHECK(left.empty());
  }
}

TEST_CASE("rules that read a claim together are named in their order") {
  RuleSet rules = Rule::kTarget;
  CHECK(to_string(RuleSet{}) == "");
  rules.add(Rule::kReceived);
  rules.add(Rule::kClause);
  CHECK(to_string(rules) == "clause-target-received");
  CHECK(rules.has(Rule::kClause));
  CHECK_FALSE(rules.has(Rule::kPassive));
  CHECK(rules != RuleSet(Rule::kTarget));
}

}  // namespace rules_test
}  // namespace entente
