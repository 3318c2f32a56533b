// usage: cytoscape_reader.mjs FORMAT FOLDER
import cytoscape from "cytoscape";
import graphml from "cytoscape-graphml";
import jquery from "jquery";
import { JSDOM } from "jsdom";
import { printTables, tableOf } from "./tables.mjs";

graphml(cytoscape, jquery(new JSDOM("").window));

// It takes the ids of keys for names, and those must be unique: the label of edges has another one.
function columns({ id, relation, ...row }) {
  return relation === undefined ? row : { label: relation, ...row };
}

function readGraphml(text) {
  const graph = cytoscape({ headless: true, styleEnabled: false });
  graph.graphml({ layoutBy: () => {} });
  graph.graphml(text);
  const rows = (elements) => tableOf(elements.map((e) => [e.id(), columns(e.data())]));
  return { nodes: rows(graph.nodes()), edges: rows(graph.edges()) };
}

printTables({ graphml: readGraphml });
