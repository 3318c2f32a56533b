#include "extract/attribution/attribution_json.hpp"

#include <nlohmann/json.hpp>

#include "extract/attribution/speaker.hpp"

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

Json speaker_json(const std::optional<Participant>& speaker) {
  if (!speaker) return nullptr;
  return {{"id", speaker->id}, {"name", speaker->name}, {"type", to_string(speaker->type)}};
}

}  // namespace

std::string write_attribution_lines(const Article& article, const Document& document,
                                    const Lexicon& lexicon, const ActorTable& actors) {
  const auto speakers = find_speakers(article, document, lexicon, actors);
  std::string lines;
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    const auto& relation = document.attributions[i];
    Json line;
    line["document"] = article.document;
    line["source"] = spans_json(article, relation.source);
    line["cue"] = spans_json(article, relation.cue);
    line["content"] = spans_json(article, relation.content);
    line["speaker"] = speaker_json(speakers[i]);
    if (relation.outer == kNoAttribution) {
      line["outer"] = nullptr;
    } else {
      const auto at = static_cast<std::size_t>(relation.outer);
      const auto& outer = document.attributions[at];
      line["outer"] = {{"source", spans_json(article, outer.source)},
                       {"cue", spans_json(article, outer.cue)},
                       {"speaker", speaker_json(speakers[at])}};
    }
    lines += line.dump();
    lines += '\n';
  }
  return lines;
}

}  // namespace entente
