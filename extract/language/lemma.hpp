#pragma once

#include <string>
#include <string_view>

namespace entente {

/// How a lemma is made from a form, as a short string so that it can be a class the model learns
/// (train/encoder/lemma.py finds it): "=be" is the lemma "be" itself; otherwise a letter for the
/// case (k keeps it, l lower, t title), the number of bytes cut from the end, a bar and what is put
/// there: "l3|y" makes "countries" country. A rule that cuts more than there is gives the form
/// back.
[[nodiscard]] std::string apply_lemma_rule(std::string_view rule, std::string_view form);

}  // namespace entente
