#include "extract/lexicon.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "graph/actors/tsv.hpp"
#include "graph/error.hpp"

namespace entente {
namespace lexicon_test {

const std::string kData = ENTENTE_SOURCE_DIR "/extract/data";
constexpr Stance kCertain{Polarity::kPositive, Factuality::kCertain};
constexpr Stance kPossible{Polarity::kPositive, Factuality::kPossible};
constexpr Stance kUnderspecified{Polarity::kPositive, Factuality::kUnderspecified};
constexpr Stance kNegative{Polarity::kNegative, Factuality::kCertain};

const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::load(kData);
  return kLexicon;
}

TEST_CASE("stances compose: polarities multiply, the milder factuality holds") {
  CHECK(compose(kCertain, kPossible) == kPossible);
  CHECK(compose(kNegative, kNegative) == kCertain);
  CHECK(compose(kNegative, kPossible) == Stance{Polarity::kNegative, Factuality::kPossible});
  CHECK(compose(kUnderspecified, kCertain) == kUnderspecified);
}

TEST_CASE("a cue says what becomes of its complement") {
  const struct {
    const char* cue;
    Upos upos;
    ReportClass kind;
    bool has_speaker;
    Stance affirmed;
  } cases[] = {
      {"say", Upos::kVerb, ReportClass::kSay, true, kCertain},
      {"point out", Upos::kVerb, ReportClass::kSay, true, kCertain},
      {"according to", Upos::kAdp, ReportClass::kSay, true, kCertain},
      {"deny", Upos::kVerb, ReportClass::kDeny, true, kNegative},
      {"suspect", Upos::kVerb, ReportClass::kBelieve, true, kPossible},
      {"know", Upos::kVerb, ReportClass::kKnow, false, kCertain},
      {"ask", Upos::kVerb, ReportClass::kAsk, true, kUnderspecified},
      {"urge", Upos::kVerb, ReportClass::kOrder, true, kUnderspecified},
      {"denial", Upos::kNoun, ReportClass::kDeny, true, kNegative},
      {"aware", Upos::kAdj, ReportClass::kKnow, false, kCertain},
  };
  for (const auto& each : cases) {
    CAPTURE(each.cue);
    const auto* cue = lexicon().find_report(each.cue, each.upos);
    REQUIRE(cue != nullptr);
    CHECK(cue->kind == each.kind);
    CHECK(cue->has_speaker == each.has_speaker);
    CHECK(cue->affirmed == each.affirmed);
  }
  CHECK(lexicon().find_report("bake", Upos::kVerb) == nullptr);
  CHECK(lexicon().find_report("say", Upos::kPunct) == nullptr);
  CHECK(lexicon().find_report("", Upos::kVerb) == nullptr);
}

TEST_CASE("a word of stance has a value under affirmation and one under negation") {
  const struct {
    const char* word;
    Upos upos;
    Stance affirmed;
    Stance negated;
  } cases[] = {
      {"manage", Upos::kVerb, kCertain, kNegative},
      {"fail", Upos::kVerb, kNegative, kCertain},
      {"refuse", Upos::kVerb, kNegative, kPossible},
      {"force", Upos::kVerb, kCertain, kUnderspecified},
      {"begin", Upos::kVerb, kCertain, kNegative},
      {"stop", Upos::kVerb, kNegative, kCertain},
      {"may", Upos::kAux, kPossible, {Polarity::kNegative, Factuality::kPossible}},
      {"not", Upos::kPart, kNegative, kCertain},
      {"never", Upos::kAdv, kNegative, kCertain},
      {"if", Upos::kSconj, kUnderspecified, kUnderspecified},
      {"unable", Upos::kAdj, kNegative, kCertain},
      {"speculation", Upos::kNoun, kUnderspecified, kUnderspecified},
  };
  for (const auto& each : cases) {
    CAPTURE(each.word);
    const auto* word = lexicon().find_operator(each.word, each.upos);
    REQUIRE(word != nullptr);
    CHECK(word->affirmed == each.affirmed);
    CHECK(word->negated == each.negated);
  }
  CHECK(lexicon().find_operator("bake", Upos::kVerb) == nullptr);
}

TEST_CASE("the class of an event is that of its most specific row") {
  const NounClass none = NounClass::kNone;
  const struct {
    const char* verb;
    const char* object;
    NounClass object_classes;
    const char* particle;
    NounClass target_classes;
    Event want;
  } cases[] = {
      {"sign", "agreement", none, "", none, Event::kAgree},
      {"meet", "", none, "", none, Event::kConsult},
      {"meet", "deadline", none, "", none, Event::kNone},
      {"praise", "", none, "", none, Event::kSupport},
      {"supply", "artillery shell", none, "to", none, Event::kAid},
      {"impose", "sanction", none, "on", none, Event::kSanction},
      {"deploy", "soldier", none, "", none, Event::kMobilize},
      {"arrest", "", none, "", none, Event::kCoerce},
      {"bomb", "", none, "", none, Event::kAssault},
      {"accuse", "", none, "of", none, Event::kAccuse},
      {"call", "", none, "for", none, Event::kRequest},
      {"call", "", none, "", none, Event::kNone},
      {"fire", "missile", none, "", none, Event::kMobilize},
      {"fire", "missile", none, "at", none, Event::kAssault},
      {"hit", "", NounClass::kCountry, "", none, Event::kAssault},
      {"hit", "record", none, "", none, Event::kNone},
      {"go", "", none, "to", NounClass::kCountry, Event::kConsult},
      {"go", "", none, "to", none, Event::kNone},
      {"release", "hostage", none, "", none, Event::kConcede},
      {"release", "report", none, "", none, Event::kNone},
      {"withdraw", "troop", none, "from", none, Event::kRetreat},
      {"withdraw", "treaty", none, "from", none, Event::kSanction},
      {"bake", "cake", none, "", none, Event::kNone},
      {"", "", none, "", none, Event::kNone},
  };
  for (const auto& each : cases) {
    CAPTURE(each.verb);
    CAPTURE(each.object);
    const std::vector<std::string_view> particles(each.particle[0] == '\0' ? 0 : 1, each.particle);
    const auto event = lexicon().event_of(
        {each.verb, particles, each.object, each.object_classes, each.target_classes});
    CHECK(to_string(event) == to_string(each.want));
  }
  CHECK(lexicon().event_of_noun("airstrike") == Event::kAssault);
  CHECK(lexicon().event_of_noun("cake") == Event::kNone);
}

TEST_CASE("nouns have classes and sectors") {
  CHECK(lexicon().noun_info("soldier").sector == "MIL");
  CHECK(has_class(lexicon().noun_info("soldier").classes, NounClass::kPerson));
  CHECK(lexicon().noun_info("police").sector == "COP");
  CHECK(lexicon().noun_info("court").sector == "JUD");
  CHECK(has_class(lexicon().noun_info("drone").classes, NounClass::kWeapon));
  CHECK(has_class(lexicon().noun_info("drone").classes, NounClass::kVehicle));
  CHECK(lexicon().noun_info("foreign minister").sector == "GOV");
  CHECK(lexicon().noun_info("zzz").classes == NounClass::kNone);
}

TEST_CASE("nominalisations and light verbs stand for verbs") {
  const auto* visit = lexicon().verb_of_noun("visit");
  REQUIRE(visit != nullptr);
  CHECK(visit->verb == "visit");
  CHECK(visit->object_prepositions == "to|of");
  CHECK(visit->verb_preposition.empty());
  const auto* deal = lexicon().verb_of_noun("deal");
  REQUIRE(deal != nullptr);
  CHECK(deal->verb == "agree");
  CHECK(deal->verb_preposition == "with");
  CHECK(lexicon().verb_of_noun("cake") == nullptr);
  const auto* talks = lexicon().find_light_verb("hold", "talk", "with");
  REQUIRE(talks != nullptr);
  CHECK(talks->verb == "talk");
  CHECK(lexicon().find_light_verb("hold", "cake", "with") == nullptr);
  CHECK(lexicon().is_symmetric("meet", ""));
  CHECK(lexicon().is_symmetric("agree", "with"));
  CHECK_FALSE(lexicon().is_symmetric("attack", ""));
}

TEST_CASE("a moved lexicon keeps its words") {
  auto first = Lexicon::load(kData);
  const auto* cue = first.find_report("say", Upos::kVerb);
  const Lexicon second = std::move(first);
  CHECK(second.find_report("say", Upos::kVerb) == cue);
}

TEST_CASE("all words of the lexicons are in lower case and without stray blanks") {
  for (const char* file :
       {"report_verbs", "operators", "events", "noun_classes", "nominal_verbs", "role_nouns",
        "light_verbs", "symmetric_verbs", "converse_verbs", "judgements"}) {
    const auto table = Tsv::read(kData + "/" + file + ".tsv");
    table.for_each(6, [&](const Tsv::Row& row) {
      CAPTURE(file);
      CAPTURE(row.line);
      const std::string_view word = row[0];
      const bool is_clean = !word.starts_with(' ') && !word.ends_with(' ') &&
                            word.find("  ") == std::string_view::npos &&
                            std::ranges::none_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
      CHECK(is_clean);
    });
  }
}

TEST_CASE("every list that a rule asks for has words") {
  const auto table = Tsv::read(kData + "/rule_words.tsv");
  std::vector<std::string> names;
  table.for_each(2, [&](const Tsv::Row& row) { names.emplace_back(row[0]); });
  CHECK(names.size() == kRuleWordsNames.size());
  for (std::size_t i = 0; i < kRuleWordsNames.size(); ++i) {
    CAPTURE(std::string(kRuleWordsNames[i]));
    CHECK(std::ranges::find(names, kRuleWordsNames[i]) != names.end());
  }
  CHECK(lexicon().is_listed(RuleWords::kGiving, "supply"));
  CHECK_FALSE(lexicon().is_listed(RuleWords::kGiving, "sue"));
}

TEST_CASE("a malformed row is named by file and line") {
  const auto folder = std::filesystem::temp_directory_path() / "entente-lexicon-test";
  const struct {
    const char* file;
    const char* row;
    const char* want;
  } cases[] = {
      {"report_verbs.tsv", "say\tv\tsing\tyes\tCT+\tU", "unknown class \"sing\""},
      {"report_verbs.tsv", "say\tv\tsay\tmaybe\tCT+\tU", "yes or no"},
      {"operators.tsv", "may\tv\tmodal\tXX+\tU", "\"XX+\" is none of"},
      {"events.tsv", "bake\t\tcake\tBAKE", "\"BAKE\" is no PLOVER class"},
      {"events.tsv", "bake\t\t@cake\tAID", "unknown noun class \"cake\""},
      {"events.tsv", "bake\t\t\tAID\nbake\t\t\tAID", ":3: stands in the table already"},
      {"noun_classes.tsv", "cake\tpastry", "unknown noun class \"pastry\""},
      {"rule_words.tsv", "baking\tbake", "unknown list \"baking\""},
  };
  for (const auto& each : cases) {
    CAPTURE(each.row);
    std::filesystem::create_directories(folder);
    for (const char* file : {"report_verbs.tsv", "operators.tsv", "events.tsv", "noun_classes.tsv",
                             "nominal_verbs.tsv", "role_nouns.tsv", "light_verbs.tsv",
                             "symmetric_verbs.tsv", "converse_verbs.tsv", "judgements.tsv",
                             "given_names.tsv", "senses.tsv", "rule_words.tsv"}) {
      std::ofstream(folder / file) << "# head\n"
                                   << (std::string(file) == each.file ? each.row : "");
    }
    std::string message;
    try {
      (void)Lexicon::load(folder.string());
    } catch (const Error& error) {
      message = error.what();
    }
    CHECK(message.find(each.file) != std::string::npos);
    CHECK(message.find(each.want) != std::string::npos);
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("how often readers write a verb without more behind it") {
  const auto called = lexicon().label_habit("call");
  CHECK(called.told > 50);
  CHECK(10 * called.bare < called.told);
  const auto sued = lexicon().label_habit("sue");
  CHECK(10 * sued.bare > 9 * sued.told);
  const auto worked = lexicon().label_habit("work");
  CHECK(worked.told - worked.bare > worked.bare);
  CHECK(lexicon().label_habit("frobnicate").told == 0);
}

TEST_CASE("a relative is one of another person") {
  for (const char* noun : {"uncle", "half-brother", "niece"}) CHECK(lexicon().is_relative(noun));
  for (const char* noun : {"partner", "chairman", "firm"}) CHECK_FALSE(lexicon().is_relative(noun));
}

}  // namespace lexicon_test
}  // namespace entente
