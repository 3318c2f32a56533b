"""The encoder and its heads as one network."""
import torch
from torch import nn

from .encoder import Encoder
from .heads import HEADS


class Network(nn.Module):
    def __init__(self, config, vocabulary, labels):
        super().__init__()
        self.config, self.labels = config, labels
        self.encoder = Encoder(config, vocabulary)
        self.learned = {head.name for head in HEADS}
        self.is_fixed = False  # the encoder
        self.heads = nn.ModuleDict({head.name: head(config["hidden_size"], labels) for head in HEADS})

    def keep_only(self, learned):
        """From now on only these heads learn, over the states of the encoder as it is."""
        self.learned, self.is_fixed = set(learned), True
        for weights in self.encoder.parameters():
            weights.requires_grad = False
        for name, head in self.heads.items():
            head.requires_grad_(name in self.learned)

    def loss(self, batch, half=False):
        states = self._states(batch, half)
        losses = {name: head.loss(states, batch) for name, head in self.heads.items() if name in self.learned}
        if any(sentence.taught for sentence in batch.sentences):
            for name, head in self.heads.items():
                taught = [s.taught[name] if s.taught else None for s in batch.sentences]
                losses[name + " taught"] = head.learn_from(states, batch, taught)
        return losses

    def _states(self, batch, half):
        """Of an encoder that does not learn, each batch's are found once."""
        if self.is_fixed and batch.states is not None:
            return batch.states
        if self.is_fixed:
            self.encoder.eval()
        with torch.autocast("cpu", torch.bfloat16, enabled=half), torch.set_grad_enabled(not self.is_fixed):
            states = self.encoder(batch).float()
        if self.is_fixed:
            batch.states = states
        return states

    def teach(self, batch):
        """By sentence of `batch`: {head: what this network holds for likely}."""
        with torch.no_grad():
            states = self.encoder(batch).float()
            told = {name: head.teach(states, batch) for name, head in self.heads.items()}
        return [{name: own[i] for name, own in told.items()} for i in range(len(batch.sentences))]

    def measure(self, batches):
        """{what: percent} over batches with gold: accuracy, or F1 as twice the hits over both sides."""
        tally = Tally()
        self.eval()
        with torch.no_grad():
            for batch in batches:
                states = self.encoder(batch)
                for head in self.heads.values():
                    head.measure(states, batch, tally)
        self.train()
        return {what: 100 * hits / of for what, (hits, of) in tally.items() if of}


class Tally(dict):
    def __missing__(self, what):
        self[what] = _Pair()
        return self[what]


class _Pair(list):
    def __init__(self):
        super().__init__([0, 0])

    def __iadd__(self, other):
        self[0] += other[0]
        self[1] += other[1]
        return self


def collect_labels(sentences):
    labels = {}
    for head in HEADS:
        labels |= head.collect(sentences)
    return labels
