"""The articles that were read: their texts lie beside the checkout and never enter it."""

import csv
import functools
import json
import os
import pathlib
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SHARED = pathlib.Path(os.environ.get("ENTENTE_SHARED", ROOT.parent / "shared"))
ARTICLES = HERE / "articles.tsv"
# `more`: of these arrows and phrases alone were read, no facts. `fit`: nothing that reads text has learned from
# these, so how sure it is may be learned there.
SPLITS = ("train", "more", "fit", "dev", "test")


@dataclass(frozen=True)
class Article:
    """An article as its corpus has it; spans of facts are bytes into `text` in UTF-8."""

    corpus: str
    id: str
    field: str
    title: str
    date: str
    text: str

    @property
    def key(self):
        return f"{self.corpus}:{self.id}"


@dataclass(frozen=True)
class Row:
    """A line of articles.tsv: which articles were read, how often and how fully."""

    number: int
    key: str
    field: str
    split: str
    readers: int
    exhaustive: bool


def load_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _bbc():
    for record in load_lines(SHARED / "news/bbc2022.jsonl"):
        yield Article("bbc", record["id"], record["category"], record["title"], "2022", record["text"])


def _worldwide():
    dev = {
        line.split("=")[1].strip().split("\t")[0]
        for line in open(SHARED / "data/ner/worldwide/dev.tsv", encoding="utf-8")
        if line.startswith("# article")
    }
    for record in load_lines(SHARED / "news/worldwide.jsonl"):
        if record["id"] not in dev:
            field = record["id"].split("_")[0]  # the newspaper's part of the world
            yield Article("worldwide", record["id"], field, "", "", record["text"])


def _polnear():
    for path in sorted((SHARED / "data/attribution/polnear/train/text").glob("*.txt")):
        publisher, date = path.stem.split("_")[:2]
        yield Article("polnear", path.stem, publisher, "", date, path.read_text(encoding="utf-8"))


def _reuters():
    for record in load_lines(SHARED / "news/reuters21578.jsonl"):
        field = record["topics"][0] if record["topics"] else "none"
        yield Article("reuters", record["id"], field, record["title"], record["date"], record["text"])


CORPORA = {"bbc": _bbc, "worldwide": _worldwide, "polnear": _polnear, "reuters": _reuters}


@functools.cache
def load_corpus(name):
    """All articles of a corpus by key. Raises FileNotFoundError if it does not lie there."""
    return {article.key: article for article in CORPORA[name]()}


def load_article(key):
    return load_corpus(key.split(":")[0])[key]


def load_rows():
    with open(ARTICLES, encoding="utf-8") as lines:
        reader = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return [
            Row(int(r["number"]), r["article"], r["field"], r["split"], int(r["readers"]), r["exhaustive"] == "yes")
            for r in reader
        ]
