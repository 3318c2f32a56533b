#include "extract/coreference/entity_brackets.hpp"

#include <algorithm>
#include <map>

#include "graph/types.hpp"

namespace entente {
namespace {

/// Two phrases of one entity and sentence whose words interleave, or are the same, cannot both be
/// written.
bool interleave(const Phrase& a, const Phrase& b) {
  const bool is_inside = b.first >= a.first && b.last <= a.last;
  const bool is_apart = b.first >= a.last || b.last <= a.first;
  const bool is_same = a.first == b.first && a.last == b.last;
  return is_same || (!is_inside && !is_apart);
}

/// The phrases of each entity that are written, entities in the order of their first one.
std::vector<std::vector<const Phrase*>> written_entities(const Document& document) {
  std::map<std::uint32_t, std::vector<const Phrase*>> entities;
  for (const Phrase& phrase : document.phrases) {
    auto& written = entities[phrase.entity];
    bool clashes = false;
    for (auto earlier = written.rbegin(); earlier != written.rend(); ++earlier) {
      if ((*earlier)->sentence != phrase.sentence) break;
      clashes |= interleave(**earlier, phrase);
    }
    if (!clashes) written.push_back(&phrase);
  }
  std::vector<std::vector<const Phrase*>> found;
  for (auto& [first, phrases] : entities)
    if (phrases.size() > 1) found.push_back(std::move(phrases));
  return found;
}

/// What an entity is: the commonest type of its phrases that have one.
EntityType type_of(const std::vector<const Phrase*>& phrases) {
  std::map<EntityType, int> counts;
  for (const Phrase* phrase : phrases)
    if (phrase->type != EntityType::kThing) ++counts[phrase->type];
  const auto best = std::ranges::max_element(counts, {}, [](const auto& c) { return c.second; });
  return best == counts.end() ? EntityType::kThing : best->first;
}

/// The brackets at one word while they are collected.
struct Brackets {
  std::string opening;
  std::string around;  ///< of phrases of this word alone
  std::string closing;

  /// What lies inside stands inside, wherever phrases nest.
  [[nodiscard]] std::string joined() const {
    return closing.empty() ? opening + around : around + closing + opening;
  }
};

}  // namespace

std::vector<std::vector<std::string>> entity_brackets(const Document& document) {
  struct Written {
    const Phrase* phrase;
    std::size_t id;
    EntityType type;
  };
  std::vector<Written> all;
  const auto entities = written_entities(document);
  for (std::size_t e = 0; e < entities.size(); ++e)
    for (const Phrase* phrase : entities[e]) all.push_back({phrase, e + 1, type_of(entities[e])});
  // Outer phrases open first and close last.
  std::ranges::sort(all, {}, [](const Written& w) { return w.phrase; });
  std::vector<std::vector<Brackets>> brackets;
  for (const Sentence& sentence : document.sentences) brackets.emplace_back(sentence.tokens.size());
  for (const auto& [phrase, id, type] : all) {
    auto& words = brackets[phrase->sentence];
    const std::string name = "e" + std::to_string(id);
    const bool is_one_word = phrase->first + 1 == phrase->last;
    const std::string opening = "(" + name + "-" + std::string(to_string(type)) + "-" +
                                std::to_string(phrase->head - phrase->first + 1);
    if (is_one_word) {
      words[phrase->first].around += opening + ")";
      continue;
    }
    words[phrase->first].opening += opening;
    std::string& closing = words[phrase->last - 1].closing;
    closing = name + ")" + closing;
  }
  std::vector<std::vector<std::string>> found;
  for (const auto& words : brackets) {
    auto& line = found.emplace_back();
    for (const Brackets& word : words) line.push_back(word.joined());
  }
  return found;
}

}  // namespace entente
