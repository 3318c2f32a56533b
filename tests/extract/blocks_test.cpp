#include "extract/read/blocks.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "extract/read/block_lines.hpp"
#include "extract/read/block_text.hpp"
#include "graph/error.hpp"

namespace entente {
namespace blocks_test {

const BlockRules& rules() {
  static const BlockRules loaded = BlockRules::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

constexpr std::array<const char*, 7> kKinds = {"title",   "heading",   "byline",     "dateline",
                                               "caption", "paragraph", "boilerplate"};

/// "kind: words" a line.
std::string show(const std::string& text, const std::string& title = "") {
  Article article;
  article.text = text;
  article.title = title;
  std::string lines;
  for (const auto& block : find_blocks(article, rules())) {
    lines += kKinds[static_cast<std::size_t>(block.kind)];
    lines += ": ";
    lines += slice(article.text, block.span);
    lines += '\n';
  }
  return lines;
}

/// What a line is in the middle of an article.
std::string kind_of(const std::string& line) {
  const std::string before =
      "Port of Velna opens at last\n\nThe port of Velna was opened today.\n\n";
  const auto lines = show(before + line);
  const auto begin = lines.find("\n", lines.find("\nparagraph") + 1) + 1;
  return lines.substr(begin, lines.find(':', begin) - begin);
}

TEST_CASE("a line that is not the article's own is boilerplate") {
  const char* const lines[] = {
      "Skip to main content",
      "Already a subscriber? Log into your account before you read this. Still no luck? Write us.",
      "Subscribe to our newsletter",
      "Sign up for the Harbour Letter newsletter and get it every Friday.",
      "Keep up to date with the latest from our newsroom",
      "Download our free app",
      "Follow me on Twitter. Send me a secure tip.",
      "Follow Ada Byron on Twitter @adabyron.",
      "FOLLOW US",
      "@adabyron",
      "newsroom@coast.example",
      "https://coast.example/2024/port",
      "Share Facebook Twitter WhatsApp Email Print",
      "Home | World | Politics | Business",
      "12 Comments",
      "1.2K shares",
      "4 min read",
      "Load more",
      "See All",
      "More>>",
      "Most Popular",
      "Related stories",
      "More Harbour News",
      "Tags Ada Byron Port of Velna Shipping",
      "Filed under: Ports, Shipping",
      "Photo: Coast Post",
      "Ada Byron, Harbour Pool Photo via AP",
      "Ada Byron / Reuters",
      "Getty Images.",
      "(EPA/Velna News)",
      "© Ada Byron/Coast News",
      "Minister Velna Gettyimages 1184410392 E1684534987276",
      "port_of_velna_IMG_2034.jpg",
      "Copyright 2023 Coast Media Inc. All rights reserved. This may not be published.",
      "© 2024 Coast Media",
      "We use cookies to improve this site.",
      "Privacy Policy",
      "Please direct questions or comments to []",
      "Ada Byron contributed to this report.",
      "Advertisement",
      "Story continues below advertisement",
      "* * *",
      "______",
      "17",
      "벨나 항구가 월요일에 문을 열었다",
      "original article (원문으로 이동하는 버튼)",
      "padding-left: 80px;",
      "<br/>",
      "The port of Velna was opened today.",
  };
  for (const std::string line : lines) {
    CAPTURE(line);
    CHECK(kind_of(line) == "boilerplate");
  }
}

TEST_CASE("a sentence stays a paragraph, whatever it begins or ends with") {
  const char* const lines[] = {
      "Follow-up talks between Velna and Orsk begin on Monday.",
      "Subscribers to the port's bonds lost nine million crowns.",
      "Share prices of the Velna Line fell by a tenth.",
      "Related firms in Orsk were searched as well, police said.",
      "Copyrights held by the Velna Line passed to its rival.",
      "Published on Monday, the report says that the port was never safe.",
      "Sponsored by Orsk, the militia took the harbour in May.",
      "Written by Ada Byron in 1990, the study named three firms.",
      "By Friday, three hundred soldiers had crossed the river.",
      "Velna wants to become a member of the League of Ports.",
      "Reuters and AP reported that the port was closed.",
      "The agency said so on Monday (Reuters).",
      "Photos of the harbour were shown to the court.",
      "Tags on the containers had been forged, the court heard.",
      "The treaty gives Orsk unlimited access to the harbour.",
      "The mayor, Chi Lien (遲連), opened the port.",
      "“No.”",
      "Why did the port close?",
      "He listed three reasons:",
      "Most popular among the sailors was the old harbour master, who retired last year.",
  };
  for (const std::string line : lines) {
    CAPTURE(line);
    CHECK(kind_of(line) == "paragraph");
  }
}

TEST_CASE("other kinds of line") {
  CHECK(kind_of("Key facts") == "heading");
  CHECK(kind_of("By Ada Byron, harbour correspondent") == "byline");
  CHECK(kind_of("BY ADA BYRON AND CHARLES BABBAGE") == "byline");
  CHECK(kind_of("Written by Ada Byron | Velna |") == "byline");
  CHECK(kind_of("(Reporting by Ada Byron; Editing by Charles Babbage)") == "byline");
  CHECK(kind_of("Posted on : 2024-06-24 17:45 KST Modified on : 2024-06-24 18:00 KST") ==
        "dateline");
  CHECK(kind_of("Wednesday, June 19, 2024") == "dateline");
  CHECK(kind_of("Updated 3 hours ago") == "dateline");
  CHECK(kind_of("5:15 p.m.") == "dateline");
  CHECK(kind_of("The mayor, left, and the harbour master open the port.") == "caption");
}

TEST_CASE("articles are cut into blocks") {
  struct Case {
    const char* name;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"title, dateline and paragraph",
       "Port of Velna opens\n\nVELNA, June 19 (Wire) — The port of Velna was opened.\n",
       "title: Port of Velna opens\n"
       "dateline: VELNA, June 19 (Wire) —\n"
       "paragraph: The port of Velna was opened.\n"},
      {"a place in small letters before the first sentence alone",
       "Port Anna - The harbour opened.\n\nPort Anna - The second one did not.",
       "dateline: Port Anna -\n"
       "paragraph: The harbour opened.\n"
       "paragraph: Port Anna - The second one did not.\n"},
      {"a dash inside a sentence is none of a dateline",
       "Ada Byron — who led the port — resigned.\n\nThe MAYOR - a sailor - agreed.",
       "paragraph: Ada Byron — who led the port — resigned.\n"
       "paragraph: The MAYOR - a sailor - agreed.\n"},
      {"a caption said twice, with its credit",
       "Port of Velna opens\nThe mayor opens the port on June 19. (EPA/Velna News)\nThe mayor "
       "opens "
       "the port on June 19. (EPA/Velna News)\nThe port was closed for years.",
       "title: Port of Velna opens\n"
       "caption: The mayor opens the port on June 19.\n"
       "boilerplate: (EPA/Velna News)\n"
       "boilerplate: The mayor opens the port on June 19. (EPA/Velna News)\n"
       "paragraph: The port was closed for years.\n"},
      {"a short caption before the full one",
       "Port opens in Velna\nThe mayor's guests at the port of Velna\nAda Byron, Pool Photo via "
       "AP\n"
       "The mayor’s guests at the port of Velna wait for a ship on Monday.",
       "title: Port opens in Velna\n"
       "boilerplate: The mayor's guests at the port of Velna\n"
       "boilerplate: Ada Byron, Pool Photo via AP\n"
       "paragraph: The mayor’s guests at the port of Velna wait for a ship on Monday.\n"},
      {"titles below a list's heading, until a sentence",
       "The port opened.\n\nFurther Reading\n\nThe Perils of a Small Port (Coast Post)\n\nWhy do "
       "ports close?\n\nThe mayor has since resigned from his office.",
       "paragraph: The port opened.\n"
       "boilerplate: Further Reading\n"
       "boilerplate: The Perils of a Small Port (Coast Post)\n"
       "boilerplate: Why do ports close?\n"
       "paragraph: The mayor has since resigned from his office.\n"},
      {"notes after the last sentence",
       "The port opened. It is small. Follow her on Twitter @ada. Photo: Coast Post",
       "caption: The port opened. It is small.\n"
       "boilerplate: Follow her on Twitter @ada. Photo: Coast Post\n"},
      {"a note after the last sentence",
       "The port opened. It is small. Follow her on Twitter @ada.",
       "paragraph: The port opened. It is small.\n"
       "boilerplate: Follow her on Twitter @ada.\n"},
      {"names below the title, a picture with its credit",
       "Port of Velna opens\nAda Byron and Charles Babbage | Coast Post\nMen at the quay. Credit: "
       "Ada "
       "Byron/Coast Pictures\nShips came.",
       "title: Port of Velna opens\n"
       "byline: Ada Byron and Charles Babbage | Coast Post\n"
       "caption: Men at the quay.\n"
       "boilerplate: Credit: Ada Byron/Coast Pictures\n"
       "paragraph: Ships came.\n"},
      {"an agency's sign", "The port opened.\nIt is small, the mayor said. (Yonhap)",
       "paragraph: The port opened.\n"
       "paragraph: It is small, the mayor said.\n"
       "boilerplate: (Yonhap)\n"},
      {"a name in capitals is no title", "ADA BYRON\n\nThe port of Velna was opened today.",
       "byline: ADA BYRON\n"
       "paragraph: The port of Velna was opened today.\n"},
      {"a first sentence is no title", "The port opened.\nIt is small.",
       "paragraph: The port opened.\n"
       "paragraph: It is small.\n"},
      {"a headline with a full stop", "Port Of Velna Opens After Nine Years.\nIt is small.",
       "title: Port Of Velna Opens After Nine Years.\n"
       "paragraph: It is small.\n"},
      {"lines wrapped at a fixed width",
       "The port of Velna was opened on Monday by the mayor of the\r\n"
       "town, who said that it had taken nine years to build and\r\n"
       "that it would bring work.\r\n\r\nShips came.\r\n",
       "paragraph: The port of Velna was opened on Monday by the mayor of the\r\n"
       "town, who said that it had taken nine years to build and\r\n"
       "that it would bring work.\n"
       "paragraph: Ships came.\n"},
      {"nothing", " \n\t\u00A0\n", ""},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    CHECK(show(test.text) == test.want);
  }
}

TEST_CASE("the title of the metadata is found in the text") {
  CHECK(show("News\n\nPort opens “at last”\n\nShips came.", "Port Opens \"At Last\"") ==
        "boilerplate: News\ntitle: Port opens “at last”\nparagraph: Ships came.\n");
  CHECK(show("Ships come again\n\nShips came.", "Port opens") ==
        "heading: Ships come again\nparagraph: Ships came.\n");
}

/// Every byte that is not white space in exactly one block, in order, none with blanks at its ends.
bool covers(const std::string& text) {
  Article article;
  article.text = text;
  std::uint32_t end = 0;
  const auto is_blank_between = [&](std::uint32_t from, std::uint32_t to) {
    return trim_span(text, {from, to}).empty();
  };
  for (const auto& block : find_blocks(article, rules())) {
    if (block.span.empty() || block.span.begin < end || !is_blank_between(end, block.span.begin)) {
      return false;
    }
    if (trim_span(text, block.span) != block.span) return false;
    end = block.span.end;
  }
  return is_blank_between(end, static_cast<std::uint32_t>(text.size()));
}

TEST_CASE("blocks cover every small text") {
  const std::array<std::string, 9> pieces = {"A",   "by ",  " ",      "\n", ". ",
                                             " — ", "(AP)", "\u00A0", "9"};
  for (std::size_t length = 0; length <= 4; ++length) {
    std::vector<std::size_t> digits(length, 0);
    for (;;) {
      std::string text;
      for (const auto digit : digits) text += pieces[digit];
      if (!covers(text)) {
        CAPTURE(text);
        CHECK(covers(text));
      }
      std::size_t at = 0;
      while (at < length && ++digits[at] == pieces.size()) digits[at++] = 0;
      if (at == length) break;
    }
  }
}

TEST_CASE("rules name the file and line of a bad row") {
  CHECK_THROWS_WITH_AS(BlockRules::load("/nowhere"), "/nowhere/boilerplate.tsv: cannot be opened",
                       Error);
  const auto folder =
      std::filesystem::temp_directory_path() / ("entente-rules-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto path = (folder / "boilerplate.tsv").string();
  for (const auto& [row, message] :
       {std::pair{"label\t2", "not three columns"}, std::pair{"nothing\t2\thome", "unknown class"},
        std::pair{"label\ttwo\thome", "the second column is no number"}}) {
    CAPTURE(row);
    std::ofstream(path) << "# a comment\n" << row << '\n';
    const auto want = path + ":2: " + message;
    CHECK_THROWS_WITH_AS(BlockRules::load(folder.string()), want.c_str(), Error);
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("text is made plain for comparison") {
  CHECK(plain_text("  “It’s — Ok…”, ©2024\u00A0 Zoë! ") == "it's - ok...\", copyright 2024 zoë");
  CHECK(plain_text("***") == "");
  CHECK(ends_sentence("He said: “No.”)"));
  CHECK(!ends_sentence("No, he said,”"));
  CHECK(is_capitalized("“Čapek"));
  CHECK(!is_capitalized("čapek"));
}

}  // namespace blocks_test
}  // namespace entente
