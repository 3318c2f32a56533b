#!/usr/bin/env python3
"""How often readers of the train part write a verb on their arrows with nothing behind it: extract/data/label_habits.tsv.

usage: habits.py > extract/data/label_habits.tsv

"calls" hardly ever stands alone, "sues" nearly always: a label without what its verb needs says something else."""

import pathlib
import sys
from collections import Counter

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "gold"))
import facts  # noqa: E402

LEAST = 3  # labels of a verb: of fewer nothing is learned
PARTICLES = {"up", "down", "out", "off", "away", "back", "together", "along", "aside", "apart"}
HEADER = """# How often careful readers write a verb on their arrows with nothing behind it, by train/claims/habits.py from the facts
# of the train part of train/claims/gold: "calls" hardly ever stands alone, "sues" nearly always.
# verb   lemma, with its particle
# told   on so many arrows
# bare   on so many of these alone
"""


def lemma_of(third_person):
    """Undoes third_person() of extract/syntax/wording.hpp; None of what is no verb of that form."""
    irregular = {"is": "be", "has": "have", "was": "be", "does": "do", "goes": "go"}
    if third_person in irregular:
        return irregular[third_person]
    if not third_person.endswith("s") or third_person.endswith("ss"):
        return None
    if third_person.endswith("ies") and len(third_person) > 4:
        return third_person[:-3] + "y"
    if third_person.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return third_person[:-2]
    return third_person[:-1]


def count():
    told, bare = Counter(), Counter()
    for own in facts.load_facts("train").values():
        for fact in own:
            first, *rest = fact["label"].split() or [""]
            verb = lemma_of(first)
            if not verb or verb == "be":
                continue
            if rest and rest[0] in PARTICLES:
                verb = f"{verb} {rest.pop(0)}"
            told[verb] += 1
            bare[verb] += not rest
    return told, bare


def main():
    told, bare = count()
    sys.stdout.write(HEADER)
    for verb in sorted(told):
        if told[verb] >= LEAST:
            sys.stdout.write(f"{verb}\t{told[verb]}\t{bare[verb]}\n")


if __name__ == "__main__":
    sys.exit(main())
