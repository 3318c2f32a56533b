#!/usr/bin/env python3
"""Holds the program against pairs of sentences, each read as an article of its own.

usage: pairs.py ENTENTE relations|contradictions [--held] [--wrong] [--least F] [--file PAIRS]

relations: do both tell one relation (tests/extract/relations)? contradictions: does one deny what the
other tells (tests/extract/contradictions)? Prints precision, recall and F1 of "yes". --held: the half that
nobody looks at (figures only); --wrong: prints the pairs that are not right, with what came out of them;
--least: fails where F1 is lower; --file: other pairs."""

import argparse
import json
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "tests/extract"


@dataclass
class Pair:
    is_yes: bool
    sentences: list


def read_pairs(path):
    pairs = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3 or cells[0] not in ("one", "two", "yes", "no"):
            raise SystemExit(f"{path}:{number}: not a label and two sentences")
        pairs.append(Pair(cells[0] in ("one", "yes"), cells[1:]))
    return pairs


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read_claims(entente, pairs, folder):
    """The claims of each sentence, as JSON Lines by the number of the sentence."""
    texts = folder / "sentences.txt"
    texts.write_text("".join(sentence + "\n" for pair in pairs for sentence in pair.sentences))
    claims = {}
    for line in run(entente, "extract", "--lines", str(texts)).splitlines():
        document = json.loads(line)["evidence"][0]["document"]
        claims.setdefault(int(document.rpartition(":")[2]), []).append(line)
    return claims


def answer(entente, kind, claims, folder):
    """Whether the program finds one relation or a contradiction in the claims of two sentences."""
    graph, lines = folder / "pair.db", folder / "pair.jsonl"
    graph.unlink(missing_ok=True)
    lines.write_text("".join(line + "\n" for line in claims))
    run(entente, "add", str(graph), "--claims", str(lines))
    if kind == "contradictions":
        return bool(json.loads(run(entente, "contradictions", str(graph), "--all", "--json")))
    run(entente, "export", str(graph), "--all", "--format", "json", "-o", str(folder / "pair.json"))
    relations = json.loads((folder / "pair.json").read_text())["links"]
    return any(relation["articles"] > 1 for relation in relations)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entente")
    parser.add_argument("kind", choices=("relations", "contradictions"))
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--file", type=pathlib.Path, help="other pairs")
    options = parser.parse_args()
    own = FOLDER / options.kind / ("held.tsv" if options.held else "dev.tsv")
    pairs = read_pairs(options.file or own)
    found = {True: 0, False: 0}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        claims = read_claims(options.entente, pairs, folder)
        for i, pair in enumerate(pairs):
            own = [claims.get(2 * i + 1, []), claims.get(2 * i + 2, [])]
            said = answer(options.entente, options.kind, own[0] + own[1], folder) if own[0] + own[1] else False
            found[pair.is_yes] += said
            if options.wrong and not options.held and said != pair.is_yes:
                print("missed" if pair.is_yes else "wrong")
                for sentence, lines in zip(pair.sentences, own):
                    print("  " + sentence)
                    for claim in map(json.loads, lines):
                        print(f"    {claim['subject']['name']} | {claim['sense']} | {claim['object']['name']}"
                              f" | {claim['polarity']} {claim['factuality']}")
    wanted = sum(pair.is_yes for pair in pairs)
    precision = found[True] / max(found[True] + found[False], 1)
    recall = found[True] / wanted
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{len(pairs)} pairs, {wanted} yes: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    if f1 < options.least:
        raise SystemExit(f"F1 below {options.least}")


if __name__ == "__main__":
    main()
