"""usage: sqlite_reader.py FORMAT FOLDER
The tables for Gephi as the sqlite3 shell imports them."""
import json
import os
import subprocess

from tables import add_unique, print_tables, without_quote


def import_rows(path):
    # In JSON text its output would lose what comes after a control character.
    commands = f".import --csv {path} t\n.mode json\nSELECT * FROM t;\n"
    output = subprocess.run(["sqlite3", ":memory:"], input=commands.encode(), check=True,
                            capture_output=True)
    assert output.stderr == b"", output.stderr
    text = output.stdout.decode("utf-8")
    return [{name: value for name, value in row.items() if value != ""}
            for row in (json.loads(text, strict=False) if text.strip() else [])]


def read_gephi(path):
    nodes, edges = {}, {}
    for row in map(without_quote, import_rows(os.path.join(path, "nodes.csv"))):
        names = {"Label": "label"}
        add_unique(nodes, row.pop("Id"), {names.get(name, name): v for name, v in row.items()})
    for row in map(without_quote, import_rows(os.path.join(path, "edges.csv"))):
        for name in ["Kind", "Type", "timeset"]:
            row.pop(name, None)
        names = {"Source": "source", "Target": "target", "Label": "relation", "Weight": "weight"}
        add_unique(edges, row.pop("Id"), {names.get(name, name): v for name, v in row.items()})
    return nodes, edges


print_tables({"csv": read_gephi})
