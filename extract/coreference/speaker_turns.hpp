#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/article.hpp"

namespace entente {

/// Whose turn each sentence of an interview is: what the source marks (Sentence::speaker), else
/// the label before a paragraph ("ROSA AMES: We …"). Sentences are read in their order.
class SpeakerTurns {
 public:
  explicit SpeakerTurns(const Article& article) : article_(article) {}

  /// The number of the sentence's speaker, from 1; 0 outside dialogues.
  std::uint32_t read_sentence(const Sentence& sentence, const Syntax& syntax);

  /// The number of the speaker that a name names, 0 = none; titles and blanks do not count.
  [[nodiscard]] std::uint32_t find(std::string_view name) const;

  [[nodiscard]] bool empty() const { return speakers_.empty(); }

 private:
  [[nodiscard]] std::uint32_t number_of(std::string_view speaker);

  const Article& article_;
  std::vector<std::string> speakers_;  ///< letters alone, in lower case
  std::uint32_t block_ = static_cast<std::uint32_t>(-1);
  std::uint32_t turn_ = 0;
};

}  // namespace entente
