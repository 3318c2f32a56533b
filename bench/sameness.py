#!/usr/bin/env python3
"""Adds the same articles in several ways, and compares what is exported to the byte.

usage: sameness.py ENTENTE ARTICLES.jsonl [--articles N] [--parts P] [--seed N]

one go   all articles in a random order in one `add`, with two threads
parts    in another order, in P parts one after the other, with one thread
merged   in a third order, P parts in graphs of their own, which are then added to one graph
claims   the claims alone, as `extract` prints them, in a random order through --claims (what `export`
         prints is resolved already, and resolving it again may find more)
again    the parts once more, to a graph that has them: nothing may change
removed  the first graph with other articles added and removed again, then updated

Each must give the same bytes as JSON Lines, GraphML and GEXF (`claims` carries no texts: there only
JSON Lines), `check` must pass, and `sources` must list the same. Prints a line for each, and exits
with 1 at the first difference.
"""
import argparse
import pathlib
import random
import subprocess
import sys
import tempfile
import time

FORMATS = ("jsonl", "graphml", "gexf")
STRANGERS = ["Norway praised Iceland in a letter.", "Canada sanctioned Belarus on Monday.",
             "Kenya did not invite Brazil to the talks."]


class Program:
    def __init__(self, path):
        self.path = path

    def must(self, *arguments):
        process = subprocess.run([self.path, *map(str, arguments)], capture_output=True, check=False)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, arguments))}: exit {process.returncode}\n{process.stderr.decode()}")
        return process.stdout

    def exports(self, graph, formats=FORMATS):
        return {name: self.must("export", graph, "--format", name, "-o", "-") for name in formats}


class Comparison:
    def __init__(self, program, first):
        self.program = program
        self.wanted = program.exports(first)
        self.sources = program.must("sources", first, "--all", "--json")
        program.must("check", first)

    def compare(self, name, graph, start, formats=FORMATS):
        seconds = time.monotonic() - start
        self.program.must("check", graph)
        for format_name, found in self.program.exports(graph, formats).items():
            if found != self.wanted[format_name]:
                sys.exit(f"{name}: {format_name} differs, {len(found)} bytes instead of {len(self.wanted[format_name])}")
        if formats == FORMATS and self.program.must("sources", graph, "--all", "--json") != self.sources:
            sys.exit(f"{name}: the sources differ")
        print(f"{name}: the same bytes ({seconds:.0f} s)", flush=True)


def shuffled(lines, rng):
    lines = list(lines)
    rng.shuffle(lines)
    return lines


def write_parts(folder, name, lines, count):
    paths = []
    for part in range(count):
        paths.append(folder / f"{name}-{part}.jsonl")
        paths[-1].write_text("".join(lines[part::count]))
    return paths


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("entente")
    parser.add_argument("articles")
    parser.add_argument("--articles", dest="count", type=int, default=0)
    parser.add_argument("--parts", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    program = Program(options.entente)
    with open(options.articles, encoding="utf-8") as file:
        lines = file.readlines()[:options.count or None]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        start = time.monotonic()
        first = folder / "first.db"
        program.must("add", first, "--threads", 2, *write_parts(folder, "first", shuffled(lines, rng), 1))
        comparison = Comparison(program, first)
        sizes = ", ".join(f"{key} {len(value)} bytes" for key, value in comparison.wanted.items())
        print(f"one go: {len(lines)} articles, {sizes} ({time.monotonic() - start:.0f} s)", flush=True)

        start = time.monotonic()
        graph = folder / "parts.db"
        parts = write_parts(folder, "part", shuffled(lines, rng), options.parts)
        for part in parts:
            program.must("add", graph, "--threads", 1, part)
        comparison.compare("parts", graph, start)

        start = time.monotonic()
        for part in parts:
            program.must("add", graph, part)
        comparison.compare("again", graph, start)

        start = time.monotonic()
        merged = folder / "merged.db"
        partial = []
        for i, part in enumerate(write_parts(folder, "merge", shuffled(lines, rng), options.parts)):
            partial.append(folder / f"partial-{i}.db")
            program.must("add", partial[-1], part)
        program.must("add", merged, *partial)
        comparison.compare("merged", merged, start)

        start = time.monotonic()
        claims = folder / "claims.jsonl"
        extracted = program.must("extract", *parts).decode().splitlines()
        claims.write_text("\n".join(shuffled(extracted, rng)) + "\n")
        program.must("add", folder / "claims.db", "--claims", claims)
        comparison.compare("claims", folder / "claims.db", start, ("jsonl",))

        start = time.monotonic()
        strangers = folder / "strangers.txt"
        strangers.write_text("\n".join(STRANGERS) + "\n")
        program.must("add", first, "--lines", strangers)
        program.must("remove", first, *(f"{strangers}:{i + 1}" for i in range(len(STRANGERS))))
        program.must("update", first)
        comparison.compare("removed", first, start)


main()
