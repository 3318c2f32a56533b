#!/usr/bin/env python3
"""Sheets of the program's claims for readers to judge (docs/gold.md), and what they said of them.

usage: judging.py sheets ENTENTE SPLIT FOLDER   an article a file, its claims below it, numbered
       judging.py take FOLDER                   behind judged.tsv what lies in FOLDER/NUMBER.out

What meets a fact or an arrow of the reader's or was judged before is not asked. An answer is a line: the claim's number,
worth, trivial or wrong, and of a wrong one the cause; between blanks or tabs."""

import json
import pathlib
import sys
import tempfile

import examples
from examples import corpus

# Of an article's claims, each kind evenly over its ranking.
ACTORS, OTHERS, UNLIKELY = 14, 7, 14
CAUSES = ("tree", "end", "label", "stance", "speaker")


def _evenly(claims, most):
    step = max(1.0, len(claims) / most)
    return [claims[int(i * step)] for i in range(min(most, len(claims)))]


def _draw(entente, article, known, judged, folder):
    kinds = {"actors": [], "others": [], "unlikely": []}
    for made, fact, kind in examples.explained_claims(entente, article, folder):
        if not examples.met_verdict(fact, known) and not examples.said_verdict(made["claim"], judged):
            kinds[kind].append(made["claim"])
    for claims in kinds.values():
        claims.sort(key=lambda claim: -claim["confidence"])
    return _evenly(kinds["actors"], ACTORS) + _evenly(kinds["others"], OTHERS) + _evenly(kinds["unlikely"], UNLIKELY)


def _line(number, claim):
    speaker = (claim["attribution"] or {}).get("name") or "-"
    ends = [f"{claim[end]['name']} [“{claim[end]['text']}”]" for end in ("subject", "object")]
    return (f"{number}\t{ends[0]} → {claim['relation']} → {ends[1]}\tstance {claim['polarity']}/{claim['factuality']}"
            f"\tspeaker {speaker}\n      in: {claim['evidence'][0]['sentence']}")


def _place(claim):
    """As judged.tsv has it."""
    spans = [(claim["subject"]["start"], claim["subject"]["end"]), (claim["predicate_start"], claim["predicate_end"]),
             (claim["object"]["start"], claim["object"]["end"])]
    return [f"{begin}-{end}" for begin, end in spans] + [examples.stance_of(claim)]


def write_sheets(entente, split, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    judged, known, asked = examples.read_judged(examples.JUDGED), examples.Known([split]), []
    with tempfile.TemporaryDirectory() as room:
        for row in corpus.load_rows():
            if row.split != split:
                continue
            article = corpus.load_article(row.key)
            lines = []
            for claim in _draw(entente, article, known.of(article), judged[row.key], room):
                asked.append([row.key, *_place(claim)])
                lines.append(_line(len(asked), claim))
            title = f"TITLE: {article.title}\n\n" if article.title else ""
            sheet = f"{title}{article.text}\n\n=== CLAIMS ===\n" + "\n".join(lines) + "\n"
            (folder / f"{row.number:03}.txt").write_text(sheet, encoding="utf-8")
    (folder / "asked.json").write_text(json.dumps(asked))
    print(f"{len(asked)} claims")


def take(folder):
    folder = pathlib.Path(folder)
    asked, answers, wrong = json.loads((folder / "asked.json").read_text()), {}, 0
    for path in sorted(folder.glob("*.out")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            fields = line.split()
            is_wrong = len(fields) == 3 and fields[1] == "wrong" and fields[2] in CAUSES
            if fields and fields[0].isdigit() and 0 < int(fields[0]) <= len(asked) and (is_wrong or fields[1:] in (["worth"], ["trivial"])):
                answers[int(fields[0])] = fields[1:] + [""] * (3 - len(fields))
            elif fields:
                print(f"{path.name}: line {number}: should be «number worth», «number trivial» or «number wrong cause»: {line}")
                wrong += 1
    print(f"{len(answers)} of {len(asked)} claims judged, {wrong} lines to mend")
    if wrong:
        return 1
    with open(examples.JUDGED, "a", encoding="utf-8") as out:
        for number, answer in sorted(answers.items()):
            out.write("\t".join(asked[number - 1] + answer) + "\n")
    return 0


def main():
    if sys.argv[1:2] == ["sheets"] and len(sys.argv) == 5:
        return write_sheets(*sys.argv[2:])
    if sys.argv[1:2] == ["take"] and len(sys.argv) == 3:
        return take(sys.argv[2])
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.exit(main())
