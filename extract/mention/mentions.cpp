#include "extract/mention/mentions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"
#include "extract/word_span.hpp"

namespace entente {
namespace {

/// A name before it is a mention: tokens [first, last).
struct NameSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string_view label;  // NER type, or empty: from the table or from capitals alone

  [[nodiscard]] bool overlaps(const NameSpan& other) const {
    return first < other.last && other.first < last;
  }
  [[nodiscard]] std::size_t size() const { return last - first; }
};

/// Names as the tagger marked them; dates and amounts are not names.
std::vector<NameSpan> tagged_names(const Syntax& syntax) {
  std::vector<NameSpan> found;
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    const std::string_view tag = syntax[i].ner;
    if (tag.size() < 3) continue;
    const auto label = tag.substr(2);
    if (tag[0] == 'I' && !found.empty() && found.back().last == i && found.back().label == label) {
      found.back().last = i + 1;
    } else {
      found.push_back({i, i + 1, label});
    }
  }
  std::erase_if(found, [](const NameSpan& n) { return n.label == "Date" || n.label == "Money"; });
  // "University of" + "Bern": a name does not end in a preposition.
  for (std::size_t k = 0; k + 1 < found.size(); ++k) {
    if (syntax[found[k].last - 1].upos == Upos::kAdp && found[k + 1].first == found[k].last) {
      found[k].last = found[k + 1].last;
      found.erase(found.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    }
  }
  return found;
}

/// Names that the actor table knows, longest first from the left, ending where a token ends.
std::vector<NameSpan> table_names(const Syntax& syntax, std::string_view text,
                                  const Sentence& sentence, const ActorTable& actors) {
  std::vector<NameSpan> found;
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (!starts_upper(syntax.form(i)) || syntax.lemma(i) == "the") continue;
    const auto begin = syntax[i].span.begin;
    const auto rest = text.substr(begin, sentence.span.end - begin);
    const auto prefix = actors.find_prefix(rest);
    if (!prefix) continue;
    std::size_t last = i;
    while (last < syntax.size() && syntax[last].span.end < begin + prefix->size) ++last;
    if (last == syntax.size()) continue;
    if (syntax[last].span.end != begin + prefix->size) continue;
    // Forms are compared without full stops: the one that ends the sentence is not the name's.
    if (last > i && syntax[last].upos == Upos::kPunct) --last;
    found.push_back({i, last + 1, ""});
    i = last;
  }
  return found;
}

/// Runs of proper nouns that stand together in the tree.
std::vector<NameSpan> capital_names(const Syntax& syntax, const Lexicon& lexicon) {
  const auto names_office = [&](std::size_t word) {
    return word < syntax.size() &&
           has_class(lexicon.noun_info(lower_ascii(syntax.lemma(word))).classes,
                     NounClass::kPerson);
  };
  // A title is no name, but "Nationals leader Ada Abba" has both.
  const auto is_title = [&](std::size_t word) {
    return syntax.deprel(word) == Deprel::kNmodDesc &&
           (names_office(word) || !names_office(word + 1));
  };
  std::vector<NameSpan> found;
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (syntax[i].upos != Upos::kPropn || !starts_upper(syntax.form(i))) continue;
    if (is_title(i)) continue;
    std::size_t last = i + 1;
    while (last < syntax.size() && syntax[last].upos == Upos::kPropn &&
           syntax.deprel(last - 1) != Deprel::kNmodDesc &&
           syntax.deprel(last) != Deprel::kNmodDesc &&
           (syntax.head(last) == i || syntax.head(i) == last || syntax.head(last) == last - 1 ||
            syntax.head(last - 1) == last)) {
      ++last;
    }
    found.push_back({i, last, ""});
    i = last - 1;
  }
  return found;
}

