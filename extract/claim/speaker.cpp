#include "extract/claim/speaker.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "extract/text.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

bool opens_quote(std::string_view text, std::size_t at) {
  return text.substr(at, 3) == "\u201C" ||
         (text[at] == '"' &&
          (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '('));
}

bool closes_quote(std::string_view text, std::size_t at) {
  return text.substr(at, 3) == "\u201D" || (text[at] == '"' && !opens_quote(text, at));
}

/// The quoted stretches of a block, quotation marks included; one left open runs to the end.
std::vector<Span> quotations(std::string_view text, Span block) {
  std::vector<Span> found;
  bool is_open = false;
  for (std::size_t i = block.begin; i < block.end; ++i) {
    if (!is_open && opens_quote(text, i)) {
      found.push_back({static_cast<std::uint32_t>(i), block.end});
      is_open = true;
    } else if (is_open && closes_quote(text, i)) {
      found.back().end = static_cast<std::uint32_t>(i + (text[i] == '"' ? 1 : 3));
      is_open = false;
    }
  }
  return found;
}

const ReportCue* cue_at(const Syntax& syntax, const Lexicon& lexicon, std::size_t word) {
  if (syntax[word].upos != Upos::kVerb) return nullptr;
  std::string lemma(syntax.lemma(word));
  const auto particle = syntax.child(word, Deprel::kCompoundPrt);
  if (particle != kNoToken) {
    const auto* phrasal =
        lexicon.find_report(lemma + " " + std::string(syntax.lemma(particle)), Upos::kVerb);
    if (phrasal != nullptr) return phrasal;
  }
  return lexicon.find_report(lemma, Upos::kVerb);
}

/// The subject of a cue, its own or that of the verb it is coordinated with or depends on
/// ("Ada rose and said …", "Ada went on to say …", "…, adding that …").
std::size_t cue_subject(const Syntax& syntax, std::size_t cue) {
  for (auto at = cue; at != kNoToken; at = syntax.head(at)) {
    const auto subject = syntax.child(at, {Deprel::kNsubj, Deprel::kNsubjOuter});
    if (subject != kNoToken) return subject;
    const Deprel deprel = base_of(syntax.deprel(at));
    if (deprel != Deprel::kConj && deprel != Deprel::kXcomp && deprel != Deprel::kAdvcl) break;
  }
  return kNoToken;
}

/// "… , according to Ada": a nominal below the clause.
std::size_t according_to(const Syntax& syntax, const Lexicon& lexicon, std::size_t clause) {
  for (const auto c : syntax.children(clause)) {
    const Deprel deprel = base_of(syntax.deprel(c));
    if (deprel != Deprel::kObl && deprel != Deprel::kAdvmod && deprel != Deprel::kNmod) continue;
    const auto preposition = syntax.preposition(c);
    if (!preposition.empty() && lexicon.find_report(preposition, Upos::kAdp) != nullptr) return c;
    if (preposition == "accord to" || preposition == "accord") return c;
  }
  return kNoToken;
}

bool has_that_mark(const Syntax& syntax, std::size_t clause) {
  const auto mark = syntax.child(clause, Deprel::kMark);
  return mark != kNoToken && syntax.lemma(mark) == "that";
}

/// "…, said Ada, who sells boats": what a relative clause adds is the article's own.
bool is_aside(const Syntax& syntax, std::size_t clause) {
  const auto subject = syntax.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass});
  return subject != kNoToken && subject > 0 && syntax.lemma(subject) == "who" &&
         syntax.form(subject - 1) == ",";
}

}  // namespace

