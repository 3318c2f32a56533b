#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "extract/learned/model_file.hpp"
#include "extract/learned/string_table.hpp"
#include "extract/learned/word_index.hpp"

namespace entente {

/// A lemma among those of its word class: "charge\tV" for every verb tag, "charge\tN" for every
/// noun's.
[[nodiscard]] std::string lemma_key(std::string_view lemma, std::string_view xpos);
/// A form with its tag: "went\tVBD".
[[nodiscard]] std::string form_key(std::string_view form, std::string_view xpos);

/// From a form, its Penn tag and the learned rule to its lemma. The known forms win; a regular
/// inflection ("clashes", "charging") must lead to a known lemma where there is one. Read in place
/// from the model file; owns nothing.
class Lemmatizer {
 public:
  /// Throws Error (input) when parts of the model are missing.
  explicit Lemmatizer(const ModelFile& file);
  /// `rule` as in apply_lemma_rule().
  [[nodiscard]] std::string find(std::string_view form, std::string_view xpos,
                                 std::string_view rule) const;

 private:
  [[nodiscard]] bool is_known(std::string_view lemma, std::string_view xpos) const;

  StringTable forms_, lemmas_;
  std::span<const std::uint32_t> lemma_of_form_;  ///< in lemmas_
  WordIndex known_;
};

}  // namespace entente
