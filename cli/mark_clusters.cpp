#include "cli/mark_clusters.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extract/word_span.hpp"

namespace entente {
namespace {

/// The chain of each word (sentence, token) that heads a mention with one.
using ChainsByHead = std::map<std::pair<std::uint32_t, std::uint32_t>, std::int32_t>;

[[nodiscard]] ChainsByHead chains_of(const Document& document) {
  ChainsByHead chains;
  for (const Mention& mention : document.mentions)
    if (mention.chain != kNoChain) chains[{mention.sentence, mention.head}] = mention.chain;
  return chains;
}

/// "Ada Berg (person)", "the old bridge".
[[nodiscard]] std::string name_of(const Article& article, const Document& document,
                                  const ChainsByHead& chains,
                                  const std::vector<const Phrase*>& phrases) {
  for (const Phrase* phrase : phrases) {
    const auto found = chains.find({phrase->sentence, phrase->head});
    if (phrase->is_coordination || found == chains.end()) continue;
    const Chain& chain = document.chains[static_cast<std::size_t>(found->second)];
    return chain.name + " (" + std::string(to_string(chain.type)) + ")";
  }
  return std::string(slice(article.text, word_span(document, *phrases.front())));
}

}  // namespace

MarkedText mark_clusters(const Article& article, const Document& document) {
  MarkedText out;
  out.title = article.title.empty() ? article.document : article.title;
  out.text = article.text;
  for (const Block& block : document.blocks)
    if (!block.span.empty()) out.paragraphs.push_back(block.span);
  const ChainsByHead chains = chains_of(document);
  std::map<std::uint32_t, std::vector<const Phrase*>> clusters;
  for (const Phrase& phrase : document.phrases) clusters[phrase.entity].push_back(&phrase);
  for (const auto& [first, phrases] : clusters) {
    if (phrases.size() < 2) continue;
    for (const Phrase* phrase : phrases)
      out.marks.push_back({word_span(document, *phrase), out.clusters.size()});
    out.clusters.push_back(name_of(article, document, chains, phrases));
  }
  return out;
}

}  // namespace entente
