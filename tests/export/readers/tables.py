"""What the readers in Python share: they print what a program of others has read from each file of
a folder, one line of JSON a file, in the order of the files' names:
{"nodes": {ID: {COLUMN: VALUE}}, "edges": {ID: {"source": ID, "target": ID, COLUMN: VALUE}}}
Values that are missing are left out; what is not a column (colours, places) is dropped. An edge's
"label" is its column "relation"."""
import json
import os
import re
import sys


def print_tables(read_by_format):
    """`read_by_format`: for each format a function from a path to a pair (nodes, edges)."""
    read, folder = read_by_format[sys.argv[1]], sys.argv[2]
    for name in sorted(os.listdir(folder)):
        nodes, edges = read(os.path.join(folder, name))
        for row in edges.values():
            if "label" in row:
                row["relation"] = row.pop("label")
        print(json.dumps({"nodes": nodes, "edges": edges}))


def without_quote(row):
    """A row for spreadsheets: a text that they would take for a formula has a ' before it."""
    assert not any(re.match("[=+@\t\r]", value) for value in row.values()), "a spreadsheet runs it"
    return {name: re.sub("^'(?='*[-=+@\t\r])", "", value) for name, value in row.items()}


def add_unique(table, key, row):
    """Of two rows with one key none may hide the other."""
    assert key not in table, f"two rows named {key!r}"
    table[key] = row
