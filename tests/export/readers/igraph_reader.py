"""usage: igraph_reader.py FORMAT FOLDER"""
import igraph
from tables import add_unique, print_tables


def is_known(value):
    return value is not None and value != "" and value == value  # not NaN


def tables_of(graph):
    assert graph.is_directed()
    nodes, edges = {}, {}
    for vertex in graph.vs:
        row = vertex.attributes()
        add_unique(nodes, row.pop("id"), {name: v for name, v in row.items() if is_known(v)})
    for edge in graph.es:
        row = edge.attributes()
        key = row.pop("id")
        add_unique(edges, key, {"source": graph.vs[edge.source]["id"],
                                "target": graph.vs[edge.target]["id"],
                                **{name: v for name, v in row.items() if is_known(v)}})
    return nodes, edges


print_tables({"graphml": lambda path: tables_of(igraph.Graph.Read_GraphML(path))})
