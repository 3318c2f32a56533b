#include "extract/pipeline.hpp"

#include <optional>
#include <utility>

#include "extract/amount/find_quantities.hpp"
#include "extract/attribution/attribution_json.hpp"
#include "extract/attribution/attributions.hpp"
#include "extract/claim/claim_confidence.hpp"
#include "extract/claim/claim_tables.hpp"
#include "extract/claims.hpp"
#include "extract/coreference/coreference_model.hpp"
#include "extract/coreference/references.hpp"
#include "extract/factuality/factuality.hpp"
#include "extract/language/language.hpp"
#include "extract/language/verb_lemmas.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/mention/name_chains.hpp"
#include "extract/mention/titles.hpp"
#include "extract/number_words.hpp"
#include "extract/pattern/patterns.hpp"
#include "extract/pattern/read_patterns.hpp"
#include "extract/read/blank_words.hpp"
#include "extract/read/blocks.hpp"
#include "extract/read/metadata.hpp"
#include "extract/syntax/mend_trees.hpp"
#include "extract/time/find_times.hpp"
#include "extract/time/time_json.hpp"
#include "extract/time/time_table.hpp"
#include "extract/triple/confidence.hpp"
#include "extract/triple/triples.hpp"
#include "extract/wordnet.hpp"
#include "graph/actors/actors.hpp"

namespace entente {

struct Pipeline::Parts {
  BlockRules block_rules;
  LanguageModel model;
  CoreferenceModel coreference;
  Lexicon lexicon;
  ActorTable actors;
  ClaimConfidence claim_confidence;
  TripleConfidence triple_confidence;
  NumberWords numbers;
  TimeTable time_words;
  std::optional<Patterns> patterns;
};

Pipeline Pipeline::load(const std::string& data_folder, const std::string& patterns) {
  std::vector<Pattern> own;
  if (!patterns.empty()) own = read_patterns(patterns);
  auto parts = std::make_unique<Parts>(Parts{
      BlockRules::load(data_folder),
      LanguageModel::load(data_folder),
      CoreferenceModel::load(data_folder + "/articles.model"),
      Lexicon::load(data_folder),
      ActorTable::load(data_folder),
      ClaimConfidence::read(data_folder + "/claim_confidence.tsv"),
      TripleConfidence::load(data_folder),
      NumberWords::load(data_folder),
      TimeTable::load(data_folder),
      {},
  });
  if (!own.empty()) parts->patterns.emplace(std::move(own), parts->lexicon.wordnet());
  return Pipeline(std::move(parts));
}

Pipeline::Pipeline(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

const ActorTable& Pipeline::actors() const { return parts_->actors; }

const BlockRules& Pipeline::block_rules() const { return parts_->block_rules; }

const LanguageModel& Pipeline::language() const { return parts_->model; }

void Pipeline::complete(Article& article) const { complete_metadata(article, parts_->block_rules); }

Document Pipeline::analyse(const Article& article) const {
  Document document;
  document.blocks = find_blocks(article, parts_->block_rules);
  parts_->model.analyse(article, document);
  finish(article, document);
  return document;
}

Document Pipeline::analyse_paragraph(const Article& article) const {
  Document document;
  document.blocks = one_paragraph(article);
  parts_->model.analyse(article, document);
  finish(article, document);
  return document;
}

Document Pipeline::analyse_tokens(const Article& article) const {
  Document document = split_blank_words(article);
  parts_->model.analyse_words(article, document);
  finish(article, document);
  return document;
}

void Pipeline::judge(const Article& article, Document& document) const {
  mend_trees(article, parts_->lexicon, document);
  mend_verb_lemmas(article, parts_->lexicon.wordnet(), document);
  find_factuality(article, parts_->lexicon.wordnet(), document);
}

void Pipeline::link(const Article& article, Document& document) const {
  find_mentions(article, parts_->actors, parts_->lexicon, document);
  attach_titles(article, parts_->lexicon, document);
  link_names(article, parts_->actors, parts_->lexicon, document);
  parts_->coreference.link(article, parts_->lexicon.wordnet(), document);
  link_references(article, parts_->actors, parts_->lexicon, document);
}

void Pipeline::attribute(const Article& article, Document& document) const {
  find_attributions(article, parts_->lexicon, document);
}

void Pipeline::finish(const Article& article, Document& document) const {
  judge(article, document);
  link(article, document);
  attribute(article, document);
  find_times(article, {parts_->time_words, parts_->numbers}, document);
  find_quantities(article, {parts_->time_words, parts_->numbers}, document);
}

std::vector<Claim> Pipeline::find_claims(const Article& article, const Document& document,
                                         ClaimTrace* trace) const {
  const Patterns* patterns = parts_->patterns ? &*parts_->patterns : nullptr;
  const ClaimTables tables{parts_->lexicon, parts_->actors, parts_->lexicon.wordnet(),
                           parts_->claim_confidence, patterns};
  return entente::find_claims(article, document, tables, trace);
}

std::string Pipeline::attribution_lines(const Article& article, const Document& document) const {
  return write_attribution_lines(article, document, parts_->lexicon, parts_->actors);
}

std::string Pipeline::time_lines(const Article& article, const Document& document) const {
  return write_time_lines(article, document);
}

std::vector<OpenTriple> Pipeline::find_triples(const Article& article, const Document& document,
                                               TripleFace face) const {
  return entente::find_triples(article, document, face, parts_->triple_confidence);
}

}  // namespace entente
