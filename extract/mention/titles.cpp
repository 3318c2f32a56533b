#include "extract/mention/titles.hpp"

#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// The head of the title that ends right before token `first`, or kNoToken: a noun for a person,
/// alone or with what follows it ("Secretary of State").
std::size_t title_before(const Syntax& syntax, const Lexicon& lexicon, std::size_t first) {
  if (first == 0) return kNoToken;
  // The staff of "chief of staff Ada Abba" is no title.
  const auto is_field = [&](std::size_t t) {
    const auto office = syntax.head(t);
    return office != kNoToken && office < t && syntax.preposition(t) == "of" &&
           lexicon.is_person_noun(syntax.lemma(office));
  };
  for (auto t = first - 1; t != kNoToken; t = syntax.head(t)) {
    if (t >= first || syntax.last(t) >= first + 8) return kNoToken;
    const auto& token = syntax[t];
    const bool is_noun = token.upos == Upos::kNoun || token.upos == Upos::kPropn;
    if (!is_noun) return kNoToken;
    if (lexicon.is_person_noun(token.lemma) && !is_field(t)) return t;
  }
  return kNoToken;
}

/// Puts the name into the title's place in the tree and the title below it.
void turn_round(const Syntax& syntax, Sentence& sentence, std::size_t title, std::size_t name) {
  auto& tokens = sentence.tokens;
  tokens[name].head = tokens[title].head;
  tokens[name].deprel = tokens[title].deprel;
  tokens[title].head = static_cast<std::int32_t>(name);
  tokens[title].deprel = Deprel::kNmodDesc;
  // What belongs to the whole phrase moves along: prepositions, coordination, clauses behind.
  for (const auto c : syntax.children(title)) {
    if (c == name) continue;
    const Deprel base = base_of(tokens[c].deprel);
    const bool is_of_phrase = base == Deprel::kCase || base == Deprel::kCc ||
                              base == Deprel::kConj || base == Deprel::kMark ||
                              base == Deprel::kPunct || base == Deprel::kCop ||
                              base == Deprel::kNsubj || c > name;
    if (is_of_phrase) tokens[c].head = static_cast<std::int32_t>(name);
  }
}

}  // namespace

void attach_titles(const Article& article, const Lexicon& lexicon, Document& document) {
  for (const auto& mention : document.mentions) {
    if (mention.kind != MentionKind::kName || mention.type != EntityType::kPerson) continue;
    Sentence& sentence = document.sentences[mention.sentence];
    const Syntax syntax(sentence, article.text);
    const auto title = title_before(syntax, lexicon, mention.first);
    if (title == kNoToken || syntax.is_below(title, mention.head)) continue;
    const auto up = syntax.head(mention.head);
    const bool is_beside = up == title || up == syntax.head(title);
    // Only siblings and parent and child: further apart the words may be two participants.
    if (is_beside) turn_round(syntax, sentence, title, mention.head);
  }
}

}  // namespace entente
