#include "export/page/page_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "export/draw/theme.hpp"
#include "export/fields.hpp"
#include "export/page/script_json.hpp"
#include "graph/rank.hpp"

namespace entente {
namespace {

/// Rows of JSON, each written once.
class Table {
 public:
  std::size_t index_of(std::string row) {
    return rows_.try_emplace(std::move(row), rows_.size()).first->second;
  }
  [[nodiscard]] std::string json() const {
    std::vector<std::string_view> sorted(rows_.size());
    for (const auto& [row, index] : rows_) sorted[index] = row;
    return fmt::format("[{}]", fmt::join(sorted, ",\n"));
  }

 private:
  std::map<std::string, std::size_t> rows_;
};

struct Tables {
  Table sentences;
  Table articles;
  Table speakers;
};

int stance_column(const Stance& stance) {
  if (stance.polarity == Polarity::kNegative) return 2;
  return stance.factuality == Factuality::kCertain ? 0 : 1;
}

std::string date_string(const std::optional<Date>& date) { return script_string(date_text(date)); }

/// Kind, start and end of each mark in one flat list; JavaScript counts UTF-16 units.
std::string marks_json(const ClaimQuote& quote) {
  const std::string_view sentence = quote.quote.sentence;
  std::vector<std::size_t> numbers;
  for (const Mark& mark : quote.marks) {
    const std::size_t start = count_units(sentence.substr(0, mark.span.begin));
    numbers.insert(numbers.end(), {static_cast<std::size_t>(mark.kind), start,
                                   start + count_units(slice(sentence, mark.span))});
  }
  return fmt::format("[{}]", fmt::join(numbers, ","));
}

std::string article_json(const Quote& quote) {
  return fmt::format("[{},{},{},{},{}]", script_string(quote.title), script_string(quote.publisher),
                     script_string(quote.url), date_string(quote.published),
                     script_string(quote.document));
}

std::string quote_json(const ClaimQuote& quote, Tables& tables) {
  return fmt::format(
      "[{},{},{},{},{},{},{},{:.3f},{}]",
      tables.sentences.index_of(script_string(quote.quote.sentence)),
      tables.articles.index_of(article_json(quote.quote)), stance_column(quote.stance),
      tables.speakers.index_of(script_string(quote.quote.speaker)),
      tables.speakers.index_of(script_string(quote.outer_speaker)), date_string(quote.date),
      script_string(quote.time), quote.right, marks_json(quote));
}

std::string entity_json(const Entity& entity) {
  return fmt::format("[{},{},{},{},{},{},{}]", script_string(entity.id), script_string(entity.name),
                     static_cast<int>(entity.type), script_string(entity.country),
                     script_list(entity.aliases), entity.mention_count, entity.article_count);
}

/// The index of the quote that speaks best; the first where the claims do not have it.
std::ptrdiff_t find_best(const Relation& relation, const std::vector<ClaimQuote>& quotes) {
  const auto found = std::ranges::find(quotes, relation.quote, &ClaimQuote::quote);
  return found == quotes.end() ? 0 : found - quotes.begin();
}

std::string relation_json(const Relation& relation, const std::vector<ClaimQuote>& quotes,
                          Tables& tables) {
  std::vector<std::string> rows;
  for (const ClaimQuote& quote : quotes) rows.push_back(quote_json(quote, tables));
  return fmt::format("[{},{},{},{},{},{},[{},{},{}],{},{},{},{},{:.3f},{:.3f},{:.3f},{},[{}]]",
                     script_string(relation.id), relation.subject, relation.object,
                     script_string(relation.label), static_cast<int>(relation.event),
                     relation.is_symmetric ? 1 : 0, relation.stances.certain,
                     relation.stances.possible, relation.stances.denied, relation.article_count,
                     relation.source_count, date_string(relation.first), date_string(relation.last),
                     strength(relation), relation.right, relation.confidence,
                     find_best(relation, quotes), fmt::join(rows, ","));
}

/// The indexes in `listed` of what the elements of the picture show, by the elements' ids.
class Ties {
 public:
  Ties(const Snapshot& listed, const Snapshot& drawn) : drawn_(drawn) {
    for (std::size_t i = 0; i < listed.entities.size(); ++i) {
      entities_.emplace(listed.entities[i].id, i);
    }
    for (std::size_t i = 0; i < listed.relations.size(); ++i) {
      relations_.emplace(listed.relations[i].id, i);
    }
  }

  [[nodiscard]] std::string json(const Drawing& drawing) const {
    std::vector<std::string> entities;
    std::vector<std::string> relations;
    const auto add = [&](const std::string& id, const auto& element) {
      if (element.shows.empty()) return;
      const bool is_entity = element.kind.starts_with("entity");
      (is_entity ? entities : relations).push_back(row(id, element.shows, is_entity));
    };
    for (std::size_t i = 0; i < drawing.strokes.size(); ++i) {
      add(fmt::format("s{}", i), drawing.strokes[i]);
    }
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
      add(fmt::format("b{}", i), drawing.boxes[i]);
    }
    return fmt::format("{{\"entities\":{{{}}},\"relations\":{{{}}}}}", fmt::join(entities, ","),
                       fmt::join(relations, ","));
  }

 private:
  [[nodiscard]] std::string row(const std::string& id, const std::vector<std::uint32_t>& shows,
                                bool is_entity) const {
    std::vector<std::size_t> indexes;
    for (const std::uint32_t i : shows) {
      const auto& known = is_entity ? entities_ : relations_;
      const auto found = known.find(is_entity ? drawn_.entities[i].id : drawn_.relations[i].id);
      if (found != known.end()) indexes.push_back(found->second);
    }
    return fmt::format("\"{}\":[{}]", id, fmt::join(indexes, ","));
  }

  const Snapshot& drawn_;
  std::map<std::string_view, std::size_t> entities_;
  std::map<std::string_view, std::size_t> relations_;
};

std::string types_json() {
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < kEntityTypeNames.size(); ++i) {
    rows.push_back(
        fmt::format("[\"{}\",\"{}\"]", kEntityTypeNames[i], fill_of(static_cast<EntityType>(i))));
  }
  return fmt::format("[{}]", fmt::join(rows, ","));
}

std::string events_json() {
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < kEventNames.size(); ++i) {
    rows.push_back(fmt::format("[\"{}\",{}]", kEventNames[i], sign_of(static_cast<Event>(i))));
  }
  return fmt::format("[{}]", fmt::join(rows, ","));
}

}  // namespace

std::string page_data(const PageInput& input, const Drawing& drawing) {
  const Snapshot& listed = input.listed;
  std::string entities;
  for (const Entity& entity : listed.entities) {
    entities += (entities.empty() ? "" : ",\n") + entity_json(entity);
  }
  Tables tables;
  const auto quotes = collect_quotes(listed, input.claims);
  std::string relations;
  for (std::size_t i = 0; i < listed.relations.size(); ++i) {
    relations += (relations.empty() ? "" : ",\n");
    relations += relation_json(listed.relations[i], quotes[i], tables);
  }
  return fmt::format(
      "{{\"types\":{},\"events\":{},\"share\":{},\n\"entities\":[{}],\n\"relations\":[{}],\n"
      "\"sentences\":{},\n\"articles\":{},\n\"speakers\":{},\n\"picture\":{}}}",
      types_json(), events_json(), script_string(input.share), entities, relations,
      tables.sentences.json(), tables.articles.json(), tables.speakers.json(),
      Ties(listed, input.drawn).json(drawing));
}

}  // namespace entente
