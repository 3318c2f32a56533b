#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/extract/claim_lines.hpp"

namespace entente {
namespace told_kinds_test {

TEST_CASE("an auxiliary stands for the verb before it") {
  check_told({
      {"denied", "Chad has sued Niger, but Mali has not.", "Mali > sues > Niger [not]"},
      {"set against it", "While Chad sued Niger, Mali did not.", "Mali > sues > Niger [not]"},
      {"the other way round", "Chad did not sue Niger, but Mali did.", "Mali > sues > Niger"},
      {"in a relative clause", "Huawei, which Norway has banned but Chile has not, sued Boeing.",
       "Chile > bans > Huawei [not]"},
      {"before somebody else", "Chad sued Niger before Mali did.", "Mali > sues > Niger"},
      {"the same", "Chad sued Niger, and Mali did the same.", "Mali > sues > Niger"},
      {"suit", "Chad sued Niger; Mali followed suit.", "Mali > sues > Niger"},
  });
}

TEST_CASE("what did not come about is told as such") {
  check_told({
      {"dropped plans", "Plans for an attack by Chad on Niger were dropped.",
       "Chad > attacks > Niger [not]"},
      {"not carried out", "The attack by Chad on Niger was announced but never took place.",
       "Chad > attacks > Niger [not]"},
      {"could have", "Chad could have attacked Niger but did not.", "Chad > attacks > Niger [not]"},
      {"the line", "Chad drew the line at attacking Niger.", "Chad > attacks > Niger [not]"},
      {"no deal", "No deal between Chad and Niger was signed.", "Chad > agrees with > Niger [not]"},
      {"never", "Chad may forgive Mali, but never Niger.", "Chad > forgives > Niger [not] [maybe]"},
      {"a tale", "There is not a grain of truth in the tale that Chad attacked Niger.",
       "Chad > attacks > Niger [not]"},
      {"liars", "Anyone who says that Chad attacked Niger is a liar.",
       "Chad > attacks > Niger [not]"},
      {"to come", "Macron's visit to Chad, due in May, worried Niger.",
       "Emmanuel Macron > visits > Chad [maybe]"},
  });
}

TEST_CASE("what sounds denied and is not") {
  check_told({
      {"not before", "Chad expelled Boeing, but not before it had fined Airbus.",
       "Chad > fines > Airbus"},
      {"not since", "Not since 1990 had Chad attacked Niger.", "Chad > attacks > Niger"},
      {"nothing but", "Chad has had nothing but praise for Niger.",
       "Chad > has praise for > Niger"},
      {"in vain", "Nothing could stop Chad from attacking Niger.", "Chad > attacks > Niger"},
  });
}

TEST_CASE("who is tried for a deed has done it so far as the court says") {
  check_told({
      {"guilty", "Ada Berg pleaded guilty to bribing Tom Keller.",
       "Ada Berg > bribes > Tom Keller (Ada Berg)"},
      {"not guilty", "Ada Berg pleaded not guilty to bribing Tom Keller.",
       "Ada Berg > bribes > Tom Keller [not] (Ada Berg)"},
      {"found guilty", "Ada Berg was found guilty of the murder of Tom Keller.",
       "Ada Berg > murders > Tom Keller"},
      {"charged", "Ada Berg was charged with the murder of Tom Keller.",
       "Ada Berg > murders > Tom Keller [maybe]"},
  });
}

TEST_CASE("whose words a text tells") {
  check_told({
      {"cited", "Boeing has sued Airbus, the BBC cited Ada Berg as saying.",
       "Boeing > sues > Airbus (Ada Berg)"},
      {"unnamed, by a pronoun",
       "A diplomat said Boeing had bought Airbus. He added that Boeing had "
       "sued Nestlé.",
       "Boeing > sues > Nestlé (diplomat)"},
      {"a medium's report", "According to local media reports, Boeing sued Airbus.",
       "Boeing > sues > Airbus (media)"},
      {"somebody's report", "Asked about a BBC report that Boeing had bribed Chad, Ada Berg left.",
       "Boeing > bribes > Chad (BBC)"},
      {"a memo", "Reuters quoted a Pentagon memo which said that China had robbed Boeing.",
       "China > robs > Boeing (US Department of Defense)"},
  });
}

TEST_CASE("nobody says that a report quotes somebody") {
  for (const auto& line : told_lines("Reuters quoted Ada Berg as saying that Chad sued Niger.")) {
    CAPTURE(line);
    CHECK(line.find("Reuters") == std::string::npos);
  }
}

TEST_CASE("bodies and whoever belongs to them") {
  check_told({
      {"included", "Boeing's shareholders include Airbus and Tom Keller.",
       "Airbus > is shareholder of > Boeing"},
      {"belonging", "Ada Berg belongs to the Labour Party.",
       "Ada Berg > belongs to > Labour Party"},
      {"left behind", "Ada Berg praised Boeing, the company she works for.",
       "Ada Berg > works for > Boeing (Ada Berg)"},
      {"served", "Tom Keller served as Boeing's chief economist.",
       "Tom Keller > is former chief economist of > Boeing"},
      {"an envoy's clause", "It was Chad's ambassador to Niger, Ada Berg, who tipped off Interpol.",
       "Ada Berg > tips off > Interpol"},
      {"burdened", "Boeing was hit with an EU fine.", "European Union > fines > Boeing"},
      {"a quality", "Ada Berg has been described by Tom Keller as a liar who betrayed Chad.",
       "Ada Berg > betrays > Chad (Tom Keller)"},
      {"congratulated on", "Tom Keller congratulated Chad on leaving NATO.",
       "Chad > leaves > NATO [maybe]"},
  });
}

TEST_CASE("a label says what its verb is hardly ever written without") {
  check_told({
      {"in a passive", "Called irrelevant by Tom Keller, Ada Berg resigned.",
       "Tom Keller > calls irrelevant > Ada Berg"},
      {"with what", "Chad has armed Niger with rifles.", "Chad > arms with rifles > Niger"},
      {"the governor's particle", "Boeing ended up suing Airbus.",
       "Boeing > ends up suing > Airbus"},
      {"a base form", "Ada Berg did not found Boeing.", "Ada Berg > founds > Boeing [not]"},
      {"a title's adjective", "Boeing chairman designate, Ada Berg, said that Chad sued Niger.",
       "Chad > sues > Niger (Ada Berg)"},
  });
  // And what would only be half of it is not told.
  for (const auto* sentence : {"Ada Berg compared Tom Keller's speech to a sermon.",
                               "Ada Berg called Tom Keller's speech “the best of all”.",
                               "Chad plays Niger and Mali against each other."}) {
    for (const auto& line : told_lines(sentence)) {
      CAPTURE(line);
      CHECK(line.find("compares") == std::string::npos);
      CHECK(line.find("calls speech of") == std::string::npos);
      CHECK(line.find("plays") == std::string::npos);
    }
  }
}

TEST_CASE("whose support it is the verb's subject says") {
  for (const auto& line : told_lines("Ada Berg accused Tom Keller of showing support for Chad.")) {
    CAPTURE(line);
    CHECK(line.find("Ada Berg > supports") == std::string::npos);
  }
}

TEST_CASE("what is divided between two is not what they did") {
  CHECK(told_lines("The land was divided between Chad and Niger.").empty());
}

}  // namespace told_kinds_test
}  // namespace entente
