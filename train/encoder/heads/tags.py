"""Word classes, Penn tags, features and rules to the lemma: a linear layer each."""
import torch
import torch.nn.functional as F
from torch import nn

from ..sentences import classes_of
from .layers import taught_words

KINDS = {"upos": 1, "xpos": 2, "feats": 2, "lemma": 2}  # -> how often a class must be seen
SHARE = {"upos": 0.5, "xpos": 0.5, "feats": 0.3, "lemma": 0.3}  # of the loss


class Tags(nn.Module):
    name = "tags"

    def __init__(self, width, labels):
        super().__init__()
        self.labels = {kind: labels[kind] for kind in KINDS}
        self.number = {kind: {label: i for i, label in enumerate(own)} for kind, own in self.labels.items()}
        self.layers = nn.ModuleDict({kind: nn.Linear(width, len(own)) for kind, own in self.labels.items()})
        self.drop = nn.Dropout(0.2)

    @staticmethod
    def collect(sentences):
        tagged = [sentence for sentence in sentences if sentence.tags]
        labels = {kind: classes_of((tag for s in tagged for tag in s.tags[kind]), least) for kind, least in KINDS.items()}
        return labels | {"upos": sorted(labels["upos"])}

    def loss(self, states, batch):
        if not any(sentence.tags for sentence in batch.sentences):
            return 0
        states = self.drop(states)
        return sum(share * F.cross_entropy(self.layers[kind](states), self._gold(batch, kind)) for kind, share in SHARE.items())

    def _gold(self, batch, kind):
        find = self.number[kind].get
        nothing = lambda sentence: [None] * len(sentence.words)
        return torch.tensor([find(tag, -100) for s in batch.sentences for tag in (s.tags[kind] if s.tags else nothing(s))])

    def teach(self, states, batch):
        best = torch.stack([self.layers[kind](states).argmax(1) for kind in KINDS], 1).short()
        return [best[first : first + len(s.words)] for first, s in zip(batch.first, batch.sentences)]

    def learn_from(self, states, batch, taught):
        best = torch.cat([own for own in taught if own is not None]).long()
        states = self.drop(states[taught_words(batch, taught)])
        return sum(SHARE[kind] * F.cross_entropy(self.layers[kind](states), best[:, i]) for i, kind in enumerate(KINDS))

    def measure(self, states, batch, tally):
        known = torch.tensor([s.tags is not None for s in batch.sentences for _ in s.words])
        for kind, layer in self.layers.items():
            right = layer(states).argmax(1) == self._gold(batch, kind)
            tally[kind] += [int(right[known].sum()), int(known.sum())]

    def tensors(self):
        weights = torch.cat([layer.weight for layer in self.layers.values()])
        return {"tags": (weights, torch.cat([layer.bias for layer in self.layers.values()]))}, {}
