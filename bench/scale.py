#!/usr/bin/env python3
"""Measures how `entente` bears many claims: storing them, and asking a graph that holds them.

usage: scale.py ENTENTE MAKE_CLAIMS [--claims N…] [--folder FOLDER]

For each N, generated claims (entente_make_claims) go through `add --claims`; then the graph is asked
for its hub, the most frequent name, five times over, and five articles are added to it one by one.
Prints a row for each step, the medians of the five: seconds of processor time (user and system, one
core), seconds on the clock, the most memory, and what it comes to: claims a second of processor time,
bytes a claim, milliseconds a page. Other people's work on the machine shows in the clock and, less,
in the processor time: compare rows of one run.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


RUNS = 5


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


def median_of(runs):
    """The medians of what several runs took."""
    middle = object.__new__(Usage)
    for name in ("wall", "processor", "megabytes"):
        setattr(middle, name, statistics.median(getattr(run, name) for run in runs))
    return middle


def write_article(folder, number):
    """A short article between known and unknown names, none like another."""
    path = folder / f"article-{number}.txt"
    day = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"][number]
    path.write_text(f"Iran's president met Prime Minister Ola {chr(65 + number)}ndvik of Norland on {day}.\n\n"
                    "The two leaders signed an agreement on fishing rights. Norland also sold three patrol "
                    f"boats to Iran, the defence ministry said on {day}.\n\n"
                    "Iran denied that it had threatened Norland last year.\n", encoding="utf-8")
    return path


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
    show = median_of([Usage([entente, "show", graph, hub], **quiet) for _ in range(RUNS)])
    show.row("show HUB", f"{show.wall * 1000:.0f} ms a page")
    for what, command in {
            "search": ["search", graph, "strike treaty"],
            "search HUB": ["search", graph, hub],
            "path": ["path", graph, hub, other],
            "top": ["top", graph],
            "export --around HUB --top 30": ["export", graph, "-o", folder / "around.json", "--around", hub,
                                             "--top", "30"],
            "export --top 100": ["export", graph, "-o", folder / "top.json", "--top", "100"],
    }.items():
        median_of([Usage([entente, *command], **quiet) for _ in range(RUNS)]).row(what)
    articles = [write_article(folder, number) for number in range(RUNS)]
    median_of([Usage([entente, "extract", article], **quiet) for article in articles]).row(
        "extract ARTICLE", "reading alone")
    median_of([Usage([entente, "add", graph, article], **quiet) for article in articles]).row(
        "add ARTICLE")
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
