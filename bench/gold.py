#!/usr/bin/env python3
"""Holds the program against the corpus of read articles (train/claims/gold).

usage: gold.py ENTENTE [SPLIT]        SPLIT: one of train/claims/gold/corpus.py, dev unless told

Recall: of the facts that readers drew, how many the program's claims say (both ends, the relation and
the direction), by importance, at no floor and among the first twenty of an article's ranking.
Precision: of the claims between two actors in the articles that were read exhaustively, how many say a
fact of the list, and one that is worth a line (importance 1 or more). What meets no fact is wrong."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "train/claims/gold"))
import corpus  # noqa: E402
import facts  # noqa: E402
import match  # noqa: E402

FIRST = 20  # of an article's ranking
ACTORS = ("person", "organization", "country")
PRONOUNS = {"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "we", "our", "i", "my"}
# What the program may say of a fact of each stance.
STANCES = {
    "certain": {("positive", "certain")},
    "probable": {("positive", "probable"), ("positive", "possible")},
    "planned": {("positive", "probable"), ("positive", "possible"), ("positive", "underspecified")},
    "possible": {("positive", "possible"), ("positive", "probable"), ("positive", "underspecified")},
    "not": {("negative", f) for f in ("certain", "probable", "possible", "underspecified")},
    "denied": {("negative", f) for f in ("certain", "probable", "possible", "underspecified")},
}


def read_claims(entente, rows, folder):
    """The program's claims as facts, by article, the surest first."""
    articles = pathlib.Path(folder) / "articles.jsonl"
    with open(articles, "w", encoding="utf-8") as out:
        for row in rows:
            article = corpus.load_article(row.key)
            record = {"id": article.key, "title": article.title, "date": article.date, "text": article.text}
            out.write(json.dumps({name: value for name, value in record.items() if value}) + "\n")
    printed = subprocess.run([entente, "extract", str(articles)], check=True, capture_output=True, text=True).stdout
    claims = defaultdict(list)
    for line in printed.splitlines():
        claim = json.loads(line)
        claims[claim["evidence"][0]["document"]].append(as_fact(claim))
    for list_ in claims.values():
        list_.sort(key=lambda fact: -fact["confidence"])
    return claims


def as_fact(claim):
    """A claim as the program prints it, in the form that facts have."""
    def end(node):
        return {"name": node["name"], "type": node["type"], "also": [node["text"], *node["aliases"]]}

    def span(node):
        return [node["start"], node["end"]]

    predicate = [claim["predicate_start"], claim["predicate_end"]]
    return {
        "subject": end(claim["subject"]),
        "object": end(claim["object"]),
        "label": claim["relation"],
        "other_words": [claim["verb"], claim["predicate"]],
        "undirected": claim["symmetric"],
        "places": [{"s": span(claim["subject"]), "p": predicate, "o": span(claim["object"])}],
        "stance": (claim["polarity"], claim["factuality"]),
        "speaker": (claim["attribution"] or {}).get("name"),
        "confidence": claim["confidence"],
    }


def with_predicate_words(fact, text):
    """A fact whose relation may also be called as the article itself calls it."""
    words = [text[slice(*place["p"])].decode() for place in fact["places"]]
    return {**fact, "other_words": [*fact.get("other_words", ()), *words]}


def is_between_actors(fact):
    return all(fact[role]["type"] in ACTORS for role in ("subject", "object"))


