"""Sentences to learn from: treebanks, names and frames, each with what its source knows."""
import dataclasses
import json
import pathlib
from collections import Counter

from .lemma import lemma_rule

# As extract/language/name_tags.hpp numbers them.
NAME_TYPES = ["Person", "Organization", "Location", "NORP", "Facility", "Product", "Money", "Date", "Misc"]
NAME_LABELS = ["O"] + [f"{place}-{kind}" for kind in NAME_TYPES for place in "BI"]
NAME_NUMBER = {label: i for i, label in enumerate(NAME_LABELS)}
NAME_LEVELS = 2
# PropBank's auxiliaries, which are no predicates of their own.
AUXILIARIES = {"be.03", "have.01", "do.01"}


@dataclasses.dataclass
class Sentence:
    words: list
    document: str
    tags: dict = None  # "upos", "xpos", "feats", "lemma" -> a class by word
    heads: list = None  # by word: 0 is the root, else word 1, 2, ...
    relations: list = None
    names: list = None  # by level: for each word the allowed labels (a set), or None where nothing is said
    predicates: list = None  # words, from 0
    arguments: list = None  # (predicate, head word of the argument, role), from 0
    pieces: list = None  # by word, filled by windows.py
    source: str = ""
    taught: dict = None  # by head: what a teacher holds for likely (see teach.py)


def read_treebank(file, source):
    sentences, document, rows = [], "", []
    identifiers = []
    for line in open(file, encoding="utf-8"):
        if line.startswith("# newdoc"):
            document = line
        elif line.startswith("# sent_id"):
            identifier = line.split("=", 1)[1].strip()
        elif line == "\n":
            if rows:
                sentences.append(_from_rows(rows, document, source))
                identifiers.append(identifier)
            rows = []
        elif line[0] != "#":
            fields = line.rstrip("\n").split("\t")
            if fields[0].isdigit():
                rows.append(fields)
    return sentences, identifiers


def _from_rows(rows, document, source):
    tags = {
        "upos": [row[3] for row in rows],
        "xpos": [row[4] for row in rows],
        "feats": [row[5].replace("_", "") if row[5] == "_" else row[5] for row in rows],
        "lemma": [lemma_rule(row[1], row[2]) for row in rows],
    }
    return Sentence([row[1] for row in rows], document, tags, [int(row[6]) for row in rows], [row[7] for row in rows], source=source)


def add_frames(file, sentences, identifiers):
    """PropBank's frames; an argument stands for the word of its span that hangs outside it."""
    frames = {row["sent_id"]: row["frames"] for row in map(json.loads, open(file, encoding="utf-8"))}
    for sentence, identifier in zip(sentences, identifiers):
        if identifier in frames:
            _add_frames_to(sentence, frames[identifier])


def _add_frames_to(sentence, frames):
    frames = [frame for frame in frames if frame["roleset"] not in AUXILIARIES or frame["args"]]
    sentence.predicates = [frame["word"] for frame in frames]
    sentence.arguments = []
    for frame in frames:
        for role, first, last in frame["args"]:
            heads = [word for word in range(first, last) if not first <= sentence.heads[word] - 1 < last]
            if heads:
                sentence.arguments.append((frame["word"], heads[0], role))


def read_names(file):
    """Tab-separated words and BIO tags, the outer name's tag first, "# article" before each article."""
    sentences, words, tags, document = [], [], [], ""

    def close():
        if words:
            levels = [[{NAME_NUMBER.get(row[level], 0)} for row in tags] for level in range(NAME_LEVELS)]
            sentences.append(Sentence(list(words), document, names=levels, source="names"))
        words.clear()
        tags.clear()

    for line in open(file, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        form = fields[0].strip(" ")
        if line.startswith("# article") or not form:
            close()
            document = line if line.startswith("# article") else document
            continue
        words.append(form)
        tags.append((fields[1] if len(fields) > 1 else "O", fields[-1] if len(fields) > 2 else "O"))
    close()
    return sentences


def add_uner_names(file, sentences):
    """UNER's three types on treebank sentences of the same words; its "O" allows every other type."""
    found, words, tags = {}, [], []
    for line in open(file, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if not line.strip():
            found[tuple(words)] = tags
            words, tags = [], []
        elif fields[0].isdigit():
            words.append(fields[1])
            tags.append(_allowed(fields[2]))
    for sentence in sentences:
        if tuple(sentence.words) in found:
            sentence.names = [found[tuple(sentence.words)], None]


def _allowed(tag):
    kinds = {"PER": ["Person"], "ORG": ["Organization"], "LOC": ["Location", "Facility"]}
    if tag == "O":
        told = {f"{place}-{kind}" for kind in ("Person", "Organization", "Location") for place in "BI"}
        return {NAME_NUMBER[label] for label in NAME_LABELS if label not in told}
    return {NAME_NUMBER[f"{tag[0]}-{kind}"] for kind in kinds[tag[-3:]]}


def classes_of(values, least):
    """Those seen at least so often, the most frequent first."""
    counts = Counter(values)
    return [value for value, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= least]


@dataclasses.dataclass
class Corpus:
    train: list
    dev: dict  # "ewt", "gum", "names" -> sentences


def read_corpus(data):
    data = pathlib.Path(data)
    parts = {}
    for bank in ("ewt", "gum"):
        for part in ("train", "dev"):
            sentences, identifiers = read_treebank(data / f"ud/{bank}/{part}.conllu", bank)
            if bank == "ewt":
                add_frames(data / f"srl/ewt/{part}.jsonl", sentences, identifiers)
                add_uner_names(data / f"ner/uner/{part}.iob2", sentences)
            parts[bank, part] = sentences
    names = {part: read_names(data / f"ner/worldwide/{part}.tsv") for part in ("train", "dev")}
    return Corpus(parts["ewt", "train"] + parts["gum", "train"] + names["train"],
                  {"ewt": parts["ewt", "dev"], "gum": parts["gum", "dev"], "names": names["dev"]})
