#include "extract/mention/verb_lemmas.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "extract/text.hpp"

namespace entente {
namespace {

/// What the form may be an inflection of, likeliest first.
std::vector<std::string> base_forms(std::string_view form) {
  static constexpr std::string_view kEndings[][2] = {
      {"ies", "y"}, {"ied", "y"}, {"ying", "ie"}, {"es", "e"},  {"es", ""},
      {"s", ""},    {"ed", "e"},  {"ed", ""},     {"ing", "e"}, {"ing", ""},
  };
  std::vector<std::string> bases;
  for (const auto& [ending, base] : kEndings) {
    if (form.size() < ending.size() + 2 || !form.ends_with(ending)) continue;
    std::string stem(form.substr(0, form.size() - ending.size()));
    const auto size = stem.size();
    const bool is_doubled = size > 2 && stem[size - 1] == stem[size - 2];
    bases.push_back(stem + std::string(base));
    if (is_doubled && base.empty()) bases.push_back(stem.substr(0, size - 1));
  }
  return bases;
}

/// "fin" for "fined": a short stem would have doubled its last letter ("finned"), so an e is gone.
bool lost_an_e(std::string_view form, std::string_view lemma) {
  constexpr std::string_view kVowels = "aeiou";
  const auto is_vowel = [&](char c) { return kVowels.find(c) != kVowels.npos; };
  const auto size = lemma.size();
  const bool is_bare = form.size() > size && form.starts_with(lemma) &&
                       (form.substr(size) == "ed" || form.substr(size) == "ing");
  return is_bare && size >= 3 && size <= 4 && !is_vowel(lemma[size - 1]) &&
         std::string_view("wxy").find(lemma[size - 1]) == std::string_view::npos &&
         is_vowel(lemma[size - 2]) && !is_vowel(lemma[size - 3]);
}

}  // namespace

void mend_verb_lemmas(const Article& article, const WordNet& wordnet, Document& document) {
  for (auto& sentence : document.sentences) {
    for (auto& token : sentence.tokens) {
      if (token.upos != Upos::kVerb) continue;
      const auto form = lower_ascii(slice(article.text, token.span));
      if (lost_an_e(form, token.lemma) && wordnet.contains(token.lemma + "e", WordNetPos::kVerb)) {
        token.lemma += 'e';
      }
      if (wordnet.contains(token.lemma, WordNetPos::kVerb)) continue;
      if (const auto base = wordnet.irregular_verb(form); !base.empty()) {
        token.lemma = std::string(base);
        continue;
      }
      for (auto& base : base_forms(form)) {
        if (!wordnet.contains(base, WordNetPos::kVerb)) continue;
        token.lemma = std::move(base);
        break;
      }
    }
  }
}

}  // namespace entente
