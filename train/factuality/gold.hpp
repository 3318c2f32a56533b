#pragma once

#include <string>
#include <vector>

#include "extract/factuality/factuality_model.hpp"

namespace entente::train {

/// One judged predicate.
struct GoldValue {
  std::size_t token = 0;
  float value = 3.F;  ///< 3 … -3
};

/// A sentence, its words between blanks.
struct GoldSentence {
  std::string text;
  std::vector<GoldValue> values;
  Custom custom = Custom::kNews;
};

/// `folder`/{uw,meantime,uds_ih2}/`part`.jsonl: an object a line, `text` and `targets`, each with
/// `span1` (tokens) and `label`. Throws Error (input).
[[nodiscard]] std::vector<GoldSentence> read_gold(const std::string& folder,
                                                  const std::string& part);

}  // namespace entente::train