/// Cuts articles, titles before a person's name, and the possessive 's off the edges.
NameSpan trim_name(const Syntax& syntax, NameSpan name) {
  while (name.size() > 1 &&
         (syntax.deprel(name.first) == Deprel::kDet || syntax[name.first].upos == Upos::kPunct ||
          (name.label == "Person" && syntax.deprel(name.first) == Deprel::kNmodDesc))) {
    ++name.first;
  }
  while (name.size() > 1 &&
         (syntax[name.last - 1].xpos == "POS" || syntax[name.last - 1].upos == Upos::kPunct)) {
    --name.last;
  }
  return name;
}

/// Takes in the proper nouns beside a name that the tagger left out but the tree ties to it:
/// "Halden Orbital" where only "Halden" was tagged. The "Director" of "FBI Director Ada Abba" is no
/// part of the body's name.
NameSpan complete(const Syntax& syntax, NameSpan name, const Lexicon& lexicon) {
  const auto is_office = [&](std::size_t word) {
    if (syntax.deprel(word) == Deprel::kNmodDesc) return true;
    const bool names_somebody = word + 1 < syntax.size() && syntax[word + 1].ner == "B-Person";
    return names_somebody &&
           has_class(lexicon.noun_info(lower_ascii(syntax.form(word))).classes, NounClass::kPerson);
  };
  const auto is_tied = [&](std::size_t word, std::size_t neighbour) {
    const auto head = syntax.head(word);
    const bool is_joint = syntax.deprel(word) == Deprel::kFlat ||
                          syntax.deprel(word) == Deprel::kCompound ||
                          syntax.deprel(neighbour) == Deprel::kCompound;
    return syntax[word].upos == Upos::kPropn && syntax[word].ner == "O" &&
           starts_upper(syntax.form(word)) && is_joint && !is_office(word) &&
           ((head != kNoToken && head >= name.first && head < name.last) ||
            syntax.head(neighbour) == word);
  };
  while (name.last < syntax.size() && is_tied(name.last, name.last - 1)) ++name.last;
  return name;
}

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

/// "Procter & Gamble": two names around the sign are one.
void join_ampersands(const Syntax& syntax, std::vector<NameSpan>& names) {
  for (std::size_t k = 0; k + 1 < names.size();) {
    const bool is_joined = names[k].last + 1 == names[k + 1].first &&
                           syntax.form(names[k].last) == "&" && names[k].label != "Location";
    if (!is_joined) {
      ++k;
      continue;
    }
    names[k].last = names[k + 1].last;
    names[k].label = "Organization";
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(k) + 1);
  }
}

/// Adds the names that do not overlap one already taken.
void take(std::vector<NameSpan>& taken, const std::vector<NameSpan>& more) {
  for (const auto& name : more) {
    const bool is_free =
        std::ranges::none_of(taken, [&](const NameSpan& other) { return other.overlaps(name); });
    if (is_free) taken.push_back(name);
  }
}

/// Tagged and table names, the longer one where two overlap, then what capitals alone show.
std::vector<NameSpan> names_of(const Syntax& syntax, std::string_view text,
                               const Sentence& sentence, const ActorTable& actors,
                               const Lexicon& lexicon) {
  auto known = tagged_names(syntax);
  for (auto& name : known) name = complete(syntax, trim_name(syntax, name), lexicon);
  auto listed = table_names(syntax, text, sentence, actors);
  for (auto& name : listed) {
    const auto same = std::ranges::find_if(known, [&](const NameSpan& other) {
      return other.first == name.first && other.last == name.last;
    });
    if (same != known.end()) name.label = same->label;
  }
  known.insert(known.begin(), listed.begin(), listed.end());
  std::ranges::stable_sort(known, std::ranges::greater{}, &NameSpan::size);
  std::vector<NameSpan> taken;
  take(taken, known);
  take(taken, capital_names(syntax, lexicon));
  std::ranges::sort(taken, {}, &NameSpan::first);
  join_ampersands(syntax, taken);
  return taken;
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
    for (const auto& name : names_of(syntax, article.text, sentence, actors, lexicon)) {
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
