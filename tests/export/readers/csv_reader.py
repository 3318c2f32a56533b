"""usage: csv_reader.py FORMAT FOLDER
Python's csv module on the tables for Gephi and for Neo4j."""
import csv
import os

from tables import add_unique, print_tables, without_quote


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader)
        assert len({name.lower() for name in header}) == len(header), "a header twice"
        for row in reader:
            assert len(row) == len(header), "a ragged row"
            yield {name: value for name, value in zip(header, row) if value != ""}


def read_gephi(path):
    nodes, edges = {}, {}
    for row in map(without_quote, rows_of(os.path.join(path, "nodes.csv"))):
        names = {"Label": "label"}
        add_unique(nodes, row.pop("Id"), {names.get(name, name): v for name, v in row.items()})
    for row in map(without_quote, rows_of(os.path.join(path, "edges.csv"))):
        assert row.pop("Kind", "") == row.get("predicate", "")
        assert (row.pop("Type") == "Undirected") == (row["symmetric"] == "true")
        row.pop("timeset", None)
        names = {"Source": "source", "Target": "target", "Label": "relation", "Weight": "weight"}
        add_unique(edges, row.pop("Id"), {names.get(name, name): v for name, v in row.items()})
    return nodes, edges


def typed(row):
    """Without the types in the header, and lists as lists."""
    values = {}
    for header, value in row.items():
        name, _, type_name = header.partition(":")
        if type_name == "string[]":
            value = [element.replace("\uff1b", ";") for element in value.split(";")]
        values[name] = value
    return values


def read_neo4j(path):
    nodes, edges = {}, {}
    for row in rows_of(os.path.join(path, "nodes.csv")):
        key = row.pop("id:ID")
        assert row.pop(":LABEL") == "Entity;" + row["type"].capitalize()
        values = typed(row)
        if "name" in values:
            values["label"] = values.pop("name")
        add_unique(nodes, key, values)
    for row in rows_of(os.path.join(path, "relationships.csv")):
        assert row.pop(":TYPE") == row.get("event", "RELATES_TO")
        ends = {"source": row.pop(":START_ID"), "target": row.pop(":END_ID")}
        key = row.pop("id")
        add_unique(edges, key, {**ends, **typed(row)})
    return nodes, edges


print_tables({"csv": read_gephi, "neo4j": read_neo4j})
