"""Neighbouring sentences of one document read together, and batches of them as tensors."""
import random

import torch

from .pieces import WordPieces, shape

LONGEST_WINDOW = 128  # pieces of several sentences together
LONGEST_SENTENCE = 254  # pieces of one alone; longer ones are not learned from


class Cutter:
    """Gives sentences their pieces and lays them into windows."""

    def __init__(self, vocabulary, is_mpnet=False):
        self.words = WordPieces(vocabulary)
        self.first, self.end = (self.words.number[mark] for mark in (("<s>", "</s>") if is_mpnet else ("[CLS]", "[SEP]")))

    def prepare(self, sentences):
        kept = []
        for sentence in sentences:
            sentence.pieces = [self.words.cut(word) for word in sentence.words]
            sentence.shapes = [shape(word) for word in sentence.words]
            sentence.size = sum(map(len, sentence.pieces)) + 1
            if sentence.size <= LONGEST_SENTENCE:
                kept.append(sentence)
        return kept


def windows_of(sentences, longest=lambda: LONGEST_WINDOW):
    """Consecutive sentences of a document, as many as fit; `longest` is asked anew for each window."""
    windows, size, limit = [], 0, longest()
    for sentence in sentences:
        fits = windows and size + sentence.size <= limit
        if fits and windows[-1][-1].document == sentence.document and windows[-1][-1].source == sentence.source:
            windows[-1].append(sentence)
            size += sentence.size
        else:
            windows.append([sentence])
            size, limit = sentence.size + 1, longest()
    return windows


def random_limit(rng):
    """Windows of all sizes, so that a sentence alone is read as well as one in its context."""
    return lambda: rng.choice((16, 48, 96, LONGEST_WINDOW, LONGEST_WINDOW))


def group(windows, pieces, rng=None):
    """Windows of like size, at most so many pieces (padding counted) a group; shuffled by `rng`."""
    size = lambda window: 1 + sum(sentence.size for sentence in window)
    jitter = (lambda: rng.random() * 8) if rng else (lambda: 0)
    groups, longest = [], 0
    for window in sorted(windows, key=lambda window: size(window) + jitter()):
        longest = max(longest, size(window))
        if not groups or (len(groups[-1]) + 1) * longest > pieces:
            groups.append([])
            longest = size(window)
        groups[-1].append(window)
    if rng:
        rng.shuffle(groups)
    return groups


class Batch:
    """Windows side by side. Words of all sentences stand in one list; `cell` leads from sentence and
    place to a word of it (0 where there is none), `is_word` says where there is one; `window` numbers
    each sentence's window."""

    def __init__(self, windows, cutter, rng=None):
        self.sentences = [sentence for window in windows for sentence in window]
        self.states = None  # of an encoder that does not learn
        self.window = [row for row, window in enumerate(windows) for _ in window]
        longest = max(1 + sum(sentence.size for sentence in window) for window in windows)
        ids = torch.zeros(len(windows), longest, dtype=torch.long)
        shapes = torch.zeros_like(ids)
        word_of = torch.full_like(ids, -1)
        words = 0
        for row, window in enumerate(windows):
            line, line_shapes, line_words = [cutter.first], [0], [-1]
            for sentence in window:
                disturb = _disturbance(rng)
                for pieces, kind in zip(sentence.pieces, sentence.shapes):
                    line += pieces
                    line_shapes += [disturb(kind)] * len(pieces)
                    line_words += [words] * len(pieces)
                    words += 1
                line.append(cutter.end)
                line_shapes.append(0)
                line_words.append(-1)
            ids[row, : len(line)] = torch.tensor(line)
            shapes[row, : len(line)] = torch.tensor(line_shapes)
            word_of[row, : len(line)] = torch.tensor(line_words)
        self.ids, self.shapes, self.words = ids, shapes, words
        self.is_piece = torch.zeros_like(ids, dtype=torch.bool)
        for row, window in enumerate(windows):
            self.is_piece[row, : 1 + sum(sentence.size for sentence in window)] = True
        self.piece_at = (word_of.flatten() >= 0).nonzero()[:, 0]
        self.word_of_piece = word_of.flatten()[self.piece_at]
        sizes = [len(sentence.words) for sentence in self.sentences]
        self.cell = torch.zeros(len(sizes), max(sizes), dtype=torch.long)
        self.is_word = torch.zeros_like(self.cell, dtype=torch.bool)
        first, self.first = 0, []
        for row, size in enumerate(sizes):
            self.cell[row, :size] = torch.arange(first, first + size)
            self.is_word[row, :size] = True
            self.first.append(first)
            first += size

    def bias(self):
        """Of attention: nothing looks at what is no piece."""
        return torch.where(self.is_piece, 0.0, -1e9)[:, None, None, :]

    def mean_of_pieces(self, states):
        """Of the states of the windows' pieces those of their words, words × width."""
        states = states.flatten(0, 1).float()
        sums = torch.zeros(self.words, states.shape[1]).index_add(0, self.word_of_piece, states[self.piece_at])
        return sums / torch.bincount(self.word_of_piece, minlength=self.words).clamp(min=1)[:, None]


def _disturbance(rng):
    """Now and then a sentence all in small letters or in capitals, as comments and headlines are."""
    chance = rng.random() if rng else 1
    if chance < 0.03:
        return lambda kind: 1 if kind in (2, 3, 4) else kind
    if chance < 0.06:
        return lambda kind: 3 if kind in (1, 2, 4) else kind
    if chance < 0.08:
        return lambda kind: 2 if kind == 1 else kind
    return lambda kind: kind
