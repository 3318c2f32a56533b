"""Names on two levels: those that stand in no other, and the innermost ones in them."""
import torch
from torch import nn

from ..sentences import NAME_LABELS, NAME_LEVELS
from .layers import taught_words


SHARE = 2.5  # of the loss: most words are in no name


class Names(nn.Module):
    name = "names"

    def __init__(self, width, labels):
        super().__init__()
        self.layer = nn.Linear(width, NAME_LEVELS * len(NAME_LABELS))
        self.drop = nn.Dropout(0.2)

    @staticmethod
    def collect(sentences):
        return {"names": NAME_LABELS}

    def _scores(self, states):
        return self.layer(states).view(len(states), NAME_LEVELS, len(NAME_LABELS))

    def loss(self, states, batch):
        """-log of all that the annotation allows."""
        scores = self._scores(self.drop(states)).log_softmax(-1)
        total, words = 0, 0
        for level in range(NAME_LEVELS):
            at, allowed = [], []
            for first, sentence in zip(batch.first, batch.sentences):
                if sentence.names and sentence.names[level]:
                    at += range(first, first + len(sentence.words))
                    allowed += sentence.names[level]
            if at:
                mask = torch.full((len(at), len(NAME_LABELS)), -1e9)
                rows = [row for row, labels in enumerate(allowed) for _ in labels]
                mask[rows, [label for labels in allowed for label in labels]] = 0
                total = total - (scores[at, level] + mask).logsumexp(-1).sum() * (1 if level == 0 else 0.5)
                words = max(words, len(at))
        return SHARE * total / words if words else 0

    def teach(self, states, batch):
        probable = self._scores(states).softmax(-1).half()
        return [probable[first : first + len(s.words)] for first, s in zip(batch.first, batch.sentences)]

    def learn_from(self, states, batch, taught):
        """Cross-entropy against a teacher's shares; `taught` is by sentence, None where there is none."""
        at = taught_words(batch, taught)
        shares = torch.cat([own for own in taught if own is not None]).float()
        scores = self._scores(self.drop(states[at])).log_softmax(-1)
        return -SHARE * (shares * scores).sum() / len(at)

    def measure(self, states, batch, tally):
        scores = self._scores(states)
        for first, sentence in zip(batch.first, batch.sentences):
            if not sentence.names or sentence.source != "names":
                continue
            own = scores[first : first + len(sentence.words)]
            outer, inner = (decode(own[:, level]) for level in range(NAME_LEVELS))
            gold_outer, gold_inner = ([min(labels) for labels in level] for level in sentence.names)
            gold, found = spans(gold_outer, gold_inner), spans(outer, inner)
            tally["names"] += [2 * len(gold & found), len(gold) + len(found)]

    def tensors(self):
        return {"names": (self.layer.weight, self.layer.bias)}, {}


PERSON = ("B-Person", "I-Person")
BARRED = torch.tensor([
    [(label.startswith("I-") and before[2:] != label[2:]) or (label == PERSON[0] and before in PERSON) for before in NAME_LABELS]
    for label in NAME_LABELS
])


def decode(scores):
    """The best sequence in which an I- stands only behind its own type, and no person's name touches another's."""
    barred = torch.where(BARRED, -1e9, 0.0)
    best = scores[0] + torch.tensor([-1e9 if label.startswith("I-") else 0.0 for label in NAME_LABELS])
    back = []
    for row in scores[1:]:
        value, chosen = (best[None] + barred).max(1)
        back.append(chosen)
        best = value + row
    labels = [int(best.argmax())]
    for chosen in reversed(back):
        labels.append(int(chosen[labels[-1]]))
    return labels[::-1]


def spans(outer, inner):
    """Each word counted to its innermost name: {(first, last, type)}."""
    labels = [i if i and o else o for o, i in zip(outer, inner)]
    found, begin = set(), None
    for at, label in enumerate(labels + [0]):
        name = NAME_LABELS[label]
        if begin is not None and (not name.startswith("I-") or name[2:] != kind):
            found.add((begin, at, kind))
            begin = None
        if name != "O" and begin is None:
            begin, kind = at, name[2:]
    return found
