#include "extract/read/read.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "extract/read/byte_reader.hpp"
#include "extract/read/read_source.hpp"

namespace entente {
namespace read_test {

namespace fs = std::filesystem;
using namespace std::string_literals;

/// A folder that lives as long as the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    static int count = 0;
    path_ = fs::temp_directory_path() /
            ("entente-read-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    fs::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& name = "") const {
    return (name.empty() ? path_ : path_ / name).string();
  }
  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path(name);
  }

 private:
  fs::path path_;
};

struct Reading {
  std::vector<Article> articles;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] std::string documents() const {
    std::string joined;
    for (const auto& article : articles) joined += article.document + ' ';
    return joined;
  }
  [[nodiscard]] std::string messages() const {
    std::string joined;
    for (const auto& d : diagnostics) joined += d.where + ": " + d.message + '\n';
    return joined;
  }
};

/// What a source of this name and these bytes gives.
Reading read(const std::string& name, const std::string& bytes) {
  Reading reading;
  std::istringstream in(bytes);
  const ArticleSink on_article = [&](Article a) { reading.articles.push_back(std::move(a)); };
  const DiagnosticSink on_diagnostic = [&](Diagnostic d) { reading.diagnostics.push_back(d); };
  read_source(in, SourceOutput(name, on_article, on_diagnostic));
  return reading;
}

Reading read_path(const std::string& path) {
  Reading reading;
  read_articles(
      path, [&](Article a) { reading.articles.push_back(std::move(a)); },
      [&](Diagnostic d) { reading.diagnostics.push_back(std::move(d)); });
  return reading;
}

TEST_CASE("a text is kept byte for byte") {
  for (const std::string text : {"The port of Velna opened.\r\nShips came.\r\n", "One line",
                                 "Zoë met Łukasz in Čadca – “finally”.\n", "{ not json }\n",
                                 "[Editor’s choice] Rain fell.\n", "# A heading\n\nText.\n"}) {
    CAPTURE(text);
    const auto reading = read("a.txt", text);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].text == text);
    CHECK(reading.articles[0].document == "a.txt");
    CHECK(reading.messages() == "");
  }
}

