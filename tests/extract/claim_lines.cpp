#include "tests/extract/claim_lines.hpp"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "extract/claims.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {

std::vector<std::string> claim_lines(const std::string& text) {
  const Article article = article_of(text);
  std::vector<std::string> lines;
  for (const auto& claim : pipeline().find_claims(article, pipeline().analyse(article))) {
    auto line = fmt::format("{} > {} > {}", claim.subject.name, claim.relation, claim.object.name);
    if (claim.stance.polarity == Polarity::kNegative) line += " [not]";
    if (claim.event != Event::kNone) line += fmt::format(" #{}", to_string(claim.event));
    lines.push_back(std::move(line));
  }
  return lines;
}

void check_all(const std::vector<KindCase>& cases) {
  for (const auto& c : cases) {
    CAPTURE(std::string(c.kind));
    CAPTURE(std::string(c.text));
    const auto got = claim_lines(c.text);
    INFO("wanted: " << c.want);
    INFO("got: " << fmt::format("{}", fmt::join(got, " ; ")));
    CHECK(std::ranges::find(got, c.want) != got.end());
  }
}

}  // namespace entente
