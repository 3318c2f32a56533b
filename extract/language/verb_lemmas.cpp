#include "extract/language/verb_lemmas.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/text.hpp"

namespace entente {
namespace {

/// An inflection's ending and what stands in its place in the lemma, likeliest first.
struct VerbEnding {
  std::string_view inflected, base;
};
constexpr std::array<VerbEnding, 9> kEndings = {{{"ied", "y"},
                                                 {"ed", ""},
                                                 {"ed", "e"},
                                                 {"ying", "ie"},
                                                 {"ing", ""},
                                                 {"ing", "e"},
                                                 {"ies", "y"},
                                                 {"es", ""},
                                                 {"s", ""}}};

std::optional<std::string> regular_base(std::string_view form, const WordNet& wordnet) {
  for (const auto& [inflected, base] : kEndings) {
    if (form.size() < inflected.size() + 2 || !form.ends_with(inflected)) continue;
    auto lemma = std::string(form.substr(0, form.size() - inflected.size())).append(base);
    if (wordnet.contains(lemma, WordNetPos::kVerb)) return lemma;
  }
  return {};
}

/// "found" of "founded", "be" of "were"; nothing where the dictionary has no such verb.
std::optional<std::string> base_of_verb(const std::string& form, const WordNet& wordnet) {
  if (const auto irregular = wordnet.find_irregular_verb(form)) return std::string(*irregular);
  return regular_base(form, wordnet);
}

/// "co-found" of "co-founded": a prefix stays as it is.
std::optional<std::string> prefixed_base(const std::string& form, const WordNet& wordnet) {
  const auto hyphen = form.rfind('-');
  if (hyphen == std::string::npos || hyphen == 0) return {};
  const auto base = base_of_verb(form.substr(hyphen + 1), wordnet);
  return base ? std::optional(form.substr(0, hyphen + 1) + *base) : std::nullopt;
}

}  // namespace

void mend_verb_lemmas(const Article& article, const WordNet& wordnet, Document& document) {
  for (auto& sentence : document.sentences) {
    for (auto& token : sentence.tokens) {
      if (token.upos != Upos::kVerb || token.joins_next) continue;
      if (wordnet.contains(token.lemma, WordNetPos::kVerb)) continue;
      const auto form = lower_ascii(slice(article.text, token.span));
      auto base = base_of_verb(form, wordnet);
      if (!base) base = prefixed_base(form, wordnet);
      if (!base && wordnet.contains(form, WordNetPos::kVerb)) base = form;  // "wed"
      if (base) token.lemma = std::move(*base);
    }
  }
}

}  // namespace entente
