"""Documents as entente-train-articles prints them, in tensors."""

import hashlib
import itertools
import json

import numpy
import torch
from encoder.windows import LONGEST_WINDOW, Batch, group, windows_of
from read_sentence import Arrow, ReadSentence

PIECES = 2500  # of a document's windows that are read side by side


class Document:
    """Phrases in tensors: `later`, `earlier` and `features` of each pair that may be linked, `is_right` of it;
    `fresh` features of each phrase that is to be learned (`phrases`) naming something new, and whether that is so
    (`is_fresh`). `heads` are the phrases' words, counted over the document."""

    def __init__(self, line):
        read = json.loads(line)
        self.key = hashlib.sha1(line.encode()).hexdigest()
        self.source = read["source"]
        self.sentences = _sentences_of(read)
        starts = numpy.cumsum([0] + [len(words) for words in read["sentences"]])
        self.heads = torch.tensor([int(starts[s]) + w for s, w in read["heads"]], dtype=torch.long)
        entities, choices = read["entities"], read["choices"]
        self.phrases = torch.tensor([phrase for phrase, _, _ in choices], dtype=torch.long)
        self.fresh = torch.tensor([features for _, features, _ in choices], dtype=torch.long)
        pairs = [(row, j, features) for row, (_, _, earlier) in enumerate(choices) for j, features in earlier]
        self.later = torch.tensor([row for row, _, _ in pairs], dtype=torch.long)
        self.earlier = torch.tensor([j for _, j, _ in pairs], dtype=torch.long)
        self.features = torch.tensor([feature for _, _, own in pairs for feature in own], dtype=torch.long)
        sizes = numpy.cumsum([0] + [len(own) for _, _, own in pairs])[:-1] if pairs else []
        self.offsets = torch.tensor(sizes, dtype=torch.long)
        entity_of = [entities[phrase] for phrase, _, _ in choices]
        self.is_right = torch.tensor([entity_of[row] >= 0 and entity_of[row] == entities[j] for row, j, _ in pairs], dtype=torch.bool)
        self.is_fresh = torch.ones(len(choices), dtype=torch.bool)
        self.is_fresh[self.later[self.is_right]] = False
        self.windows = []  # by batch: (batch, states of its pieces below the fork)
        self.order = None  # of each word of the document, its row in the batches' words
        self.segments = []  # its sentences, too long ones in parts
        self.told = None  # what a teacher holds for likely (told.py)

    def lay_out(self, cutter, lower, longest=LONGEST_WINDOW):
        """`lower` gives the states of a batch's pieces, which stay as they are while what is above learns; a window has
        `longest` pieces at most."""
        self.segments = [segment for sentence in self.sentences for segment in _segments(sentence, cutter)]
        rows, at = {}, 0
        for windows in group(windows_of(self.segments, lambda: longest), PIECES):
            batch = Batch(windows, cutter)
            self.windows.append((batch, lower(batch)))
            for first, segment in zip(batch.first, batch.sentences):
                rows[id(segment)] = range(at + first, at + first + len(segment.words))
            at += batch.words
        self.order = torch.tensor([row for segment in self.segments for row in rows[id(segment)]])


def _sentences_of(read):
    sentences = [ReadSentence(words, "", source=read["source"], is_whole=read["is_whole"]) for words in read["sentences"]]
    if read["source"] not in ("articles", "news"):
        return sentences
    if read["source"] == "articles":
        for sentence in sentences:
            sentence.arrows = []
    for s, *arrow in read["arrows"]:
        sentences[s].arrows.append(Arrow(*arrow[:5], bool(arrow[5])))
    for s, *triple in read["claimed"]:
        sentences[s].claimed.append(tuple(triple))
    for (s, word), whom in zip(read["heads"], read["entities"]):
        if whom >= 0:
            sentences[s].meant[word] = whom
    return sentences


def _segments(sentence, cutter):
    """A sentence, in halves where it is too long for a window; arrows between the halves are left out."""
    prepared = cutter.prepare([sentence])
    if prepared:
        return prepared
    middle = len(sentence.words) // 2
    halves = [sentence.cut(*range_) for range_ in ((0, middle), (middle, len(sentence.words)))]
    return [segment for half in halves for segment in _segments(half, cutter)]


def read_documents(paths, cutter, lower, team=None, longest=LONGEST_WINDOW, told=None):
    """Those of all files, of a team's process its share; `told` is by a document's key what a teacher told of it."""
    lines = (line for path in paths for line in open(path, encoding="utf-8"))
    if team:
        lines = itertools.islice(lines, team.rank, None, team.size)
    documents = []
    for line in lines:
        documents.append(Document(line))
        documents[-1].lay_out(cutter, lower, longest)
        if told:
            documents[-1].told = told.pop(documents[-1].key, None)
    return documents
