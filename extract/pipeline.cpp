#include "extract/pipeline.hpp"

#include <utility>

#include "extract/blocks.hpp"
#include "extract/claims.hpp"
#include "extract/coreference.hpp"
#include "extract/language.hpp"
#include "extract/lexicon.hpp"
#include "extract/mentions.hpp"
#include "extract/metadata.hpp"
#include "extract/name_chains.hpp"
#include "graph/actors.hpp"

namespace entente {

struct Pipeline::Parts {
  BlockRules block_rules;
  LanguageModel model;
  Lexicon lexicon;
  ActorTable actors;
};

Pipeline Pipeline::load(const std::string& data_folder) {
  return Pipeline(std::make_unique<Parts>(Parts{
      BlockRules::load(data_folder),
      LanguageModel::load(data_folder + "/english.model"),
      Lexicon::load(data_folder),
      ActorTable::load(data_folder),
  }));
}

Pipeline::Pipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

const ActorTable& Pipeline::actors() const { return parts_->actors; }

void Pipeline::complete(Article& article) const {
  complete_metadata(article, parts_->block_rules);
}

Document Pipeline::analyse(const Article& article) const {
  Document document;
  document.blocks = find_blocks(article, parts_->block_rules);
  parts_->model.analyse(article, document);
  link(article, document);
  return document;
}

void Pipeline::link(const Article& article, Document& document) const {
  find_mentions(article, parts_->actors, parts_->lexicon, document);
  link_names(article, parts_->actors, document);
  link_references(article, parts_->actors, parts_->lexicon, document);
}

std::vector<Claim> Pipeline::find_claims(const Article& article, const Document& document) const {
  return entente::find_claims(article, document, {parts_->lexicon, parts_->actors});
}

}  // namespace entente
