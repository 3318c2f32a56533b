"""Reads PolNeAR: who says what, in characters of an article, laid over the words that entente found there."""
import pathlib

from .parsed import outer_word, read_parsed, words_of_characters
from .sentence import Sentence


def read_attributions(folder, parsed):
    """Sentences of folder/text with the attributions of folder/attributions; `parsed` is what
    `entente parse folder/text/*.txt` prints. Of two annotators the first one counts."""
    annotations = {}
    for file in sorted((folder / "attributions").iterdir()):
        annotations.setdefault(file.name[: -len("_xxxx.ann")] + ".txt", file)
    sentences = []
    for file, rows in read_parsed(parsed).items():
        name = pathlib.PurePath(file).name
        own = [Sentence([row[1] for row in sentence], name, cues=[], attributed=[], source="said") for sentence in rows]
        text = open(folder / "text" / name, encoding="utf-8", newline="").read()
        if name in annotations:
            _add(own, rows, words_of_characters(text, rows), _read_annotations(annotations[name]))
        sentences += own
    return sentences


def _read_annotations(file):
    """[{"Source", "Cue", "Content": characters}]"""
    spans, found = {}, []
    for line in open(file, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 2 or not fields[0][1:].isdigit():
            continue  # an annotated text goes on over several lines
        if line[0] == "T":
            ranges = [tuple(map(int, part.split())) for part in fields[1].partition(" ")[2].split(";")]
            spans[fields[0]] = [c for begin, end in ranges for c in range(begin, end)]
        elif line[0] == "E":
            own = {"Source": [], "Cue": [], "Content": []}
            for role, target in (part.split(":") for part in fields[1].split()):
                role = role.rstrip("0123456789")
                if role in own and target in spans:
                    own[role] += spans[target]
            found.append(own)
    return found


def _add(sentences, rows, owner, attributions):
    """A cue stands for its words by the one that hangs outside them, the first of such."""
    for attribution in attributions:
        words = {role: {owner[c] for c in own if c in owner} for role, own in attribution.items()}
        head = outer_word(words["Cue"], rows)
        if head is None:
            continue
        s, cue = head
        sentences[s].cues.append(cue)
        for role in ("source", "content"):
            own = words[role.capitalize()] - words["Cue"]
            sentences[s].attributed += [(cue, w, role) for at, w in sorted(own) if at == s]
