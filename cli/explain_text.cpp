#include "cli/explain_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "cli/text_tree.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

constexpr std::size_t kColumns = 100;
constexpr std::size_t kLabelColumn = 18;

std::string padded(std::string_view text, std::size_t width) {
  const auto has = width_of(text);
  return std::string(text) + std::string(width > has ? width - has : 0, ' ');
}

std::string row(std::string_view label, std::string_view text) {
  return wrapped("      " + std::string(label), kLabelColumn, text);
}

std::string words_text(const Explanation& explanation) {
  const auto& tokens = explanation.words().tokens;
  const auto lines = draw_text_tree(explanation.words());
  std::size_t widest = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    widest = std::max(widest, std::min<std::size_t>(width_of(explanation.form(i)), 24));
  std::string text = "\nWords and tree, by the encoder's heads of tags, trees and names\n";
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    const auto form = explanation.form(i);
    const auto& name = token.inner_ner.empty() ? token.ner : token.inner_ner;
    auto line =
        fmt::format("  {} {} {:<6}{:<14}{} {}", lines[i], padded(form, widest),
                    to_string(token.upos), to_string(token.deprel),
                    padded(token.lemma == form ? "" : token.lemma, 12), name == "O" ? "" : name);
    while (line.ends_with(' ')) line.pop_back();
    text += line + '\n';
  }
  return text;
}

/// What the roles' head says, as against the frames that the rules make of tree and roles.
std::string predicates_text(const Explanation& explanation) {
  const auto& predicates = explanation.words().predicates;
  if (predicates.empty()) return "\nWho does what, by the encoder's head of roles: nothing\n";
  std::string text = "\nWho does what, by the encoder's head of roles\n";
  for (const Predicate& predicate : predicates) {
    std::vector<std::string> parts;
    for (const PredicateArgument& argument : predicate.arguments)
      parts.push_back(fmt::format("{} “{}”{}", to_string(RoleLabel{argument.role, argument.part}),
                                  explanation.form(argument.token),
                                  argument.is_of_tree ? " (by the tree)" : ""));
    text += wrapped(fmt::format("  {} ", explanation.form(predicate.token)), kLabelColumn,
                    parts.empty() ? "nobody" : fmt::format("{}", fmt::join(parts, ", ")));
  }
  return text;
}

/// "0.64: event +0.9, both_actors +0.4, complement -0.7": what weighs most for an answer and
/// against it.
std::string answer_text(const TraceStep& step, double answer, double ClaimJudgement::*which) {
  constexpr std::size_t kShown = 5;
  constexpr double kLeastShown = 0.1;
  std::vector<std::size_t> order;
  for (std::size_t i = 1; i < step.shares.size(); ++i) {  // the bias weighs on every claim
    if (std::abs(step.shares[i].*which) >= kLeastShown) order.push_back(i);
  }
  std::ranges::stable_sort(order, {},
                           [&](std::size_t i) { return -std::abs(step.shares[i].*which); });
  order.resize(std::min(order.size(), kShown));
  std::vector<std::string> shown;
  for (const auto i : order) {
    shown.push_back(fmt::format("{} {:+.1f}", step.features[i].name, step.shares[i].*which));
  }
  return fmt::format("{:.2f}{}{}", answer, shown.empty() ? "" : ": ", fmt::join(shown, ", "));
}

std::string chain_text(const Chain& chain, const std::vector<std::string>& members) {
  if (!members.empty()) return fmt::format("{}", fmt::join(members, " and "));
  auto text = fmt::format("{} ({}, {}", chain.name, chain.id, to_string(chain.type));
  if (!chain.country.empty()) text += ", " + chain.country;
  const auto count = chain.mentions.size();
  return text + fmt::format("), {} mention{}", count, count == 1 ? "" : "s");
}

std::string references_text(const Explanation& explanation) {
  const auto references = references_of(explanation);
  if (references.empty()) return "\nNames and references: none\n";
  std::size_t widest = 0;
  for (const auto& reference : references) widest = std::max(widest, width_of(reference.words));
  widest = std::min<std::size_t>(widest, 40);
  std::string text = "\nNames and references\n";
  for (const auto& reference : references) {
    auto what = reference.chain == nullptr ? std::string("nobody that is named")
                                           : chain_text(*reference.chain, reference.members);
    if (!reference.antecedent.empty()) what += "; follows " + reference.antecedent;
    text += wrapped(fmt::format("  {}  {:<8}", padded(reference.words, widest), reference.kind),
                    widest + 14, "→ " + what);
  }
  return text;
}

std::string phrases(const Explanation& explanation, const std::vector<std::size_t>& heads) {
  std::vector<std::string> texts;
  for (const auto head : heads) texts.push_back(phrase_text(explanation, head));
  return fmt::format("“{}”", fmt::join(texts, "” and “"));
}

std::string frame_text(const Explanation& explanation, const Frame& frame) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view role, const std::vector<std::size_t>& heads) {
    if (!heads.empty()) parts.push_back(fmt::format("{} {}", role, phrases(explanation, heads)));
  };
  add("subject", frame.subjects);
  add("object", frame.objects);
  add("recipient", frame.recipients);
  for (const auto& oblique : frame.obliques)
    add(oblique.preposition.empty() ? "extent" : oblique.preposition, {oblique.head});
  if (frame.particle != kNoToken) add("particle", {frame.particle});
  if (!frame.governors.empty()) add("below", frame.governors);
  const auto text =
      parts.empty() ? std::string("no participants") : fmt::format("{}", fmt::join(parts, ", "));
  return wrapped(
      fmt::format("  {} ({}) ", explanation.form(frame.predicate), to_string(frame.rule)), 24,
      text);
}

