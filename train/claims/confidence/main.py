#!/usr/bin/env python3
"""Learns how likely a claim is right, and worth a line: two logistic regressions over the features that
`entente explain --json` tells, on claims that readers met or judged (train/claims/judged.tsv).

usage: main.py ENTENTE [--table FILE] [--plot FILE.svg]

Learned on the train part, split by article, but for what the head of facts says: it knows the articles of the
train part by heart. How much that counts, beside the first answer, is learned on the dev part; what is printed
was measured there, each article by what the others taught. Only numpy."""

import argparse
import sys
from collections import Counter

import numpy

import examples
import reliability

RIDGE = 60.0  # on standardised features; of 15, 60 and 200 the best on dev
LEAST_SEEN = 15  # a feature that fewer claims have is left out
DRAWN = "drawn"  # how what the head of facts says begins
RIDGE_DRAWN = 5.0
FOLDS = 10


def fit(x, y, ridge=RIDGE):
    """Newton's method for a logistic regression with a penalty on all weights but the first (the bias)."""
    weights = numpy.zeros(x.shape[1])
    penalty = numpy.full(x.shape[1], ridge)
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

    def __init__(self, learned_from, is_drawn):
        """Of the features that the head of facts gives, or of all others."""
        seen = Counter(name for example in learned_from for name in example.features
                       if name != "bias" and name.startswith(DRAWN) == is_drawn)
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


class Answer:
    """One of the two questions: a regression on train, and one over its answer and the head of facts on dev."""

    def __init__(self, train, is_so):
        self.is_so = is_so
        self.first = Standard(train, is_drawn=False)
        self.weights = fit(self.first.columns(train), self.outcomes(train))

    def outcomes(self, of):
        return numpy.array([float(self.is_so(example)) for example in of])

    def columns(self, second, of):
        return numpy.hstack([second.columns(of), self.first.columns(of) @ self.weights[:, None]])

    def cross_validate(self, dev):
        """How likely each claim of dev is so, by what the articles of the other folds teach."""
        articles = sorted({example.article for example in dev})
        fold_of = {article: number % FOLDS for number, article in enumerate(articles)}
        folds = numpy.array([fold_of[example.article] for example in dev])
        second, so = Standard(dev, is_drawn=True), self.outcomes(dev)
        x, p = self.columns(second, dev), numpy.zeros(len(dev))
        for fold in range(FOLDS):
            p[folds == fold] = 1 / (1 + numpy.exp(-(x[folds == fold] @ fit(x[folds != fold], so[folds != fold], RIDGE_DRAWN))))
        return [(float(value), self.is_so(example)) for value, example in zip(p, dev)]

    def table(self, dev):
        """Both regressions as one: {feature: weight}."""
        second = Standard(dev, is_drawn=True)
        fitted = fit(self.columns(second, dev), self.outcomes(dev), RIDGE_DRAWN)
        weights = second.weights(fitted[:-1])
        for name, weight in self.first.weights(self.weights).items():
            weights[name] = weights.get(name, 0.0) + fitted[-1] * weight
        return weights


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("entente")
    parser.add_argument("--table")
    parser.add_argument("--plot")
    options = parser.parse_args()
    all_ = examples.load(options.entente)
    # Claims that the head of facts alone proposes in articles which it knows are no sample of those in others.
    train = [example for example in all_ if example.split == "train" and not example.is_drawn]
    dev = [example for example in all_ if example.split == "dev"]
    for name, part in (("train", train), ("dev", dev)):
        print(f"{name}: {len(part)} claims,", dict(Counter(example.verdict for example in part)))
    tables = {}
    for question, is_so in (("right", lambda e: e.verdict != "wrong"), ("worth", lambda e: e.verdict == "worth")):
        answer = Answer(train, is_so)
        tables[question] = answer.table(dev)
        outcomes = answer.cross_validate(dev)
        between = [outcome for outcome, example in zip(outcomes, dev) if example.is_between_actors]
        print(f"{question}: AUC {reliability.auc(outcomes):.3f}, between actors {reliability.auc(between):.3f}; "
              f"calibration error {reliability.calibration_error(outcomes):.3f}")
        print(reliability.table(outcomes))
        if options.plot:
            reliability.plot(outcomes, f"Claims of unseen articles: {question}", options.plot.replace(".svg", f"_{question}.svg"))
    if options.table:
        write_table(options.table, tables["right"], tables["worth"])


if __name__ == "__main__":
    sys.exit(main())
