#include "export/report/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "export/report/markdown.hpp"
#include "export/xml_text.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace report_test {

/// The claims of the snapshot's quotes, and a denial of the first relation two months later.
ClaimSource claims_and_denial(const Snapshot& snapshot) {
  return [&snapshot](const std::function<void(const Claim&)>& sink) {
    bool is_first = true;
    claims_of(snapshot)([&](Claim claim) {
      sink(claim);
      if (!std::exchange(is_first, false)) return;
      claim.stance.polarity = Polarity::kNegative;
      claim.evidence.front().sentence = "The port office denied it.";
      claim.evidence.front().document = "harbour/08.txt";
      claim.evidence.front().published = parse_iso_date("2031-07-09");
      sink(claim);
    });
  };
}

ReportInput input_of(const Snapshot& snapshot) {
  return {.snapshot = snapshot,
          .drawn = snapshot,
          .claims = claims_and_denial(snapshot),
          .picture = {},
          .made_by = "entente 1",
          .command = "entente export port.db -o port.md",
          .share = "",
          .picture_file = "port.svg"};
}

std::string markdown_of(const Snapshot& snapshot) {
  std::ostringstream text;
  write_markdown_report(input_of(snapshot), text);
  return text.str();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// What a reader of Markdown sees of a text that stands in a paragraph.
std::string shown_by_cmark(const std::string& markdown) {
  const ScratchFile file("text.md");
  write_bytes(file.path(), markdown);
  std::string html = output_of("cmark " + file.path()).value_or("");
  for (const auto& [from, to] :
       {std::pair("<p>", ""), std::pair("</p>\n", ""), std::pair("&lt;", "<"),
        std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&amp;", "&")}) {
    for (std::size_t at = 0; (at = html.find(from, at)) != std::string::npos;) {
      html.replace(at, std::string(from).size(), to);
      at += std::string(to).size();
    }
  }
  return html;
}

TEST_CASE("Markdown shows a text as it is, whatever marks it holds") {
  for (const std::string text : {"plain words",
                                 "*a* _b_ **c** ~~d~~",
                                 "[a](http://x.example)",
                                 "<script>alert(1)</script>",
                                 "a | b",
                                 "&amp; &copy; &",
                                 "# no heading",
                                 "- no item",
                                 "+ no item",
                                 "1. no item",
                                 "12345. no",
                                 "> no quote",
                                 "`code` ``more``",
                                 "back\\slash\\",
                                 "![no](picture)",
                                 "$x^2$",
                                 "a_b_c d*e*f",
                                 "===",
                                 "---",
                                 "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"}) {
    CAPTURE(text);
    CHECK(shown_by_cmark(escape_line_start(escape_markdown(text)) + "\n") == text);
  }
  CHECK(escape_markdown("two\nlines\tand a tab") == "two lines and a tab");
}

TEST_CASE("a report tells actors, quotes, disputes, times, sources and how it was made") {
  Snapshot snapshot = read_sample("harbour.tsv");
  snapshot.relations.front().stances.denied = 1;
  const std::string text = markdown_of(snapshot);
  CAPTURE(text);
  CHECK(text == markdown_of(snapshot));
  CHECK(
      text.starts_with("# Who does what to whom\n\nThis report tells what 2 articles by 1 "
                       "publisher, of 2031-05-02 to "
                       "2031-07-09, say: "));
  CHECK(has(text, "](<port.svg>)"));
  CHECK(has(text, "### 1. Halvard Shipping\n"));
  CHECK(has(text, "Halvard Shipping buys a third of Puerto Sur Terminals"));
  CHECK(has(text, "“Bolivia sued Chile.” — *harbour/07.txt*, The Valdora Courier, 2031-05-02"));
  CHECK(has(text, "## Affirmed and denied"));
  CHECK(has(text, "“The port office denied it.”"));
  CHECK(has(text, "## Time line"));
  CHECK(has(text, "\n### 2031-05-02\n"));
  CHECK(has(text, "| harbour/07.txt | The Valdora Courier | 2031-05-02 | 49 |"));
  CHECK(has(text, "`entente export port.db -o port.md`"));
}

TEST_CASE("a report says of how many articles it knows the publisher and the day") {
  struct Row {
    std::string publishers[2];
    std::string days[2];
    std::string want;
  };
  for (const Row& row : {
           Row{{"A", "B"},
               {"2031-05-02", "2031-05-02"},
               "2 articles by 2 publishers, of 2031-05-02, say:"},
           Row{{"A", "A"}, {"", ""}, "2 articles by 1 publisher say:"},
           Row{{"", ""}, {"", ""}, "2 articles say:"},
           Row{{"", "A"},
               {"2031-05-02", "2031-05-03"},
               "2 articles, 1 of them by 1 publisher, of 2031-05-02 to 2031-05-03, say:"},
           Row{{"", ""}, {"2031-05-02", ""}, "2 articles, 1 of them of 2031-05-02, say:"},
       }) {
    CAPTURE(row.want);
    Snapshot snapshot = read_sample("harbour.tsv");
    snapshot.relations.resize(2);
    for (std::size_t i = 0; i < 2; ++i) {
      Quote& quote = snapshot.relations[i].quote;
      quote.document = i == 0 ? "one" : "two";
      quote.publisher = row.publishers[i];
      quote.published = parse_iso_date(row.days[i]);
    }
    ReportInput input = input_of(snapshot);
    input.claims = claims_of(snapshot);
    std::ostringstream text;
    write_markdown_report(input, text);
    CHECK_MESSAGE(has(text.str(), "tells what " + row.want), text.str().substr(0, 200));
    snapshot.relations.resize(1);
    std::ostringstream single;
    write_markdown_report(input, single);
    CHECK(has(single.str(), "tells what 1 article"));
    CHECK(has(single.str(), " says: "));
  }
}

TEST_CASE("somebody who tells what they themselves said is one speaker") {
  Snapshot snapshot = read_sample("harbour.tsv");
  snapshot.relations.resize(1);
  const auto outer_speaker = [&](const std::string& outer) {
    const auto quotes = collect_quotes(snapshot, [&](const auto& sink) {
      claims_of(snapshot)([&](Claim claim) {
        Participant speaker;
        speaker.id = speaker.name = "Zara";
        Participant other;
        other.id = other.name = outer;
        claim.attribution = Attribution{speaker, "say", {}, OuterSpeaker{other, "say"}};
        sink(claim);
      });
    });
    CHECK(quotes.front().front().quote.speaker == "Zara");
    return quotes.front().front().outer_speaker;
  };
  CHECK(outer_speaker("Ilse") == "Ilse");
  CHECK(outer_speaker("Zara") == "");
}

TEST_CASE("a relation stands in a report once with its quote") {
  const std::string text = markdown_of(read_sample("harbour.tsv"));
  const std::string quote = "> “Bolivia sued Chile.”";
  const auto first = text.find(quote);
  REQUIRE(first != std::string::npos);
  CHECK(text.find(quote, first + 1) == std::string::npos);
}

TEST_CASE("reports of awkward texts are read by others without a fault") {
  const Snapshot snapshot = awkward_sample();
  const ScratchFile markdown("report.md");
  write_bytes(markdown.path(), markdown_of(snapshot));
  const auto read = output_of("cmark " + markdown.path());
  REQUIRE(read);
  CHECK(read->find("<b>") == std::string::npos);
  CHECK(read->find("raw HTML omitted") == std::string::npos);
  std::ostringstream html;
  write_html_report(input_of(snapshot), html);
  const ScratchFile page("report.html");
  write_bytes(page.path(), html.str());
  REQUIRE(output_of("command -v tidy"));
  const auto faults = output_of("tidy -quiet -errors --drop-empty-elements no " + page.path() +
                                " 2>&1 | grep Error");
  CHECK(faults.value_or("") == "");
  CHECK(has(html.str(), "&lt;b"));
  CHECK_FALSE(has(html.str(), "<b>bold"));
}

}  // namespace report_test
}  // namespace entente
