// usage: cytoscape_reader.mjs FORMAT FOLDER
import cytoscape from "cytoscape";
import graphml from "cytoscape-graphml";
import jquery from "jquery";
import { JSDOM } from "jsdom";
import { printTables, rename, tableOf } from "./tables.mjs";

cytoscape.warnings(false);
graphml(cytoscape, jquery(new JSDOM("").window));

function columns({ id, ...row }) {
  return row;
}

function readGraphml(text) {
  const graph = cytoscape({ headless: true, styleEnabled: false });
  graph.graphml({ layoutBy: () => {} });
  graph.graphml(text);
  const rows = (elements) => tableOf(elements.map((e) => [e.id(), columns(e.data())]));
  return { nodes: rows(graph.nodes()), edges: rows(graph.edges()) };
}

function readCytoscape(text) {
  const graph = cytoscape({
    headless: true,
    styleEnabled: false,
    elements: JSON.parse(text).elements,
  });
  const rows = (elements, from, to) =>
    tableOf(elements.map((e) => [e.id(), rename(columns(e.data()), from, to)]));
  return {
    nodes: rows(graph.nodes(), "name", "label"),
    edges: rows(graph.edges(), "interaction", "relation"),
  };
}

printTables({ cytoscape: readCytoscape, graphml: readGraphml });
