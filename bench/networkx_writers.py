"""Times NetworkX's writers on the graph that entente_exports has left in a folder.
usage: networkx_writers.py FOLDER      (reads its node-link JSON, writes to /dev/null)"""
import json
import resource
import sys
import time

import networkx
from networkx.readwrite import json_graph

with open(f"{sys.argv[1]}/graph-node-link.json", encoding="utf-8") as file:
    data = json.load(file)
for row in data["nodes"] + data["links"]:  # NetworkX writes no lists
    for name, value in row.items():
        if isinstance(value, list):
            row[name] = json.dumps(value)
graph = json_graph.node_link_graph(data)
del data
print(f"NetworkX {networkx.__version__}: {len(graph)} nodes, {graph.number_of_edges()} edges, "
      f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB so far")


def write_json(path):
    with open(path, "w", encoding="utf-8") as output:
        json.dump(json_graph.node_link_data(graph), output)


for name, write in [("gexf", lambda path: networkx.write_gexf(graph, path)),
                    ("graphml", lambda path: networkx.write_graphml_xml(graph, path)),
                    ("node-link", write_json)]:
    start = time.process_time()
    write("/dev/null")
    print(f"{name:<12} {time.process_time() - start:8.2f} s (cpu), "
          f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most", flush=True)
