"""Who is meant: of each mention's head word, how likely an earlier one means the same, against nobody
before it (mention ranking; Lee et al. 2017, on head words as in Dobrovolskii 2021)."""
import torch
from torch import nn

from .layers import Biaffine, bilinear, one, projection

SIZE = 96
SHARE = 0.7  # of the loss


class Coreference(nn.Module):
    name = "coreference"

    def __init__(self, width, labels, size=SIZE):
        super().__init__()
        self.left, self.right = projection(width, size), projection(width, size)
        self.pair = Biaffine(size, 1)

    @staticmethod
    def collect(sentences):
        return {}

    def _scores(self, states, at):
        """later mention × earlier one; what does not stand before it is barred."""
        left = self.pair.left(self.left(states[at]))[:, 0]
        scores = left @ one(self.right(states[at])).t()
        return scores.masked_fill(torch.ones_like(scores, dtype=torch.bool).triu(), -1e9)

    @staticmethod
    def _windows(batch):
        """By window: places of the mentions' heads, their entities, and which are their entity's first."""
        windows = {}
        for first, sentence, window in zip(batch.first, batch.sentences, batch.window):
            if sentence.mentions is not None:
                own = windows.setdefault(window, ([], [], []))
                for word, entity, is_first in sentence.mentions:
                    own[0].append(first + word)
                    own[1].append(entity)
                    own[2].append(is_first)
        return [own for own in windows.values() if own[0]]

    def loss(self, states, batch):
        """-log of all antecedents in the window together; of nobody, where the entity is new to its document."""
        total, count = 0, 0
        for at, entities, is_first in self._windows(batch):
            entities = torch.tensor(entities)
            scores = torch.cat([torch.zeros(len(at), 1), self._scores(states, at)], 1)
            right = (entities[:, None] == entities[None, :]).tril(-1)
            is_known = right.any(1) | torch.tensor(is_first)
            right = torch.cat([~right.any(1, keepdim=True), right], 1)
            chosen = scores.masked_fill(~right, -1e9).logsumexp(1) - scores.logsumexp(1)
            total = total - chosen[is_known].sum()
            count += int(is_known.sum())
        return SHARE * total / count if count else 0

    def teach(self, states, batch):
        return [None] * len(batch.sentences)

    def learn_from(self, states, batch, taught):
        return 0

    def measure(self, states, batch, tally):
        """Links to an antecedent in the window: right ones over those made and those there are."""
        for at, entities, _ in self._windows(batch):
            entities = torch.tensor(entities)
            best, chosen = self._scores(states, at).max(1)
            made = best > 0
            right = (entities[:, None] == entities[None, :]).tril(-1)
            hits = made & right[torch.arange(len(at)), chosen]
            tally["coreference"] += [2 * int(hits.sum()), int(made.sum()) + int(right.any(1).sum())]

    def tensors(self):
        weights = torch.cat([self.left[0].weight, self.right[0].weight])
        biases = torch.cat([self.left[0].bias, self.right[0].bias])
        return {"coreference": (weights, biases), **bilinear("coreference.pair", self.pair.weight)}, {}
