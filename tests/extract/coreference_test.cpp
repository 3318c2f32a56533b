#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extract/coreference/entity_brackets.hpp"
#include "extract/coreference/link_options.hpp"
#include "extract/coreference/meaning.hpp"
#include "extract/coreference/traits.hpp"
#include "extract/wordnet.hpp"
#include "tests/extract/shipped_pipeline.hpp"

using namespace entente;

namespace coreference_test {

Document analyse(const std::string& text) {
  Article article;
  article.text = text;
  return pipeline().analyse_paragraph(article);
}

/// The phrase whose head is the `count`-th word with this form, or null.
const Phrase* find(const std::string& text, const Document& document, std::string_view form,
                   int count = 1) {
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    for (std::uint32_t t = 0; t < document.sentences[s].tokens.size(); ++t) {
      if (slice(text, document.sentences[s].tokens[t].span) != form || --count > 0) continue;
      for (const Phrase& phrase : document.phrases)
        if (phrase.sentence == s && phrase.head == t && !phrase.is_coordination) return &phrase;
      return nullptr;
    }
  }
  return nullptr;
}

struct Story {
  const char* name;
  const char* text;
  const char* earlier;
  const char* later;
  bool is_same;
};

constexpr Story kStories[] = {
    {"a pronoun follows the subject", "Rosa Ames opened the harbour. She thanked the crew.", "Rosa",
     "She", true},
    {"a possessive follows its subject", "Rosa Ames sold her boat.", "Rosa", "her", true},
    {"a reflexive is its clause's subject", "Peter Lund blamed himself for the delay.", "Peter",
     "himself", true},
    {"she is whoever bears a woman's name",
     "Maria Berg met Peter Lund on Monday. She praised the harbour.", "Maria", "She", true},
    {"he is nobody with a woman's name", "Peter Lund wrote to Maria Berg. He praised the harbour.",
     "Maria", "He", false},
    {"the country is the one named last",
     "Norway signed the fishing treaty on Monday. The country had refused for years.", "Norway",
     "country", true},
    {"the government is that of the country named most",
     "Norway sued Chad. Norway fined Acme. The government praised Ada Berg.", "Norway",
     "government", true},
    {"a government that something is said of is another",
     "Norway sued Chad. Norway fined Acme. The former government praised Ada Berg.", "Norway",
     "government", false},
    {"the government is nobody's where two are named alike",
     "Norway sued Chad. The government praised Ada Berg.", "Chad", "government", false},
    {"a plural pronoun follows a plural", "The fishermen left early. They came back at noon.",
     "fishermen", "They", true},
    {"a woman is not he", "Mrs. Ames left the meeting. He stayed.", "Ames", "He", false},
    {"a person is not it", "The judge read the letter. It was short.", "judge", "It", false},
    {"one person is not they", "She slept. They worked all night.", "She", "They", false},

    {"he in a quotation is not who speaks",
     "Peter Lund spoke first. \"He will never agree,\" Peter Lund said.", "He", "Lund", false},
};

/// The brackets of a document read back: opened and closed alike for each id.
void check_balance(const Document& document) {
  std::map<std::string, int> open;
  for (const auto& sentence : entity_brackets(document)) {
    for (const std::string& value : sentence) {
      for (std::size_t at = 0; at < value.size();) {
        const bool opens = value[at] == '(';
        if (opens) ++at;
        const std::size_t end = std::min(value.find_first_of("()", at), value.size());
        const std::string body = value.substr(at, end - at);
        const std::string id = body.substr(0, body.find('-'));
        if (opens) ++open[id];
        if (end < value.size() && value[end] == ')') {
          --open[id];
          CHECK(open[id] >= 0);
        }
        at = end + (end < value.size() && value[end] == ')' ? 1 : 0);
      }
    }
    for (const auto& [id, count] : open) CHECK(count == 0);
  }
}

TEST_CASE("short stories: who is who") {
  for (const auto& [name, text, earlier, later, is_same] : kStories) {
    const std::string story = name;
    CAPTURE(story);
    const Document document = analyse(text);
    const Phrase* const a = find(text, document, earlier);
    const Phrase* const b = find(text, document, later);
    if (is_same) {
      REQUIRE(a != nullptr);
      REQUIRE(b != nullptr);
    }
    if (a != nullptr && b != nullptr) CHECK((a->entity == b->entity) == is_same);
  }
}