class Score:
    def __init__(self):
        self.recall = defaultdict(Counter)  # importance: wanted, found, found in the first twenty
        self.found = Counter()  # of found facts: stance, speaker, label
        self.turned = 0
        self.missed = Counter()  # never proposed, proposed and dropped, garbled
        self.precision = defaultdict(Counter)  # "all", "first": worth, trivial, wrong
        self.references = Counter()  # ends that are pronouns or nouns, linked to a name, to the right one

    def add(self, wanted, claims, is_exhaustive, dropped):
        pairs = match.pair_up(wanted, claims)
        claim_of = dict(pairs)
        for i, fact in enumerate(wanted):
            if fact["importance"] == 0:
                continue
            row = self.recall[fact["importance"]]
            row["wanted"] += 1
            if i in claim_of:
                row["found"] += 1
                row["first"] += claim_of[i] < FIRST
                self._count_found(fact, claims[claim_of[i]])
            else:
                self.missed[self._why_missed(fact, claims, dropped)] += 1
        if is_exhaustive:
            self._count_precision(wanted, claims)

    def _count_found(self, fact, claim):
        self.found["all"] += 1
        self.found["stance"] += claim["stance"] in STANCES[fact["stance"]]
        self.found["label"] += bool(match.stems(claim["label"]) & match.stems(fact["label"]))
        if fact.get("speaker"):
            self.found["with speaker"] += 1
            self.found["speaker"] += bool(claim["speaker"]) and match.same_name(claim["speaker"], fact["speaker"])
        elif claim["speaker"]:
            self.found["speaker where none"] += 1

    def _why_missed(self, fact, claims, dropped):
        is_garbled = False
        for claim in claims:
            ends = match.same_ends(fact, claim)
            relation = match.same_relation(fact, claim)
            if ends == "turned" and relation:
                self.turned += 1
                return "turned round"
            at_predicate = any(match.overlap(p, q) for p in match.spans(fact, "p") for q in match.spans(claim, "p"))
            is_garbled |= at_predicate or (ends == "same" and not relation)
        if is_garbled:
            return "garbled"
        places = match.spans(fact, "p")
        return "dropped" if any(match.overlap(p, q) for p in places for q in dropped) else "never proposed"

    def add_references(self, wanted, references, text):
        """Ends of facts that the text calls by a pronoun or a noun, and the reader by a name. What ends in a capitalised
        word is a name ("the EU"); whom a phrase means is told at its last word ("her husband" is not "her")."""
        seen = set()
        for fact in wanted:
            for role, key in (("subject", "s"), ("object", "o")):
                end = fact[role]
                if end["type"] not in ACTORS or not end["name"][:1].isupper():
                    continue
                for span in match.spans(fact, key):
                    said = text[slice(*span)].decode(errors="ignore")
                    is_name = said.split()[-1][:1].isupper() and said.lower() not in PRONOUNS
                    if tuple(span) in seen or match.same_name(said, end["name"]) or is_name:
                        continue
                    seen.add(tuple(span))
                    names = names_at(references, span)
                    self.references["all"] += 1
                    self.references["linked"] += bool(names)
                    self.references["right"] += any(match.same_name(n, m) for n in names for m in match.names_of(end))

    def _count_precision(self, wanted, claims):
        between = [claim for claim in claims if is_between_actors(claim)]
        for rank, claim in enumerate(between):
            met = [fact for fact in wanted if match.say_the_same(fact, claim)]
            what = "wrong" if not met else "worth" if max(f["importance"] for f in met) else "trivial"
            self.precision["all"][what] += 1
        for claim in claims[:FIRST]:
            if is_between_actors(claim):
                met = [fact for fact in wanted if match.say_the_same(fact, claim)]
                what = "wrong" if not met else "worth" if max(f["importance"] for f in met) else "trivial"
                self.precision["first"][what] += 1


class Explained:
    """What `explain` tells of an article."""

    def __init__(self):
        self.dropped = []  # byte spans of predicates that were seen and made no claim
        self.references = []  # (byte span, [names]) of pronouns and nouns; no names where nobody is meant


def explain(entente, text, folder):
    """The sentences of `explain --json`; the text is put down in the folder."""
    path = pathlib.Path(folder) / "article.txt"
    path.write_text(text, encoding="utf-8")
    printed = subprocess.run([entente, "explain", "--json", "--file", str(path)], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in printed.stdout.splitlines()]


