#include "extract/attribution/attribution_json.hpp"

#include <nlohmann/json.hpp>

#include "extract/claim/participant.hpp"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

Json span_json(const Article& article, Span span) {
  return {{"start", span.begin}, {"end", span.end}, {"text", slice(article.text, span)}};
}

Json spans_json(const Article& article, const std::vector<Span>& spans) {
  if (spans.empty()) return nullptr;
  if (spans.size() == 1) return span_json(article, spans.front());
  Json list = Json::array();
  for (const Span span : spans) list.push_back(span_json(article, span));
  return list;
}

Json speaker_json(const Article& article, const Document& document,
                  const AttributionRelation& relation, const Lexicon& lexicon,
                  const ActorTable& actors) {
  if (relation.source_head == kNoHead) return nullptr;
  const Syntax syntax(document.sentences[relation.sentence], article.text);
  const ParticipantResolver resolver(article, document, relation.sentence, syntax, lexicon, actors);
  const auto speakers = resolver.resolve(static_cast<std::size_t>(relation.source_head), {});
  if (speakers.empty()) return nullptr;
  const auto& speaker = speakers.front();
  return {{"id", speaker.id}, {"name", speaker.name}, {"type", to_string(speaker.type)}};
}

}  // namespace

std::string write_attribution_lines(const Article& article, const Document& document,
                                    const Lexicon& lexicon, const ActorTable& actors) {
  std::string lines;
  for (const auto& relation : document.attributions) {
    Json line;
    line["document"] = article.document;
    line["source"] = spans_json(article, relation.source);
    line["cue"] = spans_json(article, relation.cue);
    line["content"] = spans_json(article, relation.content);
    line["speaker"] = speaker_json(article, document, relation, lexicon, actors);
    if (relation.outer == kNoAttribution) {
      line["outer"] = nullptr;
    } else {
      const auto& outer = document.attributions[static_cast<std::size_t>(relation.outer)];
      line["outer"] = {{"source", spans_json(article, outer.source)},
                       {"cue", spans_json(article, outer.cue)},
                       {"speaker", speaker_json(article, document, outer, lexicon, actors)}};
    }
    lines += line.dump();
    lines += '\n';
  }
  return lines;
}

}  // namespace entente
