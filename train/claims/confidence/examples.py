"""The program's claims with their features, and what readers said of them."""

import csv
import os
import pathlib
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT / "train/claims/gold"), str(ROOT / "bench")]
import arrows  # noqa: E402
import corpus  # noqa: E402
import facts  # noqa: E402
import gold  # noqa: E402
import match  # noqa: E402

# The heads know the articles of the train part by heart: what they say of these is no sample of what they say of others.
SPLITS = ("fit", "dev")
JUDGED, JUDGED_AGAIN = HERE.parent / "judged.tsv", HERE.parent / "judged_again.tsv"
JUDGED_DRAWN = HERE.parent / "judged_drawn.tsv"
STANCES = {"certain": "CT", "probable": "PR", "possible": "PS", "underspecified": "U"}


@dataclass
class Example:
    article: str
    split: str
    features: dict  # name -> value
    is_between_actors: bool
    verdict: str | None  # worth, trivial, wrong; None: no reader drew it, and none was asked
    kind: str
    is_met: bool  # by a fact or an arrow of the reader's
    weight: float = 1  # how many claims that no reader drew it speaks for
    printed: str | None = None  # what was said of it with all its words (judged_drawn.tsv)


@dataclass(frozen=True)
class Judged:
    subject: tuple
    predicate: tuple
    object: tuple
    stance: str
    verdict: str
    cause: str


def stands_at(claim, subject, predicate, object_):
    """Whether a claim is that of the same words: spans of its ends overlap, that of its predicate is the same."""
    places = {"subject": subject, "object": object_}
    return predicate == (claim["predicate_start"], claim["predicate_end"]) and all(
        match.overlap(place, (claim[end]["start"], claim[end]["end"])) for end, place in places.items())


@dataclass(frozen=True)
class Drawn:
    """A claim between actors that a reader judged with all its words."""
    spans: tuple  # of subject, predicate, object
    stance: str
    speaker: str
    words: tuple  # from, label, to
    verdict: str
    cause: str

    def tells_of(self, claim):
        """Whether the verdict holds of a claim of this or another day: what was right stays right in other words, what was
        wrong of its ends or its tree stays wrong; what was trivial said no more than its label, and a fault of the label, the
        stance or the speaker is one of that alone."""
        if not stands_at(claim, *self.spans):
            return False
        if (self.words[0], self.words[2]) != (claim["subject"]["name"], claim["object"]["name"]):
            return False
        is_of_label = self.verdict == "trivial" or self.cause in ("label", "attitude", "direction")
        if is_of_label and self.words[1] != claim["relation"]:
            return False
        if self.cause == "speaker" and self.speaker != ((claim["attribution"] or {}).get("name") or ""):
            return False
        return self.cause in ("end", "tree", "none") or self.stance == stance_of(claim)


def read_drawn(path):
    """By article."""
    drawn = defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for row in csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
            drawn[row[0]].append(Drawn(tuple(map(_span, row[1:4])), row[4], row[5], tuple(row[6:9]), row[9], row[10]))
    return drawn


def _span(text):
    begin, end = text.split("-")
    return int(begin), int(end)


def read_judged(path):
    """By article."""
    judged = defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for row in csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t"):
            judged[row[0]].append(Judged(_span(row[1]), _span(row[2]), _span(row[3]), *row[4:7]))
    return judged


def stance_of(claim):
    sign = "+" if claim["polarity"] == "positive" else "-"
    code = STANCES[claim["factuality"]]
    return code + sign if code != "U" or sign == "-" else code


def met_verdict(fact, known):
    """What meets a fact or an arrow of the reader's is right; None of what meets none."""
    met = [each for each in known if match.say_the_same(each, fact)]
    if met:
        return "worth" if max(each["importance"] for each in met) else "trivial"
    return None


def said_verdict(claim, judged):
    """What was said of a claim of the same words, if anything was."""
    for each in judged:
        if not stands_at(claim, each.subject, each.predicate, each.object):
            continue
        # A fault of stance is one of that stance alone.
        if each.cause in ("stance", "speaker") and each.stance != stance_of(claim):
            continue
        return each.verdict
    return None


class Known:
    """What readers drew in the articles of some splits."""

    def __init__(self, splits):
        self.facts = {key: found for split in splits for key, found in facts.load_facts(split).items()}
        self.arrows = {key: found for split in splits for key, found in arrows.load_arrows(split).items()}

    def of(self, article):
        """Facts and arrows, as claims are held against them; an arrow's ends are told by their places alone."""
        drawn = [*self.facts.get(article.key, []), *map(_as_fact, self.arrows.get(article.key, []))]
        return [gold.with_predicate_words(fact, article.text.encode()) for fact in drawn]


def _as_fact(arrow):
    end = {"name": "", "type": ""}
    return {**arrow, "subject": end, "object": end, "label": "", "places": [{part: arrow[part] for part in "spo"}]}


def explained_claims(entente, article, folder):
    """(what explain tells of a claim, the claim as a fact, its kind) of all, also of what the program thought too
    unlikely to say: else it would learn from what it knew. Of each kind judging.py draws so many."""
    for sentence in gold.explain(entente, article.text, folder):
        for part in ("claims", "unlikely"):
            for made in sentence[part]:
                fact = gold.as_fact(made["claim"])
                likely = "actors" if gold.is_between_actors(fact) else "others"
                yield made, fact, likely if part == "claims" else part


def _weigh(examples, asked):
    """Of a kind of claims in an article some alone were judged: each speaks for its like. `asked` has (kind, whether
    judged) of every claim that nothing meets."""
    counts, judged = Counter(kind for kind, _ in asked), Counter(kind for kind, was_judged in asked if was_judged)
    for example in examples:
        if example.verdict and not example.is_met:
            example.weight = counts[example.kind] / judged[example.kind]


def load(entente):
    """Of every claim that the program draws from those articles of the fit and the dev part of which some were judged."""
    judged, drawn, known = read_judged(JUDGED), read_drawn(JUDGED_DRAWN), Known(SPLITS)
    rows = [row for row in corpus.load_rows() if row.split in SPLITS and row.key in judged]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        read = lambda row: _load(entente, row, judged[row.key], drawn[row.key], known)
        return [example for own in pool.map(read, rows) for example in own]


def _load(entente, row, judged, as_drawn, known):
    article = corpus.load_article(row.key)
    drawn = known.of(article)
    own, asked = [], []
    with tempfile.TemporaryDirectory() as folder:
        for made, fact, kind in explained_claims(entente, article, folder):
            met = met_verdict(fact, drawn)
            verdict = met or said_verdict(made["claim"], judged)
            if not met:
                asked.append((kind, verdict is not None))
            features = {name: feature["value"] for name, feature in made["features"].items()}
            printed = next((each.verdict for each in as_drawn if each.tells_of(made["claim"])), None)
            own.append(Example(row.key, row.split, features, gold.is_between_actors(fact), verdict, kind, met is not None,
                               printed=printed))
    _weigh(own, asked)
    return own
