"""Prints what NetworkX reads from a GraphML file, as JSON."""
import json
import sys

import networkx

graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
print(json.dumps({
    "directed": graph.is_directed(),
    "nodes": {node: attributes for node, attributes in graph.nodes(data=True)},
    "edges": {key: {"source": source, "target": target, **attributes}
              for source, target, key, attributes in graph.edges(keys=True, data=True)},
}))
