#!/usr/bin/env python3
"""Of what careful readers drew of an article, what its default picture and `top -n 10` show.

usage: drawn.py ENTENTE [dev|test]

Each article of the corpus (train/claims/gold) becomes a graph of its own. Prints how many of the facts of
importance 3, and of 2 and 3, are drawn and listed, beside those that the claims above the floor say."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter

import gold
import match
from pairs import run

SVG = "{http://www.w3.org/2000/svg}"
ADDED = re.compile(r"(\u00a0×\d+)?( \((possible|denied)\))?$")  # behind a relation's line
FLOOR = 0.45  # graph/claim_conditions.hpp


def drawn_lines(picture):
    """The lines of the titles of a picture's relations: "Ada sues Acme", and their quotes."""
    groups = ElementTree.parse(picture).iter(SVG + "g")
    titles = [group.findtext(SVG + "title") or "" for group in groups if "edge" in group.get("class", "")]
    return {ADDED.sub("", line) for title in titles for line in title.splitlines()}


def listed_lines(top):
    return {f"{r['subject']['name']} {r['relation']} {r['object']['name']}" for r in json.loads(top)["relations"]}


def is_among(lines, claim):
    ends = claim["subject"]["name"], claim["object"]["name"]
    return any(f"{a} {claim['label']} {b}" in lines for a, b in (ends, ends[::-1]))


def show(entente, text, folder):
    """What one article's picture and list say."""
    article, graph, picture = folder / "article.txt", folder / "graph.db", folder / "picture.svg"
    graph.unlink(missing_ok=True)
    picture.unlink(missing_ok=True)
    article.write_text(text, encoding="utf-8")
    run(entente, "add", graph, article)
    subprocess.run([entente, "export", graph, "-o", picture], capture_output=True)  # fails where nothing is to be drawn
    lines = drawn_lines(picture) if picture.exists() else set()
    return lines, listed_lines(run(entente, "top", graph, "-n", "10", "--json"))


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    entente, split = sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else "dev"
    if split not in gold.corpus.SPLITS:
        sys.exit(f"drawn.py: no split '{split}'; one of {', '.join(gold.corpus.SPLITS)}")
    rows = [row for row in gold.corpus.load_rows() if row.split == split]
    wanted, counts = gold.facts.load_facts(split), Counter()
    with tempfile.TemporaryDirectory() as folder:
        claims = gold.read_claims(entente, rows, folder)
        for row in rows:
            text = gold.corpus.load_article(row.key).text
            own = [gold.with_predicate_words(fact, text.encode()) for fact in wanted[row.key]]
            drawn, listed = show(entente, text, pathlib.Path(folder))
            sure = [claim for claim in claims[row.key] if claim["confidence"] >= FLOOR]
            for least in (2, 3):
                facts = [fact for fact in own if fact["importance"] >= least]
                counts[least, "facts"] += len(facts)
                for what, kept in (("said", sure), ("drawn", [c for c in sure if is_among(drawn, c)]),
                                   ("listed", [c for c in sure if is_among(listed, c)])):
                    counts[least, what] += len(match.pair_up(facts, kept))
    for least in (3, 2):
        of = counts[least, "facts"]
        shares = ", ".join(f"{counts[least, what]} {what} ({100 * counts[least, what] / of:.1f} %)" for what in ("said", "drawn", "listed"))
        print(f"importance {least}{'' if least == 3 else ' and 3'}: of {of} facts {shares}")


if __name__ == "__main__":
    main()