std::optional<SpeechCue> find_cue(const Syntax& syntax, const Lexicon& lexicon,
                                  std::size_t predicate) {
  bool is_that_clause = false;  // "said this month that …": hung on the month by mistake
  for (auto at = predicate; at != kNoToken; at = syntax.head(at)) {
    if (is_aside(syntax, at)) return {};
    if (const auto source = according_to(syntax, lexicon, at); source != kNoToken) {
      return SpeechCue{syntax.first(source), source, kNoToken};
    }
    // "Sales fell, Ada said": the cue hangs below what was said.
    for (const auto c : syntax.children(at)) {
      if (syntax.deprel(c) != Deprel::kParataxis || syntax.is_below(predicate, c)) continue;
      const auto* cue = cue_at(syntax, lexicon, c);
      const auto subject = syntax.child(c, Deprel::kNsubj);
      if (cue != nullptr && cue->has_speaker && subject != kNoToken) {
        return SpeechCue{c, subject, at};
      }
    }
    const auto up = syntax.head(at);
    if (up == kNoToken) break;
    const Deprel deprel = syntax.deprel(at);
    const bool is_content = deprel == Deprel::kCcomp || deprel == Deprel::kParataxis ||
                            deprel == Deprel::kXcomp || is_marked_gerund(syntax, at) ||
                            (deprel == Deprel::kObj && syntax[predicate].upos == Upos::kVerb) ||
                            (is_that_clause && deprel == Deprel::kOblUnmarked);
    is_that_clause = deprel == Deprel::kAclRelcl && has_that_mark(syntax, at);
    if (!is_content) continue;
    const auto* cue = cue_at(syntax, lexicon, up);
    if (cue == nullptr || !cue->has_speaker) continue;
    // "Ada expects Ben to sell": Ada answers for it. "Ada promised to sell": the article does.
    const bool is_infinitive = deprel == Deprel::kXcomp && syntax.has_child(at, Deprel::kMark);
    const bool is_denial = cue->kind == ReportClass::kDeny;
    if (is_infinitive && !is_denial && !syntax.has_child(up, Deprel::kObj)) continue;
    const auto subject = cue_subject(syntax, up);
    if (subject != kNoToken) return SpeechCue{up, subject, at};
  }
  return {};
}

bool may_speak(const Syntax& syntax, const ParticipantResolver& resolver, const Lexicon& lexicon,
               std::size_t head) {
  if (resolver.is_actor(head)) return true;
  if (resolver.name_at(head) != nullptr || syntax[head].upos == Upos::kPron) return true;
  const auto info = lexicon.noun_info(lower_ascii(syntax.lemma(head)));
  return !info.sector.empty() ||
         has_class(info.classes, NounClass::kPerson | NounClass::kOrganization |
                                     NounClass::kCountry | NounClass::kStatement);
}

namespace {

/// Finds speakers that reach over sentences, block by block.
class SpanFinder {
 public:
  SpanFinder(const Article& article, const Document& document, const Lexicon& lexicon,
             const ActorTable& actors)
      : article_(article), document_(document), lexicon_(lexicon), actors_(actors) {}

