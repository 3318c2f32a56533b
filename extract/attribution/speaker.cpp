#include "extract/attribution/speaker.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "extract/attribution/interview.hpp"
#include "extract/attribution/owner_of_words.hpp"
#include "extract/participant/participant.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/relative_clause.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// Reads the sources of a document's attributions, sentence by sentence.
class SpeakerReader {
 public:
  SpeakerReader(const Article& article, const Document& document, const Lexicon& lexicon,
                const ActorTable& actors)
      : article_(article), document_(document), lexicon_(lexicon), actors_(actors) {}

  /// Calls `work(relation index, syntax, resolver)` for each attribution with a source.
  template <typename Work>
  void for_each(Work work) const {
    const auto& relations = document_.attributions;
    for (std::size_t i = 0; i < relations.size();) {
      const auto sentence = relations[i].sentence;
      const Syntax syntax(document_.sentences[sentence], article_.text);
      const ParticipantResolver resolver(article_, document_, sentence, syntax, lexicon_, actors_);
      for (; i < relations.size() && relations[i].sentence == sentence; ++i) {
        if (relations[i].source_head != kNoHead) work(i, syntax, resolver);
      }
    }
  }

  std::optional<Participant> speaker(const AttributionRelation& relation,
                                     const ParticipantResolver& resolver,
                                     const std::optional<Participant>& outer) const {
    if (is_colon(relation)) {
      if (relation.source.front().size() == 1) return {};  // "Q: …", "A: …" of an interview
      if (auto turn = speaker_of_turn(relation, resolver)) return turn;
    }
    auto named = resolver.resolve(speaking_head(relation, resolver), outer);
    if (named.empty()) return {};
    return std::move(named.front());
  }

  /// The word that names who speaks: of a text its author, where one is told.
  std::size_t speaking_head(const AttributionRelation& relation,
                            const ParticipantResolver& resolver) const {
    auto head = static_cast<std::size_t>(relation.source_head);
    const Syntax& syntax = resolver.syntax();
    // "a memo of the bank which warned that …".
    if (is_relative_word(syntax[head])) {
      if (const auto text = find_antecedents(syntax)[head]; text != kNoToken) head = text;
    }
    constexpr NounClass kTexts = NounClass::kStatement | NounClass::kDocument;
    const auto classes = lexicon_.noun_info(lower_ascii(syntax.lemma(head))).classes;
    const bool is_text =
        syntax[head].upos == Upos::kNoun && has_class(classes, kTexts) && !resolver.is_actor(head);
    const auto owner = is_text ? owner_of_words(syntax, head) : kNoToken;
    return owner != kNoToken && resolver.is_party(owner) ? owner : head;
  }

  /// The phrase that is the source, by its entity: those of one entity are one speaker.
  static std::optional<std::uint32_t> entity(const AttributionRelation& relation,
                                             const ParticipantResolver& resolver) {
    const auto here = resolver.phrases();
    const auto head = static_cast<std::size_t>(relation.source_head);
    const auto found = std::ranges::find(here, head, &Phrase::head);
    if (found == here.end() || found->is_coordination) return {};
    return found->entity;
  }

  bool is_colon(const AttributionRelation& relation) const {
    return slice(article_.text, relation.cue.front()) == ":";
  }

 private:
  /// "Aum: The US is …": a name of the article, or the body that asks the questions.
  std::optional<Participant> speaker_of_turn(const AttributionRelation& relation,
                                             const ParticipantResolver& resolver) const {
    const Span span = relation.source.front();
    const std::string name(slice(article_.text, span));
    if (const auto* chain = find_called(document_, name)) return resolver.from_chain(*chain, span);
    if (resolver.is_actor(static_cast<std::size_t>(relation.source_head))) return {};
    return Participant{slug(name), name, EntityType::kOrganization, "", name, span, {}};
  }

  const Article& article_;
  const Document& document_;
  const Lexicon& lexicon_;
  const ActorTable& actors_;
};

bool may_speak(const Syntax& syntax, const ParticipantResolver& resolver, const Lexicon& lexicon,
               std::size_t head) {
  if (resolver.is_actor(head)) return true;
  if (resolver.name_at(head) != nullptr || syntax[head].upos == Upos::kPron) return true;
  const auto info = lexicon.noun_info(lower_ascii(syntax.lemma(head)));
  return !info.sector.empty() ||
         has_class(info.classes, NounClass::kPerson | NounClass::kOrganization |
                                     NounClass::kCountry | NounClass::kStatement);
}

/// The cue's words in the lexicon's form: "say", "point out", "according to".
std::string cue_name(const Syntax& syntax, const AttributionRelation& relation) {
  const std::size_t cue = relation.cue_head;
  if (syntax.form(cue) == ":" || relation.is_unspoken) return "say";
  if (lower_ascii(syntax.form(cue)) == "according") return "according to";
  return phrasal_lemma(syntax, cue);
}

