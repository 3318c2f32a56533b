#include "extract/factuality/factuality.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "extract/factuality/predicates.hpp"
#include "extract/language/exponential.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

namespace {

/// Readers of news see shades where readers of web text see what happened and what did not. What is
/// taken for web text keeps something of the former's custom: it may be news all the same. Chosen
/// on dev parts.
constexpr float kLeastNewsShare = 0.4F;

/// How much the custom of news counts for an article, 0 … 1, by the mean of its predicates' scores.
float news_share(float mean) { return std::min(1.F, kLeastNewsShare + sigmoid(mean)); }

std::vector<bool> predicates_of(const Article& article, const WordNet& wordnet,
                                const Sentence& sentence) {
  std::vector<bool> found(sentence.tokens.size(), false);
  // A sentence that nobody read has no certainties.
  if (found.empty() || sentence.certainties.size() != found.size()) return found;
  const Syntax syntax(sentence, article.text);
  for (std::size_t i = 0; i < found.size(); ++i) found[i] = is_predicate(syntax, wordnet, i);
  return found;
}

}  // namespace

void find_factuality(const Article& article, const WordNet& wordnet, Document& document) {
  std::vector<std::vector<bool>> predicates;
  float sum = 0, count = 0;
  for (const Sentence& sentence : document.sentences) {
    const auto& found = predicates.emplace_back(predicates_of(article, wordnet, sentence));
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!found[i]) continue;
      sum += sentence.certainties[i].is_news;
      ++count;
    }
  }
  const float share = news_share(count == 0 ? 0 : sum / count);
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    Sentence& sentence = document.sentences[s];
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      Token& token = sentence.tokens[i];
      token.factuality = kNoFactuality;
      if (!predicates[s][i]) continue;
      const CertaintyReading& own = sentence.certainties[i];
      const float value =
          share * static_cast<float>(own.news) + (1 - share) * static_cast<float>(own.web);
      token.factuality = static_cast<std::int8_t>(std::lround(value));
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
