#!/usr/bin/env python3
"""Scores `entente resolve` against coded actor strings.

usage: actors.py --lines GOLD.jsonl > LINES          strings with their date and context behind tabs
       entente resolve --json --lines LINES > ANSWERS
       actors.py GOLD.jsonl ANSWERS [--wrong]        the table; --wrong lists what is wrong

A line of the gold file has `actor`, `date`, `context` and any of `country`, `code_1` (the sector) and
`title` (the canonical name). An empty country must stay empty.
"""
import json
import sys
import unicodedata


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def fold(name):
    plain = unicodedata.normalize("NFD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def kind_of(answer):
    if answer["id"]:
        return "named " + answer["type"]
    return "unknown" if answer["rule"] in ("unknown", "pronoun", "no-actor") else "phrase"


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if "--lines" in sys.argv:
        for row in read_lines(arguments[0]):
            cells = (row["actor"], row.get("date", ""), row.get("context", ""))
            print("\t".join(" ".join(cell.split()) for cell in cells))
        return
    gold, answers = read_lines(arguments[0]), read_lines(arguments[1])
    if len(gold) != len(answers):
        sys.exit(f"{len(gold)} strings, {len(answers)} answers")
    counts, kinds = {}, {}
    for row, answer in zip(gold, answers):
        checks = []
        if "country" in row:
            what = "country" if row["country"] else "no country"
            checks.append((what, answer["country"] == row["country"]))
        if "code_1" in row:
            checks.append(("sector", answer["sector"] == row["code_1"]))
        if "title" in row:
            checks.append(("name", fold(answer["name"]) == fold(row["title"])))
        for what, is_right in checks:
            for table, key in ((counts, what), (kinds, (kind_of(answer), what))):
                right, total = table.get(key, (0, 0))
                table[key] = (right + is_right, total + 1)
            if not is_right and "--wrong" in sys.argv:
                print(f"{what}: {json.dumps(row, ensure_ascii=False)}\n  {answer}")
    for what in sorted(counts):
        right, total = counts[what]
        print(f"{what:12} {right:4} of {total:4}  {right / total:.3f}")
    for kind, what in sorted(kinds):
        right, total = kinds[kind, what]
        print(f"  {kind:20} {what:12} {right:4} of {total:4}")


if __name__ == "__main__":
    main()
