#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include "export/claim_quotes.hpp"
#include "export/draw/picture.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// What a page is made of.
struct PageInput {
  const Snapshot& listed;  ///< what can be searched and read
  const Snapshot& drawn;   ///< the part of it that stands in the picture
  ClaimSource claims;      ///< whose quotes are the evidence
  PictureOptions picture;  ///< its title is the page's too; both themes are written
  std::string made_by;     ///< "entente 0.1.0"
  std::string share;       ///< what share of the graph this is: "5000 of 80000 relations"; or empty
};

/// A drawing as an element of HTML: no XML declaration, no document type, and no link, for clicks
/// are the page's.
[[nodiscard]] std::string inline_svg(Drawing drawing);

/// Writes one HTML file that needs nothing beside it: the picture, search over entities, relations
/// and quotes, filters, and every relation's evidence. It makes no request, and its policy lets no
/// script run but its own. Equal input gives equal bytes.
void write_page(const PageInput& input, std::ostream& output);

}  // namespace entente
