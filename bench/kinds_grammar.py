#!/usr/bin/env python3
"""Sentences made by a small grammar, with the claims that are right known from how they were made.

usage: kinds_grammar.py ENTENTE [--count N] [--seed N] [--wrong N] [--least PERCENT]

A deed between two countries stands below up to one operator of its verb ("failed to", "never stopped")
and up to one of its sentence ("Kenya denied that …", "reports that … are false"), in the active or the
passive; or several deeds stand together ("neither … nor", "but not", gapping). Prints how many come out
right by construction, as bench/kinds.py counts them."""

import random

import kinds
import tally

COUNTRIES = ["Norway", "Chad", "Kenya", "Peru", "Chile", "Bolivia", "Ghana", "Togo", "Mali", "Uganda", "Rwanda", "Libya",
             "Sudan", "Egypt", "Iran", "Iraq", "Kuwait", "Qatar", "India", "Pakistan", "Nepal", "Bhutan", "Japan", "Thailand",
             "Vietnam", "Fiji", "Samoa", "Cuba", "Haiti", "Mexico", "Brazil", "Ecuador", "Spain", "Portugal", "Malta", "Cyprus"]
# lemma: third person, past, participle, gerund
VERBS = {
    "attack": ("attacks", "attacked", "attacked", "attacking"), "invade": ("invades", "invaded", "invaded", "invading"),
    "bomb": ("bombs", "bombed", "bombed", "bombing"), "sue": ("sues", "sued", "sued", "suing"),
    "condemn": ("condemns", "condemned", "condemned", "condemning"), "praise": ("praises", "praised", "praised", "praising"),
    "support": ("supports", "supported", "supported", "supporting"), "fund": ("funds", "funded", "funded", "funding"),
    "criticize": ("criticizes", "criticized", "criticized", "criticizing"), "recognize": ("recognizes", "recognized", "recognized", "recognizing"),
    "thank": ("thanks", "thanked", "thanked", "thanking"), "betray": ("betrays", "betrayed", "betrayed", "betraying"),
    "sanction": ("sanctions", "sanctioned", "sanctioned", "sanctioning"), "shell": ("shells", "shelled", "shelled", "shelling"),
    "bribe": ("bribes", "bribed", "bribed", "bribing"), "blame": ("blames", "blamed", "blamed", "blaming"),
}
YES, NO, MAYBE, OPEN, MAYBE_NO = "yes", "no", "maybe", "open", "maybe no"

# Of the verb: words before it, its form (0 third person, 1 past, 2 participle, 3 gerund, "base"), what becomes of it.
OPERATORS = [
    ("", 1, YES), ("did not", "base", NO), ("never", 1, NO), ("has not", 2, NO), ("no longer", 0, NO), ("may", "base", MAYBE),
    ("might", "base", MAYBE), ("will", "base", MAYBE), ("will not", "base", MAYBE_NO), ("failed to", "base", NO),
    ("refused to", "base", NO), ("declined to", "base", NO), ("did not fail to", "base", YES), ("refrained from", 3, NO),
    ("stopped short of", 3, NO), ("shied away from", 3, NO), ("avoided", 3, NO), ("stopped", 3, NO), ("never stopped", 3, YES),
    ("did not cease to", "base", YES), ("did not hesitate to", "base", YES), ("managed to", "base", YES),
    ("did not manage to", "base", NO), ("vowed to", "base", MAYBE), ("plans to", "base", MAYBE), ("wants to", "base", MAYBE),
    ("threatened to", "base", MAYBE), ("tried to", "base", MAYBE), ("has yet to", "base", NO), ("was about to", "base", MAYBE),
    ("is set to", "base", MAYBE), ("is due to", "base", MAYBE), ("began", 3, YES), ("continued to", "base", YES),
    ("used to", "base", YES), ("was too weak to", "base", NO), ("was unable to", "base", NO), ("pretended to", "base", NO),
    ("reportedly", 1, MAYBE), ("almost", 1, NO), ("is unlikely to", "base", MAYBE_NO), ("is expected to", "base", MAYBE),
]
# Of the sentence: "{c}" is the clause, "{x}" somebody else; what becomes of a plain clause, and who answers.
FRAMES = [
    ("{c}.", None, ""), ("{x} said that {c}.", None, "x"), ("{c}, {x} said.", None, "x"), ("According to {x}, {c}.", None, "x"),
    ("{x} denied that {c}.", NO, "x"), ("Reports that {c} are false.", NO, "?"), ("It is a lie that {c}.", NO, "?"),
    ("There is no evidence that {c}.", OPEN, "?"), ("It is unclear whether {c}.", OPEN, "?"), ("It looks as if {c}.", MAYBE, "?"),
    ("In Geneva on Monday, {c}.", None, ""), ("{c} on Friday, three days before the vote.", None, ""),
    ("After weeks of protests, {c}.", None, ""), ("{c}, as {x} sees it.", None, "x"), ("By {x}'s account, {c}.", None, "x"),
]


def _form(verb, form):
    return verb if form == "base" else VERBS[verb][form]


def _clause(rng, subject, object_, verb):
    words, form, stance = rng.choice(OPERATORS)
    return " ".join(filter(None, [subject, words, _form(verb, form), object_])), stance, words or "plain"


