#include "extract/read/read_html.hpp"

#include <doctest/doctest.h>

namespace entente {
namespace read_html_test {

TEST_CASE("the main text of a page stands in blocks without what surrounds it") {
  struct Case {
    const char* name;
    const char* html;
    const char* text;
  };
  const Case cases[] = {
      {"paragraphs, headings, list items and captions are blocks",
       "<article><h1>Port opens</h1><p>The port of Velna\n opened on <b>Monday</b>.</p>"
       "<figure><img src=a.jpg><figcaption>Cranes at work.</figcaption></figure>"
       "<h2>Ships</h2><ul><li>One came.</li><li>Two left.</li></ul></article>",
       "Port opens\n\nThe port of Velna opened on Monday.\n\nCranes at work.\n\nShips\n\nOne "
       "came.\n\nTwo left."},
      {"navigation, asides, forms, scripts and hidden parts are left out",
       "<body><header><a href=/>Home</a> News</header><nav>Menu</nav><main><p>The mayor of Velna "
       "resigned today.</p><aside>Related: the mayor's house.</aside><form>Your e-mail, please."
       "</form><script>var text = 'no';</script><p hidden>Not shown to anybody here.</p>"
       "<div style='display: none'>Nor this sentence.</div></main><footer>Imprint.</footer>",
       "The mayor of Velna resigned today."},
      {"a name of a class says what is no text",
       "<div class=story><p>The council voted for the bridge on Monday evening.</p><div "
       "class='article-newsletter_box'><p>Get our letter each morning for free.</p></div><p "
       "class=shareTools>Pass this article on to your friends now.</p><p>The bridge will cost "
       "nine million.</p></div>",
       "The council voted for the bridge on Monday evening.\n\nThe bridge will cost nine "
       "million."},
      {"unless most of the text stands in it",
       "<body class=has-sidebar><p>The council voted for the bridge on Monday.</p></body>",
       "The council voted for the bridge on Monday."},
      {"the first heading of the page comes first",
       "<header><h1>Port opens</h1></header><div><div><p>The port of Velna was opened on "
       "Monday.</p><p>A second sentence follows in the text.</p></div></div>",
       "Port opens\n\nThe port of Velna was opened on Monday.\n\nA second sentence follows in the "
       "text."},
      {"labels that are nothing but links are left out",
       "<p>The port of Velna was opened on Monday.</p><p><a href=x>Read about the old port</a></p>"
       "<p><a href=x>The king came.</a></p>",
       "The port of Velna was opened on Monday.\n\nThe king came."},
      {"entities, breaks and tables",
       "<p>Fish &amp; chips &mdash; caf&eacute;<br>cost&nbsp;5 &lt; 6.</p><table><tr><td>Port"
       "</td><td>Ships</td></tr></table>",
       "Fish & chips — café\ncost\u00A05 < 6.\n\nPort Ships"},
      {"preformatted lines stay", "<pre>one\n  two</pre>", "one\n  two"},
      {"stray and missing tags", "<p>One sentence here.<p>Two</b> sentences</div> here.",
       "One sentence here.\n\nTwo sentences here."},
      {"nothing", "", ""},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    CHECK(read_html(test.html).text == test.text);
  }
}

TEST_CASE("a page states its title, publisher, address and date") {
  struct Case {
    const char* name;
    const char* html;
    const char* want;
  };
  const Case cases[] = {
      {"JSON-LD first",
       R"(<title>Wrong</title><meta property="og:title" content="Wrong"><script type="application/ld+json">
       {"@graph": [{"@type": "WebSite", "name": "no"}, {"@type": ["Thing", "NewsArticle"], "headline": "Port opens", "datePublished": "2024-06-19T10:00:00Z", "publisher": {"@type": "Organization", "name": "Coast Post"},
        "url": "https://coast.example/port"}]}</script>)",
       "Port opens|Coast Post|https://coast.example/port|2024-06-19"},
      {"Open Graph",
       R"(<meta property="og:title" content="Port opens | Coast Post"><meta property="og:site_name" content="Coast Post">
       <meta property="article:published_time" content="2024-06-19T23:00:00+09:00"><link rel=canonical href="https://coast.example/a">)",
       "Port opens|Coast Post|https://coast.example/a|2024-06-19"},
      {"elements of the page",
       R"(<title>Port opens - a page</title><h1>Port <em>opens</em></h1><time datetime="2024-06-18">Tuesday</time>)",
       "Port opens|||2024-06-18"},
      {"the title alone, and a relative address",
       "<title> Port\nopens </title><link rel=canonical href=/a>", "Port opens|||"},
      {"modified is not published",
       R"(<time itemprop=dateModified datetime="2024-06-20"></time><span itemprop=datePublished content="2024-06-19"></span>)",
       "|||2024-06-19"},
      {"broken JSON-LD says nothing",
       R"(<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>)",
       "|||"},
  };
  for (const auto& test : cases) {
    CAPTURE(test.name);
    const auto article = read_html(test.html);
    CHECK(article.title + '|' + article.publisher + '|' + article.url + '|' +
              (article.published ? format_date(*article.published) : "") ==
          test.want);
  }
}

TEST_CASE("a page is known by how it begins") {
  CHECK(looks_like_html("<!DOCTYPE html><p>"));
  CHECK(looks_like_html("  <!-- saved -->\n<HTML lang=en>"));
  CHECK(looks_like_html("<?xml version='1.0'?><html>"));
  CHECK(looks_like_html("<div class=a>Text</div>"));
  CHECK(!looks_like_html("<3 is what she wrote"));
  CHECK(!looks_like_html("<?xml version='1.0'?><rss>"));
  CHECK(!looks_like_html("Text <html>"));
  CHECK(find_html_charset("<meta http-equiv=a content='text/html; charset=Shift_JIS'>") ==
        "shift_jis");
  CHECK(find_html_charset("<meta charset=\"ISO-8859-1\">") == "windows-1252");
  CHECK(find_html_charset("<p>") == "");
}

TEST_CASE("a page of any depth is read in linear time") {
  std::string html;
  for (int i = 0; i < 200'000; ++i) html += "<div>";
  CHECK(read_html(html + "Deep down a sentence stands.").text == "Deep down a sentence stands.");
}

}  // namespace read_html_test
}  // namespace entente
