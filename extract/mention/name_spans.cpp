#include "extract/mention/name_spans.hpp"

#include <algorithm>
#include <optional>

#include "extract/mention/name_sources.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// No name ends in "and" or "that".
bool is_function_word(Upos upos) {
  return upos == Upos::kCconj || upos == Upos::kSconj || upos == Upos::kAdp || upos == Upos::kDet ||
         upos == Upos::kPron;
}

/// Cuts articles, titles before a person's name, and the possessive 's off the edges.
NameSpan trim_name(const Syntax& syntax, NameSpan name) {
  while (name.size() > 1 &&
         (syntax.deprel(name.first) == Deprel::kDet || syntax[name.first].upos == Upos::kPunct ||
          (name.label == "Person" && syntax.deprel(name.first) == Deprel::kNmodDesc))) {
    ++name.first;
  }
  while (name.size() > 1 &&
         (syntax[name.last - 1].xpos == "POS" || syntax[name.last - 1].upos == Upos::kPunct ||
          syntax.form(name.last - 1) == "(" || is_function_word(syntax[name.last - 1].upos))) {
    --name.last;
  }
  return name;
}

/// "Mumias East" of "Mumias East MP Ada Abba", tagged without its quarter.
bool is_quarter_of(const Syntax& syntax, const NameSpan& name) {
  static constexpr std::string_view kQuarters[] = {"East", "West", "North", "South", "Central"};
  return name.last + 1 < syntax.size() &&
         std::ranges::find(kQuarters, syntax.form(name.last)) != std::end(kQuarters) &&
         syntax[name.last].ner == "O" && syntax[name.last + 1].upos == Upos::kNoun &&
         syntax.head(name.last) == name.last + 1 &&
         (syntax.head(name.last - 1) == name.last + 1 || syntax.head(name.first) == name.last + 1);
}

/// Takes in the proper nouns beside a name that the tagger left out but the tree ties to it:
/// "Halden Orbital" where only "Halden" was tagged. The "Director" of "FBI Director Ada Abba" is no
/// part of the body's name.
NameSpan complete(const Syntax& syntax, NameSpan name, const Lexicon& lexicon,
                  bool is_plainly_written) {
  const auto is_office = [&](std::size_t word) {
    if (syntax.deprel(word) == Deprel::kNmodDesc) return true;
    const bool names_somebody = word + 1 < syntax.size() && syntax[word + 1].ner == "B-Person";
    return names_somebody && lexicon.is_person_noun(syntax.form(word));
  };
  const auto is_tied = [&](std::size_t word, std::size_t neighbour) {
    const auto head = syntax.head(word);
    const bool is_joint = syntax.deprel(word) == Deprel::kFlat ||
                          syntax.deprel(word) == Deprel::kCompound ||
                          syntax.deprel(neighbour) == Deprel::kCompound;
    // "Tamar Software": a noun written as a name, where not every word is.
    const bool is_written_so = syntax[word].upos == Upos::kPropn ||
                               (syntax[word].upos == Upos::kNoun && is_plainly_written &&
                                !lexicon.is_person_noun(lower_ascii(syntax.form(word))));
    return is_written_so && syntax[word].ner == "O" && starts_upper(syntax.form(word)) &&
           is_joint && !is_office(word) &&
           ((head != kNoToken && head >= name.first && head < name.last) ||
            syntax.head(neighbour) == word);
  };
  while (name.last < syntax.size() && is_tied(name.last, name.last - 1)) ++name.last;
  if (is_quarter_of(syntax, name)) ++name.last;
  // "Kim Mal-im": the part behind a hyphen, but not the "backed" of "Kim-backed".
  while (name.label == "Person" && name.last + 1 < syntax.size() && syntax.form(name.last) == "-" &&
         syntax.touches_next(name.last - 1) && syntax.touches_next(name.last) &&
         syntax[name.last + 1].upos == Upos::kPropn) {
    name.last += 2;
  }
  return name;
}

/// "Ada Insurance (Group) Co" tagged without its end, "AC) Caucus": no name has half a bracket.
NameSpan balance_brackets(const Syntax& syntax, NameSpan name) {
  std::optional<std::size_t> open;
  for (std::size_t i = name.first; i < name.last; ++i) {
    if (syntax.form(i) == "(") open = i;
    if (syntax.form(i) != ")") continue;
    if (!open && i + 1 < name.last) name.first = i + 1;
    if (!open && i + 1 == name.last && i > name.first) name.last = i;
    open.reset();
  }
  if (!open) return name;
  // "Hussain (as)", "Ada (left)": an aside in small letters.
  if (*open > name.first && *open + 1 < syntax.size() && !starts_upper(syntax.form(*open + 1))) {
    name.last = *open;
    return name;
  }
  if (name.last < syntax.size() && syntax.form(name.last) == ")") {
    ++name.last;
    while (name.last < syntax.size() && syntax[name.last].upos == Upos::kPropn) ++name.last;
  } else if (*open > name.first) {
    name.last = *open;
  }
  return name;
}

/// "Republican South Carolina Sen. Ada Abba", "Senate Majority Leader Ada Abba": tagged with a word
/// that is another name's or the office's.
NameSpan part_office(const Syntax& syntax, std::string_view text, NameSpan name,
                     const ActorTable& actors, const Lexicon& lexicon) {
  if (name.label != "Organization" || name.size() < 2) return name;
  const auto find = [&](std::size_t first, std::size_t last) {
    return actors.find(slice(text, syntax.span(first, last - 1)));
  };
  const auto party = find(name.first, name.first + 1);
  if (party && party->actor->sector == "PTY" && !find(name.first, name.last) &&
      find(name.first + 1, name.last)) {
    ++name.first;
  }
  const auto last = lower_ascii(syntax.form(name.last - 1));
  const bool is_side = last == "majority" || last == "minority";
  if (is_side && name.size() > 1 && name.last < syntax.size() &&
      lexicon.is_person_noun(lower_ascii(syntax.form(name.last)))) {
    --name.last;
  }
  return name;
}