TEST_CASE("in an interview I is whoever's turn it is") {
  const std::string text =
      "ROSA AMES: I built the harbour.\n\nPETER LUND: I paid for it. I was proud.";
  Article article;
  article.text = text;
  Document document = pipeline().analyse(article);
  const Phrase* const first = find(text, document, "I", 1);
  const Phrase* const second = find(text, document, "I", 2);
  const Phrase* const third = find(text, document, "I", 3);
  REQUIRE(first != nullptr);
  REQUIRE(second != nullptr);
  REQUIRE(third != nullptr);
  CHECK(first->entity != second->entity);
  CHECK(second->entity == third->entity);
}

/// The name of the chain that the word's mention is in, or "".
std::string name_of(const std::string& text, std::string_view form) {
  const Document document = analyse(text);
  const Phrase* const phrase = find(text, document, form);
  for (const Mention& mention : document.mentions)
    if (phrase != nullptr && mention.sentence == phrase->sentence && mention.head == phrase->head &&
        mention.chain != kNoChain)
      return document.chains[static_cast<std::size_t>(mention.chain)].name;
  return "";
}

TEST_CASE("whom pronouns and nouns name") {
  CHECK(name_of("\"I sold the ferry in May,\" Rosa Ames told reporters in Oslo.", "I") ==
        "Rosa Ames");
  CHECK(name_of("Boeing lost money in the spring. The company sued Airbus on Monday.", "company") ==
        "Boeing");
  CHECK(name_of("Rosa Ames met Chad's envoys in Oslo. She refused to sell the ferry.", "She") ==
        "Rosa Ames");
  CHECK(name_of("Rosa Ames left Oslo. The bridge fell at dawn.", "bridge").empty());
}

TEST_CASE("a quotation that is a paragraph of its own goes on being said by who spoke before") {
  Article article;
  article.text =
      "\"It was a good year,\" Rosa Ames told reporters in Oslo.\n\n\"I sold two ferries in May.\"";
  const Document document = pipeline().analyse(article);
  const Phrase* const speaker = find(article.text, document, "I");
  const Phrase* const named = find(article.text, document, "Rosa");
  REQUIRE(speaker != nullptr);
  REQUIRE(named != nullptr);
  CHECK(speaker->entity == named->entity);
}

TEST_CASE("a link tells how likely it is") {
  const std::string text =
      "Rosa Ames sold her boat to Peter Lund. Ames thanked him. The boat sank on Monday.";
  const Document document = analyse(text);
  std::size_t linked = 0;
  for (const Phrase& phrase : document.phrases) {
    CHECK(phrase.probability >= 0.F);
    CHECK(phrase.probability <= 1.F);
    if (phrase.antecedent == kNoPhrase) continue;
    ++linked;
    CHECK(phrase.probability > 0.F);
  }
  CHECK(linked >= 3);
  const Phrase* const again = find(text, document, "Ames", 2);
  REQUIRE(again != nullptr);
  CHECK(again->entity == find(text, document, "Rosa")->entity);
}

TEST_CASE("whom the article describes by a noun's words, and whom by others") {
  Article article;
  article.text =
      "Home Secretary Rosa Ames met Peter Lund, the foreign secretary. The home secretary left.";
  const Document document = pipeline().analyse_paragraph(article);
  const auto traits = find_traits(article, document, WordNet::load());
  const auto traits_of = [&](std::string_view form, int count = 1) {
    const Phrase* phrase = find(article.text, document, form, count);
    REQUIRE(phrase != nullptr);
    return traits.phrases[static_cast<std::size_t>(phrase - document.phrases.data())];
  };
  const auto rosa = traits_of("Rosa"), peter = traits_of("Peter");
  const auto noun = traits_of("secretary", 2);
  const Description home{kNoChain, noun.core, noun.head};
  CHECK(traits.descriptions.fit(home, rosa.chain) == DescriptionFit::kOwn);
  CHECK(traits.descriptions.fit(home, peter.chain) == DescriptionFit::kOthers);
  CHECK(traits.descriptions.fit({kNoChain, 1, noun.head}, peter.chain) == DescriptionFit::kOwnHead);
  CHECK(traits.descriptions.fit({kNoChain, 1, 2}, peter.chain) == DescriptionFit::kOtherOffice);
  CHECK(traits.descriptions.fit({kNoChain, 1, 2}, kNoChain) == DescriptionFit::kUnknown);
}

