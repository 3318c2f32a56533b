#include "extract/language/language.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace entente;

namespace language_test {

const LanguageModel& model() {
  static const LanguageModel loaded = LanguageModel::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

Article text_article(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

Document analyse(const Article& article) {
  Document document;
  document.blocks = {{{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::kParagraph}};
  model().analyse(article, document);
  return document;
}

std::vector<std::string> words(const std::string& text) {
  const Article article = text_article(text);
  std::vector<std::string> out;
  for (const Sentence& sentence : analyse(article).sentences)
    for (const Token& token : sentence.tokens) out.emplace_back(slice(article.text, token.span));
  return out;
}

void check_well_formed(const Article& article, const Document& document) {
  std::uint32_t end = 0;
  for (const Sentence& sentence : document.sentences) {
    REQUIRE_FALSE(sentence.tokens.empty());
    std::size_t roots = 0;
    for (const Token& token : sentence.tokens) {
      REQUIRE(token.span.begin >= end);
      REQUIRE_FALSE(token.span.empty());
      end = token.span.end;
      REQUIRE(end <= article.text.size());
      REQUIRE(token.head < static_cast<std::int32_t>(sentence.tokens.size()));
      CHECK((token.head == kNoHead) == (token.deprel == Deprel::kRoot));
      roots += token.head == kNoHead ? 1 : 0;
    }
    CHECK(roots == 1);
  }
}

TEST_CASE("no sentence ends behind a title or a bracket that its line goes on from") {
  const auto count = [](const std::string& text) {
    return analyse(text_article(text)).sentences.size();
  };
  CHECK(count("She is battling Rep. Ola Berg in Ohio for the seat.") == 1);
  CHECK(count("The claim was denied by Army Capt. Ola Berg, who led the unit.") == 1);
  CHECK(count("National Institute of Lake Fisheries (NILF) Chief Ola Berg met reporters.") == 1);
  CHECK(count("The mayor left. (He had to go.) The others stayed.") == 3);
}

TEST_CASE("words are cut by the rules of UD English") {
  using Words = std::vector<std::string>;
  struct Row {
    const char* text;
    Words want;
  };
  const Row rows[] = {
      {"They don't sell it.", {"They", "do", "n't", "sell", "it", "."}},
      {"They don’t sell it.", {"They", "do", "n’t", "sell", "it", "."}},
      {"Ada's ship cannot leave.", {"Ada", "'s", "ship", "can", "not", "leave", "."}},
      {"We'll pay $113 (or 5%).", {"We", "'ll", "pay", "$", "113", "(", "or", "5", "%", ")", "."}},
      {"Mr. Larsen met J. Okoro in the U.S. on Friday.",
       {"Mr.", "Larsen", "met", "J.", "Okoro", "in", "the", "U.S.", "on", "Friday", "."}},
      {"Matiang'i and Ng’ang’a met.", {"Matiang'i", "and", "Ng’ang’a", "met", "."}},
      {"He met Rep. Ola Berg.", {"He", "met", "Rep.", "Ola", "Berg", "."}},
      {"\"Stay,\" she said.", {"\"", "Stay", ",", "\"", "she", "said", "."}},
      {"“Stay,” she said.", {"“", "Stay", ",", "”", "she", "said", "."}},
      {"Write to ada@harbour.example today!", {"Write", "to", "ada@harbour.example", "today", "!"}},
      {"a war-torn, oil-rich region", {"a", "war", "-", "torn", ",", "oil", "-", "rich", "region"}},
      {"", {}},
      {" \n\t ", {}},
  };
  for (const auto& [text, want] : rows) {
    CAPTURE(text);
    CHECK(words(text) == want);
  }
}

TEST_CASE("sentences end where they end") {
  struct Row {
    const char* text;
    std::size_t want;
  };
  constexpr Row kRows[] = {
      {"The port closed on Monday. Ships left for Oslo. Nobody knew why.", 3},
      {"Dr. Okoro spoke with J. P. Larsen in the U.S. embassy.", 1},
      {"\"We will stay,\" said Ada. \"The port is ours.\"", 2},
      {"Who sold the ship? Ada did!", 2},
  };
  for (const auto& [text, want] : kRows) {
    CAPTURE(text);
    CHECK(analyse(text_article(text)).sentences.size() == want);
  }
}

TEST_CASE("a plain sentence has the tree, tags, lemmas and names one expects") {
  const Article article = text_article("Norway sold three ships to Kenya in March.");
  const Document document = analyse(article);
  REQUIRE(document.sentences.size() == 1);
  const auto& tokens = document.sentences[0].tokens;
  REQUIRE(tokens.size() == 9);
  CHECK(tokens[1].deprel == Deprel::kRoot);
  CHECK(tokens[1].lemma == "sell");
  CHECK(tokens[1].xpos == "VBD");
  CHECK(tokens[0].head == 1);
  CHECK(tokens[0].deprel == Deprel::kNsubj);
  CHECK(tokens[0].ner == "B-Location");
  CHECK(tokens[3].lemma == "ship");
  CHECK(tokens[3].deprel == Deprel::kObj);
  CHECK(tokens[5].deprel == Deprel::kObl);
}

TEST_CASE("a name that stands in another is told apart") {
  const Article article =
      text_article("She left the Bank of Kenya for the Nairobi Stock Exchange.");
  const Document document = analyse(article);
  const auto& tokens = document.sentences.at(0).tokens;
  REQUIRE(tokens.size() == 12);
  CHECK(tokens[3].ner == "B-Organization");
  CHECK(tokens[3].inner_ner.empty());
  CHECK(tokens[5].ner == "I-Organization");
  CHECK(tokens[5].inner_ner == "B-Location");
}

TEST_CASE("odd input is analysed in bounded time and well formed") {
  std::string long_sentence, mixed = "Осло 東京 Αθήνα القاهرة oslo 🚢🚢 \xFF\xC3 end";
  for (int i = 0; i < 5000; ++i) long_sentence += "word ";
  const std::string texts[] = {
      long_sentence,
      std::string(1000000, 'x'),
      std::string(200000, '-'),
      ". . . ! ? ; , \" ' ( ) [ ] … — –",
      "PORT CLOSED AS SHIPS LEAVE OSLO, SAYS MINISTER",
      mixed,
      std::string("a\0b c", 5),
      "\"",
  };
  for (const std::string& text : texts) {
    CAPTURE(text.substr(0, 40));
    const Article article = text_article(text);
    check_well_formed(article, analyse(article));
  }
}

TEST_CASE("the predicates of a plain sentence have their participants") {
  const Article article =
      text_article("Norway, which feared a war, was asked by Kenya to sell three ships.");
  const Document document = analyse(article);
  const Sentence& sentence = document.sentences.at(0);
  std::map<std::string, std::map<std::string, std::string>> found;
  for (const Predicate& predicate : sentence.predicates)
    for (const PredicateArgument& argument : predicate.arguments)
      found[sentence.tokens[predicate.token].lemma]
           [to_string(RoleLabel{argument.role, argument.part})] =
               slice(article.text, sentence.tokens[argument.token].span);
  CHECK(found["fear"]["ARG0"] == "Norway");
  CHECK(found["fear"]["ARG1"] == "war");
  CHECK(found["ask"]["ARG0"] == "Kenya");
  CHECK(found["sell"]["ARG0"] == "Norway");
  CHECK(found["sell"]["ARG1"] == "ships");
}

TEST_CASE("what is read beside an article changes nothing in it, nor how often it is read") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "The minister denied report " + std::to_string(i) + ", and ships left the port. ";
  const Article article = text_article(text);
  const Document want = analyse(article);
  (void)analyse(text_article("Ships from seven countries left the port at dawn."));
  CHECK(analyse(article) == want);
  // A window is read alike wherever in the batch it stands.
  const Document beginning = analyse(text_article(text.substr(0, text.size() / 2)));
  REQUIRE(beginning.sentences.size() > 10);
  for (std::size_t i = 0; i < 10; ++i) CHECK(beginning.sentences[i] == want.sentences[i]);
}

TEST_CASE("words that are given are kept") {
  const Article article = text_article("`` Stay , '' she said -LRB- twice -RRB- .");
  Document document;
  document.blocks = {{{0, 10}, BlockKind::kParagraph}};
  Sentence sentence;
  for (std::uint32_t at = 0; at < article.text.size();) {
    const auto end = std::min(article.text.find(' ', at), article.text.size());
    Token token;
    token.span = {at, static_cast<std::uint32_t>(end)};
    sentence.tokens.push_back(token);
    at = static_cast<std::uint32_t>(end) + 1;
  }
  document.sentences = {sentence};
  model().analyse_words(article, document);
  REQUIRE(document.sentences[0].tokens.size() == 10);
  CHECK(document.sentences[0].tokens[0].upos == Upos::kPunct);
  CHECK(document.sentences[0].tokens[6].upos == Upos::kPunct);
  check_well_formed(article, document);
}

}  // namespace language_test
