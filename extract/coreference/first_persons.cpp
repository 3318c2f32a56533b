#include "extract/coreference/first_persons.hpp"

#include <map>
#include <optional>

#include "extract/coreference/pronouns.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Which mention of a sentence has each word as its head.
using MentionsByHead = std::map<std::size_t, std::uint32_t>;

/// The chain of the person whose words `word` is one of, where the sentence says so.
std::optional<std::int32_t> speaker_of(const Document& document, const Sentence& sentence,
                                       const Syntax& syntax, const MentionsByHead& mentions,
                                       std::size_t word) {
  for (const CueReading& cue : sentence.cues) {
    if (cue.margin <= 0 || cue.parts[word] != SpeechPart::kContent) continue;
    const auto source = mentions.find(source_head(syntax, cue));
    if (source == mentions.end()) continue;
    const std::int32_t chain = document.mentions[source->second].chain;
    if (chain == kNoChain) continue;
    const Chain& person = document.chains[static_cast<std::size_t>(chain)];
    if (person.type == EntityType::kPerson && person.members.empty()) return chain;
  }
  return std::nullopt;
}

}  // namespace

void link_first_persons(const Article& article, Document& document) {
  std::uint32_t m = 0;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    MentionsByHead mentions;
    for (; m < document.mentions.size() && document.mentions[m].sentence == s; ++m)
      mentions.emplace(document.mentions[m].head, m);
    if (sentence.cues.empty()) continue;
    const Syntax syntax(sentence, article.text);
    for (const auto& [word, number] : mentions) {
      Mention& mention = document.mentions[number];
      if (mention.chain != kNoChain) continue;
      if (find_pronoun(lower_ascii(syntax.form(word))).kind != PronounClass::kI) continue;
      const auto chain = speaker_of(document, sentence, syntax, mentions, word);
      if (!chain) continue;
      mention.chain = *chain;
      mention.type = EntityType::kPerson;
      document.chains[static_cast<std::size_t>(*chain)].mentions.push_back(number);
    }
  }
}

}  // namespace entente
