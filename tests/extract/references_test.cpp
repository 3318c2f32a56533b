#include "extract/coreference/references.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/extract/tree_builder.hpp"

namespace entente {
namespace references_test {

/// "Keller Dahl sued the NOUN", where "the NOUN" is linked to the name, which the tagger took for a
/// person's: the type that the name's chain has then, and whether the noun's mention is in it.
struct Linked {
  EntityType type = EntityType::kThing;
  bool is_followed = false;
};

Linked link(const std::string& noun, Sex sex) {
  static const Lexicon kLexicon = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  static const ActorTable kActors = ActorTable::load(ENTENTE_SOURCE_DIR "/extract/data");
  auto parsed = build_tree(
      "Keller Keller PROPN NNP 3 nsubj\nDahl Dahl PROPN NNP 1 flat\n"
      "sued sue VERB VBD 0 root\nthe the DET DT 5 det\n" +
      noun + " " + noun + " NOUN NN 3 obj");
  Document& document = parsed.document;
  document.mentions = {{0, 0, 2, 0, MentionKind::kName, EntityType::kPerson, 0},
                       {0, 3, 5, 4, MentionKind::kNominal, EntityType::kThing, kNoChain}};
  document.chains = {{"keller-dahl", "Keller Dahl", EntityType::kPerson, "", {0}, {}, sex}};
  document.phrases = {{0, 0, 2, 0, false, kNoPhrase, 0, 0, EntityType::kPerson},
                      {0, 3, 5, 4, false, 0, 0.9F, 0, EntityType::kThing}};
  link_references(parsed.article, kActors, kLexicon, document);
  return {document.chains[0].type, document.mentions[1].chain == 0};
}

TEST_CASE("a body's noun names no person") {
  for (const char* noun : {"party", "police", "committee"}) {
    CAPTURE(noun);
    const auto linked = link(noun, Sex::kUnknown);
    CHECK_FALSE(linked.is_followed);
    CHECK(linked.type == EntityType::kPerson);
  }
  CHECK(link("governor", Sex::kUnknown).is_followed);
}

TEST_CASE("a name that is a company later is no person's, unless a sex is known of it") {
  CHECK(link("company", Sex::kUnknown).is_followed);
  CHECK(link("company", Sex::kUnknown).type == EntityType::kOrganization);
  CHECK_FALSE(link("company", Sex::kFemale).is_followed);
  CHECK(link("company", Sex::kFemale).type == EntityType::kPerson);
}

}  // namespace references_test
}  // namespace entente