TEST_CASE("other encodings become UTF-8, and the diagnostic says so") {
  struct Case {
    const char* name;
    std::string bytes;
    std::string text;
    std::string message;
  };
  const Case cases[] = {
      {"a UTF-8 mark is dropped without a word", "\xEF\xBB\xBFPort opens.", "Port opens.", ""},
      {"UTF-16, little end first", "\xFF\xFEO\0k\0 \0\xE9\0"s, "Ok é",
       "a: converted from UTF-16LE to UTF-8\n"},
      {"UTF-16, big end first", "\xFE\xFF\0O\0k"s, "Ok", "a: converted from UTF-16BE to UTF-8\n"},
      {"UTF-32", "\xFF\xFE\0\0O\0\0\0"s, "O", "a: converted from UTF-32LE to UTF-8\n"},
      {"windows-1252",
       "The mayor\x92s caf\xE9 in Orl\xE9"
       "ans opened, \x93"
       "at last\x94.",
       "The mayor’s café in Orléans opened, “at last”.",
       "a: converted from windows-1252 to UTF-8\n"},
      {"a broken byte among UTF-8", "Zoë and Čapek \xC3( met Łukasz.",
       "Zoë and Čapek \xEF\xBF\xBD( met Łukasz.",
       "a: 1 invalid byte sequence replaced by U+FFFD\n"},
      {"noise among ASCII", "Rain \xFF\xFE fell.", "Rain \xEF\xBF\xBD\xEF\xBF\xBD fell.",
       "a: 2 invalid byte sequences replaced by U+FFFD\n"},
      {"a truncated sequence at the end", "Zoë met Zo\xC3", "Zoë met Zo\xEF\xBF\xBD",
       "a: 1 invalid byte sequence replaced by U+FFFD\n"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    const auto reading = read("a", test.bytes);
    CHECK(reading.messages() == test.message);
    if (reading.articles.size() != 1) {
      CHECK(reading.articles.size() == 1);
      continue;
    }
    CHECK(reading.articles[0].text == test.text);
  }
}

TEST_CASE("what is no text becomes a diagnostic") {
  struct Case {
    const char* name;
    std::string bytes;
    std::string message;
  };
  const Case cases[] = {
      {"empty.txt", "", "empty.txt: empty file\n"},
      {"blank.txt", " \n\t\n", "blank.txt: no text in it\n"},
      {"picture.txt", "\x89PNG\r\n\x1A\n\0\0"s,
       "picture.txt: not a text: looks like a PNG image\n"},
      {"report.pdf", "%PDF-1.7\n…", "report.pdf: not a text: looks like a PDF document\n"},
      {"notes.txt", "{\\rtf1\\ansi Hello}", "notes.txt: not a text: looks like an RTF document\n"},
      {"zeros", "abc\0\0\0def"s,
       "zeros: not a text: looks like binary data (it holds NUL bytes)\n"},
      {"controls", "\x01\x02\x03\x04 ab", "controls: not a text: looks like binary data\n"},
      {"feed.xml", "<?xml version=\"1.0\"?><rss/>", "feed.xml: not a text: looks like XML\n"},
      {"page.html", "<html><body><nav>Home</nav></body></html>", "page.html: no text in it\n"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    const auto reading = read(test.name, test.bytes);
    CHECK(reading.articles.empty());
    CHECK(reading.messages() == test.message);
  }
}

TEST_CASE("an archive and an address are refused with what to do instead") {
  struct Case {
    const char* name;
    std::string bytes;
    const char* kind;
    const char* command;
  };
  const Case cases[] = {
      {"news.zip", "PK\x03\x04 1.txt"s, "a ZIP archive", "unzip"},
      {"none.zip", "PK\x05\x06\0\0"s, "an empty ZIP archive", "unzip"},
      {"news.tar.gz", "\x1F\x8B\x08\0\0"s, "a gzip archive", "tar -xf"},
      {"news.tar", std::string(257, '\0') + "ustar\0"s, "a tar archive", "tar -xf"},
      {"news.7z", "7z\xBC\xAF"s, "a 7z archive", "unpack"},
      {"report.pdf", "%PDF-1.7\n", "a PDF document", "convert"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    const auto reading = read(test.name, test.bytes);
    CHECK(reading.articles.empty());
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].message.find(test.kind) != std::string::npos);
    CHECK(reading.diagnostics[0].hint.find(test.command) != std::string::npos);
  }
  for (const std::string address : {"https://coast.example/1?a=b", "http://coast.example/feed"}) {
    CAPTURE(address);
    CHECK(is_remote_address(address));
    std::string told;
    try {
      (void)read_path(address);
    } catch (const Error& error) {
      told = std::string(error.what()) + "; " + error.hint();
    }
    CHECK(told.find(address + ": an address") != std::string::npos);
    CHECK(told.find("curl -L -o page.html '" + address + "'") != std::string::npos);
  }
  CHECK_FALSE(is_remote_address("https.txt"));
}

TEST_CASE("a file says when it was last changed, and no other source does") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.txt", "Ships came.\n");
  const auto before = read_path(path).articles.at(0).origin;
  REQUIRE(before.modified);
  fs::last_write_time(path, fs::last_write_time(path) + std::chrono::seconds(3));
  const auto behind = read_path(path).articles.at(0).origin;
  CHECK(behind.hash == before.hash);
  CHECK(*behind.modified - *before.modified == 3'000'000'000);
  // Seconds since 1970: between 2020 and 2200.
  CHECK(*behind.modified / 1'000'000'000 > 1'577'836'800);
  CHECK(*behind.modified / 1'000'000'000 < 7'258'118'400);
  CHECK_FALSE(read("a.txt", "Ships came.\n").articles.at(0).origin.modified);
}

TEST_CASE("JSON Lines give an article a line") {
  const auto reading = read(
      "wire.jsonl",
      R"({"id": "w-1", "title": "Port opens", "date": "26-FEB-1987 15:01:01.79", "text": "The port opened."})"
      "\r\n\r\n"
      R"({"text": "It rained.", "publisher": {"name": "The Coast Post"}, "url": "https://coast.example/1"})"
      "\n"
      R"({"id": 7, "text": "Caf\u00e9 \ud83d\ude00", "date": "soon"})"
      "\n"
      "{\"text\": \"cut off\n"
      R"({"id": "w-9", "title": "no body"})"
      "\n[1, 2]\n"
      R"({"id": "w-10", "text": "Last line, without an end", "date": 1718784000})");
  CHECK(reading.documents() == "w-1 wire.jsonl:3 7 w-10 ");
  REQUIRE(reading.articles.size() == 4);
  const auto& first = reading.articles[0];
  CHECK(first.title == "Port opens");
  CHECK(first.text == "The port opened.");
  REQUIRE(first.published);
  CHECK(format_date(*first.published) == "1987-02-26");
  CHECK(reading.articles[1].publisher == "The Coast Post");
  CHECK(reading.articles[1].url == "https://coast.example/1");
  CHECK(reading.articles[2].text == "Café 😀");
  CHECK(!reading.articles[2].published);
  REQUIRE(reading.articles[3].published);
  CHECK(format_date(*reading.articles[3].published) == "2024-06-19");
  CHECK(reading.messages() ==
        "wire.jsonl:4: date \"soon\" not understood; left empty\n"
        "wire.jsonl:5: not valid JSON: byte 18: invalid string: control character "
        "U+000A (LF) must be escaped to \\u000A or \\n\n"
        "wire.jsonl:6: no \"text\" in this object\n"
        "wire.jsonl:7: not a JSON object\n");
}

TEST_CASE("JSON is known by its content where the name does not say so") {
  struct Case {
    const char* name;
    std::string bytes;
    const char* documents;
  };
  const Case cases[] = {
      {"lines", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", "lines:1 lines:2 "},
      {"first line without a text", "{\"id\": 1}\n{\"id\": \"b\", \"text\": \"Two.\"}\n", "b "},
      {"one.json", "{\n \"text\": \"One.\"\n}\n", "one.json:1 "},
      {"array.json", "[{\"text\": \"One.\"},\n {\"id\": \"b\", \"text\": \"Two.\"}]",
       "array.json:1 b "},
      {"marked", "\xEF\xBB\xBF{\"text\": \"One.\"}\n", "marked:1 "},
      {"wide.jsonl", "\xFF\xFE{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0A\0\"\0}\0"s, "wide.jsonl:1 "},
      {"text", "{curly} braces open this text.\n", "text "},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    CHECK(read(test.name, test.bytes).documents() == test.documents);
  }
}

TEST_CASE("JSON that is not JSON, or too deep, is a diagnostic") {
  CHECK(read("a.json", "{\"text\": ").messages() ==
        "a.json: not valid JSON: byte 10: unexpected end of input\n");
  CHECK(read("a.jsonl", "{\"text\": " + std::string(100'000, '[') + "\n").messages() ==
        "a.jsonl:1: not valid JSON: nested deeper than 500 levels\n");
  CHECK(read("a.jsonl", "{\"text\": \"A\\u0000B\"}").articles.at(0).text ==
        "A\xEF\xBF\xBD"
        "B");
}

TEST_CASE("an article or a line that is too large is refused, the next one read") {
  const auto large = "{\"text\": \"" + std::string(kMaxArticleBytes + 1, 'a') + "\"}\n";
  auto reading = read("a.jsonl", large + "{\"id\": \"next\", \"text\": \"b\"}\n");
  CHECK(reading.documents() == "next ");
  CHECK(reading.messages() == "a.jsonl:1: a text of 4 MB; one article may have 4 MB\n");

  reading = read("a.jsonl",
                 std::string(kMaxSourceBytes + 1, ' ') + "\n{\"id\": \"next\", \"text\": \"b\"}\n");
  CHECK(reading.documents() == "next ");
  CHECK(reading.messages() == "a.jsonl:1: a line above 64 MB\n");

  reading = read("a.txt", std::string(kMaxSourceBytes + 1, 'a'));
  CHECK(reading.messages() == "a.txt: larger than 64 MB\n");
}

TEST_CASE("a folder is read in byte order of its names, hidden files and READMEs left out") {
  const TemporaryFolder folder;
  folder.write("b.txt", "Second.");
  folder.write("B.txt", "First.");
  folder.write("deep/er/a.html", "<p>Third of all the texts in this folder.</p>");
  folder.write("a.jsonl", "{\"text\": \"One.\"}\n{\"id\": \"x\", \"text\": \"Two.\"}\n");
  folder.write(".hidden/a.txt", "Hidden.");
  folder.write(".a.txt", "Hidden.");
  folder.write("README.md", "About this folder.");
  folder.write("page_files/style.css", "p {}");
  folder.write("graph.db", "SQLite format 3\0"s);
  folder.write("empty.txt", "");
  fs::create_directory_symlink(folder.path(), folder.path("deep/loop"));
  fs::create_symlink("nowhere.txt", folder.path("dangling.txt"));

  const auto reading = read_path(folder.path());
  CHECK(reading.documents() == "B.txt a.jsonl:1 x b.txt deep/er/a.html ");
  CHECK(reading.messages() ==
        folder.path("dangling.txt") + ": No such file or directory\nempty.txt: empty file\n");
  CHECK(read_path(folder.path() + "/").documents() == reading.documents());
}

TEST_CASE("a path that gives nothing is an error that says why") {
  const TemporaryFolder folder;
  const auto error_of = [](const std::string& path) {
    try {
      read_path(path);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("no error");
  };
  CHECK(error_of(folder.path("none.txt")) == folder.path("none.txt: No such file or directory"));
  CHECK(error_of(folder.path()) == folder.path() + ": no article in this folder");
  folder.write("a.txt", "\x89PNG");
  CHECK(error_of(folder.path()) ==
        folder.path() + ": no article in this folder; none of 1 file could be read");
  CHECK(error_of(folder.path("a.txt")) == "no error");  // a diagnostic says it
}

TEST_CASE("lines are articles by number, blank ones counted but left out") {
  const TemporaryFolder folder;
  const auto path = folder.write("l.txt", "\xEF\xBB\xBFOne.\r\n\n  Three \xFF.\nFour.");
  Reading reading;
  read_lines(
      path, [&](Article a) { reading.articles.push_back(std::move(a)); },
      [&](Diagnostic d) { reading.diagnostics.push_back(std::move(d)); });
  CHECK(reading.documents() == path + ":1 " + path + ":3 " + path + ":4 ");
  REQUIRE(reading.articles.size() == 3);
  CHECK(reading.articles[0].text == "One.");
  CHECK(reading.articles[1].text == "Three \xEF\xBF\xBD.");
  CHECK(reading.messages() == path + ":3: 1 invalid byte sequence replaced by U+FFFD\n");
  CHECK_THROWS_AS(read_lines(
                      folder.path(), [](const Article&) {}, [](const Diagnostic&) {}),
                  Error);
}

}  // namespace read_test
}  // namespace entente
