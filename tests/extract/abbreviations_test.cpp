#include "extract/mention/abbreviations.hpp"

#include <doctest/doctest.h>

#include <string>

#include "extract/mention/mentions.hpp"
#include "tests/extract/shipped_pipeline.hpp"

using namespace entente;

namespace abbreviations_test {

/// The name of the chain of the last mention with these words, or "".
std::string chain_of(const std::string& text, std::string_view words) {
  Article article;
  article.text = text;
  const Document document = pipeline().analyse_paragraph(article);
  std::string name;
  for (const Mention& mention : document.mentions)
    if (mention_text(article, document, mention) == words && mention.chain != kNoChain)
      name = document.chains[static_cast<std::size_t>(mention.chain)].name;
  return name;
}

TEST_CASE("what an article shortens itself goes before what the world calls by these letters") {
  CHECK(chain_of("The Election Commission (EC) met in Dhaka. Rosa Ames praised the EC.", "EC") ==
        "Election Commission");
  // As some papers write letters that are spoken as a word.
  CHECK(chain_of("The Danish Harbour Traffic Operator (Dahto) sued Kestrel. Later Dahto won.",
                 "Dahto") == "Dahto");
  CHECK(chain_of("The Danish Harbour Traffic Office (Dhto) sued Kestrel. Later Dhto won.",
                 "Dhto") == "Danish Harbour Traffic Office");
  CHECK(chain_of("The Harbour Workers' Union (HWU) sued Kestrel Airlines. The HWU won.", "HWU") ==
        "Harbour Workers' Union");
}

TEST_CASE("letters in brackets that shorten nothing before them are themselves") {
  CHECK(chain_of("The Election Commission met in Dhaka. Rosa Ames praised the EU.", "EU") ==
        "European Union");
  CHECK(chain_of("Rosa Ames of the Harbour Union (EU) met envoys in Oslo.", "EU") ==
        "European Union");
}

TEST_CASE("initials and acronyms") {
  CHECK(initials_of("Center for Strategic and International Studies") == "CSIS");
  CHECK(initials_of("").empty());
  CHECK(is_acronym("EC"));
  CHECK_FALSE(is_acronym("E"));
  CHECK_FALSE(is_acronym("Ec"));
  CHECK_FALSE(is_acronym("ABCDEFGH"));
}

}  // namespace abbreviations_test
