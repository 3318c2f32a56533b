"""usage: graphviz_reader.py FORMAT FOLDER
Graphviz's gvpr prints names and values a line each: none holds a newline, which DOT has as "\\n"."""
import os
import re
import subprocess

from tables import add_unique, print_tables

DRAWN = {"shape", "style", "fillcolor", "color", "arrowhead", "dir", "penwidth"}  # no columns

PRINT_ATTRIBUTES = """
  string NAME = fstAttr($G, "KIND");
  while (NAME != "") {
    if (aget($, NAME) != "") { print(NAME); print(aget($, NAME)); }
    NAME = nxtAttr($G, "KIND", NAME);
  }
  print("");"""


def print_attributes(kind):
    return PRINT_ATTRIBUTES.replace("KIND", kind).replace("NAME", "name" + kind)


PROGRAM = f"""
N {{ print("N"); print($.name); {print_attributes("N")} }}
E {{ print("E"); print($.name); print($.tail.name); print($.head.name); {print_attributes("E")} }}
"""


def unescape(text):
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], text)


def read_dot(path):
    nodes, edges = {}, {}
    output = subprocess.run(["gvpr", PROGRAM, path], check=True, capture_output=True).stdout
    lines = iter(output.decode("utf-8").split("\n"))
    for kind in lines:
        if kind == "":
            continue
        name = next(lines)
        ends = [next(lines), next(lines)] if kind == "E" else []
        row = {}
        while (attribute := next(lines)) != "":
            value = unescape(next(lines))
            if attribute not in DRAWN:
                row[attribute] = value
        if kind == "N":
            add_unique(nodes, unescape(name), row)
        else:
            key = name[len(f"{ends[0]}->{ends[1]}["):-1]
            add_unique(edges, unescape(key),
                       {"source": unescape(ends[0]), "target": unescape(ends[1]), **row})
    return nodes, edges


print_tables({"dot": read_dot})
