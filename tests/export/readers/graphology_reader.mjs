// usage: graphology_reader.mjs FORMAT FOLDER
import { MultiGraph } from "graphology";
import * as gexf from "graphology-gexf";
import * as graphml from "graphology-graphml";
import { printTables, rename, tableOf } from "./tables.mjs";

// Of GEXF and, after defaults of its own, of GraphML; no columns.
const BESIDE = new Set(["kind", "color", "size", "x", "y", "z", "shape", "thickness"]);

function columns(row) {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !BESIDE.has(name) && value !== ""),
  );
}

function tablesOf(graph) {
  return {
    nodes: tableOf(graph.mapNodes((key, row) => [key, columns(row)])),
    edges: tableOf(
      graph.mapEdges((key, row, source, target) => [key, { source, target, ...columns(row) }]),
    ),
  };
}

// sigma.js has a meaning of its own for a node's "type".
function readGraphology(text) {
  const { nodes, edges } = tablesOf(MultiGraph.from(JSON.parse(text)));
  for (const row of Object.values(nodes)) rename(row, "entity_type", "type");
  return { nodes, edges };
}

printTables({
  gexf: (text) => tablesOf(gexf.parse(MultiGraph, text)),
  graphology: readGraphology,
  graphml: (text) => tablesOf(graphml.parse(MultiGraph, text)),
});
