#include "extract/attribution/attributions.hpp"

#include <algorithm>
#include <utility>

#include "extract/attribution/attribution_features.hpp"
#include "extract/attribution/attribution_model.hpp"
#include "extract/attribution/interview.hpp"
#include "extract/attribution/run_on.hpp"
#include "extract/attribution/units.hpp"

namespace entente {
namespace {

/// A unit's words without the preposition before it: "support [for] a truce", "[by] the mayor".
void append_words(const Syntax& syntax, const Unit& unit, std::vector<std::size_t>& words) {
  auto first = unit.tokens.begin();
  while (unit.level == 0 && first != unit.tokens.end() && *first < unit.head &&
         syntax.head(*first) == unit.head && syntax.deprel(*first) == Deprel::kCase) {
    ++first;
  }
  words.insert(words.end(), first, unit.tokens.end());
}

/// The bytes of these words, with the quotation marks that open before and close behind them.
Span with_marks(const SentenceContext& context, std::size_t first, std::size_t last) {
  const auto is_mark = [&](std::size_t token, std::size_t beside) {
    return context.is_mark(token) && context.quotation(token) != kNoToken &&
           context.quotation(token) == context.quotation(beside);
  };
  if (first > 0 && is_mark(first - 1, first)) --first;
  if (last + 1 < context.syntax().size() && is_mark(last + 1, last)) ++last;
  return context.syntax().span(first, last);
}

/// The spans of a set of tokens, ascending: those side by side in one, punctuation between them
/// included, and none that begins or ends with a comma.
std::vector<Span> spans_of(const SentenceContext& context, std::vector<std::size_t> tokens) {
  const auto& syntax = context.syntax();
  const auto is_trimmed = [&](std::size_t token) {
    return syntax[token].upos == Upos::kPunct && context.quotation(token) == kNoToken;
  };
  std::vector<Span> spans;
  for (std::size_t i = 0; i < tokens.size();) {
    auto end = i + 1;
    while (end < tokens.size()) {
      auto gap = tokens[end - 1] + 1;
      while (gap < tokens[end] && syntax[gap].upos == Upos::kPunct) ++gap;
      if (gap != tokens[end]) break;
      ++end;
    }
    auto first = i;
    auto last = end;
    while (first < last && is_trimmed(tokens[first])) ++first;
    while (first < last && is_trimmed(tokens[last - 1])) --last;
    if (first < last) {
      spans.push_back(with_marks(context, tokens[first], tokens[last - 1]));
    }
    i = end;
  }
  return spans;
}

/// A source is taken at this score or more: most attributions name one, so a doubtful one is better
/// than none.
constexpr std::int32_t kLeastSource = -700;

/// Annotators leave out many a cue inside another's words and many a noun; a report word with its
/// that-clause is one all the same: "[said that] she [knew that]", "the claim that".
constexpr std::int32_t kLeastClearCue = -6000;

bool is_clear_cue(const SentenceContext& context, std::size_t token) {
  const auto& syntax = context.syntax();
  if (syntax[token].upos == Upos::kAdv) return context.report_class(token) > 0;  // "reportedly"
  const bool is_noun = syntax[token].upos == Upos::kNoun;
  const auto clause = syntax.child(token, is_noun ? Deprel::kAcl : Deprel::kCcomp);
  if (clause == kNoToken || context.report_class(token) == 0) return false;
  const auto mark = syntax.child(clause, Deprel::kMark);
  const bool is_that = mark != kNoToken && syntax.lemma(mark) == "that";
  return is_noun ? is_that : is_that || syntax.has_child(token, Deprel::kNsubj);
}

class SentenceReader {
 public:
  SentenceReader(const SentenceContext& context, const AttributionModel& model)
      : context_(context), model_(model) {}

