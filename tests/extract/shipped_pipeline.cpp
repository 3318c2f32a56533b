#include "tests/extract/shipped_pipeline.hpp"

namespace entente {

const Pipeline& pipeline() {
  static const Pipeline loaded = Pipeline::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

Article article_of(const std::string& text) {
  Article article;
  article.document = "test";
  article.published = Date{std::chrono::year{2024}, std::chrono::June, std::chrono::day{20}};
  article.text = text;
  return article;
}

}  // namespace entente
