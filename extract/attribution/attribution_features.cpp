#include "extract/attribution/attribution_features.hpp"

#include <algorithm>

#include "extract/learned/feature_writer.hpp"

namespace entente {
namespace {

std::uint64_t size_class(std::size_t size) {
  return size < 4 ? size : size < 8 ? 4 : size < 16 ? 5 : 6;
}

/// Who or what a nominal is, roughly: a pronoun by its lemma, a name by its kind, else its class.
std::uint64_t nominal_class(const SentenceContext& context, std::size_t token) {
  const Token& word = context.syntax()[token];
  if (word.upos == Upos::kPron) return context.lemma(token);
  if (word.ner.size() > 2) return word_hash(std::string_view(word.ner).substr(2));
  return number(word.upos) + 1;
}

/// The dependents of a cue as bits.
std::uint64_t frame_of(const Syntax& syntax, std::size_t token) {
  std::uint64_t frame = 0;
  const auto set = [&](std::uint64_t bit) { frame |= std::uint64_t{1} << bit; };
  for (const auto c : syntax.children(token)) {
    const bool is_before = c < token;
    switch (syntax.deprel(c)) {
      case Deprel::kNsubj:
        set(is_before ? 0 : 1);
        break;
      case Deprel::kNsubjPass:
      case Deprel::kAuxPass:
        set(2);
        break;
      case Deprel::kObj:
      case Deprel::kIobj:
        set(3);
        break;
      case Deprel::kCcomp:
      case Deprel::kCsubj:
        set(is_before ? 4 : 5);
        break;
      case Deprel::kXcomp:
        set(6);
        break;
      case Deprel::kAcl:
      case Deprel::kAclRelcl:
        set(7);
        break;
      case Deprel::kParataxis:
        set(is_before ? 8 : 9);
        break;
      case Deprel::kObl:
      case Deprel::kNmod:
        set(10);
        break;
      case Deprel::kOblAgent:
        set(11);
        break;
      default:
        break;
    }
  }
  return frame;
}

std::size_t nearest_subject(const Syntax& syntax, std::size_t token) {
  for (auto at = token; at != kNoToken; at = syntax.head(at)) {
    const auto subject = syntax.child(
        at, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kNsubjOuter, Deprel::kNmodPoss});
    if (subject != kNoToken) return subject;
  }
  return kNoToken;
}

/// Where a word stands among quotation marks.
std::uint64_t quote_state(const SentenceContext& context, std::size_t token) {
  std::uint64_t state = context.has_quotation() ? 1 : 0;
  if (context.quotation(token) != kNoToken) state |= 2;
  const auto is_mark = [&](std::size_t at) {
    return at < context.syntax().size() && context.quotation(at) != kNoToken;
  };
  if (token > 0 && is_mark(token - 1)) state |= 4;
  if (token > 1 && is_mark(token - 2)) state |= 8;
  if (is_mark(token + 1)) state |= 16;
  if (is_mark(token + 2)) state |= 32;
  return state;
}

std::uint64_t case_of(const SentenceContext& context, std::size_t token) {
  const auto& syntax = context.syntax();
  const auto word = syntax.child(token, {Deprel::kCase, Deprel::kMark});
  return word == kNoToken ? kNoValue : context.lemma(word);
}

/// Which part of a sentence stands in quotation marks: none, its beginning, its end, both, all.
std::uint64_t quoted_part(const SentenceContext& context) {
  const auto size = context.syntax().size();
  std::size_t quoted = 0;
  for (std::size_t i = 0; i < size; ++i) quoted += context.quotation(i) != kNoToken ? 1 : 0;
  if (quoted == size) return 4;
  const std::uint64_t begins = context.quotation(0) != kNoToken ? 1 : 0;
  const std::uint64_t ends = context.quotation(size - 1) != kNoToken ? 2 : 0;
  return begins + ends;
}

void child_features(const SentenceContext& context, const CueFacts& cue, FeatureWriter& write) {
  const auto& syntax = context.syntax();
  for (const auto c : syntax.children(cue.token)) {
    const auto relation = 2 * number(syntax.deprel(c)) + (c < cue.token ? 1 : 0);
    if (syntax.deprel(c) == Deprel::kPunct) continue;
    const auto prep = case_of(context, c);
    write.group(50);
    write(cue.lemma, relation);
    write(cue.kind, relation);
    write(cue.lemma, relation, prep);
    write(cue.kind, relation, prep);
    write(cue.kind, relation, nominal_class(context, c));
    write(cue.lemma, relation, nominal_class(context, c));
    write(cue.kind, relation, context.lemma(c));
    write(cue.lemma, relation, context.lemma(c));
    write(cue.meaning, relation, prep);
    write(cue.meaning, relation, nominal_class(context, c));
    write(relation, word_hash(syntax[c].xpos), prep);
  }
}

void context_features(const SentenceContext& context, const CueFacts& cue, FeatureWriter& write) {
  const auto& syntax = context.syntax();
  const auto token = cue.token;
  const auto at = [&](std::size_t i) { return i < syntax.size() ? context.lemma(i) : kNoValue; };
  const auto class_at = [&](std::size_t i) {
    return i < syntax.size() ? number(syntax[i].upos) : kNoValue;
  };
  const auto before = token == 0 ? kNoToken : token - 1;
  write.group(20);
  write(cue.lemma, at(before));
  write(cue.lemma, at(token + 1));
  write(cue.kind, at(before));
  write(cue.kind, at(token + 1));
  write(cue.kind, class_at(before), class_at(token + 1));
  write(cue.lemma, class_at(before), class_at(token + 1));
  const auto up = syntax.head(token);
  const auto relation = number(syntax.deprel(token));
  write(relation, up == kNoToken ? kNoValue : context.lemma(up));
  write(cue.lemma, relation, up == kNoToken ? kNoValue : number(syntax[up].upos));
  write(cue.kind, relation, up == kNoToken ? kNoValue : context.report_class(up));
  write(cue.meaning, relation, up == kNoToken ? kNoValue : context.word_class(up));
  write(cue.meaning, at(token + 1), class_at(before));
  write(cue.lemma, relation, up == kNoToken ? kNoValue : context.lemma(up));
}

/// How much of a unit is quoted (none, some, all), and whether the sentence and the cue are.
std::uint64_t quote_relation(const SentenceContext& context, const CueFacts& cue,
                             const Unit& unit) {
  const auto quoted = std::ranges::count_if(
      unit.tokens, [&](std::size_t t) { return context.quotation(t) != kNoToken; });
  const auto part = static_cast<std::size_t>(quoted);
  return (part == 0                   ? 0U
          : part < unit.tokens.size() ? 1U
                                      : 2U) +
         (context.has_quotation() ? 3U : 0U) + (context.quotation(cue.token) != kNoToken ? 6U : 0U);
}

/// Where a unit stands to the cue, and what links it.
void link_features(const SentenceContext& context, const CueFacts& cue, const Unit& unit,
                   FeatureWriter& write) {
  const Token& head = context.syntax()[unit.head];
  const auto mark = case_of(context, unit.head);
  write(0);
  write(unit.path);
  write(unit.place);
  write(unit.path, cue.lemma);
  write(unit.place, cue.lemma);
  write(unit.path, cue.kind);
  write(unit.path, cue.kind, cue.frame);
  write(unit.place, cue.lemma, cue.frame);
  write(unit.path, cue.frame);
  write(unit.path, number(head.upos), word_hash(head.xpos));
  write(unit.path, mark);
  write(unit.place, mark, cue.lemma);
  write(unit.place, mark, cue.kind);
  const auto quote = quote_relation(context, cue, unit);
  write(unit.path, quote);
  write(unit.place, quote, cue.frame);
  write(unit.place, quote, cue.lemma);
  write(quote, cue.kind);
}

/// What a unit is by itself: its size, its head, what follows it.
void head_features(const SentenceContext& context, const CueFacts& cue, const Unit& unit,
                   FeatureWriter& write) {
  const auto& syntax = context.syntax();
  const auto head = unit.head;
  const auto size = size_class(unit.tokens.size());
  const auto nominal = nominal_class(context, head);
  const auto last = unit.tokens.empty() ? head : unit.tokens.back();
  const bool has_comma = last + 1 < syntax.size() && syntax.form(last + 1) == ",";
  const bool is_date = syntax[head].ner.ends_with("-Date");
  const bool has_subject = syntax.child(head, {Deprel::kNsubj, Deprel::kNsubjPass}) != kNoToken;
  write(unit.path, size);
  write(unit.path, nominal);
  write(unit.place, nominal, case_of(context, head));
  write(unit.place, nominal, cue.lemma);
  write(unit.place, context.lemma(head));
  write(unit.path, has_comma ? 1 : 0, size);
  write(unit.path, is_date ? 1 : 0, has_subject ? 1 : 0);
  write(unit.path, size_class(head < cue.token ? cue.token - head : head - cue.token));
}

}  // namespace

