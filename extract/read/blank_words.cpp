#include "extract/read/blank_words.hpp"

#include <string_view>

#include "extract/read/blocks.hpp"
#include "extract/text.hpp"

namespace entente {

Document split_blank_words(const Article& article) {
  const std::string_view text = article.text;
  Document document;
  document.blocks = one_paragraph(article);
  Sentence sentence;
  for (const auto word : split_blanks(text)) {
    Token& token = sentence.tokens.emplace_back();
    token.span.begin = static_cast<std::uint32_t>(word.data() - text.data());
    token.span.end = token.span.begin + static_cast<std::uint32_t>(word.size());
    sentence.span = cover(sentence.span, token.span);
  }
  if (!sentence.tokens.empty()) document.sentences.push_back(std::move(sentence));
  return document;
}

}  // namespace entente
