#include "tests/extract/claim_lines.hpp"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "extract/claims.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {

namespace {

std::vector<Claim> claims_of(const std::string& text) {
  const Article article = article_of(text);
  return pipeline().find_claims(article, pipeline().analyse(article));
}

void check(const std::vector<KindCase>& cases,
           std::vector<std::string> (*lines_of)(const std::string&)) {
  for (const auto& c : cases) {
    CAPTURE(std::string(c.kind));
    CAPTURE(std::string(c.text));
    const auto got = lines_of(c.text);
    INFO("wanted: " << c.want);
    INFO("got: " << fmt::format("{}", fmt::join(got, " ; ")));
    CHECK(std::ranges::find(got, c.want) != got.end());
  }
}

}  // namespace

std::vector<std::string> claim_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& claim : claims_of(text)) {
    auto line = fmt::format("{} > {} > {}", claim.subject.name, claim.relation, claim.object.name);
    if (claim.stance.polarity == Polarity::kNegative) line += " [not]";
    if (claim.event != Event::kNone) line += fmt::format(" #{}", to_string(claim.event));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> told_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& claim : claims_of(text)) {
    auto line = fmt::format("{} > {} > {}", claim.subject.name, claim.relation, claim.object.name);
    if (claim.stance.polarity == Polarity::kNegative) line += " [not]";
    if (claim.stance.factuality != Factuality::kCertain) line += " [maybe]";
    if (claim.attribution) line += " (" + claim.attribution->speaker.name + ")";
    lines.push_back(std::move(line));
  }
  return lines;
}

void check_all(const std::vector<KindCase>& cases) { check(cases, claim_lines); }

void check_told(const std::vector<KindCase>& cases) { check(cases, told_lines); }

}  // namespace entente
