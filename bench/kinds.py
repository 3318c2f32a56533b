#!/usr/bin/env python3
"""Holds the program against short sentences of known kinds (tests/extract/kinds, its README).

usage: kinds.py ENTENTE [--held] [--wrong N] [--least N] [--part K/N] [KIND…]

A sentence is right when exactly the claims that it demands come out, each with its stance and speaker,
and nothing else between two actors but what it allows. --held: the third that nobody looks at (figures only);
--wrong: prints so many sentences that are not right, of each kind, with what came out; --least: fails
where fewer are right; --part: each N-th kind alone, from the K-th."""

import argparse
import json
import pathlib
import re
import subprocess
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "tests/extract/kinds"
CLAIM = re.compile(r'^(?:  |~ )(?P<subject>[^<>]+?) (?P<left><?>) (?P<word>[^<>"]+?)(?: "(?P<label>[^"]+)")?'
                   r' <?> (?P<object>[^:]+?)(?: : (?P<rest>.+))?$')
ACTORS = ("person", "organization", "country")
STANCES = {"positive certain": "yes", "positive probable": "maybe", "positive possible": "maybe",
           "positive underspecified": "open", "negative certain": "no", "negative probable": "maybe no",
           "negative possible": "maybe no", "negative underspecified": "maybe no"}


@dataclass
class Wanted:
    line: str
    subject: list
    word: list
    object: list
    labels: list
    is_mutual: bool
    is_allowed: bool
    stances: list = field(default_factory=lambda: ["yes"])
    speaker: list = field(default_factory=lambda: [""])


@dataclass
class Sentence:
    text: str
    claims: list = field(default_factory=list)


def _alternatives(text):
    return [part.strip() for part in text.split("|")]


def _read_claim(line, where):
    found = CLAIM.match(line)
    if not found:
        raise SystemExit(f"{where}: no claim: {line.strip()}")
    wanted = Wanted(line.strip(), *(_alternatives(found[part]) for part in ("subject", "word", "object")),
                    _alternatives(found["label"] or ""), found["left"] == "<>", line.startswith("~"))
    if wanted.is_allowed:
        wanted.stances, wanted.speaker = ["?"], ["?"]
    stance, _, speaker = (found["rest"] or "").rpartition("by ")
    stance = stance.rstrip(", ") if speaker and "by " in (found["rest"] or "") else (found["rest"] or "")
    if stance:
        wanted.stances = _alternatives(stance)
    if "by " in (found["rest"] or ""):
        wanted.speaker = _alternatives(speaker)
    return wanted


def read(path):
    sentences = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(("  ", "~ ")):
            sentences[-1].claims.append(_read_claim(line, f"{path}:{number}"))
        else:
            sentences.append(Sentence(line))
    return sentences


def _plain(name):
    return re.sub(r"^(the|a|an) ", "", name.lower().replace("’", "'")).strip()


def _names(end):
    return {_plain(name) for name in [end["name"], end.get("text", ""), *end.get("aliases", [])]}


def _is_end(wanted, end):
    names = _names(end)
    is_thing = end.get("type") not in ACTORS
    for name in map(_plain, wanted):
        if name in ("*", "?") or name in names:
            return True
        # A thing is told by the head noun of its name.
        last = _plain(end["name"]).split()[-1:] or [""]
        if is_thing and last[0] in (name, name + "s", name + "es", name[:-1] + "ies"):
            return True
    return False


def _is_between_actors(claim):
    return all(claim[end].get("type") in ACTORS for end in ("subject", "object"))


def _is_word(wanted, claim):
    key = claim["predicate"].split()
    for word in wanted:
        if word == "*":
            return True
        parts = word.split()
        if parts[0] in (claim["verb"], key[0]) and all(part in key or part == claim["verb"] for part in parts):
            return True
    return False


def _is_met(wanted, claim):
    ends = (claim["subject"], claim["object"])
    straight = _is_end(wanted.subject, ends[0]) and _is_end(wanted.object, ends[1])
    turned = wanted.is_mutual and _is_end(wanted.subject, ends[1]) and _is_end(wanted.object, ends[0])
    return (straight or turned) and _is_word(wanted.word, claim)