/// "the Government": somebody's, as one in small letters is.
bool is_bare_government(const Syntax& syntax, const Lexicon& lexicon, const NameSpan& name) {
  const auto word = lower_ascii(syntax.form(name.first));
  return name.size() == 1 && lexicon.noun_info(word).sector == "GOV" &&
         has_class(lexicon.noun_info(word).classes, NounClass::kOrganization);
}

/// "the Abba Organization" tagged as a person, who has no article and is no organization.
bool is_body(const Syntax& syntax, const Lexicon& lexicon, const NameSpan& name) {
  return name.label == "Person" && name.size() > 1 && name.first > 0 &&
         lower_ascii(syntax.form(name.first - 1)) == "the" &&
         has_class(lexicon.noun_info(lower_ascii(syntax.form(name.last - 1))).classes,
                   NounClass::kOrganization);
}

/// A torn word ("mmittee") is no name, nor does a person's begin with one ("resa May").
bool is_torn(const Syntax& syntax, NameSpan& name) {
  const auto is_small = [&](std::size_t word) {
    return std::ranges::none_of(syntax.form(word), [](char c) {
      return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    });
  };
  while (name.label == "Person" && name.size() > 1 && is_small(name.first) &&
         syntax.first(name.first) == name.first) {
    ++name.first;
  }
  for (std::size_t i = name.first; i < name.last; ++i) {
    if (!is_small(i)) return false;
  }
  return true;
}

/// Is most of it in small letters, as no headline in capitals is?
bool is_in_small_letters(const Syntax& syntax) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (syntax[i].upos != Upos::kNoun && syntax[i].upos != Upos::kVerb) continue;
    ++words;
    if (starts_upper(syntax.form(i))) ++capitals;
  }
  return 2 * capitals < words;
}

/// Makes one body of each two names that `are_one`.
template <typename AreOne>
void join(std::vector<NameSpan>& names, AreOne are_one) {
  for (std::size_t k = 0; k + 1 < names.size();) {
    if (!are_one(names[k], names[k + 1])) {
      ++k;
      continue;
    }
    names[k].last = names[k + 1].last;
    names[k].label = "Organization";
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(k) + 1);
  }
}

/// "Procter & Gamble": two names around the sign are one.
void join_ampersands(const Syntax& syntax, std::vector<NameSpan>& names) {
  join(names, [&](const NameSpan& name, const NameSpan& next) {
    return name.last + 1 == next.first && syntax.form(name.last) == "&" && name.label != "Location";
  });
}

/// "National Museums NI", where a table knows "NI": the tree has it as a part of the name before.
void join_flat_parts(const Syntax& syntax, std::vector<NameSpan>& names) {
  join(names, [&](const NameSpan& name, const NameSpan& part) {
    const auto head = syntax.head(part.first);
    return name.last == part.first && name.label == "Organization" &&
           syntax.deprel(part.first) == Deprel::kFlat && head != kNoToken && head >= name.first &&
           head < name.last;
  });
}

/// "JD(S)": letters in brackets that touch a name are a part of it, whichever of them were tagged.
void take_in_brackets(const Syntax& syntax, std::vector<NameSpan>& names) {
  constexpr std::size_t kMostLetters = 2;
  for (NameSpan& name : names) {
    const bool has_letters = name.size() > 2 && syntax.form(name.last - 2) == "(";
    const std::size_t open = has_letters ? name.last - 2 : name.last;
    if (open + 2 >= syntax.size() || syntax.form(open) != "(" || syntax.form(open + 2) != ")") {
      continue;
    }
    if (syntax.touches_next(open - 1) && syntax.touches_next(open) &&
        syntax.touches_next(open + 1) && syntax.form(open + 1).size() <= kMostLetters) {
      name.last = open + 3;
    }
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

}  // namespace

std::vector<NameSpan> find_name_spans(const Syntax& syntax, std::string_view text,
                                      const Sentence& sentence, const ActorTable& actors,
                                      const Lexicon& lexicon) {
  auto known = tagged_names(syntax);
  const bool is_plainly_written = is_in_small_letters(syntax);
  for (auto& name : known) {
    name = trim_name(syntax, balance_brackets(syntax, name));
    name = complete(syntax, name, lexicon, is_plainly_written);
    name = part_office(syntax, text, name, actors, lexicon);
    if (is_body(syntax, lexicon, name)) name.label = "Organization";
  }
  std::erase_if(known, [&](NameSpan& name) {
    return is_torn(syntax, name) || is_bare_government(syntax, lexicon, name);
  });
  auto listed = table_names(syntax, text, sentence, actors);
  for (auto& name : listed) {
    const auto same = std::ranges::find_if(known, [&](const NameSpan& other) {
      return other.first == name.first && other.last == name.last;
    });
    if (same != known.end()) name.label = same->label;
  }
  known.insert(known.begin(), listed.begin(), listed.end());
  const auto ministries = ministry_names(syntax);
  known.insert(known.begin(), ministries.begin(), ministries.end());
  std::ranges::stable_sort(known, std::ranges::greater{}, &NameSpan::size);
  std::vector<NameSpan> taken;
  take(taken, known);
  take(taken, capital_names(syntax, lexicon));
  std::ranges::sort(taken, {}, &NameSpan::first);
  join_ampersands(syntax, taken);
  join_flat_parts(syntax, taken);
  take_in_brackets(syntax, taken);
  return taken;
}

}  // namespace entente
