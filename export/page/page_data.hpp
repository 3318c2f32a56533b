#pragma once

#include <string>

#include "export/draw/drawing.hpp"
#include "export/page/page.hpp"

namespace entente {

/// All that the page's script shows, as JSON for a script element. Rows are lists, in the order
/// that model.js reads; articles, speakers and sentences stand in tables of their own, so that each
/// is written once.
[[nodiscard]] std::string page_data(const PageInput& input, const Drawing& drawing);

}  // namespace entente
