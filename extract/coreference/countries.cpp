#include "extract/coreference/countries.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

bool is_bare_country(const Syntax& syntax, const Phrase& phrase) {
  const auto lemma = syntax.lemma(phrase.head);
  return syntax[phrase.head].xpos == "NN" && (lemma == "country" || lemma == "nation") &&
         phrase.last - phrase.first == 2 && lower_ascii(syntax.form(phrase.first)) == "the";
}

bool is_bare_government(const Syntax& syntax, const Phrase& phrase) {
  static constexpr std::array<std::string_view, 3> kOfTheWhole = {"federal", "central", "national"};
  const auto word = [&](std::size_t i) { return lower_ascii(syntax.form(i)); };
  const std::size_t size = phrase.last - phrase.first;
  return syntax.lemma(phrase.head) == "government" && syntax[phrase.head].xpos == "NN" &&
         phrase.head + 1 == phrase.last && word(phrase.first) == "the" &&
         (size == 2 || (size == 3 && is_in(kOfTheWhole, word(phrase.first + 1))));
}

bool may_govern(const Chain& chain) {
  const auto name = lower_ascii(chain.name);
  return chain.type == EntityType::kCountry || chain.type == EntityType::kPlace ||
         name.find("government") != std::string::npos ||
         name.find("administration") != std::string::npos;
}

std::optional<std::int32_t> main_country(const Document& document) {
  std::optional<std::int32_t> most;
  std::ptrdiff_t named = 0;
  for (std::size_t c = 0; c < document.chains.size(); ++c) {
    const Chain& chain = document.chains[c];
    if (chain.type != EntityType::kCountry || !chain.members.empty()) continue;
    const auto names = std::ranges::count_if(chain.mentions, [&](std::uint32_t mention) {
      return document.mentions[mention].kind == MentionKind::kName;
    });
    if (names == named) most.reset();
    if (names > named) most = static_cast<std::int32_t>(c);
    named = std::max(named, names);
  }
  return most;
}

}  // namespace entente
