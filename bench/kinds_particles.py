#!/usr/bin/env python3
"""Sentences of verbs with an adverb and a preposition ("pull out of", "give in to"), and in how many labels all three stand.

usage: kinds_particles.py ENTENTE [--count N] [--seed N] [--wrong N] [--least PERCENT]

Each verb in each shape once, or so many of them drawn at random where --count is less."""

import random

import kinds
import tally

# adverb and preposition: verbs, with their past and gerund
VERBS = {
    "out of": ["pull pulled pulling", "back backed backing", "get got getting", "drop dropped dropping", "opt opted opting"],
    "away from": ["walk walked walking", "break broke breaking", "stay stayed staying", "shy shied shying"],
    "out against": ["come came coming", "speak spoke speaking"],
    "up to": ["stand stood standing", "live lived living", "cosy cosied cosying"],
    "back at": ["hit hit hitting", "lash lashed lashing"],
    "up with": ["team teamed teaming", "catch caught catching", "keep kept keeping", "meet met meeting"],
    "down on": ["crack cracked cracking", "look looked looking"],
    "down from": ["step stepped stepping", "back backed backing"],
    "in to": ["give gave giving"],
    "out to": ["reach reached reaching", "hit hit hitting"],
    "back on": ["cut cut cutting"],
    "back against": ["push pushed pushing"],
    "closer to": ["move moved moving", "edge edged edging"],
    "on to": ["hold held holding"],
}
SHAPES = [
    "Norway {past} {link} Chile.", "Norway threatens to {verb} {link} Chile.", "Ada Berg accused Norway of {gerund} {link} Chile.",
    "Norway has vowed to {verb} {link} Chile next year.", "Norway, which {past} {link} Chile in May, lost.",
    "Ada Berg said Norway would {verb} {link} NATO, the alliance.", "Norway abruptly {past} {link} the alliance with Chile on Monday.",
]


def make(count, seed):
    """(link, text) of each."""
    made = []
    for link, verbs in VERBS.items():
        for verb, past, gerund in map(str.split, verbs):
            made += [(link, shape.format(verb=verb, past=past, gerund=gerund, link=link)) for shape in SHAPES]
    random.Random(seed).shuffle(made)
    return made[:count]


def faults(claims, link):
    labels = [claim["relation"] for claim in claims if claim["subject"]["name"] == "Norway"]
    return [] if any(label.endswith(" " + link) or f" {link} " in label for label in labels) else labels or ["nothing"]


def main():
    options = tally.read_options(__doc__, 1000)
    made = make(options.count, options.seed)
    drawn = kinds.extract(options.entente, [kinds.Sentence(text, []) for _, text in made])
    counts = tally.Tally()
    for (link, text), claims in zip(made, drawn):
        counts.add([link], text, faults(claims, link))
    tally.finish(counts, options)


if __name__ == "__main__":
    main()