  void read(std::vector<AttributionRelation>& found) {
    for (std::size_t i = 0; i < context_.syntax().size(); ++i) {
      if (!is_cue_class(context_, i)) continue;
      if (!model_.cue_words.contains(cue_key(context_, i))) continue;
      cue_features(context_, i, features_);
      const auto least = is_clear_cue(context_, i) ? kLeastClearCue : 0;
      if (score(model_.cue, features_) > least) found.push_back(relation(i));
    }
  }

 private:
  AttributionRelation relation(std::size_t cue) {
    AttributionRelation made;
    made.sentence = context_.sentence();
    made.cue_head = static_cast<std::uint32_t>(cue);
    made.cue = spans_of(context_, cue_words(context_.syntax(), cue));
    if (made.cue.empty()) made.cue = {context_.syntax()[cue].span};
    const auto facts = read_cue(context_, cue);
    const auto units = cut_units(context_.syntax(), cue);
    const Unit* source = nullptr;
    std::int32_t best_source = kLeastSource;
    std::vector<std::int32_t> source_scores;
    std::vector<std::int32_t> scores;
    for (const auto& unit : units) {
      unit_features(context_, facts, unit, features_);
      const auto as_source = score(model_.source, features_);
      source_scores.push_back(as_source);
      scores.push_back(score(model_.content, features_));
      if (unit.parent == kNoToken && as_source > best_source) {
        best_source = as_source;
        source = &unit;
      }
    }
    if (source != nullptr) {
      made.source = spans_of(context_, with_asides(units, source_scores, *source));
      made.source_head = static_cast<std::int32_t>(source->head);
    }
    made.content = spans_of(context_, content(units, scores, source));
    return made;
  }

  /// The source's words, with those asides that belong to it.
  std::vector<std::size_t> with_asides(const std::vector<Unit>& units,
                                       const std::vector<std::int32_t>& scores,
                                       const Unit& source) const {
    std::vector<std::size_t> tokens;
    append_words(context_.syntax(), source, tokens);
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].parent != source.head || scores[i] <= 0) continue;
      tokens.insert(tokens.end(), units[i].tokens.begin(), units[i].tokens.end());
    }
    std::ranges::sort(tokens);
    return tokens;
  }

  /// The units that are content; the likeliest one when none is for sure.
  std::vector<std::size_t> content(const std::vector<Unit>& units,
                                   const std::vector<std::int32_t>& scores,
                                   const Unit* source) const {
    std::vector<std::size_t> tokens;
    const Unit* best = nullptr;
    std::int32_t best_score = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const bool is_source =
          source != nullptr && (&units[i] == source || units[i].parent == source->head);
      if (is_source) continue;
      if (best == nullptr || scores[i] > best_score) {
        best = &units[i];
        best_score = scores[i];
      }
      if (scores[i] > 0) append_words(context_.syntax(), units[i], tokens);
    }
    if (tokens.empty() && best != nullptr) append_words(context_.syntax(), *best, tokens);
    std::ranges::sort(tokens);
    return tokens;
  }

  const SentenceContext& context_;
  const AttributionModel& model_;
  Features features_;
};

