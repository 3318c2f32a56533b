"""Words that open a frame, and what each of the other words is to them: predicates and the heads of
their arguments, cues and the words of their source and content."""
import torch
import torch.nn.functional as F
from torch import nn

from .layers import Biaffine, bilinear, one, projection, taught_words

NONE = "-"


class Pairs(nn.Module):
    """A head says where its frames are: `opening(sentence)`, words from 0, or None where the source says
    nothing of them, and `links(sentence)`, (opening word, word, label). `name` is its row and its part
    of the model file, `SIZE` the width of its two projections, `SHARE` of the loss: most pairs are easy;
    a teacher tells the labels of what opens a frame with a likelihood of `TOLD`."""

    SIZE, SHARE, TOLD = 192, 4.0, 0.5

    def __init__(self, width, labels):
        super().__init__()
        self.roles = labels[self.name]
        self.number = {role: i for i, role in enumerate(self.roles)}
        self.predicate = nn.Linear(width, 2)
        self.left, self.right = projection(width, self.SIZE), projection(width, self.SIZE)
        self.role = Biaffine(self.SIZE, len(self.roles))

    def _scores(self, states, batch, pairs):
        """openings × words × labels for (sentence, word) pairs."""
        rows = torch.tensor([row for row, _ in pairs])
        at = torch.tensor([batch.first[row] + word for row, word in pairs])
        left = self.role.left(self.left(states[at]))
        right = one(self.right(states))[batch.cell[rows]]
        return right @ left.transpose(1, 2), batch.is_word[rows]

    def loss(self, states, batch):
        kept = [i for i, sentence in enumerate(batch.sentences) if self.opening(sentence) is not None]
        if not kept:
            return 0
        at = torch.tensor([batch.first[i] + word for i in kept for word in range(len(batch.sentences[i].words))])
        is_opening = torch.tensor([int(word in set(self.opening(batch.sentences[i])))
                                   for i in kept for word in range(len(batch.sentences[i].words))])
        loss = F.cross_entropy(self.predicate(states[at]), is_opening)
        pairs = [(i, word) for i in kept for word in sorted(set(self.opening(batch.sentences[i])))]
        if not pairs:
            return loss
        scores, is_word = self._scores(states, batch, pairs)
        gold = self._gold(batch, pairs, is_word)
        return loss + self.SHARE * F.cross_entropy(scores[is_word], gold[is_word])

    def _gold(self, batch, pairs, is_word):
        gold = torch.zeros(is_word.shape, dtype=torch.long)
        for row, (sentence, word) in enumerate(pairs):
            for opening, other, role in self.links(batch.sentences[sentence]):
                if opening == word:
                    gold[row, other] = self.number.get(role, 0)
        return gold

    def teach(self, states, batch):
        """By sentence: how likely each word opens a frame, those that do, and their words' labels' shares."""
        shares = self.predicate(states).softmax(-1)[:, 1]
        own = [shares[first : first + len(s.words)] for first, s in zip(batch.first, batch.sentences)]
        pairs = [(i, int(word)) for i, row in enumerate(own) for word in (row > self.TOLD).nonzero()[:, 0]]
        roles = {}
        if pairs:
            scores = self._scores(states, batch, pairs)[0].softmax(-1).half()
            for (i, word), row in zip(pairs, scores):
                roles.setdefault(i, {})[word] = row[: len(batch.sentences[i].words)].clone()
        return [(row.half(), roles.get(i, {})) for i, row in enumerate(own)]

    def learn_from(self, states, batch, taught):
        kept = [i for i, own in enumerate(taught) if own is not None]
        share = torch.cat([taught[i][0] for i in kept]).float()
        scores = self.predicate(states[taught_words(batch, taught)]).log_softmax(-1)
        loss = -(share * scores[:, 1] + (1 - share) * scores[:, 0]).mean()
        pairs = [(i, word) for i in kept for word in taught[i][1]]
        if not pairs:
            return loss
        scores, is_word = self._scores(states, batch, pairs)
        shares = torch.zeros(scores.shape)
        for row, (i, word) in enumerate(pairs):
            own = taught[i][1][word]
            shares[row, : len(own)] = own.float()
        return loss - self.SHARE * (shares * scores.log_softmax(-1)).sum(-1)[is_word].mean()

    def measure(self, states, batch, tally):
        """Links with their label: of gold frames, and of those found."""
        for row, sentence in enumerate(batch.sentences):
            if self.opening(sentence) is None:
                continue
            own = states[batch.first[row] : batch.first[row] + len(sentence.words)]
            found = set(self.predicate(own).argmax(1).nonzero()[:, 0].tolist())
            gold_at = set(self.opening(sentence))
            tally[self.name + " at"] += [2 * len(found & gold_at), len(found) + len(gold_at)]
            if not (found | gold_at):
                continue
            pairs = [(row, word) for word in sorted(found | gold_at)]
            scores, is_word = self._scores(states, batch, pairs)
            best = scores.argmax(-1)
            system = {(word, int(other), self.roles[best[i, other]]) for i, (_, word) in enumerate(pairs)
                      for other in (best[i] * is_word[i]).nonzero()[:, 0]}
            gold = set(self.links(sentence))
            given = {a for a in system if a[0] in gold_at}
            own = {a for a in system if a[0] in found}
            tally[self.name] += [2 * len(given & gold), len(given) + len(gold)]
            tally[self.name + " found"] += [2 * len(own & gold), len(own) + len(gold)]

    def tensors(self):
        parts = [self.left, self.right]
        weights = torch.cat([self.predicate.weight] + [part[0].weight for part in parts])
        biases = torch.cat([self.predicate.bias] + [part[0].bias for part in parts])
        return {self.name: (weights, biases), **bilinear(self.name + ".pair", self.role.weight)}, {}