def read_explained(entente, rows, folder):
    explained, references = defaultdict(Explained), defaultdict(list)
    for row in rows:
        for sentence in explain(entente, corpus.load_article(row.key).text, folder):
            words = sentence["words"]
            own = explained[row.key]
            own.dropped += [[words[d["word"]]["start"], words[d["word"]]["end"]] for d in sentence["dropped"]]
            references[row.key] += sentence["references"]
        explained[row.key].references = named_references(references[row.key])
    return explained


def named_references(references):
    """(byte span, names) of the pronouns and nouns; an entity has all names that the article calls it."""
    names = defaultdict(list)
    for reference in references:
        if reference["kind"] == "name" and reference["entity"]:
            names[reference["entity"]["id"]].append(reference["text"])
    found = []
    for reference in references:
        if reference["kind"] != "name":
            entity = reference["entity"]
            own = [entity["name"], *names[entity["id"]]] if entity else []
            found.append(([reference["start"], reference["end"]], reference.get("members", own)))
    return found


def names_at(references, span):
    """Those of the shortest phrase that holds the span's last byte."""
    holding = [(own[1] - own[0], found) for own, found in references if own[0] < span[1] <= own[1]]
    return min(holding, key=lambda entry: entry[0])[1] if holding else []


def share(part, whole):
    return f"{part} of {whole}" + (f" ({100 * part / whole:.1f} %)" if whole else "")


def tell(score, articles, claims):
    print(f"{articles} articles, {sum(map(len, claims.values()))} claims")
    total = Counter()
    for importance in (3, 2, 1):
        row = score.recall[importance]
        total.update(row)
        print(f"importance {importance}: found {share(row['found'], row['wanted'])}, in the first {FIRST} {share(row['first'], row['wanted'])}")
    print(f"all facts: found {share(total['found'], total['wanted'])}, in the first {FIRST} {share(total['first'], total['wanted'])}")
    missed = total["wanted"] - total["found"]
    for why in ("never proposed", "dropped", "garbled", "turned round"):
        print(f"missed, {why}: {share(score.missed[why], missed)}")
    found = score.found
    print(f"stance right: {share(found['stance'], found['all'])}")
    print(f"speaker right where the reader has one: {share(found['speaker'], found['with speaker'])}")
    print(f"speaker where the reader has none: {share(found['speaker where none'], found['all'] - found['with speaker'])}")
    print(f"label of the same words: {share(found['label'], found['all'])}")
    print(f"direction right: {share(found['all'], found['all'] + score.turned)}")
    ends = score.references
    print(f"ends that are pronouns or nouns, under the right name: {share(ends['right'], ends['all'])}; "
          f"of those linked: {share(ends['right'], ends['linked'])}")
    for which, name in (("all", "between actors"), ("first", f"between actors, in the first {FIRST}")):
        row = score.precision[which]
        whole = sum(row.values())
        print(f"{name}, exhaustive articles: right and worth a line {share(row['worth'], whole)}, "
              f"right but trivial {share(row['trivial'], whole)}, wrong {share(row['wrong'], whole)}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("entente")
    parser.add_argument("split", nargs="?", default="dev", choices=corpus.SPLITS)
    options = parser.parse_args()
    entente, split = options.entente, options.split
    rows = [row for row in corpus.load_rows() if row.split == split]
    wanted = facts.load_facts(split)
    score = Score()
    with tempfile.TemporaryDirectory() as folder:
        claims = read_claims(entente, rows, folder)
        explained = read_explained(entente, rows, folder)
    for row in rows:
        text = corpus.load_article(row.key).text.encode()
        known = [with_predicate_words(fact, text) for fact in wanted[row.key]]
        score.add(known, claims[row.key], row.exhaustive, explained[row.key].dropped)
        score.add_references(wanted[row.key], explained[row.key].references, text)
    tell(score, len(rows), claims)


if __name__ == "__main__":
    main()
