#include "extract/coreference/coreference_model.hpp"

#include <cstdint>

#include "extract/coreference/phrases.hpp"
#include "extract/coreference/traits.hpp"

namespace entente {

CoreferenceModel::CoreferenceModel(const std::string& path)
    : file_(path),
      weights_{{file_.get_array<std::int16_t>("features")}, file_.get_array<float>("fresh", 4)} {}

CoreferenceModel CoreferenceModel::load(const std::string& path) { return CoreferenceModel(path); }

void CoreferenceModel::link(const Article& article, const WordNet& wordnet,
                            Document& document) const {
  find_phrases(article, document);
  const Traits traits = find_traits(article, document, wordnet);
  resolve(document, traits, weights_);
  for (std::size_t i = 0; i < document.phrases.size(); ++i)
    document.phrases[i].type = entity_type(traits.phrases[i]);
}

}  // namespace entente
