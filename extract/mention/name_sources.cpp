#include "extract/mention/name_sources.hpp"

#include <optional>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Did the tagger take one of the words for a name's?
bool is_tagged(const Syntax& syntax, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (syntax[i].ner.size() > 1) return true;
  }
  return false;
}

}  // namespace

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

std::vector<NameSpan> capital_names(const Syntax& syntax, const Lexicon& lexicon) {
  const auto names_office = [&](std::size_t word) {
    return word < syntax.size() && lexicon.is_person_noun(syntax.lemma(word));
  };
  // A title is no name, but "Nationals leader Ada Abba" has both.
  const auto is_title = [&](std::size_t word) {
    return syntax.deprel(word) == Deprel::kNmodDesc &&
           (names_office(word) || !names_office(word + 1));
  };
  // "Vice President", "Director of Research": of a title written with capitals, no name of a body.
  const auto is_in_title = [&](std::size_t first, std::size_t last) {
    const auto office = syntax.head(last - 1);
    if (office == kNoToken || !names_office(office) || !starts_upper(syntax.form(office)) ||
        syntax[last - 1].xpos == "NNPS" || is_tagged(syntax, first, last)) {
      return false;
    }
    return office == last || (office + 2 == first && syntax.form(office + 1) == "of");
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
    if (!is_in_title(i, last)) found.push_back({i, last, ""});
    i = last - 1;
  }
  return found;
}

std::vector<NameSpan> ministry_names(const Syntax& syntax) {
  const auto is_own = [&](std::size_t word) {
    const std::string_view tag = syntax[word].ner;
    const bool is_free = tag.size() < 3 || tag.substr(2) == "Organization";
    return is_free && is_nominal(syntax[word].upos) && syntax[word].upos != Upos::kPron &&
           starts_upper(syntax.form(word));
  };
  const auto is_part = [&](std::size_t word) {
    return is_own(word) || (syntax[word].upos == Upos::kAdj && word + 1 < syntax.size() &&
                            starts_upper(syntax.form(word)) && is_own(word + 1));
  };
  std::vector<NameSpan> found;
  for (std::size_t office = 0; office + 2 < syntax.size(); ++office) {
    const auto first = office + 2;
    const bool begins = syntax.form(office) == "Minister" && syntax.form(office + 1) == "of" &&
                        core_first(syntax, office) == office && is_part(first) &&
                        syntax.form(first) != "State";
    if (!begins) continue;
    auto last = first;
    while (last < syntax.size() && is_part(last)) ++last;
    if (last + 1 < syntax.size() && syntax.form(last) == "and" && is_part(last + 1)) {
      for (++last; last < syntax.size() && is_part(last);) ++last;
    }
    found.push_back({first, last, "Organization"});
  }
  return found;
}

}  // namespace entente
