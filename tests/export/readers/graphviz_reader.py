"""usage: graphviz_reader.py FORMAT FOLDER
Graphviz's gvpr prints names and values a line each: none holds a newline, which DOT has as "\\n"."""
import functools
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
BEG_G {{ print("G"); }}
N {{ print("N"); print($.name); {print_attributes("N")} }}
E {{ print("E"); print($.name); print($.tail.name); print($.head.name); {print_attributes("E")} }}
"""


def unescape(text):
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], text)


def read_row(lines):
    row = {}
    while (attribute := next(lines)) != "":
        value = unescape(next(lines))
        if attribute not in DRAWN:
            row[attribute] = value
    return row


@functools.cache
def read_folder(folder):
    """The tables of all files by their paths: one gvpr reads them all."""
    paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    output = subprocess.run(["gvpr", PROGRAM, *paths], check=True, capture_output=True).stdout
    lines = iter(output.decode("utf-8").split("\n"))
    graphs = []
    for kind in lines:
        if kind == "G":
            graphs.append(({}, {}))
        elif kind == "N":
            name = next(lines)
            add_unique(graphs[-1][0], unescape(name), read_row(lines))
        elif kind == "E":
            name, source, target = next(lines), next(lines), next(lines)
            key = name[len(f"{source}->{target}["):-1]
            ends = {"source": unescape(source), "target": unescape(target)}
            add_unique(graphs[-1][1], unescape(key), ends | read_row(lines))
    assert len(graphs) == len(paths)
    return dict(zip(paths, graphs))


print_tables({"dot": lambda path: read_folder(os.path.dirname(path))[path]})
