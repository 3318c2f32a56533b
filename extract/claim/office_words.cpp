#include "extract/claim/office_words.hpp"

#include <array>
#include <string_view>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// "a key ally" is an ally: how much or since when is no part of what somebody is.
constexpr std::array<std::string_view, 9> kEmphases = {
    "key", "main", "major", "close", "closest", "staunch", "loyal", "longtime", "fellow"};

}  // namespace

std::string office_words(const SentenceView& view, std::size_t office, std::size_t without) {
  const Syntax& syntax = view.syntax;
  std::string words;
  std::size_t before = kNoToken;
  for (std::size_t i = core_first(syntax, office); i <= office; ++i) {
    const auto* name = view.resolver.name_at(i);
    const bool is_other = name != nullptr && name != view.resolver.name_at(office);
    const bool is_left_out = without != kNoToken && (i == without || syntax.is_below(i, without));
    if (is_other || is_left_out || syntax[i].xpos == "POS" || syntax.form(i) == "-" ||
        is_in(kEmphases, lower_ascii(syntax.form(i)))) {
      continue;
    }
    if (!words.empty()) words += separator(syntax, before, i);
    // "the hopefuls Ada Berg and Ola Lind": each is one.
    const bool is_plural = i == office && syntax[i].xpos.ends_with("S");
    words += label_word(is_plural ? syntax.lemma(i) : syntax.form(i));
    before = i;
  }
  return words;
}

}  // namespace entente
