#pragma once

#include <string_view>

#include "export/draw/geometry.hpp"
#include "export/xml_writer.hpp"
#include "graph/snapshot.hpp"

namespace entente {

inline constexpr std::string_view kYedNamespace = "http://www.yworks.com/xml/graphml";

// The part of GraphML that yEd draws: yWorks' own elements, declared by keys, inside nodes (whose
// centres are at `place`, y upwards) and edges.

void write_yed_keys(XmlWriter& xml);
void write_yed_node(XmlWriter& xml, const Entity& entity, Point place);
void write_yed_edge(XmlWriter& xml, const Relation& relation);

}  // namespace entente
