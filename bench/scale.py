#!/usr/bin/env python3
"""Measures how `entente` bears many claims: storing them, and asking a graph that holds them.

usage: scale.py ENTENTE MAKE_CLAIMS [--claims N…] [--folder FOLDER]

For each N, generated claims (entente_make_claims) go through `add --claims`; then the graph is asked
for its hub, the most frequent name. Prints a row for each step: seconds of processor time (user and
system, one core), seconds on the clock, the most memory, and what it comes to: claims a second of
processor time, bytes a claim, milliseconds a page. Other people's work on the machine shows in the
clock and, less, in the processor time: compare rows of one run.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time


class Usage:
    """What one run of a program took."""

    def __init__(self, command, **options):
        start = time.monotonic()
        with subprocess.Popen(list(map(str, command)), **options) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}")

    def row(self, what, result=""):
        print(f"{what:<28} {self.processor:8.2f} s  {self.wall:8.2f} s  {self.megabytes:6.0f} MB  {result}",
              flush=True)


def count_ends(path):
    """The two most frequent names among subjects and objects, and how many claims the first has."""
    counts = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            claim = json.loads(line)
            for name in {claim["subject"]["name"], claim["object"]["name"]}:
                counts[name] = counts.get(name, 0) + 1
    first, second = sorted(counts, key=lambda name: (-counts[name], name))[:2]
    return first, second, counts[first]


def measure(entente, make_claims, count, folder):
    claims = folder / "claims.jsonl"
    graph = folder / "scale.db"
    with open(claims, "wb") as output:
        Usage([make_claims, count], stdout=output)
    hub, other, hub_claims = count_ends(claims)
    add = Usage([entente, "add", graph, "--claims", claims], stderr=subprocess.DEVNULL)
    size = graph.stat().st_size
    print(f"{count:,} claims; the hub, {hub}, is an end of {hub_claims:,}")
    add.row("add --claims", f"{count / add.processor:,.0f} claims a second, {size / count:.0f} bytes a claim")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    show = Usage([entente, "show", graph, hub], **quiet)
    show.row("show HUB", f"{show.wall * 1000:.0f} ms a page")
    for what, command in {
            "search": ["search", graph, "strike treaty"],
            "path": ["path", graph, hub, other],
            "top": ["top", graph],
            "export --around HUB --top 30": ["export", graph, "-o", folder / "around.json", "--around", hub,
                                             "--top", "30"],
            "export --top 100": ["export", graph, "-o", folder / "top.json", "--top", "100"],
    }.items():
        Usage([entente, *command], **quiet).row(what)
    for file in folder.iterdir():
        file.unlink()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("entente")
    parser.add_argument("make_claims")
    parser.add_argument("--claims", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--folder", help="where the files go while they are needed")
    options = parser.parse_args()
    for count in options.claims:
        with tempfile.TemporaryDirectory(dir=options.folder) as name:
            measure(options.entente, options.make_claims, count, pathlib.Path(name))


main()
