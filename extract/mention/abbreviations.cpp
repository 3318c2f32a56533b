#include "extract/mention/abbreviations.hpp"

#include <algorithm>

#include "extract/mention/mentions.hpp"
#include "extract/text.hpp"
#include "graph/actors/form_key.hpp"

namespace entente {
namespace {

/// The first letters of all words, small ones too: "Bank of England" is BOE.
std::string first_letters(std::string_view name) {
  std::string letters;
  for (const auto word : split_blanks(name)) letters += ascii_upper(word.substr(0, 1));
  return letters;
}

/// "Anti-Corruption Commission" is shortened as if its hyphen were a blank, or as one word.
std::string without_hyphens(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '-', ' ');
  return words;
}

bool shortens(std::string_view letters, std::string_view name) {
  const auto parted = without_hyphens(name);
  return letters == initials_of(name) || letters == first_letters(name) ||
         letters == initials_of(parted) || letters == first_letters(parted);
}

}  // namespace

std::string initials_of(std::string_view name) {
  std::string initials;
  for (const auto word : split_blanks(name)) {
    if (starts_upper(word)) initials += word[0];
  }
  return initials;
}

bool is_acronym(std::string_view name) {
  return name.size() >= 2 && name.size() <= 7 &&
         std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<std::uint32_t> find_long_form(const Article& article, const Document& document,
                                            std::string_view letters) {
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    const bool is_body = mention.kind == MentionKind::kName &&
                         mention.type == EntityType::kOrganization &&
                         mention.last > mention.first + 1;
    const auto name = mention_text(article, document, mention);
    if (is_body && (initials_of(name) == letters || initials_of(without_hyphens(name)) == letters))
      return m;
  }
  return {};
}

Abbreviations find_abbreviations(const Article& article, const Document& document) {
  Abbreviations found;
  for (std::uint32_t m = 1; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    const Mention& before = document.mentions[m - 1];
    const auto is_name = [](const Mention& each) { return each.kind == MentionKind::kName; };
    if (!is_name(mention) || !is_name(before) || before.sentence != mention.sentence ||
        before.last + 1 != mention.first)
      continue;
    const auto words = mention_text(article, document, mention);
    const auto letters =
        ascii_upper(words);  // "Aemo", as some papers write what is spoken as a word
    const auto& tokens = document.sentences[mention.sentence].tokens;
    if (!starts_upper(words) || !is_acronym(letters) ||
        slice(article.text, tokens[before.last].span) != "(")
      continue;
    const auto full = mention_text(article, document, before);
    if (shortens(letters, full)) found.try_emplace(std::string(words), m - 1);
  }
  return found;
}

}  // namespace entente
