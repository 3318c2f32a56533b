#!/usr/bin/env python3
"""Learns how likely a claim is right, and worth a line: two logistic regressions over the features that
`entente explain --json` tells, on claims that readers met or judged (train/claims/judged.tsv).

usage: main.py ENTENTE [--table FILE] [--plot FILE.svg]

Learned on the train part, split by article; what it prints was measured on the dev part. Only numpy."""

import argparse
import sys
from collections import Counter

import numpy

import examples
import reliability

RIDGE = 60.0  # on standardised features; of 15, 60 and 200 the best on dev
LEAST_SEEN = 15  # a feature that fewer claims have is left out


def fit(x, y):
    """Newton's method for a logistic regression with a penalty on all weights but the first (the bias)."""
    weights = numpy.zeros(x.shape[1])
    penalty = numpy.full(x.shape[1], RIDGE)
    penalty[0] = 0
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-(x @ weights)))
        gradient = x.T @ (p - y) + penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + numpy.diag(penalty)
        step = numpy.linalg.solve(hessian, gradient)
        weights -= step
        if numpy.abs(step).max() < 1e-9:
            break
    return weights


class Standard:
    """Features in columns, the bias first, each of mean 0 and deviation 1 over the claims learned from."""

    def __init__(self, learned_from):
        seen = Counter(name for example in learned_from for name in example.features if name != "bias")
        self.names = sorted(name for name, count in seen.items() if count >= LEAST_SEEN)
        x = self.raw(learned_from)
        self.mean, self.deviation = x.mean(0), x.std(0) + 1e-9

    def raw(self, of):
        return numpy.array([[example.features.get(name, 0.0) for name in self.names] for example in of])

    def columns(self, of):
        x = (self.raw(of) - self.mean) / self.deviation
        return numpy.hstack([numpy.ones((len(of), 1)), x])

    def weights(self, fitted):
        """Weights of the features as they are: {name: weight}, the bias among them."""
        own = fitted[1:] / self.deviation
        return {"bias": fitted[0] - float(own @ self.mean), **dict(zip(self.names, own))}


def write_table(path, right, worth):
    with open(path, "w", encoding="utf-8") as table:
        table.write("# How likely a claim is right, and worth a line: two logistic regressions, learned by\n"
                    "# train/claims/confidence from claims that readers judged; see docs/quality.md.\n# feature\tright\tworth\n")
        for name in ["bias", *sorted(set(right) - {"bias"})]:
            table.write(f"{name}\t{right[name]:.4f}\t{worth[name]:.4f}\n")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("entente")
    parser.add_argument("--table")
    parser.add_argument("--plot")
    options = parser.parse_args()
    all_ = examples.load(options.entente)
    train = [example for example in all_ if example.split == "train"]
    dev = [example for example in all_ if example.split == "dev"]
    for name, part in (("train", train), ("dev", dev)):
        print(f"{name}: {len(part)} claims,", dict(Counter(example.verdict for example in part)))
    standard = Standard(train)
    print(f"{len(standard.names)} features")
    answers = {}
    for answer, is_so in (("right", lambda e: e.verdict != "wrong"), ("worth", lambda e: e.verdict == "worth")):
        fitted = fit(standard.columns(train), numpy.array([float(is_so(e)) for e in train]))
        answers[answer] = standard.weights(fitted)
        p = 1 / (1 + numpy.exp(-(standard.columns(dev) @ fitted)))
        outcomes = [(float(value), is_so(example)) for value, example in zip(p, dev)]
        between = [outcome for outcome, example in zip(outcomes, dev) if example.is_between_actors]
        print(f"{answer}: AUC {reliability.auc(outcomes):.3f}, between actors {reliability.auc(between):.3f}; "
              f"calibration error {reliability.calibration_error(outcomes):.3f}")
        print(reliability.table(outcomes))
        if options.plot:
            reliability.plot(outcomes, f"Claims of unseen articles: {answer}", options.plot.replace(".svg", f"_{answer}.svg"))
    if options.table:
        write_table(options.table, answers["right"], answers["worth"])


if __name__ == "__main__":
    sys.exit(main())
