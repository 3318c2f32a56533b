#include "extract/language/language.hpp"

#include <utility>

#include "extract/language/analyser.hpp"
#include "extract/language/split_sentences.hpp"
#include "extract/language/tokenise.hpp"
#include "extract/learned/model_file.hpp"

namespace entente {

struct LanguageModel::Weights {
  explicit Weights(const std::string& folder)
      : words(folder + "/words.model"),
        encoder(folder + "/encoder.model"),
        articles(folder + "/articles.model"),
        tokeniser(words),
        splitter(words),
        analyser(encoder, words, articles) {}

  ModelFile words, encoder, articles;
  Tokeniser tokeniser;
  SentenceSplitter splitter;
  Analyser analyser;
};

LanguageModel::LanguageModel(std::unique_ptr<Weights> weights) : weights_(std::move(weights)) {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

LanguageModel LanguageModel::load(const std::string& data_folder) {
  return LanguageModel(std::make_unique<Weights>(data_folder));
}

void LanguageModel::analyse(const Article& article, Document& document) const {
  document.sentences.clear();
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.kind == BlockKind::kBoilerplate) continue;
    const std::vector<Word> words = weights_->tokeniser.tokenise(article.text, block.span);
    std::size_t at = 0;
    for (const std::size_t size : weights_->splitter.split(article.text, words)) {
      Sentence& sentence = document.sentences.emplace_back();
      sentence.block = b;
      for (const std::size_t end = at + size; at < end; ++at) {
        Token& token = sentence.tokens.emplace_back();
        token.span = words[at].span;
        token.joins_next = words[at].joins_next;
        sentence.span = cover(sentence.span, token.span);
      }
    }
  }
  analyse_words(article, document);
}

void LanguageModel::analyse_words(const Article& article, Document& document) const {
  weights_->analyser.analyse(article.text, document.sentences);
}

}  // namespace entente