  std::vector<SpeakerSpan> find() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const bool opens_block =
          s == 0 || document_.sentences[s - 1].block != document_.sentences[s].block;
      if (opens_block) ++prefix_counts_[std::string(prefix_of(s))];
    }
    for (std::uint32_t s = 0; s < document_.sentences.size();) {
      auto end = s;
      while (end < document_.sentences.size() &&
             document_.sentences[end].block == document_.sentences[s].block) {
        ++end;
      }
      read_block(s, end);
      s = end;
    }
    return std::move(found_);
  }

 private:
  /// Sentences [first, last) of one block.
  void read_block(std::uint32_t first, std::uint32_t last) {
    const Span block = {document_.sentences[first].span.begin,
                        document_.sentences[last - 1].span.end};
    if (auto interviewed = interviewee(first)) {
      found_.push_back({block, std::move(*interviewed)});
      return;
    }
    const auto quotes = quotations(article_.text, block);
    if (quotes.empty()) return;
    std::optional<Attribution> current;
    std::vector<Span> waiting;
    for (auto s = first; s < last; ++s) {
      const Span sentence = document_.sentences[s].span;
      auto own = sentence_speaker(s, quotes);
      if (own) {
        current = std::move(own);
        for (const Span span : waiting) found_.push_back({span, *current});
        waiting.clear();
      }
      for (const Span quote : quotes) {
        if (!quote.overlaps(sentence)) continue;
        const Span part = {std::max(quote.begin, sentence.begin),
                           std::min(quote.end, sentence.end)};
        if (current) {
          found_.push_back({part, *current});
        } else {
          waiting.push_back(part);
        }
      }
    }
  }

  /// "Aum: The US is …": a name and a colon open the paragraph. The name is one of the article's,
  /// or opens several paragraphs ("The Gazette: … ").
  std::optional<Attribution> interviewee(std::uint32_t s) const {
    const auto prefix = prefix_of(s);
    if (prefix.empty()) return {};
    const Span span = {
        document_.sentences[s].span.begin,
        document_.sentences[s].span.begin + static_cast<std::uint32_t>(prefix.size())};
    const Span cue = {span.end, span.end + 1};
    const Syntax syntax(document_.sentences[s], article_.text);
    const ParticipantResolver resolver(article_, document_, s, syntax, lexicon_, actors_);
    for (const auto& chain : document_.chains) {
      const bool is_called_so =
          chain.members.empty() &&
          (chain.name == prefix || chain.name.ends_with(" " + std::string(prefix)));
      if (is_called_so && is_actor(chain.type)) {
        return Attribution{resolver.from_chain(chain, span), "say", cue};
      }
    }
    if (prefix_counts_.at(std::string(prefix)) < 2) return {};
    const std::string name(prefix);
    return Attribution{
        {slug(name), name, EntityType::kOrganization, "", name, span, {}}, "say", cue};
  }

  /// Up to four capitalised words before a colon at a block's beginning; empty when there are none.
  std::string_view prefix_of(std::uint32_t s) const {
    const auto text = slice(article_.text, document_.sentences[s].span);
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > 40) return {};
    const auto prefix = text.substr(0, colon);
    const auto words = split_blanks(prefix);
    const bool is_name = !words.empty() && words.size() <= 4 &&
                         std::ranges::all_of(words, [](auto word) { return starts_upper(word); });
    const bool is_followed = colon + 1 == text.size() || text[colon + 1] == ' ';
    return is_name && is_followed ? prefix : std::string_view{};
  }

  /// The speaker whom a sentence names outside its quotation marks.
  std::optional<Attribution> sentence_speaker(std::uint32_t s,
                                              const std::vector<Span>& quotes) const {
    const Syntax syntax(document_.sentences[s], article_.text);
    const ParticipantResolver resolver(article_, document_, s, syntax, lexicon_, actors_);
    for (std::size_t i = 0; i < syntax.size(); ++i) {
      const auto* cue = cue_at(syntax, lexicon_, i);
      if (cue == nullptr || !cue->has_speaker || cue->kind == ReportClass::kPerceive) continue;
      const bool is_quoted =
          std::ranges::any_of(quotes, [&](Span quote) { return quote.contains(syntax[i].span); });
      if (is_quoted) continue;
      const auto subject = cue_subject(syntax, i);
      if (subject == kNoToken || !may_speak(syntax, resolver, lexicon_, subject)) continue;
      auto speakers = resolver.resolve(subject, {});
      if (speakers.empty()) continue;
      return Attribution{std::move(speakers.front()), std::string(syntax.lemma(i)), syntax[i].span};
    }
    return {};
  }

  const Article& article_;
  const Document& document_;
  const Lexicon& lexicon_;
  const ActorTable& actors_;
  std::map<std::string, int> prefix_counts_;
  std::vector<SpeakerSpan> found_;
};

}  // namespace

std::vector<SpeakerSpan> find_speaker_spans(const Article& article, const Document& document,
                                            const Lexicon& lexicon, const ActorTable& actors) {
  auto found = SpanFinder(article, document, lexicon, actors).find();
  std::ranges::sort(found, {}, &SpeakerSpan::span);
  return found;
}

}  // namespace entente
