#include "extract/coreference/speaker_turns.hpp"

#include <algorithm>

#include "extract/text.hpp"

namespace entente {
namespace {

constexpr std::size_t kMostLabelWords = 5;
constexpr std::size_t kLeastLetters = 4;
constexpr std::size_t kMostSpeakers = 50;

/// Letters alone, in lower case: "Rosa Ames" and "RosaAmes" are one.
std::string squeeze(std::string_view name) {
  std::string out;
  for (const char c : lower_ascii(name))
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) out += c;
  return out;
}

/// The words before a paragraph's first colon where they are a name; empty otherwise.
std::string_view label_of(const Syntax& syntax, std::string_view text) {
  for (std::size_t i = 0; i < std::min(syntax.size(), kMostLabelWords + 1); ++i) {
    if (i > 0 && syntax.form(i) == ":") return slice(text, syntax.span(0, i - 1));
    if (syntax[i].upos != Upos::kPropn || !starts_upper(syntax.form(i))) return {};
  }
  return {};
}

}  // namespace

std::uint32_t SpeakerTurns::number_of(std::string_view speaker) {
  const std::string name = squeeze(speaker);
  const auto known = std::ranges::find(speakers_, name);
  const auto number = static_cast<std::uint32_t>(known - speakers_.begin() + 1);
  if (known != speakers_.end()) return number;
  if (name.empty() || speakers_.size() == kMostSpeakers) return 0;
  speakers_.push_back(name);
  return number;
}

std::uint32_t SpeakerTurns::read_sentence(const Sentence& sentence, const Syntax& syntax) {
  if (!sentence.speaker.empty()) return number_of(sentence.speaker);
  if (sentence.block == block_) return turn_;
  block_ = sentence.block;
  const std::string_view label = label_of(syntax, article_.text);
  turn_ = label.empty() ? 0 : number_of(label);
  return turn_;
}

std::uint32_t SpeakerTurns::find(std::string_view name) const {
  const std::string letters = squeeze(name);
  if (letters.size() < kLeastLetters) return 0;
  const auto named = std::ranges::find_if(speakers_, [&](const std::string& speaker) {
    return speaker.find(letters) != std::string::npos || letters.ends_with(speaker);
  });
  return named == speakers_.end() ? 0 : static_cast<std::uint32_t>(named - speakers_.begin() + 1);
}

}  // namespace entente
