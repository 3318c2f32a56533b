"""The program's claims with their features, and what readers said of them."""

import csv
import pathlib
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(ROOT / "train/claims/gold"), str(ROOT / "bench")]
import corpus  # noqa: E402
import facts  # noqa: E402
import gold  # noqa: E402
import match  # noqa: E402

JUDGED, JUDGED_AGAIN = HERE.parent / "judged.tsv", HERE.parent / "judged_again.tsv"
STANCES = {"certain": "CT", "probable": "PR", "possible": "PS", "underspecified": "U"}


@dataclass
class Example:
    article: str
    split: str
    features: dict  # name -> value
    is_between_actors: bool
    verdict: str  # worth, trivial, wrong
    is_drawn: bool  # proposed by the head of facts alone
    kind: str
    is_met: bool  # by a fact of the reader's
    weight: float = 1  # how many claims it speaks for


@dataclass(frozen=True)
class Judged:
    subject: tuple
    predicate: tuple
    object: tuple
    stance: str
    verdict: str
    cause: str


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
    """What meets a fact of the reader's is right; None of what meets none."""
    met = [each for each in known if match.say_the_same(each, fact)]
    if met:
        return "worth" if max(each["importance"] for each in met) else "trivial"
    return None


def said_verdict(claim, judged):
    """What was said of a claim of the same words, if anything was."""
    ends = [(claim[end]["start"], claim[end]["end"]) for end in ("subject", "object")]
    place = (claim["predicate_start"], claim["predicate_end"])
    for each in judged:
        if each.predicate != place or not match.overlap(each.subject, ends[0]) or not match.overlap(each.object, ends[1]):
            continue
        # A fault of stance is one of that stance alone.
        if each.cause in ("stance", "speaker") and each.stance != stance_of(claim):
            continue
        return each.verdict
    return None


def known_facts(article, wanted):
    """The reader's facts of an article, as claims are held against them."""
    return [gold.with_predicate_words(fact, article.text.encode()) for fact in wanted.get(article.key, [])]


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
    judged) of every claim that no fact meets."""
    counts, judged = Counter(kind for kind, _ in asked), Counter(kind for kind, was_judged in asked if was_judged)
    for example in examples:
        if not example.is_met:
            example.weight = counts[example.kind] / judged[example.kind]


def load(entente):
    """Of every claim that the program draws from the judged articles and that a reader has met or judged."""
    judged = read_judged(JUDGED)
    wanted = {**facts.load_facts("train"), **facts.load_facts("fit"), **facts.load_facts("dev")}
    examples = []
    with tempfile.TemporaryDirectory() as folder:
        for row in corpus.load_rows():
            if row.key not in judged:
                continue
            article = corpus.load_article(row.key)
            known = known_facts(article, wanted)
            own, asked = [], []
            for made, fact, kind in explained_claims(entente, article, folder):
                met = met_verdict(fact, known)
                verdict = met or said_verdict(made["claim"], judged[row.key])
                if not met:
                    asked.append((kind, verdict is not None))
                if verdict is not None:
                    features = {name: feature["value"] for name, feature in made["features"].items()}
                    own.append(Example(row.key, row.split, features, gold.is_between_actors(fact), verdict,
                                       made["claim"]["evidence"][0]["extractor"] == "drawn", kind, met is not None))
            _weigh(own, asked)
            examples += own
    return examples