CueFacts read_cue(const SentenceContext& context, std::size_t token) {
  const auto report = context.report_class(token);
  const auto& syntax = context.syntax();
  return {token,
          context.lemma(token),
          report * 32 + number(syntax[token].upos),
          context.word_class(token),
          frame_of(syntax, token),
          nearest_subject(syntax, token)};
}

void cue_features(const SentenceContext& context, std::size_t token, Features& out) {
  const auto& syntax = context.syntax();
  const CueFacts cue = read_cue(context, token);
  const auto xpos = word_hash(syntax[token].xpos);
  const auto relation = number(syntax.deprel(token));
  const auto quote = quote_state(context, token);
  const std::uint64_t title = context.is_title() ? 1 : 0;
  FeatureWriter write(out);
  write(0);
  write(cue.lemma, number(syntax[token].upos));
  write(cue.lemma, xpos);
  write(cue.lemma, relation);
  write(cue.kind);
  write(cue.kind, relation, xpos);
  write(cue.kind, cue.frame);
  write(cue.lemma, cue.frame);
  write(xpos, cue.frame, relation);
  write(cue.kind, quote);
  write(cue.lemma, quote);
  write(cue.lemma, title);
  write(cue.kind, title, cue.frame);
  write(quote, title, xpos);
  write(cue.meaning, number(syntax[token].upos), quote);
  write(cue.meaning, cue.frame, xpos);
  write(cue.meaning, cue.kind, relation);
  write(cue.meaning, title, relation);
  write(number(syntax[token].upos), quote, cue.frame);
  context_features(context, cue, write);
  child_features(context, cue, write);
}