std::string frames_text(const Explanation& explanation) {
  const auto frames = frames_of(explanation);
  if (frames.empty()) return "\nFrames: none\n";
  std::string text = "\nFrames: predicates and who takes part in them\n";
  for (const auto* frame : frames) text += frame_text(explanation, *frame);
  return text;
}

std::string value_of(Stance stance) {
  return fmt::format("{}, {}", to_string(stance.polarity), to_string(stance.factuality));
}

std::string stance_row(const Explanation& explanation, const TraceStep& step) {
  std::vector<std::string> cues;
  for (const auto& cue : step.stances)
    cues.push_back(fmt::format("“{}” {}", explanation.form(cue.word), value_of(cue.stance)));
  const auto why = cues.empty() ? std::string("no word says otherwise")
                                : fmt::format("{}", fmt::join(cues, "; "));
  return row("stance", fmt::format("{}: {}", value_of(step.claim.stance), why));
}

std::string speaker_row(const Explanation& explanation, const Claim& claim) {
  if (!claim.attribution) return row("speaker", "the article itself");
  const auto& attribution = *claim.attribution;
  auto text = fmt::format("{}, “{}” by “{}”", attribution.speaker.name, attribution.speaker.text,
                          slice(explanation.article.text, attribution.cue));
  if (attribution.outer) {
    text += fmt::format("; as {} has it ({})", attribution.outer->speaker.name,
                        attribution.outer->verb);
  }
  return row("speaker", text);
}

std::string time_row(const Claim& claim) {
  if (!claim.time) return row("time", "none is said");
  const auto& time = *claim.time;
  if (!time.from) return row("time", fmt::format("“{}”, which cannot be placed", time.text));
  auto text = fmt::format("“{}” is {}", time.text, format_date(*time.from));
  if (time.to && time.to != time.from) text += " to " + format_date(*time.to);
  return row("time", fmt::format("{} ({})", text, time.precision));
}

std::string arguments_row(const Claim& claim) {
  std::vector<std::string> parts;
  for (const auto& argument : claim.arguments) {
    auto part = fmt::format("{} “{}”", argument.role, argument.text);
    if (argument.entity && argument.entity->name != argument.text)
      part += fmt::format(" ({})", argument.entity->name);
    parts.push_back(std::move(part));
  }
  return parts.empty() ? "" : row("arguments", fmt::format("{}", fmt::join(parts, ", ")));
}

std::string end_text(const Participant& end) {
  if (end.text == end.name) return fmt::format("“{}”", end.text);
  return fmt::format("“{}” = {}", end.text, end.name);
}

std::string claim_text(const Explanation& explanation, const TraceStep& step) {
  const Claim& claim = step.claim;
  const char* mark = claim.id == explanation.chosen ? "▶ " : "  ";
  auto text = wrapped(fmt::format("{}● ", mark), 4,
                      fmt::format("{} ─ {} {} {}", claim.subject.name, claim.relation,
                                  claim.is_symmetric ? "─" : "→", claim.object.name));
  text += row("rule", fmt::format("{} at “{}”; {}, {}", step.rule, explanation.form(step.predicate),
                                  end_text(claim.subject), end_text(claim.object)));
  text += stance_row(explanation, step) + speaker_row(explanation, claim) + time_row(claim);
  text += arguments_row(claim);
  text += row("event", claim.event == Event::kNone
                           ? std::string("none")
                           : fmt::format("{}, by {}", to_string(claim.event), step.event));
  text += row("right", answer_text(step, step.judgement.right, &ClaimJudgement::right));
  text += row("worth", answer_text(step, step.judgement.worth, &ClaimJudgement::worth));
  const EdgeEnds ends = edge_ends(claim);
  text +=
      row("edge", fmt::format("{} │ {} │ {}", ends.subject->id, sense_of(claim), ends.object->id));
  return text + row("claim", claim.id);
}

std::string claims_text(const Explanation& explanation) {
  const auto made = steps_of(explanation, true);
  std::string text = made.empty() ? "\nClaims: none\n" : "\nClaims\n";
  for (const auto* step : made) text += claim_text(explanation, *step);
  return text;
}

std::string dropped_text(const Explanation& explanation) {
  const auto dropped = steps_of(explanation, false);
  if (dropped.empty()) return "";
  std::string text = "\nDropped\n";
  for (const auto* step : dropped) {
    auto what = fmt::format("“{}” ({})", explanation.form(step->predicate), step->rule);
    if (!step->label.empty()) what += fmt::format(" {} …", step->label);
    text += wrapped("  ○ ", 4, fmt::format("{}: {}", what, reason_text(explanation, *step)));
  }
  return text;
}

}  // namespace

std::string wrapped(std::string_view first, std::size_t indent, std::string_view text) {
  std::string out = padded(first, indent);
  std::size_t column = width_of(out);
  bool is_first = true;
  for (const auto word : split_blanks(text)) {
    if (!is_first && column + 1 + width_of(word) > kColumns) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
      is_first = true;
    }
    if (!is_first) out += ' ', ++column;
    out += word;
    column += width_of(word);
    is_first = false;
  }
  return out + '\n';
}

std::string explain_text(const Explanation& explanation) {
  const Span span = explanation.words().span;
  std::string quote(slice(explanation.article.text, span));
  std::string text = wrapped("", 0, "“" + quote + "”");
  text += fmt::format("{}, sentence {} of {}, bytes {}–{}\n", explanation.article.document,
                      explanation.sentence + 1, explanation.document.sentences.size(), span.begin,
                      span.end);
  text += words_text(explanation) + predicates_text(explanation) + references_text(explanation);
  if (const auto block = unread_block(explanation); !block.empty())
    return text + fmt::format("\nNot read for claims: its block is a {}.\n", block);
  return text + frames_text(explanation) + claims_text(explanation) + dropped_text(explanation);
}

}  // namespace entente
