#include "extract/attribution/attributions.hpp"

#include <algorithm>
#include <utility>

#include "extract/attribution/cue_words.hpp"
#include "extract/attribution/denials.hpp"
#include "extract/attribution/interview.hpp"
#include "extract/attribution/owner_of_words.hpp"
#include "extract/attribution/quoted_sources.hpp"
#include "extract/attribution/run_on.hpp"
#include "extract/attribution/unspoken_sources.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

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

/// Annotators of news leave out many a cue: what is taken for one is as often right at this margin.
constexpr std::int32_t kLeastCue = -512;

/// Annotators leave out many a cue inside another's words and many a noun; a report word with its
/// that-clause is one all the same: "[said that] she [knew that]", "the claim that".
constexpr std::int32_t kLeastClearCue = -4096;

bool is_clear_cue(const SentenceContext& context, std::size_t token) {
  const auto& syntax = context.syntax();
  if (syntax[token].upos == Upos::kAdv) return context.is_report(token);  // "reportedly"
  if (syntax[token].upos == Upos::kNoun) return that_clause(context, token) != kNoToken;
  const auto clause = syntax.child(token, Deprel::kCcomp);
  if (clause == kNoToken || !context.is_report(token)) return false;
  const auto mark = syntax.child(clause, Deprel::kMark);
  const bool is_that = mark != kNoToken && syntax.lemma(mark) == "that";
  return is_that || syntax.has_child(token, Deprel::kNsubj);
}

[[nodiscard]] std::vector<std::size_t> words_of(const CueReading& cue, SpeechPart part) {
  std::vector<std::size_t> words;
  for (std::size_t w = 0; w < cue.parts.size(); ++w)
    if (cue.parts[w] == part && w != cue.token) words.push_back(w);
  return words;
}

[[nodiscard]] AttributionRelation relation(const SentenceContext& context, const CueReading& cue) {
  const Syntax& syntax = context.syntax();
  AttributionRelation made;
  made.sentence = context.sentence();
  made.cue_head = cue.token;
  made.cue = spans_of(context, cue_words(syntax, cue.token));
  if (made.cue.empty()) made.cue = {syntax[cue.token].span};
  if (const auto source = words_of(cue, SpeechPart::kSource); !source.empty()) {
    made.source = spans_of(context, source);
    made.source_head = static_cast<std::int32_t>(source_head(syntax, cue));
  }
  // "relayed Ada's remark that …": of several sources the noun's owner.
  const auto owner =
      syntax[cue.token].upos == Upos::kNoun ? owner_of_words(syntax, cue.token) : kNoToken;
  if (owner != kNoToken && cue.parts[owner] == SpeechPart::kSource) {
    made.source = {syntax.span(core_first(syntax, owner), core_last(syntax, owner))};
    made.source_head = static_cast<std::int32_t>(owner);
  }
  made.content = spans_of(context, words_of(cue, SpeechPart::kContent));
  return made;
}

/// Puts one in the place of those from `before` on that are the same, which `is_same` may compare
/// with it.
template <typename Same>
void replace(std::vector<AttributionRelation>& found, std::size_t before, Same is_same,
             AttributionRelation&& made) {
  found.erase(
      std::remove_if(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(), is_same),
      found.end());
  found.push_back(std::move(made));
}

void read_sentence(const SentenceContext& context, const std::vector<CueReading>& cues,
                   const Lexicon& lexicon, std::vector<AttributionRelation>& found) {
  const auto before = found.size();
  for (const CueReading& cue : cues) {
    const auto least = is_clear_cue(context, cue.token) ? kLeastClearCue : kLeastCue;
    if (cue.margin > least) found.push_back(relation(context, cue));
  }
  for (auto& denial : find_denials(context, lexicon)) {
    const auto is_same = [&](const AttributionRelation& other) {
      return other.cue_head == denial.cue_head;
    };
    replace(found, before, is_same, std::move(denial));
  }
  for (auto& quoted : find_quoted_sources(context)) {
    // Whatever else was read of the same words: "the BBC quoted".
    const Syntax& syntax = context.syntax();
    const auto is_same = [&](const AttributionRelation& other) {
      return other.cue_head == quoted.cue_head ||
             quoted_saying(syntax, other.cue_head) == quoted.cue_head;
    };
    replace(found, before, is_same, std::move(quoted));
  }
  for (auto& unspoken : find_unspoken_sources(context)) {
    const auto is_same = [&](const AttributionRelation& other) {
      return other.cue.front().overlaps(unspoken.cue.front()) ||
             (!other.source.empty() && other.source.front().overlaps(unspoken.source.front()));
    };
    // What the head took for a cue of thought ("sees") gives way.
    replace(found, before, is_same, std::move(unspoken));
  }
}

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
void run_on(const DocumentContext& context, AttributionRelation& relation) {
  const auto& home = context.sentences[relation.sentence];
  if (home.quotation(relation.cue_head) != kNoToken) return;
  for (const bool is_backward : {true, false}) {
    auto at = relation.sentence;
    bool is_quoted = is_content_quoted(home, relation.content);
    while (const auto step = find_step(context, at, is_backward)) {
      if (!goes_on(*step, is_quoted)) break;
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

void find_attributions(const Article& article, const Lexicon& lexicon, Document& document) {
  DocumentContext context(article, document, lexicon);
  auto& found = document.attributions;
  found.clear();
  for (const auto& sentence : context.sentences)
    read_sentence(sentence, document.sentences[sentence.sentence()].cues, lexicon, found);
  std::ranges::stable_sort(found, {}, [](const AttributionRelation& relation) {
    return std::pair(relation.cue.front().begin, relation.cue_head);
  });
  for (const auto& relation : found) {
    const auto& sentence = context.sentences[relation.sentence];
    if (sentence.quotation(relation.cue_head) == kNoToken)
      context.has_own_cue[relation.sentence] = true;
  }
  for (auto& relation : found) run_on(context, relation);
  add_turns(find_turns(article, document), found);
  nest(found);
}

}  // namespace entente
