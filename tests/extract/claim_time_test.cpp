// Times and amounts of claims, and the tense that places a weekday: with the model.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "graph/claim_json.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace claim_time_test {

/// The first claim's time: "text: from..to precision".
std::string time_of(const std::string& text) {
  const Article article = article_of(text);
  const auto claims = pipeline().find_claims(article, pipeline().analyse_paragraph(article));
  if (claims.empty()) return "no claim";
  const auto& time = claims.front().time;
  if (!time) return "none";
  const auto show = [](const std::optional<Date>& day) { return day ? format_date(*day) : "?"; };
  return fmt::format("{}: {}..{} {}", time->text, show(time->from), show(time->to),
                     time->precision);
}

TEST_CASE("a claim's time is its own, placed by its tense") {
  const struct {
    const char* text;
    const char* want;
  } cases[] = {
      {"Norway supplied Ukraine with tanks in September.",
       "September: 2023-09-01..2023-09-30 month"},
      {"Norway will supply Ukraine with tanks in September.",
       "September: 2024-09-01..2024-09-30 month"},
      {"Canada sanctioned Belarus on Monday.", "Monday: 2024-06-17..2024-06-17 day"},
      {"Canada will sanction Belarus on Monday.", "Monday: 2024-06-24..2024-06-24 day"},
      {"Since 2022, Iran has sent drones to Russia.", "2022: 2022-01-01..2024-06-20 year"},
      {"Between 2015 and 2018 France trained Chad.", "2015 and 2018: 2015-01-01..2018-12-31 year"},
      {"Turkey attacked Syria from May to June.", "May to June: 2024-05-01..2024-06-30 month"},
      {"Canada helped Cuba before 2015.", "2015: ?..2014-12-31 year"},
      {"Japan recently criticised China.", "recently: ?..? none"},
      {"Egypt attacked Libya for three days.", "none"},
      {"Chile praised Peru.", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(time_of(c.text) == c.want);
  }
}

/// Every amount of the first claim: "unit from..to approximation (text)".
std::string amounts_of(const std::string& text) {
  const Article article = article_of(text);
  const auto claims = pipeline().find_claims(article, pipeline().analyse_paragraph(article));
  if (claims.empty()) return "no claim";
  std::string shown;
  const auto add = [&](const std::optional<Amount>& amount) {
    if (!amount) return;
    CHECK(slice(article.text, amount->span) == amount->text);
    const auto number = [](const std::optional<double>& n) {
      return n ? fmt::format("{}", *n) : "?";
    };
    shown += fmt::format("{}{} {}..{} {} ({})", shown.empty() ? "" : "; ", amount->unit,
                         number(amount->from), number(amount->to), to_string(amount->approximation),
                         amount->text);
  };
  add(claims.front().subject_amount);
  add(claims.front().object_amount);
  for (const auto& argument : claims.front().arguments) add(argument.amount);
  return shown;
}

TEST_CASE("participants keep their amounts") {
  const struct {
    const char* text;
    const char* want;
  } cases[] = {
      {"Norway sent Iceland around 11,000 crates of herring.",
       "crate 11000..11000 about (around 11,000 crates)"},
      {"Germany gave Poland more than $3 billion.",
       "dollar 3000000000..3000000000 more than (more than $3 billion)"},
      {"Chile sold Peru 10 to 15 ships.", "ship 10..15 exact (10 to 15 ships)"},
      {"Canada sent Cuba at least a dozen doctors.",
       "doctor 12..12 at least (at least a dozen doctors)"},
      {"Japan sent Fiji nearly 500,000 tents.",
       "tent 500000..500000 less than (nearly 500,000 tents)"},
      {"Kenya lent Ghana dozens of trucks.", "truck ?..? about (dozens of trucks)"},
      {"Norway sent Iceland a ship in 2019.", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(amounts_of(c.text) == c.want);
  }
}

TEST_CASE("an amount comes back from its line of JSON") {
  const Article article = article_of("Chile sold Peru 10 to 15 ships.");
  const auto claims = pipeline().find_claims(article, pipeline().analyse_paragraph(article));
  CHECK(!claims.empty());
  for (const auto& claim : claims) {
    CHECK(read_claim_line(write_claim_line(claim), "test").arguments == claim.arguments);
  }
}

}  // namespace claim_time_test
}  // namespace entente
