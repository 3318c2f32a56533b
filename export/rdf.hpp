#pragma once

#include <ostream>
#include <string_view>

#include "export/formats.hpp"
#include "export/rdf_writer.hpp"

namespace entente {

/// Writes the claims as reified statements: none is asserted, each keeps its stance, confidences,
/// speaker and time, and leads by PROV-O to the quote it was derived from and to the article that
/// it was quoted from, with the Web Annotation vocabulary's selectors. These count characters; of
/// an article whose text is not stored, bytes (oa:DataPositionSelector). In TriG what an article
/// says is a named graph, whose name is the article's; entities are described outside of it.
/// Names of entities, claims and articles begin with `base`, or "urn:entente:" where it is empty.
/// The terms: docs/rdf.md.
void write_rdf(const ExportInput& input, RdfSyntax syntax, std::string_view base,
               std::ostream& output);

}  // namespace entente
