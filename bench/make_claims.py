#!/usr/bin/env python3
"""Prints generated claims as JSON Lines: names by Zipf's law, two claims a sentence, ten an article.

usage: make_claims.py COUNT [SEED]

Names are made of syllables, so that as many as needed are different; the r-th is drawn with a
weight of 1 / r. The same count and seed give the same bytes.
"""
import json
import random
import sys

SYLLABLES = [c + v for c in "b d f g k l m n p r s t v z st kr".split() for v in "a e i o u".split()]
VERBS = "accuse aid arm ask back ban blame call fund help invite join meet pay praise sanction sue tell visit warn".split()
NOUNS = "agreement border budget convoy election embargo factory harbour hospital law market minister pipeline port refugee report school ship strike treaty".split()
TYPES = ["person"] * 5 + ["organization"] * 3 + ["country", "place"]


def make_name(number):
    """The number in the digits of SYLLABLES, two words."""
    syllables = []
    rest = number + len(SYLLABLES) ** 2
    while rest:
        rest, digit = divmod(rest, len(SYLLABLES))
        syllables.append(SYLLABLES[digit])
    half = (len(syllables) + 1) // 2
    return "".join(syllables[:half]).capitalize() + " " + "".join(syllables[half:]).capitalize()


def main():
    count = int(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    names = [make_name(i) for i in range(max(100, count // 10))]
    total = 0.0
    bounds = [total := total + 1 / (rank + 1) for rank in range(len(names))]
    drawn = rng.choices(range(len(names)), cum_weights=bounds, k=2 * count)
    out = []
    sentence = None
    for i in range(count):
        subject, other = drawn[2 * i], drawn[2 * i + 1]
        verb, noun = rng.choice(VERBS), rng.choice(NOUNS)
        if i % 2 == 0:
            begin = 150 * (i // 2 % 5)
            sentence = (f"{names[subject]} {verb}s the {noun} of {names[other]}, while "
                        f"{names[drawn[(2 * i + 3) % len(drawn)]]} talks of the {rng.choice(NOUNS)}.")
        ends = [{"name": names[n], "type": TYPES[n % len(TYPES)], "text": names[n],
                 "start": begin, "end": begin + len(names[n])} for n in (subject, other)]
        out.append(json.dumps({
            "subject": ends[0], "relation": f"{verb}s {noun}", "verb": verb,
            "predicate": f"{verb} {noun}", "object": ends[1],
            "polarity": "negative" if rng.random() < 0.1 else "positive",
            "factuality": "certain" if rng.random() < 0.8 else "possible",
            "predicate_start": begin + len(names[subject]) + 1 + i % 2,
            "predicate_end": begin + len(names[subject]) + 3 + len(verb),
            "confidence": round(rng.random(), 3),
            "evidence": [{"document": f"generated-{i // 10:07}", "publisher": f"Publisher {i // 10 % 50}",
                          "published": f"20{i // 10 % 20 + 10:02}-{i // 10 % 12 + 1:02}-{i // 10 % 28 + 1:02}",
                          "sentence": sentence, "start": begin, "end": begin + len(sentence),
                          "extractor": "generated", "rule": "zipf"}]}, separators=(",", ":")))
        if len(out) == 10000:
            sys.stdout.write("\n".join(out) + "\n")
            out = []
    if out:
        sys.stdout.write("\n".join(out) + "\n")


main()
