#!/usr/bin/env python3
"""Learns who is meant (extract/data/coreference.model) over the states of an encoder that is as it is.

usage: learn.py --encoder encoder.model --start FOLDER --model FILE DOCUMENTS.jsonl… [--dev DOCUMENTS.jsonl…]

DOCUMENTS are what entente-train-coreference prints. A phrase follows an earlier one by what the states of
their heads hold of each other (a product of two projections, as train/encoder/heads/coreference.py has it)
and by a few coarse features, a weight each; learned together, by the marginal likelihood of all right
antecedents (Lee et al. 2017). FOLDER is for the starting weights, whose vocabulary cuts the words."""

import argparse
import json
import pathlib
import random
import sys

import numpy
import torch
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from encoder.encoder import Encoder  # noqa: E402
from encoder.heads.coreference import Coreference  # noqa: E402
from encoder.heads.layers import one  # noqa: E402
from encoder.model_file import ModelReader, ModelWriter  # noqa: E402
from encoder.resume import fill_encoder  # noqa: E402
from encoder.sentence import Sentence  # noqa: E402
from encoder.weights import fetch, read_config, read_vocabulary  # noqa: E402
from encoder.windows import Batch, Cutter, group, windows_of  # noqa: E402

SIZE = 128
FEATURES = 1 << 16  # weights, as main.cpp has it
RATES = {"projections": 1e-3, "features": 1e-2}
WARM_UP = 0.05  # of the run
SHARES = {"gum": 1, "novels": 0.5, "ends": 1}  # of a source's documents in a pass
UNIT = 1 / 1024  # of a feature's weight in the file
# What naming something new gains before a pronoun, a name, a noun and a coordination are linked; on GUM's dev part.
FRESH = [-0.5, 0, -1.25, 0]


class Document:
    """Phrases in tensors: `later`, `earlier` and `features` of each pair that may be linked, `is_right` of it;
    `fresh` features of each phrase that is to be learned (`phrases`) naming something new, and whether that is so
    (`is_fresh`), or nobody knows (`is_known`)."""

    def __init__(self, read):
        self.source, self.sentences = read["source"], read["sentences"]
        starts = numpy.cumsum([0] + [len(words) for words in self.sentences])
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
        is_linked = torch.zeros(len(choices), dtype=torch.bool)
        is_linked[self.later[self.is_right]] = True
        self.is_fresh = ~is_linked
        # Readers tell whom the ends of facts mean, not who is new.
        self.is_known = is_linked if self.source == "ends" else torch.ones_like(is_linked)
        self.states = None  # of the heads


def read_documents(paths):
    documents = (Document(json.loads(line)) for path in paths for line in open(path, encoding="utf-8"))
    return [document for document in documents if len(document.later)]


class StateReader:
    """The states of words, as encoder.model has them."""

    def __init__(self, model, folder):
        vocabulary, config = read_vocabulary(folder), read_config(folder)
        self.cutter = Cutter(vocabulary)
        self.encoder = Encoder(config, len(vocabulary))
        fill_encoder(self.encoder, ModelReader(model))
        self.encoder.eval()

    def read(self, document):
        segments = [segment for words in document.sentences for segment in self._segments(words)]
        states = {}
        for windows in group(windows_of(segments), 2500):
            batch = Batch(windows, self.cutter)
            with torch.no_grad():
                found = self.encoder(batch)
            for first, segment in zip(batch.first, batch.sentences):
                states[id(segment)] = found[first : first + len(segment.words)]
        document.states = torch.cat([states[id(segment)] for segment in segments])[document.heads]

    def _segments(self, words):
        """A sentence, in halves where it is too long for a window."""
        prepared = self.cutter.prepare([Sentence(words, "", source="")])
        middle = len(words) // 2
        return prepared or self._segments(words[:middle]) + self._segments(words[middle:])


