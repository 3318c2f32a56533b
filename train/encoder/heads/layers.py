"""What several heads are made of."""
import torch
from torch import nn

DROPOUT = 0.25


def projection(width, size):
    return nn.Sequential(nn.Linear(width, size), nn.ReLU(), nn.Dropout(DROPOUT))


class Biaffine(nn.Module):
    """Scores of pairs (Dozat and Manning 2017): left, right and their product, each with a bias."""

    def __init__(self, size, classes):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(classes, size + 1, size + 1) * 0.01)

    def left(self, x):
        """… × size -> … × classes × (size + 1), to be multiplied with one()."""
        return torch.einsum("...i,nij->...nj", one(x), self.weight)


def taught_words(batch, taught):
    """The words of the sentences of which a teacher told something (`taught` is by sentence, None else)."""
    told = [i for i, own in enumerate(taught) if own is not None]
    return [batch.first[i] + word for i in told for word in range(len(batch.sentences[i].words))]


def one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def bilinear(name, weight):
    """classes × (left + 1) × (right + 1) as one layer over `left`: its products with `right`, class by
    class, then those with right's 1."""
    rows = torch.cat([weight[:, :, :-1].transpose(1, 2).reshape(-1, weight.shape[1]), weight[:, :, -1]])
    return {name: (rows[:, :-1], rows[:, -1])}
