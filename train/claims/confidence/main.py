#!/usr/bin/env python3
"""Learns how likely a claim is right, and worth a line: logistic regressions over the features that
`entente explain --json` tells, on claims that readers met or judged (train/claims/judged.tsv); and the same of
claims between actors as they are printed, on what was said of these with all their words (judged_drawn.tsv).

usage: main.py ENTENTE [--table FILE] [--plot FILE.svg]

Learned on the fit part, measured on the dev part. Only numpy."""

import argparse
import sys
from collections import Counter

import numpy

import examples
import reliability

RIDGE = 60.0  # on standardised features; of 15, 60 and 200 about the same on dev
RIDGE_PRINTED = 400.0  # of an eighth of the claims; 200 and 800 about the same
ANSWERS = ("right", "worth")
LEAST_SEEN = 15  # a feature that fewer claims have is left out


def fit(x, y, shares, ridge):
    """Newton's method for a logistic regression with a penalty on all weights but the first (the bias); each example
    counts by its share, all together as many as there are."""
    shares = shares * (len(shares) / shares.sum())
    weights = numpy.zeros(x.shape[1])
    penalty = numpy.full(x.shape[1], ridge)
    penalty[0] = 0
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-(x @ weights)))
        gradient = x.T @ (shares * (p - y)) + penalty * weights
        hessian = (x * (shares * p * (1 - p))[:, None]).T @ x + numpy.diag(penalty)
        step = numpy.linalg.solve(hessian, gradient)
        weights -= step
        if numpy.abs(step).max() < 1e-9:
            break
    return weights


class Question:
    """A regression on features in columns, the bias first, each of mean 0 and deviation 1 over the claims learned
    from. Of `worth` these are all: what no reader drew is worth no line. Whether such a claim is right was said of some,
    each of which speaks for its like."""

    RIDGE = RIDGE

    def __init__(self, name, examples):
        self.name = name
        learned_from = self.asked(examples)
        seen = Counter(name for example in learned_from for name in self.features(example) if name != "bias")
        self.names = sorted(name for name, count in seen.items() if count >= LEAST_SEEN)
        x = self.raw(learned_from)
        self.mean, self.deviation = x.mean(0), x.std(0) + 1e-9
        outcomes = numpy.array([float(self.is_so(example)) for example in learned_from])
        shares = numpy.array([self.share(example) for example in learned_from])
        self.fitted = fit(self.columns(learned_from), outcomes, shares, self.RIDGE)

    def features(self, example):
        return example.features

    def asked(self, of):
        return [example for example in of if self.name == "worth" or example.verdict]

    def is_so(self, example):
        return example.verdict == "worth" if self.name == "worth" else example.verdict != "wrong"

    def share(self, example):
        return 1.0 if self.name == "worth" else example.weight

    def raw(self, of):
        return numpy.array([[features.get(name, 0.0) for name in self.names] for features in map(self.features, of)])

    def columns(self, of):
        x = (self.raw(of) - self.mean) / self.deviation
        return numpy.hstack([numpy.ones((len(of), 1)), x])

    def measure(self, of):
        """(how likely, whether so, share) of each claim that was asked about."""
        likely = 1 / (1 + numpy.exp(-(self.columns(of) @ self.fitted)))
        return [(float(value), self.is_so(example), self.share(example)) for value, example in zip(likely, of)]

    def weights(self):
        """Of the features as they are: {name: weight}, the bias among them."""
        own = self.fitted[1:] / self.deviation
        return {"bias": self.fitted[0] - float(own @ self.mean), **dict(zip(self.names, own))}


class Printed(Question):
    """Of claims between actors with all their words. What `general` (weights by answer) holds of a claim is a feature
    more, in logits, so that the weights of all are those of one regression in the end."""

    RIDGE = RIDGE_PRINTED

    def __init__(self, name, examples, general):
        self.general = general
        super().__init__(name, examples)

    def features(self, example):
        held = {f"general {answer}": sum(weights.get(name, 0) * value for name, value in example.features.items())
                for answer, weights in self.general.items()}
        return {**example.features, **held}

    def asked(self, of):
        return [example for example in of if example.printed]

    def is_so(self, example):
        return example.printed == "worth" if self.name == "worth" else example.printed != "wrong"

    def share(self, example):
        return 1.0

    def weights(self):
        own = super().weights()
        for answer, weights in self.general.items():
            share = own.pop(f"general {answer}")
            for name, weight in weights.items():
                own[name] = own.get(name, 0) + share * weight
        return own


def write_table(path, columns):
    """`columns`: weights by name, in the table's order."""
    with open(path, "w", encoding="utf-8") as table:
        table.write("# How likely a claim is right, and worth a line: logistic regressions, learned by train/claims/confidence from\n"
                    "# claims that readers judged; the last two of claims between actors, as they are printed. See docs/quality.md.\n"
                    "# feature\tright\tworth\tright between actors\tworth between actors\n")
        for name in ["bias", *sorted(set().union(*columns) - {"bias"})]:
            table.write("\t".join([name, *(f"{weights.get(name, 0):.4f}" for weights in columns)]) + "\n")


def tell(title, question, dev, plot):
    asked = question.asked(dev)
    outcomes = question.measure(asked)
    between = [outcome for outcome, example in zip(outcomes, asked) if example.is_between_actors]
    print(f"{title}: AUC {reliability.auc(outcomes):.3f}, between actors {reliability.auc(between):.3f}; "
          f"calibration error {reliability.calibration_error(outcomes):.3f}")
    print(reliability.table(outcomes))
    if plot:
        reliability.plot(outcomes, f"Claims of unseen articles: {title}", plot.replace(".svg", f"_{title.replace(' ', '_')}.svg"))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("entente")
    parser.add_argument("--table")
    parser.add_argument("--plot")
    options = parser.parse_args()
    all_ = examples.load(options.entente)
    fit_part, dev = ([example for example in all_ if example.split == split] for split in examples.SPLITS)
    for name, part in (("fit", fit_part), ("dev", dev)):
        print(f"{name}: {len(part)} claims,", dict(Counter(example.verdict for example in part)), "as printed",
              dict(Counter(example.printed for example in part if example.printed)))
    general = {}
    for answer in ANSWERS:
        question = Question(answer, fit_part)
        general[answer] = question.weights()
        tell(answer, question, dev, options.plot)
    columns = list(general.values())
    for answer in ANSWERS:
        question = Printed(answer, fit_part, general)
        columns.append(question.weights())
        tell(f"{answer} as printed", question, dev, options.plot)
    if options.table:
        write_table(options.table, columns)


if __name__ == "__main__":
    sys.exit(main())
