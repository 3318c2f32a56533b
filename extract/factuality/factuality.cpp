#include "extract/factuality/factuality.hpp"

#include <cmath>
#include <cstdlib>

#include "extract/factuality/factuality_features.hpp"
#include "extract/factuality/factuality_model.hpp"
#include "extract/factuality/genre_features.hpp"
#include "extract/factuality/predicates.hpp"

namespace entente {
namespace {

/// Sentences speak for each other's genre, but not independently: their sum is damped.
CustomShares shares_of(const Article& article, const FactualityModel& model,
                       const Document& document) {
  Features features;
  float news = 0.F, strict = 0.F, count = 0.F;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.tokens.empty()) continue;
    genre_features(sentence, article.text, features);
    news += model.news(features);
    strict += model.strict(features);
    count += 1.F;
  }
  if (count == 0.F) return FactualityModel::shares(0.F, 0.F);
  const float damping = std::sqrt(count);
  return FactualityModel::shares(news / damping, strict / damping);
}

}  // namespace

void find_factuality(const Article& article, const FactualityTables& tables,
                     const FactualityModel& model, Document& document) {
  const CustomShares shares = shares_of(article, model, document);
  Features features;
  for (Sentence& sentence : document.sentences) {
    if (sentence.tokens.empty()) continue;
    const FactualityContext context(sentence, article.text, tables);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (!is_predicate(context.syntax(), tables.wordnet, i)) continue;
      factuality_features(context, i, features);
      sentence.tokens[i].factuality = model.value(features, shares);
    }
  }
}

std::string factuality_text(std::int8_t tenths) {
  const int size = std::abs(static_cast<int>(tenths));
  std::string text = tenths < 0 ? "-" : "";
  text += std::to_string(size / 10);
  if (size % 10 != 0) text += "." + std::to_string(size % 10);
  return text;
}

}  // namespace entente