/// The spans in text order, those with nothing but blanks between them in one.
std::vector<Span> join_neighbours(std::string_view text, std::vector<Span> spans) {
  std::ranges::sort(spans);
  std::vector<Span> joined;
  for (const Span span : spans) {
    const bool is_next =
        !joined.empty() && joined.back().end <= span.begin &&
        slice(text, {joined.back().end, span.begin}).find_first_not_of(" \n\r\t") ==
            std::string_view::npos;
    if (is_next) {
      joined.back().end = span.end;
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

/// Lets a content run on into the neighbouring sentences: the rest of a quotation, or more quoted
/// words of the same paragraph.
void run_on(const DocumentContext& context, const AttributionModel& model,
            AttributionRelation& relation) {
  const auto& home = context.sentences[relation.sentence];
  if (home.quotation(relation.cue_head) != kNoToken) return;
  const auto cue = read_cue(home, relation.cue_head);
  Features features;
  for (const bool is_backward : {true, false}) {
    auto at = relation.sentence;
    bool is_quoted = is_content_quoted(home, relation.content);
    while (auto step = find_step(context, at, is_backward)) {
      step->is_first = at == relation.sentence;
      step->is_content_quoted = is_quoted;
      step_features(cue, *step, features);
      if (!(step->is_forced && is_quoted) && score(model.next, features) <= 0) break;
      const auto spans = spans_of(*step->to, step_words(*step));
      relation.content.insert(relation.content.end(), spans.begin(), spans.end());
      is_quoted = step->to->has_quotation();
      at = step->to->sentence();
    }
  }
  relation.content = join_neighbours(context.article.text, std::move(relation.content));
}

/// Adds the turns of an interview; what was taken for one turn's cue before gives way to it.
void add_turns(const std::vector<AttributionRelation>& turns,
               std::vector<AttributionRelation>& relations) {
  const auto is_same = [](const AttributionRelation& a, const AttributionRelation& b) {
    return a.sentence == b.sentence && a.cue.front().overlaps(b.cue.front());
  };
  for (const auto& turn : turns) {
    std::erase_if(relations, [&](const auto& relation) { return is_same(relation, turn); });
    relations.push_back(turn);
  }
  std::ranges::sort(relations, {}, [](const AttributionRelation& relation) {
    return std::pair(relation.cue.front().begin, relation.cue_head);
  });
}

std::uint32_t size_of(const AttributionRelation& relation) {
  std::uint32_t sum = 0;
  for (const Span span : relation.content) sum += span.size();
  return sum;
}

/// Sets each one's outer: the narrowest larger content that holds its cue (of two that hold each
/// other's cue the larger one is the outer). `relations` stand in the order of their cues, so each
/// content sees only those inside it.
void nest(std::vector<AttributionRelation>& relations) {
  const auto place = [](const AttributionRelation& relation) { return relation.cue.front().begin; };
  std::vector<std::uint32_t> narrowest(relations.size());
  for (std::size_t j = 0; j < relations.size(); ++j) {
    const auto size = size_of(relations[j]);
    for (const Span span : relations[j].content) {
      auto inner = std::ranges::lower_bound(relations, span.begin, {}, place);
      for (; inner != relations.end() && place(*inner) < span.end; ++inner) {
        const auto i = static_cast<std::size_t>(inner - relations.begin());
        const bool is_inside = i != j && span.contains(inner->cue.front());
        if (!is_inside || size <= size_of(*inner)) continue;
        if (inner->outer != kNoAttribution && narrowest[i] <= size) continue;
        inner->outer = static_cast<std::int32_t>(j);
        narrowest[i] = size;
      }
    }
  }
}

}  // namespace

bool is_cue_class(const SentenceContext& context, std::size_t token) {
  switch (context.syntax()[token].upos) {
    case Upos::kVerb:
    case Upos::kNoun:
    case Upos::kAdj:
    case Upos::kAdv:
    case Upos::kAdp:
    case Upos::kAux:
    case Upos::kPropn:
    case Upos::kSconj:
      return true;
    case Upos::kPunct:
      return context.syntax().form(token) == ":";
    default:
      return false;
  }
}

void find_attributions(const Article& article, const AttributionTables& tables,
                       const AttributionModel& model, Document& document) {
  DocumentContext context(article, document, tables);
  auto& found = document.attributions;
  found.clear();
  for (const auto& sentence : context.sentences) SentenceReader(sentence, model).read(found);
  for (const auto& relation : found) {
    const auto& sentence = context.sentences[relation.sentence];
    if (sentence.quotation(relation.cue_head) == kNoToken) {
      context.has_own_cue[relation.sentence] = true;
    }
  }
  for (auto& relation : found) run_on(context, model, relation);
  add_turns(find_turns(article, document), found);
  nest(found);
}

}  // namespace entente
