#include "extract/factuality/factuality_features.hpp"

#include <algorithm>

#include "extract/attribution/sentence_context.hpp"
#include "extract/claim/stance.hpp"
#include "extract/learned/feature_writer.hpp"

namespace entente {
namespace {

constexpr std::size_t kHighest = 4;  ///< governors that are looked at

std::uint64_t number(Stance stance) {
  return static_cast<std::uint64_t>(stance.polarity) * 4 +
         static_cast<std::uint64_t>(stance.factuality);
}

std::uint64_t mood_of(const ClauseFacts& clause) {
  return feature_hash(0, clause.form, clause.is_negated ? 1 : 0);
}

void own_features(const FactualityContext& context, std::size_t token, std::uint64_t rule,
                  FeatureWriter& write) {
  const auto& syntax = context.syntax();
  const ClauseFacts& own = context.clause(token);
  const auto lemma = context.lemma(token);
  const auto upos = number(syntax[token].upos);
  const auto deprel = number(syntax.deprel(token));
  const auto tag = word_hash(syntax[token].xpos);
  const auto mood = mood_of(own);
  const std::uint64_t flags = (own.is_negated ? 1U : 0U) | (own.is_conditional ? 2U : 0U) |
                              (own.is_asked ? 4U : 0U) | (context.is_question() ? 8U : 0U);
  write(0);
  write(lemma);
  write(lemma, upos, flags & 1U);
  write(lemma, tag, deprel);
  write(lemma, mood);
  write(mood);
  write(mood, deprel);
  write(mood, deprel, own.mark);
  write(mood, own.subject);
  write(mood, own.subject, deprel);
  write(mood, own.word_class);
  write(own.form, flags);
  write(flags, deprel);
  write(flags, upos, tag);
  write(own.modal, flags);
  write(own.modal, flags, own.subject);
  write(own.modal, lemma);
  write(own.modal, own.word_class);
  write(own.mark, deprel);
  write(own.mark, lemma);
  write(own.mark, tag, deprel);
  write(own.subject, deprel, own.tense);
  write(own.subject, flags);
  write(own.subject, lemma);
  write(own.stance_class, flags);
  write(own.stance_class, own.form);
  write(own.word_class, deprel, tag);
  write(own.frame);
  write(own.frame, own.form);
  write(rule, upos);
  write(rule, mood);
  write(rule, lemma);
  write(rule, deprel);
  write(rule, own.subject);
  write(deprel, tag);
}

void child_features(const FactualityContext& context, std::size_t token, std::uint64_t first,
                    FeatureWriter& write) {
  const auto& syntax = context.syntax();
  const ClauseFacts& own = context.clause(token);
  for (const auto c : syntax.children(token)) {
    const auto deprel = syntax.deprel(c);
    if (deprel == Deprel::kPunct) continue;
    write.group(first);
    write(number(deprel), context.lemma(c));
    write(number(deprel), context.lemma(c), own.form);
    write(number(deprel), own.form);
    write(number(deprel), context.clause(c).mark, own.tense);
    write(number(deprel), context.clause(c).word_class);
    write(number(deprel), context.clause(c).form);
    write(context.lemma(c), context.lemma(token));
  }
}

/// The governors, each with what it says and what lies between.
void path_features(const FactualityContext& context, std::size_t token, FeatureWriter& write) {
  const auto& syntax = context.syntax();
  const ClauseFacts& own = context.clause(token);
  std::uint64_t path = number(syntax.deprel(token));
  std::uint64_t step = 0;
  auto at = token;
  for (auto up = syntax.head(at); up != kNoToken && step < kHighest;
       at = up, up = syntax.head(at)) {
    const ClauseFacts& outer = context.clause(up);
    const auto mood = mood_of(outer);
    write.group(100 + 30 * step);
    write(path);
    write(path, context.lemma(up));
    write(path, context.lemma(up), own.form);
    write(path, context.lemma(up), mood);
    write(path, context.lemma(up), context.lemma(token));
    write(path, mood);
    write(path, mood, own.form);
    write(path, mood, own.mark);
    write(path, outer.stance_class, mood);
    write(path, outer.stance_class, outer.is_negated ? 1 : 0);
    write(path, outer.stance_class, own.mark);
    write(path, outer.word_class, own.form);
    write(path, outer.subject, own.form);
    write(path, outer.subject, outer.form);
    write(path, outer.modal, outer.is_negated ? 1 : 0);
    write(path, number(syntax[up].upos), own.mark);
    write(path, outer.mark, own.form);
    write(outer.is_conditional ? 1 : 0, outer.is_asked ? 1 : 0, path);
    path = feature_hash(9, path, number(syntax.deprel(up)));
    ++step;
  }
  write.group(240);
  write(path);
  write(path, own.form);
  write(context.clause(at).form, own.form);
  write(context.clause(at).tense, own.form, context.is_question() ? 1 : 0);
}

/// The nearest clause above with a tense of its own: "to build" in "has agreed to build".
std::size_t finite_above(const FactualityContext& context, std::size_t token) {
  const auto& syntax = context.syntax();
  auto at = token;
  for (auto up = syntax.head(at); up != kNoToken; at = up, up = syntax.head(at)) {
    const auto upos = syntax[up].upos;
    if (upos != Upos::kVerb && upos != Upos::kAux) continue;
    const auto& tag = syntax[up].xpos;
    const bool is_bare = tag == "VB" || tag == "VBG" || tag == "VBN";
    if (!is_bare || syntax.child(up, {Deprel::kAux, Deprel::kAuxPass}) != kNoToken) return up;
  }
  return at;
}

void anchor_features(const FactualityContext& context, std::size_t token, std::uint64_t rule,
                     FeatureWriter& write) {
  const auto& syntax = context.syntax();
  const ClauseFacts& own = context.clause(token);
  const auto anchor = finite_above(context, token);
  const ClauseFacts& outer = context.clause(anchor);
  const auto upos = number(syntax[token].upos);
  write.group(300);
  write(mood_of(outer), own.form);
  write(mood_of(outer), number(syntax.deprel(token)), upos);
  write(context.lemma(anchor), own.form);
  write(context.lemma(anchor), mood_of(outer), upos);
  write(outer.stance_class, own.form);
  write(outer.stance_class, mood_of(outer), rule);
  write(mood_of(outer), own.word_class);
  write(mood_of(outer), context.lemma(token));
  write(outer.subject, own.form, rule);
  const auto lemma = syntax.lemma(token);
  write(word_hash(lemma.substr(lemma.size() - std::min<std::size_t>(3, lemma.size()))), own.form);
  write(word_hash(lemma.substr(0, 4)), upos);
  // Times and other words set off anywhere below the finite clause.
  for (const auto c : syntax.children(anchor)) {
    const auto base = base_of(syntax.deprel(c));
    if (base != Deprel::kObl && base != Deprel::kAdvmod) continue;
    write.group(320);
    write(context.lemma(c), upos);
    write(context.lemma(c), own.form);
    write(context.lemma(c), mood_of(outer));
  }
}

void neighbour_features(const FactualityContext& context, std::size_t token, FeatureWriter& write) {
  const auto& syntax = context.syntax();
  const auto lemma = context.lemma(token);
  write.group(260);
  for (const int offset : {-2, -1, 1, 2}) {
    const auto i = static_cast<std::ptrdiff_t>(token) + offset;
    const bool is_inside = i >= 0 && static_cast<std::size_t>(i) < syntax.size();
    const auto word = is_inside ? context.lemma(static_cast<std::size_t>(i)) : kNoValue;
    write(word);
    if (offset == -1 || offset == 1) write(word, lemma);
  }
}

}  // namespace

void factuality_features(const FactualityContext& context, std::size_t predicate, Features& out) {
  FeatureWriter write(out);
  const auto rule = number(find_stance(context.syntax(), context.tables().lexicon, predicate));
  own_features(context, predicate, rule, write);
  child_features(context, predicate, 60, write);
  path_features(context, predicate, write);
  anchor_features(context, predicate, rule, write);
  neighbour_features(context, predicate, write);
}

}  // namespace entente
