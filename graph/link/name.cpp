#include "graph/link/name.hpp"

#include <algorithm>
#include <utility>

#include "graph/actors/form_key.hpp"
#include "graph/link/sound.hpp"
#include "graph/link/words.hpp"

namespace entente {
namespace {

using Texts = std::vector<std::string>;

bool is_name_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_capitals(std::string_view word) { return std::ranges::all_of(word, is_capital); }

/// The words as written, without accents.
Texts written_words(std::string_view name, bool splits_initials) {
  Texts words(1);
  const std::string folded = fold_latin(name);
  for (const char c : folded) {
    if (is_name_byte(c)) {
      words.back() += c;
    } else if (c == '&') {
      words.emplace_back("and");
      words.emplace_back();
    } else if (c != '\'' && c != '`' && (c != '.' || splits_initials) && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// "JK Rowling" has two initials.
Texts with_initials_apart(const Texts& written) {
  const bool has_small_letters =
      std::ranges::any_of(written, [](const std::string& word) { return !is_capitals(word); });
  Texts words;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::string& word = written[i];
    const bool is_run = has_small_letters && word.size() > 1 && word.size() < 4 &&
                        i + 1 < written.size() && is_capitals(word);
    if (!is_run) words.push_back(word);
    for (std::size_t k = 0; is_run && k < word.size(); ++k) words.push_back(word.substr(k, 1));
  }
  return words;
}

/// "ElBaradei", "DeSantis": a particle written together with its name.
Texts with_particles_apart(const Texts& written) {
  constexpr std::size_t kParticle = 2;
  Texts words;
  for (const std::string& word : written) {
    const bool is_joined =
        word.size() > kParticle + 1 && is_capital(word[kParticle]) && !is_capital(word[1]) &&
        is_word(ascii_lower(word.substr(0, kParticle)), NameWordClass::kParticle);
    if (is_joined) words.push_back(word.substr(0, kParticle));
    words.push_back(is_joined ? word.substr(kParticle) : word);
  }
  return words;
}

void set_words(const Texts& texts, NameParts& parts) {
  for (const std::string& text : texts) {
    parts.words.push_back({text, "", ""});
    parts.letters += text;
  }
}

void take_titles(Texts& words, NameParts& parts) {
  const auto is_title = [&](const std::string& word) {
    return is_word(word, NameWordClass::kTitle) ||
           (parts.has_title && (word == "of" || word == "the"));
  };
  while (words.size() > 1 && is_title(words.front())) {
    parts.has_title = true;
    parts.is_woman = parts.is_woman || is_word(words.front(), NameWordClass::kWoman);
    parts.is_man = parts.is_man || is_word(words.front(), NameWordClass::kMan);
    parts.is_monarch = parts.is_monarch || is_word(words.front(), NameWordClass::kMonarch);
    words.erase(words.begin());
  }
}

/// "Jr.", "III", "the Elder", "MP" at the end; an initial "V" or "I" in front of it is none.
void take_endings(Texts& words, NameParts& parts) {
  while (words.size() > 1) {
    const int generation = generation_of(words.back());
    if (generation == 0 && !is_word(words.back(), NameWordClass::kPostnominal)) break;
    if (generation != 0) parts.generation = generation;
    words.pop_back();
    if (words.size() > 1 && words.back() == "the") words.pop_back();
  }
}

NameParts take_person_apart(std::string_view name) {
  NameParts parts;
  Texts words = with_particles_apart(with_initials_apart(written_words(name, true)));
  for (std::string& word : words) word = ascii_lower(word);
  take_titles(words, parts);
  take_endings(words, parts);
  Texts core;
  for (const std::string& word : words) {
    // The first word is a name whatever it looks like: "Al Gore", "Ben Carson"; "de la Rúa" is
    // none.
    const bool may_be_given =
        core.empty() && &word == &words.front() && words.size() == 2 && is_given_name(word);
    if (is_word(word, NameWordClass::kParticle) && !may_be_given && word.size() > 1) {
      parts.has_particle = true;
    } else {
      core.push_back(word);
    }
  }
  set_words(core.empty() ? words : core, parts);
  return parts;
}

/// Countries' names and demonyms as their codes, the longest first: "South Korean" → "@KOR".
Texts with_country_codes(const Texts& words) {
  constexpr std::size_t kLongest = 4;
  Texts coded;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t taken = 1;
    std::string text = words[i];
    for (std::size_t count = std::min(kLongest, words.size() - i); count > 0; --count) {
      std::string key = words[i];
      for (std::size_t k = 1; k < count; ++k) key += ' ' + words[i + k];
      if (const auto code = find_country_code(key)) {
        taken = count;
        text = std::string("@").append(*code);
        break;
      }
    }
    coded.push_back(std::move(text));
    i += taken;
  }
  return coded;
}

std::string first_letters(const Texts& words) {
  std::string letters;
  for (const std::string& word : words) letters += word.front();
  return letters;
}

void take_legal_forms(Texts& words, NameParts& parts) {
  while (words.size() > 1 && is_word(words.back(), NameWordClass::kLegal)) {
    std::string form = words.back();
    words.pop_back();
    if (form == "incorporated") form = "inc";
    if (form == "limited") form = "ltd";
    if (form == "corporation") form = "corp";
    if (form == "company") form = "co";
    parts.legal = form + (parts.legal.empty() ? "" : " " + parts.legal);
  }
  if (!parts.legal.empty() && words.size() > 1 && words.back() == "and") words.pop_back();
}

Texts without_small_words(const Texts& words) {
  Texts kept;
  for (const std::string& word : words) {
    if (!is_word(word, NameWordClass::kSmall)) kept.push_back(word);
  }
  return kept.empty() ? words : kept;
}

NameParts take_body_apart(std::string_view name, bool is_place) {
  NameParts parts;
  const Texts written = written_words(name, false);
  parts.is_acronym = !is_place && written.size() == 1 && written[0].size() > 1 &&
                     written[0].size() <= 8 && is_capitals(written[0]);
  Texts words;
  for (const std::string& word : written) words.push_back(ascii_lower(word));
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  if (!is_place) take_legal_forms(words, parts);
  for (std::string& word : words) word = american_spelling(word);
  const Texts full = without_small_words(words);
  if (full.size() > 1) {
    parts.initials.push_back(first_letters(full));
    if (full.size() < words.size()) parts.initials.push_back(first_letters(words));
  }
  Texts core = without_small_words(with_country_codes(words));
  if (is_place && core.size() > 1) {
    const auto kind = std::ranges::find_if(
        core, [](const std::string& word) { return is_word(word, NameWordClass::kPlace); });
    if (kind != core.end()) {
      parts.has_of_form = kind == core.begin() && words.size() > 1 && words[1] == "of";
      parts.place_kind = *kind;
      core.erase(kind);
    }
  }
  set_words(core, parts);
  return parts;
}

/// Without sounds, and without words where there are none.
NameParts take_words_apart(std::string_view name, EntityKind kind) {
  return kind == EntityKind::kPerson ? take_person_apart(name)
                                     : take_body_apart(name, kind == EntityKind::kPlace);
}

}  // namespace

std::vector<std::string> split_words(std::string_view name, bool splits_initials) {
  Texts words = written_words(name, splits_initials);
  for (std::string& word : words) word = ascii_lower(word);
  return words;
}

NameParts take_apart(std::string_view name, EntityKind kind) {
  NameParts parts = take_words_apart(name, kind);
  for (NameWord& word : parts.words) {
    word.sound = sound_of(word.letters);
    word.bones = bones_of(word.sound);
  }
  if (parts.words.empty()) {  // "!!!"
    parts.words.push_back({std::string(name), std::string(name), std::string(name)});
    parts.letters = name;
  }
  return parts;
}

std::string letters_of(std::string_view name, EntityKind kind) {
  const NameParts parts = take_words_apart(name, kind);
  return parts.words.empty() ? std::string(name) : parts.letters;
}

}  // namespace entente
