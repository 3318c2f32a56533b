"""Sentences to learn from: treebanks, names and frames, each with what its source knows."""
import dataclasses
import json
import pathlib
from collections import Counter

from .attributions import read_attributions
from .entities import add_gum_entities, read_litbank
from .lemma import lemma_rule
from .sentence import Sentence

# As extract/language/name_tags.hpp numbers them.
NAME_TYPES = ["Person", "Organization", "Location", "NORP", "Facility", "Product", "Money", "Date", "Misc"]
NAME_LABELS = ["O"] + [f"{place}-{kind}" for kind in NAME_TYPES for place in "BI"]
NAME_NUMBER = {label: i for i, label in enumerate(NAME_LABELS)}
NAME_LEVELS = 2
FACTUALITY = ["uw", "meantime", "uds_ih2"]
# PropBank's auxiliaries, which are no predicates of their own.
AUXILIARIES = {"be.03", "have.01", "do.01"}


def read_treebank(file, source):
    sentences, document, rows = [], "", []
    identifiers, brackets = [], []
    for line in open(file, encoding="utf-8"):
        if line.startswith("# newdoc"):
            document = line
        elif line.startswith("# sent_id"):
            identifier = line.split("=", 1)[1].strip()
        elif line == "\n":
            if rows:
                sentences.append(_from_rows(rows, document, source))
                identifiers.append(identifier)
                brackets.append([_entity_of(row[9]) for row in rows])
            rows = []
        elif line[0] != "#":
            fields = line.rstrip("\n").split("\t")
            if fields[0].isdigit():
                rows.append(fields)
    return sentences, identifiers, brackets


def _entity_of(misc):
    return next((part[len("Entity="):] for part in misc.split("|") if part.startswith("Entity=")), "")


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


def read_factuality(file, source):
    """One JSON a line: text of words between blanks, targets [{span1 [first, last), label}]."""
    sentences = []
    for number, row in enumerate(map(json.loads, open(file, encoding="utf-8"))):
        certain = {target["span1"][0]: target["label"] for target in row["targets"]}
        sentences.append(Sentence(row["text"].split(" "), f"{file} {number}", certain=certain, source=source))
    return sentences


def classes_of(values, least):
    """Those seen at least so often, the most frequent first."""
    counts = Counter(values)
    return [value for value, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= least]


@dataclasses.dataclass
class Corpus:
    train: list
    dev: dict  # "ewt", "gum", "names" -> sentences


def read_corpus(data, words):
    """`words`: the folder with what `entente parse` prints for PolNeAR's articles and LitBank's lines."""
    data, words = pathlib.Path(data), pathlib.Path(words)
    parts = {}
    for bank in ("ewt", "gum"):
        for part in ("train", "dev"):
            sentences, identifiers, brackets = read_treebank(data / f"ud/{bank}/{part}.conllu", bank)
            if bank == "ewt":
                add_frames(data / f"srl/ewt/{part}.jsonl", sentences, identifiers)
                add_uner_names(data / f"ner/uner/{part}.iob2", sentences)
            else:
                add_gum_entities(sentences, brackets)
            parts[bank, part] = sentences
    names = {part: read_names(data / f"ner/worldwide/{part}.tsv") for part in ("train", "dev")}
    factuality = {part: {name: read_factuality(data / f"factuality/{name}/{part}.jsonl", name) for name in FACTUALITY}
                  for part in ("train", "dev")}
    said = {part: read_attributions(data / f"attribution/polnear/{part}", words / f"polnear.{part}.conllu")
            for part in ("train", "dev")}
    novels = read_litbank(data / "coref/litbank/conll", words / "litbank.conllu")
    return Corpus(parts["ewt", "train"] + parts["gum", "train"] + names["train"] + said["train"] + novels +
                  sum(factuality["train"].values(), []),
                  {"ewt": parts["ewt", "dev"], "gum": parts["gum", "dev"], "names": names["dev"], "said": said["dev"], **factuality["dev"]})
