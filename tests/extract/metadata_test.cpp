#include "extract/read/metadata.hpp"

#include <doctest/doctest.h>

#include <string>

namespace entente {
namespace metadata_test {

const BlockRules& rules() {
  static const BlockRules loaded = BlockRules::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

/// "title|publisher|url|date" of a text.
std::string show(Article article) {
  complete_metadata(article, rules());
  return article.title + '|' + article.publisher + '|' + article.url + '|' +
         (article.published ? format_date(*article.published) : "");
}

TEST_CASE("a text says what it is, and what it does not say stays empty") {
  struct Case {
    const char* name;
    const char* document;
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"nothing is known", "a.txt", "The port opened on June 19, 2024.\n\nIt is small.", "|||"},
      {"a headline", "a.txt", "Port of Velna  opens\n\nIt is small.", "Port of Velna opens|||"},
      {"not a menu's entry", "a.txt", "Skip to content\n\nPort of Velna opens\n\nIt is small.",
       "Port of Velna opens|||"},
      {"a date line", "a.txt",
       "Port of Velna opens\nPosted on : 2024-06-24 17:45 KST Modified on : 2024-06-25\nIt is "
       "small.",
       "Port of Velna opens|||2024-06-24"},
      {"published goes before updated", "a.txt",
       "Updated Jun 21, 2024 9:00 AM ET\nPublished Jun 20, 2024 4:00 PM ET\nThe port opened.",
       "|||2024-06-20"},
      {"a day alone", "a.txt", "The port opened.\n\nWednesday, June 19, 2024", "|||2024-06-19"},
      {"a report's dateline", "a.txt", "VELNA, Jul 26 2022 (Wire) - The port opened.",
       "|||2022-07-26"},
      {"its year from a date in the text", "a.txt",
       "VELNA, Jan. 2 (Wire) — The port opened on December 30, 2023.", "|||2024-01-02"},
      {"no year, no date", "a.txt", "VELNA, June 19 (Wire) — The port opened in 2024.", "|||"},
      {"a copyright notice", "a.txt",
       "The port opened.\n\nCopyright 2023 Coast Media Inc. All rights reserved.",
       "|Coast Media Inc.||"},
      {"with sign, years and by", "a.txt",
       "The port opened.\n\nCopyright © 2021-2024 by the Coast Post. All rights reserved.",
       "|Coast Post||"},
      {"a credit with the sign is none", "a.txt", "The port opened.\n\n© Ada Byron/Coast News",
       "|||"},
      {"the address and its date", "a.txt",
       "https://coast.example/2024/06/19/port\n\nThe port opened.",
       "||https://coast.example/2024/06/19/port|2024-06-19"},
      {"the file's name at last", "news/2024-06-19-port.txt", "The port opened.", "|||2024-06-19"},
      {"written in eight digits", "port_20240619.txt", "The port opened.", "|||2024-06-19"},
      {"other numbers are no dates", "000_ac20240619dbf3.txt", "The port opened.", "|||"},
      {"the folder's name is not the file's", "2024-06-19/port.txt", "The port opened.", "|||"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    Article article;
    article.document = test.document;
    article.text = test.text;
    CHECK(show(article) == test.want);
  }
}

TEST_CASE("what was stated is kept") {
  Article article;
  article.document = "2024-06-19.txt";
  article.title = "Given";
  article.publisher = "Given Post";
  article.url = "https://given.example";
  article.published = parse_iso_date("2020-01-01");
  article.text =
      "https://coast.example\nPort of Velna opens\nPublished June 20, 2024\nIt is small.\n"
      "Copyright 2023 Coast Media Inc.";
  CHECK(show(article) == "Given|Given Post|https://given.example|2020-01-01");
}

}  // namespace metadata_test
}  // namespace entente