TEST_CASE("what a phrase may follow is bounded, and the company sees each name from afar") {
  std::string text = "Kestrel Airlines bought a hangar. ";
  for (int i = 0; i < 60; ++i) text += "Rain fell on the old road and the grey hills. ";
  text += "The company sold it.";
  Article article;
  article.text = text;
  const Document document = pipeline().analyse_paragraph(article);
  const Traits traits = find_traits(article, document, WordNet::load());
  OptionReader reader(document, traits);
  bool sees_name = false;
  for (std::size_t i = 0; i < document.phrases.size(); ++i) {
    const LinkOptions& options = reader.read();
    CHECK(options.earlier.size() <= 140);
    CHECK(options.features.size() >= options.earlier.size());
    CHECK(std::ranges::is_sorted(options.earlier, std::greater{}));
    if (find(text, document, "company") == &document.phrases[i])
      sees_name = std::ranges::find(options.earlier, 0U) != options.earlier.end();
  }
  CHECK(sees_name);
}

TEST_CASE("words that the head of coreference did not read mean nothing to each other") {
  Document document;
  document.sentences.resize(2);
  CHECK(meaning(document, {.sentence = 1}, {.sentence = 0}) == 0.F);
  ReferenceStates& earlier = document.sentences[0].references;
  ReferenceStates& later = document.sentences[1].references;
  earlier.size = later.size = 16;
  earlier.sought = later.sought = earlier.offered = later.offered = std::vector<float>(16);
  earlier.least = {3.F};
  later.least = {-0.5F};
  later.sought[1] = 2.F;
  earlier.offered[1] = 1.5F;
  CHECK(meaning(document, {.sentence = 1}, {.sentence = 0}) == doctest::Approx(2.5));
}

TEST_CASE("a group has its members' names") {
  const std::string text =
      "Rosa Ames met Peter Lund in Bergen. Rosa Ames praised Peter Lund. The two leaders signed a "
      "treaty.";
  const Document document = analyse(text);
  bool has_group = false;
  for (const Chain& chain : document.chains) has_group |= chain.members.size() == 2;
  CHECK(has_group);
}

TEST_CASE("brackets balance, whatever the phrases") {
  Document document;
  document.sentences.resize(2);
  for (Sentence& sentence : document.sentences) sentence.tokens.resize(6);
  const auto add = [&](std::uint32_t sentence, std::uint32_t first, std::uint32_t last,
                       std::uint32_t entity) {
    Phrase phrase;
    phrase.sentence = sentence;
    phrase.first = first;
    phrase.last = last;
    phrase.head = first;
    phrase.entity = entity;
    document.phrases.push_back(phrase);
  };
  // Every pair of ranges in one sentence, of one entity and of two, and once more elsewhere.
  for (std::uint32_t entity : {0U, 1U}) {
    for (std::uint32_t a = 0; a < 36; ++a) {
      for (std::uint32_t b = 0; b < 36; ++b) {
        document.phrases.clear();
        if (a / 6 <= a % 6) add(0, a / 6, a % 6 + 1, 0);
        if (b / 6 <= b % 6) add(0, b / 6, b % 6 + 1, entity);
        add(1, 0, 1, 0);
        add(1, 0, 6, 1);
        check_balance(document);
      }
    }
  }
}

TEST_CASE("brackets nest: outer phrases open first and close last") {
  Document document;
  document.sentences.resize(1);
  document.sentences[0].tokens.resize(4);
  const auto add = [&](std::uint32_t first, std::uint32_t last, std::uint32_t entity) {
    document.phrases.push_back(
        {0, first, last, first, false, kNoPhrase, 0, entity, EntityType::kThing});
  };
  add(0, 3, 0);
  add(0, 1, 1);
  add(2, 3, 1);
  add(3, 4, 0);
  const auto brackets = entity_brackets(document);
  CHECK(brackets[0] ==
        std::vector<std::string>{"(e1-thing-1(e2-thing-1)", "", "(e2-thing-1)e1)", "(e1-thing-1)"});
}

TEST_CASE("odd text: links stay inside the document, brackets balance, and twice is the same") {
  std::string nested;
  for (int i = 0; i < 300; ++i) nested += "the brother of ";
  std::string names;
  for (int i = 0; i < 400; ++i) names += "Ada Berg, ";
  for (const std::string& text :
       {std::string(), std::string("?!"), std::string("\"\"\" he \"she\" \" it"),
        std::string("( ( [ Ada ) ] Ada"), std::string("he he he he himself"), nested + "Ada left.",
        names, std::string("\xff\xfe Ada \xc3 she")}) {
    CAPTURE(text.substr(0, 40));
    const Document document = analyse(text);
    for (std::size_t i = 0; i < document.phrases.size(); ++i) {
      const Phrase& phrase = document.phrases[i];
      CHECK(phrase.antecedent < static_cast<std::int32_t>(i));
      CHECK(phrase.entity <= i);
      CHECK(phrase.first <= phrase.head);
      CHECK(phrase.head < phrase.last);
    }
    check_balance(document);
    CHECK(analyse(text) == document);
  }
}

}  // namespace coreference_test
