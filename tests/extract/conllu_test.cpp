#include "extract/language/conllu.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "graph/error.hpp"

using namespace entente;

namespace conllu_test {

constexpr const char* kSample =
    "# newdoc id = harbour\n"
    "# newpar\n"
    "# sent_id = harbour-1\n"
    "# text = Ada didn't sell (it).\n"
    "1\tAda\tAda\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tNER=B-Person\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tsell\tsell\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_\n"
    "5\t(\t(\tPUNCT\t-LRB-\t_\t6\tpunct\t_\tSpaceAfter=No\n"
    "6\tit\tit\tPRON\tPRP\t_\t4\tobj\t_\tSpaceAfter=No\n"
    "7\t)\t)\tPUNCT\t-RRB-\t_\t6\tpunct\t_\tSpaceAfter=No\n"
    "8\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = harbour-2\n"
    "# text = Why\n"
    "1\tWhy\twhy\tADV\tWRB\tPronType=Int\t0\troot\t_\t_\n"
    "\n";

std::vector<AnalysedArticle> read(const std::string& text) {
  std::istringstream in(text);
  return read_conllu(in, "sample");
}

TEST_CASE("what is read is written again, byte for byte") {
  const auto articles = read(kSample);
  REQUIRE(articles.size() == 1);
  const auto& [article, document] = articles[0];
  CHECK(article.document == "harbour");
  CHECK(article.text == "Ada didn't sell (it).\n\nWhy ");
  CHECK(document.blocks.size() == 2);
  CHECK(document.sentences[0].tokens[1].joins_next);
  CHECK(slice(article.text, document.sentences[0].tokens[2].span) == "n't");
  CHECK(document.sentences[0].tokens[0].head == 3);
  CHECK(write_conllu(article, document) == kSample);
}

TEST_CASE("a predicate stands with its arguments' heads") {
  auto articles = read(kSample);
  auto& [article, document] = articles.at(0);
  document.sentences[0].predicates = {
      {3,
       {{0, SemanticRole::kArg0, ArgumentPart::kHead, false},
        {2, SemanticRole::kNegation, ArgumentPart::kHead, false},
        {5, SemanticRole::kArg1, ArgumentPart::kReference, false}}}};
  document.sentences[1].predicates = {{0, {}}};
  const std::string text = write_conllu(article, document);
  CHECK(text.find("root\t_\tPred=sell|Args=ARG0:1,ARGM-NEG:3,R-ARG1:6\n") != std::string::npos);
  CHECK(text.find("root\t_\tPred=why\n") != std::string::npos);
}

TEST_CASE("the innermost name stands first, the one around it beside it") {
  const std::string text =
      "# newdoc id = port\n# newpar\n# sent_id = port-1\n# text = Port of Oslo\n"
      "1\tPort\tport\tPROPN\tNNP\t_\t0\troot\t_\tNER=B-Facility\n"
      "2\tof\tof\tADP\tIN\t_\t3\tcase\t_\tNER=I-Facility\n"
      "3\tOslo\tOslo\tPROPN\tNNP\t_\t1\tnmod\t_\tNER=B-Location|OuterNER=I-Facility\n\n";
  const auto articles = read(text);
  const auto& [article, document] = articles.at(0);
  CHECK(document.sentences[0].tokens[2].ner == "I-Facility");
  CHECK(document.sentences[0].tokens[2].inner_ner == "B-Location");
  CHECK(write_conllu(article, document) == text);
}

TEST_CASE("more can stand in MISC, before what is always there") {
  const auto articles = read(kSample);
  const auto out = write_conllu(articles[0].article, articles[0].document,
                                [](std::size_t sentence, std::size_t token) {
                                  return sentence == 0 && token == 0 ? "Entity=(e1)" : "";
                                });
  CHECK(out.find("\tEntity=(e1)|NER=B-Person\n") != std::string::npos);
}

TEST_CASE("what is not CoNLL-U is refused with its line") {
  for (const std::string broken :
       {"1\tone\n", "x\tone\t_\t_\t_\t_\t0\troot\t_\t_\n", "1\tone\t_\t_\t_\t_\t9\troot\t_\t_\n\n",
        "2\tone\t_\t_\t_\t_\t0\troot\t_\t_\n", "3-2\tone\t_\t_\t_\t_\t_\t_\t_\t_\n"}) {
    CAPTURE(broken);
    CHECK_THROWS_AS((void)read(broken), Error);
  }
}

TEST_CASE("nothing gives nothing") {
  CHECK(read("").empty());
  CHECK(write_conllu({}, {}).empty());
}

}  // namespace conllu_test
