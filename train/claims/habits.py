#!/usr/bin/env python3
"""What readers of the train part write behind a verb on their arrows: extract/data/label_habits.tsv.

usage: habits.py > extract/data/label_habits.tsv

"calls" hardly ever stands alone, "sues" nearly always: a label without what its verb needs says something else."""

import pathlib
import sys
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "gold"))
import facts  # noqa: E402

LEAST = 3  # labels of a verb: of fewer nothing is learned
PARTICLES = {"up", "down", "out", "off", "away", "back", "together", "along", "aside", "apart"}
LINKS = {"of", "to", "with", "for", "from", "in", "on", "at", "over", "by", "into", "about", "under", "against", "as", "after",
         "before", "behind", "through", "between", "among", "towards", "toward", "upon", "near", "outside", "alongside", "than"}
HEADER = """# What careful readers write on their arrows behind a verb, by train/claims/habits.py from the facts of the train part of
# train/claims/gold: "calls" hardly ever stands alone, "sues" nearly always.
# verb      lemma, with its particle
# behind    nothing, a preposition that leads to the other end, or + for other words
# times     so many labels
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
    habits = defaultdict(Counter)
    for own in facts.load_facts("train").values():
        for fact in own:
            first, *rest = fact["label"].split() or [""]
            verb = lemma_of(first)
            if not verb or verb == "be":
                continue
            if rest and rest[0] in PARTICLES:
                verb = f"{verb} {rest.pop(0)}"
            behind = "" if not rest else rest[0] if len(rest) == 1 and rest[0] in LINKS else "+"
            habits[verb][behind] += 1
    return habits


def main():
    sys.stdout.write(HEADER)
    for verb, own in sorted(count().items()):
        if sum(own.values()) < LEAST:
            continue
        for behind, times in sorted(own.items()):
            sys.stdout.write(f"{verb}\t{behind}\t{times}\n")


if __name__ == "__main__":
    sys.exit(main())