void unit_features(const SentenceContext& context, const CueFacts& cue, const Unit& unit,
                   Features& out) {
  const auto relation = number(context.syntax().deprel(cue.token));
  const auto level = std::min(unit.level, 5U);
  const std::uint64_t nearest = cue.subject == unit.head ? 1 : 0;
  FeatureWriter write(out);
  link_features(context, cue, unit, write);
  head_features(context, cue, unit, write);
  write(unit.place, relation, cue.kind);
  write(unit.path, context.is_title() ? 1 : 0);
  write(level, cue.kind, cue.frame);
  write(unit.place, nearest, cue.frame & 3U);
  write(unit.place, nearest, relation);
  write(nearest, nominal_class(context, unit.head), cue.kind);
  write(nearest, level, relation);
}

void step_features(const CueFacts& cue, const Step& step, Features& out) {
  const auto& near = *(step.is_backward ? step.to : step.from);
  const auto& far = *(step.is_backward ? step.from : step.to);
  const auto last = near.syntax().size() - 1;
  const bool is_same = near.sentence() != far.sentence() && !step.is_other_block &&
                       near.quotation(last) != kNoToken && near.quotation(last) == far.quotation(0);
  const auto bit = [](bool is_set, unsigned at) { return std::uint64_t{is_set ? 1U : 0U} << at; };
  const std::uint64_t state = bit(step.is_backward, 0) | bit(step.is_other_block, 1) |
                              bit(step.has_own_cue, 2) | bit(step.is_first, 3) |
                              bit(step.is_content_quoted, 4) | bit(is_same, 5) |
                              bit(near.syntax().form(last) == ":", 6);
  const auto from = quoted_part(*step.from);
  const auto to = quoted_part(*step.to);
  FeatureWriter write(out);
  write(0);
  write(state);
  write(state, from, to);
  write(to, state);
  write(state, cue.lemma);
  write(state, cue.kind);
  write(to, cue.lemma, bit(step.has_own_cue, 0));
  write(state, to, cue.frame);
  write(state, to, size_class(step.to->syntax().size()));
  write(to, step.to->lemma(0), state);
  write(cue.frame, cue.kind, state);
  write(from, to, cue.lemma);
  const auto place = cue.token * 4 / (step.is_first ? step.from->syntax().size() : 1);
  write(state, to, step.is_first ? place : 9);
}

}  // namespace entente
