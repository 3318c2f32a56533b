#include "extract/mention/mentions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/mention/name_spans.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"
#include "extract/word_span.hpp"

namespace entente {
namespace {

/// The token whose head lies outside the span.
std::size_t head_of(const Syntax& syntax, const NameSpan& name) {
  for (std::size_t i = name.first; i < name.last; ++i) {
    const auto head = syntax.head(i);
    if (head == kNoToken || head < name.first || head >= name.last) return i;
  }
  return name.first;
}

/// "the Vice Admiral", "Secretary": capitals of an office that the tagger took for somebody's name.
bool is_bare_office(const Syntax& syntax, const NameSpan& name, const Lexicon& lexicon) {
  if (!name.label.empty() && name.label != "Person") return false;
  std::string words;
  for (std::size_t i = name.first; i < name.last; ++i) {
    words += (words.empty() ? "" : " ") + lower_ascii(syntax.form(i));
  }
  return has_class(lexicon.noun_info(words).classes, NounClass::kPerson);
}

/// ", R-Texas", "(D-Conn.": the party and the state of a member of Congress; not "D-Wave".
bool is_party_and_state(const Syntax& syntax, const NameSpan& name) {
  const auto is_begun_at = [&](std::size_t i) {  // three tokens, or one
    if (i == 0 || (syntax.form(i - 1) != "," && syntax.form(i - 1) != "(")) return false;
    const auto form = syntax.form(i);
    if (form.empty() || (form[0] != 'R' && form[0] != 'D' && form[0] != 'I')) return false;
    if (form.size() > 3) return form[1] == '-';
    return form.size() == 1 && syntax.touches_next(i) && syntax.form(i + 1) == "-" &&
           syntax.touches_next(i + 1);
  };
  return is_begun_at(name.first) || (name.first >= 2 && is_begun_at(name.first - 2));
}

/// A people's or a faith's adjective ("evangelical", "English") is no body; their noun may be.
EntityType type_of_label(std::string_view label, Upos head) {
  if (label == "Person") return EntityType::kPerson;
  if (label == "Organization") return EntityType::kOrganization;
  if (label == "NORP" && head != Upos::kAdj) return EntityType::kOrganization;
  if (label == "Location") return EntityType::kPlace;
  if (label == "Facility") return EntityType::kFacility;
  return EntityType::kThing;
}

/// A name that only its capitals give away: a title or a first-name pattern makes it a person.
EntityType guess_type(const Syntax& syntax, const NameSpan& name, std::size_t head,
                      const Lexicon& lexicon) {
  for (const auto c : syntax.children(head)) {
    if (syntax.deprel(c) == Deprel::kNmodDesc || syntax.deprel(c) == Deprel::kAppos) {
      if (has_class(lexicon.noun_info(syntax.lemma(c)).classes, NounClass::kPerson)) {
        return EntityType::kPerson;
      }
    }
  }
  for (std::size_t i = name.first; i < name.last; ++i) {
    const auto classes = lexicon.noun_info(lower_ascii(syntax.form(i))).classes;
    if (has_class(classes, NounClass::kOrganization)) return EntityType::kOrganization;
    if (has_class(classes, NounClass::kFacility)) return EntityType::kFacility;
    if (has_class(classes, NounClass::kAgreement | NounClass::kDocument)) {
      return EntityType::kDocument;
    }
    if (has_class(classes, NounClass::kWeapon)) return EntityType::kWeapon;
  }
  return EntityType::kThing;
}

bool is_referring_pronoun(std::string_view form) {
  static constexpr std::array<std::string_view, 19> kNoNames = {
      "he", "she", "it", "they", "him", "her", "them",    "his",    "its",       "their",
      "i",  "me",  "my", "we",   "us",  "our", "himself", "itself", "themselves"};
  return std::ranges::find(kNoNames, lower_ascii(form)) != kNoNames.end();
}

/// "the country", "both leaders", "his government": a noun that may stand for something named.
bool is_definite(const Syntax& syntax, std::size_t head) {
  if (syntax[head].upos != Upos::kNoun) return false;
  return std::ranges::any_of(syntax.children(head), [&](std::size_t c) {
    const auto lemma = syntax.lemma(c);
    if (syntax.deprel(c) == Deprel::kNmodPoss) return true;
    return syntax.deprel(c) == Deprel::kDet &&
           (lemma == "the" || lemma == "both" || lemma == "this" || lemma == "that" ||
            lemma == "these" || lemma == "those");
  });
}

}  // namespace

std::string_view mention_text(const Article& article, const Document& document,
                              const Mention& mention) {
  return slice(article.text, word_span(document, mention));
}

void find_mentions(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                   Document& document) {
  document.mentions.clear();
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const Syntax syntax(sentence, article.text);
    std::vector<bool> is_named(syntax.size(), false);
    std::vector<Mention> found;
    for (const auto& name : find_name_spans(syntax, article.text, sentence, actors, lexicon)) {
      if (is_bare_office(syntax, name, lexicon) || is_party_and_state(syntax, name)) continue;
      const auto head = head_of(syntax, name);
      const auto type = name.label.empty() || name.label == "Misc" || name.label == "Product"
                            ? guess_type(syntax, name, head, lexicon)
                            : type_of_label(name.label, syntax[head].upos);
      found.push_back({s, static_cast<std::uint32_t>(name.first),
                       static_cast<std::uint32_t>(name.last), static_cast<std::uint32_t>(head),
                       MentionKind::kName, type, kNoChain});
      std::fill(is_named.begin() + static_cast<std::ptrdiff_t>(name.first),
                is_named.begin() + static_cast<std::ptrdiff_t>(name.last), true);
    }
    for (std::size_t i = 0; i < syntax.size(); ++i) {
      if (is_named[i]) continue;
      const auto at = static_cast<std::uint32_t>(i);
      if (syntax[i].upos == Upos::kPron && is_referring_pronoun(syntax.form(i)) &&
          syntax.deprel(i) != Deprel::kExpl) {
        found.push_back({s, at, at + 1, at, MentionKind::kPronoun, EntityType::kThing, kNoChain});
      } else if (is_definite(syntax, i)) {
        auto first = static_cast<std::uint32_t>(syntax.first(i));
        found.push_back(
            {s, first, at + 1, at, MentionKind::kNominal, EntityType::kThing, kNoChain});
      }
    }
    std::ranges::stable_sort(found, [](const Mention& a, const Mention& b) {
      return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    document.mentions.insert(document.mentions.end(), found.begin(), found.end());
  }
}

}  // namespace entente
