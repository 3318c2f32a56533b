#!/usr/bin/env python3
"""Sentences made by a small grammar of who holds which office, and how many offices come out whole.

usage: kinds_offices.py ENTENTE [--count N] [--seed N] [--wrong N] [--least PERCENT]

An office ("deputy prime minister", "director of research") of a country or a body stands before its holder's
name, with and without capitals, behind it, before it with "of" or with "'s", in a list and under a verb; now and
then it is a former, a then or an acting one. Right is a claim from the holder to the country or body that has all
of the office's words, and none between the two that lacks them."""

import random

import kinds
import tally

STATE_OFFICES = ["prime minister", "secretary of state", "vice president", "foreign minister", "deputy prime minister",
                 "minister of defence", "defence minister", "attorney general", "special envoy", "deputy foreign minister",
                 "national security adviser", "ambassador", "president", "interior minister", "minister of foreign affairs"]
BODY_OFFICES = ["chief of staff", "director of government affairs", "vice president", "chief executive", "director of research",
                "head of communications", "research fellow", "secretary-general", "chief economist", "director general",
                "editor emeritus", "chief financial officer", "senior fellow", "chairman", "deputy governor", "chief legal adviser"]
COUNTRIES = {"Israel": "Israeli", "Kenya": "Kenyan", "Peru": "Peruvian", "Japan": "Japanese", "Chad": "Chadian"}
BODIES = ["World Bank", "European Commission", "Amnesty International", "African Union", "Bank of England"]
HOLDERS = ["Ada Cole", "Jonas Abba", "Rita Moreno", "Samuel Oduya", "Ingrid Holm", "Pavel Novak"]
WHEN = ["", "", "", "former ", "then ", "acting "]
DEEDS = ["said on Monday that talks had failed", "arrived in Geneva on Friday", "met Hugo Brandt on Tuesday", "has resigned"]
SHAPES = {
    "before the name": "The {when}{of_what} {office} {holder} {deed}.",
    "before the name, with capitals": "On Monday, {when}{of_what} {Office} {holder} {deed}.",
    "behind the name": "{holder}, the {when}{office} of {body}, {deed}.",
    "behind the name, with 's": "{holder}, {body}'s {when}{office}, {deed}.",
    "with 's before the name": "{Body}'s {when}{office}, {holder}, {deed}.",
    "with of before the name": "The {when}{office} of {body}, {holder}, {deed}.",
    "under a verb": "Hugo Brandt criticised {when}{of_what} {Office} {holder} on Monday.",
    "in a list": "The guests included {holder}, {when}{office} of {body}; Hugo Brandt, president of Nestlé; and Elena Ruiz, mayor of Lima.",
}


def _capitals(words):
    capital = lambda word: "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
    return " ".join(word if word == "of" else capital(word) for word in words.split(" "))


def make(count, seed):
    """(shape, text, holder, the office's words, whose) of each."""
    rng = random.Random(seed)
    made = []
    for _ in range(count):
        shape, holder, when = rng.choice(list(SHAPES)), rng.choice(HOLDERS), rng.choice(WHEN)
        if rng.random() < 0.5:
            body, office = rng.choice(list(COUNTRIES)), rng.choice(STATE_OFFICES)
            of_what, name = COUNTRIES[body], body
        else:
            name, office = rng.choice(BODIES), rng.choice(BODY_OFFICES)
            of_what, body = name, "the " + name
        if when == "then " and "of_what" not in SHAPES[shape]:
            when = "former "
        text = SHAPES[shape].format(when=when, of_what=of_what, office=office, Office=_capitals(office), holder=holder,
                                    deed=rng.choice(DEEDS), body=body, Body=body[:1].upper() + body[1:])
        words = ("former " if when in ("former ", "then ") else when) + office
        made.append((shape, text, holder, words, name))
    return made


def faults(claims, holder, words, body):
    """What is said of the holder and the body, where it lacks some of the office's words or nothing is said."""
    own = [claim["relation"] for claim in claims if (claim["subject"]["name"], claim["object"]["name"]) == (holder, body)]
    cut = [label for label in own if words not in label and label != {"chairman": "chairs"}.get(words)]
    return cut or ([] if own else ["nothing"])


def main():
    options = tally.read_options(__doc__, 2000)
    made = make(options.count, options.seed)
    drawn = kinds.extract(options.entente, [kinds.Sentence(text, []) for _, text, *_ in made])
    counts = tally.Tally()
    for (shape, text, *wanted), claims in zip(made, drawn):
        office = wanted[1].removeprefix("former ").removeprefix("acting ")
        counts.add([shape, office], text, faults(claims, *wanted))
    tally.finish(counts, options)


if __name__ == "__main__":
    main()
