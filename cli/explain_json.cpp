#include "cli/explain_json.hpp"

#include <nlohmann/json.hpp>

#include "graph/claim_json.hpp"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

Json words_json(const Explanation& explanation) {
  auto list = Json::array();
  const auto& tokens = explanation.words().tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    list.push_back({{"form", explanation.form(i)},
                    {"lemma", token.lemma},
                    {"upos", to_string(token.upos)},
                    {"deprel", to_string(token.deprel)},
                    {"head", token.head == kNoHead ? Json() : Json(token.head)},
                    {"ner", token.ner},
                    {"start", token.span.begin},
                    {"end", token.span.end}});
  }
  return list;
}

Json predicates_json(const Explanation& explanation) {
  auto list = Json::array();
  for (const Predicate& predicate : explanation.words().predicates) {
    auto arguments = Json::array();
    for (const PredicateArgument& argument : predicate.arguments)
      arguments.push_back({{"role", to_string(RoleLabel{argument.role, argument.part})},
                           {"word", argument.token},
                           {"head", argument.is_of_tree ? "tree" : "roles"}});
    list.push_back({{"word", predicate.token}, {"arguments", std::move(arguments)}});
  }
  return list;
}

Json references_json(const Explanation& explanation) {
  auto list = Json::array();
  for (const auto& reference : references_of(explanation)) {
    Json json = {{"text", reference.words},
                 {"start", reference.span.begin},
                 {"end", reference.span.end},
                 {"kind", reference.kind},
                 {"entity", Json()}};
    if (reference.chain != nullptr) {
      json["entity"] = {{"id", reference.chain->id},
                        {"name", reference.chain->name},
                        {"type", to_string(reference.chain->type)}};
    }
    if (!reference.members.empty()) json["members"] = reference.members;
    if (!reference.antecedent.empty()) json["antecedent"] = reference.antecedent;
    list.push_back(std::move(json));
  }
  return list;
}

/// The features that the two answers are read from, and what each adds to their logits.
Json features_json(const TraceStep& step) {
  auto features = Json::object();
  for (std::size_t i = 0; i < step.features.size(); ++i) {
    features[step.features[i].name] = {{"value", step.features[i].value},
                                       {"right", step.shares[i].right},
                                       {"worth", step.shares[i].worth}};
  }
  return features;
}

Json frames_json(const Explanation& explanation) {
  auto list = Json::array();
  for (const auto* frame : frames_of(explanation)) {
    auto obliques = Json::array();
    for (const auto& oblique : frame->obliques)
      obliques.push_back({{"preposition", oblique.preposition}, {"word", oblique.head}});
    list.push_back({{"word", frame->predicate},
                    {"rule", to_string(frame->rule)},
                    {"passive", frame->is_passive},
                    {"governors", frame->governors},
                    {"subjects", frame->subjects},
                    {"objects", frame->objects},
                    {"recipients", frame->recipients},
                    {"obliques", std::move(obliques)}});
  }
  return list;
}

Json claims_json(const Explanation& explanation, const std::vector<const TraceStep*>& steps) {
  auto list = Json::array();
  for (const auto* step : steps) {
    auto cues = Json::array();
    for (const auto& cue : step->stances) {
      cues.push_back({{"word", cue.word},
                      {"form", explanation.form(cue.word)},
                      {"polarity", to_string(cue.stance.polarity)},
                      {"factuality", to_string(cue.stance.factuality)}});
    }
    list.push_back({{"rule", step->rule},
                    {"word", step->predicate},
                    {"right", step->judgement.right},
                    {"worth", step->judgement.worth},
                    {"features", features_json(*step)},
                    {"stance_cues", std::move(cues)},
                    {"event_words", step->event.empty() ? Json() : Json(step->event)},
                    {"claim", claim_json(step->claim)}});
  }
  return list;
}

std::vector<const TraceStep*> unlikely_steps(const Explanation& explanation) {
  auto steps = steps_of(explanation, false);
  std::erase_if(steps, [](const TraceStep* step) { return !step->is_unlikely; });
  return steps;
}

Json dropped_json(const Explanation& explanation) {
  auto list = Json::array();
  for (const auto* step : steps_of(explanation, false)) {
    list.push_back({{"rule", step->rule},
                    {"word", step->predicate},
                    {"form", explanation.form(step->predicate)},
                    {"relation", step->label.empty() ? Json() : Json(step->label)},
                    {"reason", reason_text(explanation, *step)}});
  }
  return list;
}

}  // namespace

Json claim_json(const Claim& claim) { return Json::parse(write_claim_line(claim)); }

Json explain_json(const Explanation& explanation) {
  const Span span = explanation.words().span;
  const auto block = explanation.words().block;
  const auto& blocks = explanation.document.blocks;
  return {{"document", explanation.article.document},
          {"sentence", slice(explanation.article.text, span)},
          {"start", span.begin},
          {"end", span.end},
          {"block", block < blocks.size() ? Json(block_name(blocks[block].kind)) : Json()},
          {"words", words_json(explanation)},
          {"predicates", predicates_json(explanation)},
          {"references", references_json(explanation)},
          {"frames", frames_json(explanation)},
          {"claims", claims_json(explanation, steps_of(explanation, true))},
          {"unlikely", claims_json(explanation, unlikely_steps(explanation))},
          {"dropped", dropped_json(explanation)}};
}

}  // namespace entente