def _claim(subject, verb, object_, stance=YES, speaker=""):
    line = f"  {subject} > {verb} > {object_}" + (f" : {stance}" if stance != YES or speaker else "")
    return line + (f", by {speaker}" if speaker else "")


def _single(rng, names):
    subject, object_, x = names[:3]
    verb = rng.choice(list(VERBS))
    frame, verdict, speaker = rng.choice(FRAMES)
    if verdict:  # a verdict stands over a plain clause
        clause, stance, name = f"{subject} {VERBS[verb][1]} {object_}", verdict, "plain"
    elif rng.random() < 0.15:
        negation = rng.choice(["", " not"])
        clause, stance, name = f"{object_} was{negation} {VERBS[verb][2]} by {subject}", NO if negation else YES, "passive"
    else:
        clause, stance, name = _clause(rng, subject, object_, verb)
    said = {"x": x, "?": "?"}.get(speaker, "")
    return f"{name} / {frame}", frame.format(c=clause, x=x), [_claim(subject, verb, object_, stance, said)]


def _together(rng, names):
    s, o, x, y = names[:4]
    v, w = rng.sample(list(VERBS), 2)
    past, pasts = VERBS[v][1], VERBS[w][1]
    gerund = VERBS[v][3]
    kind, text, claims = rng.choice([
        ("neither subject", f"Neither {s} nor {x} {past} {o}.", [_claim(s, v, o, NO), _claim(x, v, o, NO)]),
        ("neither verb", f"{s} neither {past} nor {pasts} {o}.", [_claim(s, v, o, NO), _claim(s, w, o, NO)]),
        ("but not subject", f"{s}, but not {x}, {past} {o}.", [_claim(s, v, o), _claim(x, v, o, NO)]),
        ("but not object", f"{s} {past} {o} but not {x}.", [_claim(s, v, o), _claim(s, v, x, NO)]),
        ("not but", f"Not {s} but {x} {past} {o}.", [_claim(s, v, o, NO), _claim(x, v, o)]),
        ("everyone but", f"Everyone but {s} {past} {o}.", [_claim(s, v, o, NO)]),
        ("gapping", f"{s} {past} {o}, and {x} {y}.", [_claim(s, v, o), _claim(x, v, y)]),
        ("nor did", f"{s} did not {v} {o}, nor did {x}.", [_claim(s, v, o, NO), _claim(x, v, o, NO)]),
        ("instead of", f"Instead of {gerund} {o}, {s} {pasts} {x}.", [_claim(s, v, o, NO), _claim(s, w, x)]),
        ("rather than", f"{s} {pasts} {x} rather than {v} {o}.", [_claim(s, v, o, NO), _claim(s, w, x)]),
        ("relative", f"{s}, which {past} {o}, {pasts} {x}.", [_claim(s, v, o), _claim(s, w, x)]),
        ("dates", f"{s} {past} {o} in 2018 and {x} in 2020.", [_claim(s, v, o), _claim(s, v, x)]),
        ("coordination", f"{s} and {x} {past} {o} and {y}.", [_claim(a, v, b) for a in (s, x) for b in (o, y)]),
        ("warned against", f"{x} warned {s} against {gerund} {o}.", [_claim(x, "warn", s), _claim(s, v, o, OPEN, "?")]),
        ("urged", f"{x} urged {s} to {v} {o}.", [_claim(x, "urge", s), _claim(s, v, o, "open|maybe", "?")]),
        ("accused", f"{x} accused {s} of {gerund} {o}.", [_claim(x, "accuse", s), _claim(s, v, o, "maybe|open", "?")]),
        ("barred", f"{x} barred {s} from {gerund} {o}.", [_claim(x, "bar", s), _claim(s, v, o, "no|maybe no|open", "?")]),
        ("thanked", f"{x} thanked {s} for {gerund} {o}.", [_claim(x, "thank", s), _claim(s, v, o, YES, "?")]),
        ("denied doing", f"{s} denied {gerund} {o}.", [_claim(s, v, o, NO, s)]),
        ("inverted", f"Had {s} {VERBS[v][2]} {o}, {x} would have {VERBS[w][2]} {y}.",
         [_claim(s, v, o, "open|no|maybe no"), _claim(x, w, y, "open|maybe|no|maybe no")]),
        ("headline", f"{s} to {v} {o}", [_claim(s, v, o, MAYBE)]),
        ("cleft", f"It was {s}, not {x}, that {past} {o}.", [_claim(s, v, o), _claim(x, v, o, NO)]),
    ])
    return kind, text, claims


def make(count, seed):
    rng = random.Random(seed)
    made = []
    for _ in range(count):
        names = rng.sample(COUNTRIES, 4)
        kind, text, claims = (_single if rng.random() < 0.6 else _together)(rng, names)
        wanted = [kinds._read_claim(line, text) for line in claims]
        made.append((kind, kinds.Sentence(text[0].upper() + text[1:], wanted)))
    return made


def main():
    options = tally.read_options(__doc__, 10000)
    made = make(options.count, options.seed)
    claims = kinds.extract(options.entente, [sentence for _, sentence in made])
    counts = tally.Tally()
    for (kind, sentence), drawn in zip(made, claims):
        counts.add(kind.split(" / "), sentence.text, [": ".join(fault) for fault in kinds.faults(sentence, drawn)])
    tally.finish(counts, options)


if __name__ == "__main__":
    main()
