#include "extract/language/lemmatizer.hpp"

#include <array>
#include <vector>

#include "extract/language/lemma.hpp"
#include "extract/language/normal_form.hpp"

namespace entente {
namespace {

/// An inflection's ending and what stands in its place in the lemma.
struct Ending {
  std::string_view inflected, base;
};

constexpr Ending kPlural[] = {{"ies", "y"}, {"s", ""}, {"es", ""}, {"ves", "f"}, {"ves", "fe"}};
constexpr Ending kThirdPerson[] = {{"ies", "y"}, {"s", ""}, {"es", ""}};
constexpr Ending kPast[] = {{"ied", "y"}, {"ed", "e"}, {"ed", ""}};
constexpr Ending kGerund[] = {{"ying", "ie"}, {"ing", "e"}, {"ing", ""}};
constexpr Ending kComparative[] = {{"ier", "y"}, {"er", "e"}, {"er", ""}};
constexpr Ending kSuperlative[] = {{"iest", "y"}, {"est", "e"}, {"est", ""}};

[[nodiscard]] std::span<const Ending> endings_of(std::string_view xpos) {
  if (xpos == "NNS") return kPlural;
  if (xpos == "VBZ") return kThirdPerson;
  if (xpos == "VBD" || xpos == "VBN") return kPast;
  if (xpos == "VBG") return kGerund;
  if (xpos == "JJR" || xpos == "RBR") return kComparative;
  if (xpos == "JJS" || xpos == "RBS") return kSuperlative;
  return {};
}

[[nodiscard]] bool is_vowel_letter(char letter) {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

/// Whether a stem would have doubled its last letter before -ed and -ing ("fin" gives "finned"), so
/// that "fined" comes from a stem with an e.
[[nodiscard]] bool would_double(std::string_view stem) {
  const std::size_t size = stem.size();
  return size >= 3 && size <= 4 && !is_vowel_letter(stem[size - 1]) &&
         std::string_view("wxy").find(stem[size - 1]) == std::string_view::npos &&
         is_vowel_letter(stem[size - 2]) && !is_vowel_letter(stem[size - 3]);
}

/// What the form may be an inflection of, likeliest first.
[[nodiscard]] std::vector<std::string> candidates(std::string_view form,
                                                  std::span<const Ending> endings) {
  std::vector<std::string> found;
  for (const auto& [inflected, base] : endings) {
    if (form.size() < inflected.size() + 2 || !form.ends_with(inflected)) continue;
    const auto stem = form.substr(0, form.size() - inflected.size());
    const bool is_doubled = stem.size() > 2 && stem.back() == stem[stem.size() - 2];
    if (is_doubled && base.empty()) found.emplace_back(stem.substr(0, stem.size() - 1));
    found.push_back(std::string(stem).append(base));
  }
  return found;
}

}  // namespace

std::string lemma_key(std::string_view lemma, std::string_view xpos) {
  std::string key(lemma);
  return key.append("\t").append(xpos.substr(0, 1));
}

std::string form_key(std::string_view form, std::string_view xpos) {
  return normal_form(form).append("\t").append(xpos);
}

Lemmatizer::Lemmatizer(const ModelFile& file)
    : forms_(file.get("lemma_forms")),
      lemmas_(file.get("lemmas")),
      lemma_of_form_(file.get_array<std::uint32_t>("lemma_of_form", forms_.size())),
      known_(file.get("known_lemmas")) {}

bool Lemmatizer::is_known(std::string_view lemma, std::string_view xpos) const {
  return known_.find(lemma_key(lemma, xpos)) >= 0;
}

std::string Lemmatizer::find(std::string_view form, std::string_view xpos,
                             std::string_view rule) const {
  if (const auto number = forms_.find(form_key(form, xpos)); number >= 0)
    return std::string(lemmas_[lemma_of_form_[static_cast<std::size_t>(number)]]);
  std::string lemma = apply_lemma_rule(rule, form);
  if (lemma.empty()) lemma = lower_case(form);  // a rule for longer words took all of it
  const auto endings = endings_of(xpos);
  if (endings.empty()) return lemma;
  const std::string lower = lower_case(normal_form(form));
  const bool lost_an_e =
      xpos[0] == 'V' && would_double(lemma) && lower.starts_with(lemma) &&
      (lower.substr(lemma.size()) == "ed" || lower.substr(lemma.size()) == "ing");
  if (lost_an_e && is_known(lemma + "e", xpos)) return lemma + "e";
  if (is_known(lemma, xpos)) return lemma;
  for (std::string& candidate : candidates(lower, endings))
    if (is_known(candidate, xpos)) return std::move(candidate);
  return lemma;
}

}  // namespace entente