class Ranker(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.head = Coreference(width, {}, SIZE)
        self.features = nn.EmbeddingBag(FEATURES, 1, mode="sum")
        nn.init.zeros_(self.features.weight)

    def forward(self, document):
        """Scores of the pairs, and of each phrase naming something new, in nats."""
        sought = self.head.pair.left(self.head.left(document.states[document.phrases]))[:, 0]
        offered = one(self.head.right(document.states))
        products = (sought[document.later] * offered[document.earlier]).sum(-1)
        return (products + self.features(document.features, document.offsets)[:, 0],
                self.features(document.fresh)[:, 0])

    def loss(self, document):
        pairs, fresh = self(document)
        count = len(document.phrases)
        every = torch.logaddexp(log_sum(pairs, document.later, count), fresh)
        right = log_sum(pairs.masked_fill(~document.is_right, -1e9), document.later, count)
        losses = every - torch.where(document.is_fresh, fresh, right)
        return losses[document.is_known]

    def save(self, path):
        writer = ModelWriter()
        for name, (matrix, bias) in self.head.tensors()[0].items():
            writer.add_linear(name, matrix.detach().numpy(), bias.detach().numpy())
        features = numpy.rint(self.features.weight.detach().numpy()[:, 0] / UNIT)
        writer.add("features", numpy.clip(features, -32767, 32767), "<i2")
        writer.add("fresh", FRESH, "<f4")
        writer.save(path)


def log_sum(values, rows, count):
    """log Σ exp of the values of each row."""
    highest = torch.full((count,), -1e9).scatter_reduce(0, rows, values.detach(), "amax")
    sums = torch.zeros(count).index_add(0, rows, torch.exp(values - highest[rows]))
    return highest + torch.log(sums + 1e-30)


def report(ranker, documents):
    """By source: nats a phrase, links right of those made and of those that there are."""
    ranker.eval()
    for source in sorted({document.source for document in documents}):
        losses, made, hits, wanted = [], 0, 0, 0
        for document in (document for document in documents if document.source == source):
            with torch.no_grad():
                pairs, fresh = ranker(document)
                losses.append(ranker.loss(document))
            best = torch.full_like(fresh, -1e9).scatter_reduce(0, document.later, pairs, "amax")
            is_best = (pairs == best[document.later]) & (best > fresh)[document.later]
            known = document.is_known[document.later]
            made += int((is_best & known).sum())
            hits += int((is_best & document.is_right).sum())
            wanted += int((~document.is_fresh).sum())
        print(f"  {source}: {torch.cat(losses).mean():.3f} nats, precision {hits / max(1, made):.3f}, recall {hits / max(1, wanted):.3f}", flush=True)
    ranker.train()


def learn(ranker, documents, dev, options):
    features = [ranker.features.weight]
    others = [weights for name, weights in ranker.named_parameters() if not name.startswith("features")]
    groups = [dict(params=others, lr=RATES["projections"], weight_decay=0.01),
              dict(params=features, lr=RATES["features"], weight_decay=0.002)]
    optimiser = torch.optim.AdamW(groups)
    rng = random.Random(options.seed)
    passes = []
    for _ in range(options.passes):
        drawn = [document for document in documents if rng.random() < SHARES[document.source]]
        rng.shuffle(drawn)
        passes.append(drawn)
    steps, step = sum(map(len, passes)), 0
    for number, drawn in enumerate(passes):
        for document in drawn:
            step += 1
            part = step / steps
            for entry, rate in zip(optimiser.param_groups, RATES.values()):
                entry["lr"] = rate * min(1, part / WARM_UP) * (1 - part)
            losses = ranker.loss(document)
            if not len(losses):
                continue
            optimiser.zero_grad()
            (losses.sum() / 100).backward()
            torch.nn.utils.clip_grad_norm_(ranker.parameters(), 2.0)
            optimiser.step()
        print(f"pass {number + 1}", flush=True)
        report(ranker, dev)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--dev", nargs="+", default=[])
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--start", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    reader = StateReader(options.encoder, fetch("minilm", options.start))
    documents, dev = read_documents(options.documents), read_documents(options.dev)
    for document in documents + dev:
        reader.read(document)
    print(f"{len(documents)} documents, {sum(len(document.phrases) for document in documents)} phrases", flush=True)
    ranker = Ranker(documents[0].states.shape[1])
    learn(ranker, documents, dev, options)
    ranker.save(options.model)


if __name__ == "__main__":
    main()
