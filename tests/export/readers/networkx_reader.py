"""usage: networkx_reader.py FORMAT FOLDER"""
import json

import networkx
from tables import add_unique, print_tables

BESIDE = {"id", "start", "end", "viz"}  # of GEXF, no columns


def tables_of(graph):
    assert graph.is_directed() or graph.number_of_edges() == 0
    nodes, edges = {}, {}
    for node, row in graph.nodes(data=True):
        add_unique(nodes, node, {name: value for name, value in row.items()
                                 if name not in BESIDE and value != ""})
    for source, target, *key, row in (graph.edges(keys=True, data=True) if graph.is_multigraph()
                                      else graph.edges(data=True)):
        values = {name: value for name, value in row.items() if name not in BESIDE and value != ""}
        add_unique(edges, row["id"] if "id" in row else key[0],
                   {"source": source, "target": target, **values})
    return nodes, edges


def read_node_link(path):
    with open(path, encoding="utf-8") as file:
        return tables_of(networkx.node_link_graph(json.load(file)))


print_tables({
    "gexf": lambda path: tables_of(networkx.read_gexf(path)),
    "graphml": lambda path: tables_of(networkx.read_graphml(path, force_multigraph=True)),
    "node-link": read_node_link,
})
