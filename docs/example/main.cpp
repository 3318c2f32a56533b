// Prints who does what to whom in articles. usage: claims FILE…
#include <iostream>

#include "extract/pipeline.hpp"
#include "extract/read/read.hpp"
#include "graph/claim_conditions.hpp"

int main(int argc, char** argv) {
  const auto pipeline = entente::Pipeline::load(DATA);
  const auto print_claims = [&](entente::Article article) {
    pipeline.complete(article);  // title, publisher and date, where the text tells them
    for (const auto& claim : pipeline.find_claims(article, pipeline.analyse(article)))
      if (claim.confidence >= entente::kLeastShown)  // likely right and worth a line
        std::cout << claim.subject.name << " – " << claim.relation << " → " << claim.object.name
                  << " (" << to_string(claim.stance.polarity) << ", "
                  << to_string(claim.stance.factuality) << ")\n";
  };
  const auto print_problem = [](const entente::Diagnostic& problem) {
    std::cerr << problem.where << ": " << problem.message << '\n';
  };
  for (int i = 1; i < argc; ++i) entente::read_articles(argv[i], print_claims, print_problem);
}
