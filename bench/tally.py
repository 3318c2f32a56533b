"""How many of the sentences of each kind came out right, and some that did not."""

import argparse
import sys
from collections import defaultdict


class Tally:
    def __init__(self):
        self.right, self.total = 0, 0
        self._counts, self._wrong = defaultdict(lambda: [0, 0]), defaultdict(list)

    def add(self, kinds, text, faults):
        """A sentence of these kinds, the first its main one; `faults` are what is wrong with it, if anything is."""
        self.total += 1
        self.right += not faults
        for kind in kinds:
            self._counts[kind][0] += not faults
            self._counts[kind][1] += 1
        if faults:
            self._wrong[kinds[0]].append((text, faults))

    def print(self, most_wrong):
        """The worst kind first, below each at most so many of its wrong sentences."""
        for kind, (right, of) in sorted(self._counts.items(), key=lambda item: item[1][0] / item[1][1]):
            print(f"{100 * right / of:5.1f} %  {right:5} of {of:5}  {kind}")
            for text, faults in self._wrong.get(kind, [])[:most_wrong]:
                print("            " + text + "   " + "; ".join(faults))
        print(f"all {self.right} of {self.total} ({100 * self.right / self.total:.1f} %)")


def read_options(usage, count):
    parser = argparse.ArgumentParser(usage=usage)
    parser.add_argument("entente")
    parser.add_argument("--count", type=int, default=count)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", type=int, default=0)
    parser.add_argument("--least", type=float, default=0)
    return parser.parse_args()


def finish(tally, options):
    tally.print(options.wrong)
    if 100 * tally.right < options.least * tally.total:
        sys.exit(f"{sys.argv[0]}: at least {options.least} % were right before")
