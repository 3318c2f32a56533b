#include "cli/draw_tree.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "export/draw/arc_diagram.hpp"
#include "export/draw/graphviz.hpp"
#include "export/draw/theme.hpp"

namespace entente {
namespace {

/// The colour of a name by its label ("B-Location"), as in the pictures of graphs; empty for none.
[[nodiscard]] std::string name_fill(std::string_view label) {
  constexpr std::pair<std::string_view, EntityType> kTypes[] = {
      {"Person", EntityType::kPerson},     {"Organization", EntityType::kOrganization},
      {"Location", EntityType::kPlace},    {"NORP", EntityType::kCountry},
      {"Facility", EntityType::kFacility}, {"Product", EntityType::kWeapon},
      {"Misc", EntityType::kDocument},     {"Money", EntityType::kThing},
      {"Date", EntityType::kThing},
  };
  for (const auto& [name, type] : kTypes)
    if (label.size() > 2 && label.substr(2) == name) return std::string(fill_of(type));
  return {};
}

/// A predicate and its arguments, "ARGM-TMP" as "TMP".
[[nodiscard]] Lane lane_of(const Predicate& predicate, const Sentence& sentence) {
  Lane lane;
  lane.labels.push_back({predicate.token, sentence.tokens[predicate.token].lemma, true});
  for (const PredicateArgument& argument : predicate.arguments) {
    if (argument.token == predicate.token) continue;
    std::string label = to_string(RoleLabel{argument.role, argument.part});
    if (const auto at = label.find("ARGM-"); at != std::string::npos) label.erase(at, 5);
    lane.labels.push_back({argument.token, std::move(label), false});
  }
  return lane;
}

}  // namespace

std::string draw_tree(const Article& article, const Sentence& sentence) {
  std::vector<ArcWord> words;
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    const std::string& name = token.inner_ner.empty() ? token.ner : token.inner_ner;
    std::vector<std::string> lines = {std::string(slice(article.text, token.span)), token.lemma,
                                      std::string(to_string(token.upos))};
    if (name != "O") lines.push_back(name);
    words.push_back({std::move(lines), name_fill(name)});
    const std::size_t head =
        token.head == kNoHead ? Arc::kNowhere : static_cast<std::size_t>(token.head);
    arcs.push_back({head, i, std::string(to_string(token.deprel))});
  }
  std::vector<Lane> lanes;
  for (const Predicate& predicate : sentence.predicates)
    lanes.push_back(lane_of(predicate, sentence));
  return render(draw_arcs(words, arcs, lanes), ImageFormat::kSvg);
}

}  // namespace entente