/// Are its words quoted, at least in part?
bool is_quoted(std::string_view text, const AttributionRelation& relation) {
  return std::ranges::any_of(relation.content, [&](Span span) {
    const auto words = slice(text, span);
    return words.find('"') != std::string_view::npos ||
           words.find("\u201C") != std::string_view::npos;
  });
}

bool is_testimony(const Syntax& syntax, const Lexicon& lexicon, std::string_view text,
                  const AttributionRelation& relation, const std::string& name) {
  const std::size_t cue = relation.cue_head;
  if (name == "according to" || syntax.form(cue) == ":" || relation.is_unspoken) return true;
  const auto upos = syntax[cue].upos;
  // "\"Chad has left,\" quipped Ada Abba": whatever verb stands with a quotation.
  if (upos == Upos::kVerb && is_quoted(text, relation)) return true;
  const auto* report = lexicon.find_report(name, upos);
  if (report == nullptr) report = lexicon.find_report(syntax.lemma(cue), upos);
  return report != nullptr && report->has_speaker;
}

/// Notes an attribution at each sentence that a part of its content reaches into.
void add_sentences(const Document& document, Span content, std::size_t attribution,
                   Testimonies& testimonies) {
  const auto end_of = [](const Sentence& sentence) { return sentence.span.end; };
  const auto first = std::ranges::upper_bound(document.sentences, content.begin, {}, end_of);
  for (auto s = first; s != document.sentences.end() && s->span.begin < content.end; ++s) {
    auto& here = testimonies.by_sentence[static_cast<std::size_t>(s - document.sentences.begin())];
    if (here.empty() || here.back() != attribution) here.push_back(attribution);
  }
}

}  // namespace

std::vector<std::optional<Participant>> find_speakers(const Article& article,
                                                      const Document& document,
                                                      const Lexicon& lexicon,
                                                      const ActorTable& actors) {
  const SpeakerReader reader(article, document, lexicon, actors);
  const auto& relations = document.attributions;
  std::vector<std::optional<Participant>> speakers(relations.size());
  reader.for_each([&](std::size_t i, const Syntax&, const ParticipantResolver& resolver) {
    speakers[i] = reader.speaker(relations[i], resolver, {});
  });
  // "A diplomat said … He added …": who has no name is told by the noun that said something before.
  std::map<std::uint32_t, std::size_t> unnamed;
  reader.for_each([&](std::size_t i, const Syntax& syntax, const ParticipantResolver& resolver) {
    const auto entity = SpeakerReader::entity(relations[i], resolver);
    if (!entity) return;
    const auto head = static_cast<std::size_t>(relations[i].source_head);
    if (speakers[i] && syntax[head].upos == Upos::kNoun) unnamed[*entity] = i;
    if (speakers[i] || syntax[head].upos != Upos::kPron) return;
    const auto before = unnamed.find(*entity);
    if (before == unnamed.end()) return;
    speakers[i] = speakers[before->second];
    speakers[i]->span = syntax[head].span;
    speakers[i]->text = std::string(slice(article.text, speakers[i]->span));
  });
  // "I" and "we" can be read once the outer ones are.
  reader.for_each([&](std::size_t i, const Syntax&, const ParticipantResolver& resolver) {
    const auto outer = relations[i].outer;
    if (speakers[i] || outer == kNoAttribution) return;
    speakers[i] = reader.speaker(relations[i], resolver, speakers[static_cast<std::size_t>(outer)]);
  });
  return speakers;
}

Testimonies find_testimonies(const Article& article, const Document& document,
                             const Lexicon& lexicon, const ActorTable& actors) {
  auto speakers = find_speakers(article, document, lexicon, actors);
  const SpeakerReader reader(article, document, lexicon, actors);
  const auto& relations = document.attributions;
  Testimonies found{std::vector<std::optional<Attribution>>(relations.size()),
                    std::vector<std::vector<std::size_t>>(document.sentences.size())};
  reader.for_each([&](std::size_t i, const Syntax& syntax, const ParticipantResolver& resolver) {
    const auto head = reader.speaking_head(relations[i], resolver);
    const auto name = cue_name(syntax, relations[i]);
    if (!speakers[i] || !is_testimony(syntax, lexicon, article.text, relations[i], name)) return;
    if (!reader.is_colon(relations[i]) && !may_speak(syntax, resolver, lexicon, head)) return;
    // "Ada falsely claimed": what the text has of it is the text's own.
    if (falsifying_adverb(syntax, lexicon, relations[i].cue_head) != kNoToken) return;
    const Span cue =
        name == "according to" ? relations[i].cue.front() : syntax[relations[i].cue_head].span;
    found.attributions[i] = Attribution{std::move(*speakers[i]), name, cue};
    for (const Span content : relations[i].content) add_sentences(document, content, i, found);
  });
  return found;
}

}  // namespace entente