def _fault(wanted, claim):
    stance = STANCES[f"{claim['polarity']} {claim['factuality']}"]
    if "?" not in wanted.stances and stance not in wanted.stances:
        return "stance"
    speaker = claim.get("attribution")
    if "?" not in wanted.speaker:
        is_right = _is_end(wanted.speaker, speaker) if speaker else wanted.speaker == [""]
        if not is_right:
            return "speaker"
    if wanted.labels != [""] and claim["relation"] not in wanted.labels:
        return "label"
    return ""


def faults(sentence, claims):
    """What is wrong with the claims that came out, as (kind of fault, words)."""
    found, met = [], set()
    for wanted in sentence.claims:
        if wanted.is_allowed:
            continue
        meeting = [k for k, claim in enumerate(claims) if _is_met(wanted, claim)]
        if not meeting:
            found.append(("missing", wanted.line))
            continue
        wrongs = [_fault(wanted, claims[k]) for k in meeting]
        if all(wrongs):
            found.append((wrongs[0], f"{wanted.line}   but: {show(claims[meeting[0]])}"))
        met.update(meeting)
    for k, claim in enumerate(claims):
        is_allowed = any(w.is_allowed and _is_met(w, claim) for w in sentence.claims)
        if k not in met and not is_allowed and _is_between_actors(claim):
            found.append(("extra", show(claim)))
    return found


def show(claim):
    speaker = (claim.get("attribution") or {}).get("name", "")
    stance = STANCES[f"{claim['polarity']} {claim['factuality']}"]
    return (f"{claim['subject']['name']} > {claim['relation']} > {claim['object']['name']} : {stance}"
            + (f", by {speaker}" if speaker else "") + f" [{claim['evidence'][0]['rule']}]")


def extract(entente, sentences):
    with tempfile.TemporaryDirectory() as folder:
        lines = pathlib.Path(folder) / "lines.txt"
        lines.write_text("".join(sentence.text + "\n" for sentence in sentences), encoding="utf-8")
        printed = subprocess.run([entente, "extract", "--lines", lines], check=True, capture_output=True, text=True)
    claims = defaultdict(list)
    for line in printed.stdout.splitlines():
        claim = json.loads(line)
        claims[int(claim["evidence"][0]["document"].rpartition(":")[2])].append(claim)
    return [claims[number] for number in range(1, len(sentences) + 1)]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("entente")
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--wrong", type=int, default=0)
    parser.add_argument("--least", type=int, default=0)
    parser.add_argument("--part", default="1/1")
    options = parser.parse_args()
    folder = FOLDER / "held" if options.held else FOLDER
    paths = sorted(p for p in folder.glob("*.txt") if not options.kinds or p.stem in options.kinds)
    first, step = map(int, options.part.split("/"))
    paths = paths[first - 1::step]
    total = right = 0
    counts = defaultdict(int)
    parsed = [(path, read(path)) for path in paths]
    claims = iter(extract(options.entente, [s for _, sentences in parsed for s in sentences]))
    for path, sentences in parsed:
        wrong = [(s, c, f) for s, c in ((s, next(claims)) for s in sentences) if (f := faults(s, c))]
        total, right = total + len(sentences), right + len(sentences) - len(wrong)
        print(f"{path.stem:20} {len(sentences) - len(wrong):3} of {len(sentences)}")
        for _, _, found in wrong:
            for kind, _ in found:
                counts[kind] += 1
        for sentence, _, found in wrong[:options.wrong]:
            if options.held:
                break
            print("  " + sentence.text)
            for kind, words in found:
                print(f"      {kind}: {words}")
    print(f"all {right} of {total} ({100 * right / max(1, total):.1f} %);",
          ", ".join(f"{kind} {count}" for kind, count in sorted(counts.items(), key=lambda item: -item[1])))
    if right < options.least:
        raise SystemExit(f"kinds.py: at least {options.least} were right before")


if __name__ == "__main__":
    main()
