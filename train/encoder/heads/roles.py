"""Who does what: which words are predicates, and which words head their arguments, in which role."""
import torch
import torch.nn.functional as F
from torch import nn

from ..sentences import classes_of
from .layers import Biaffine, one, projection, taught_words
from .tree import bilinear

SIZE = 192
SHARE = 4.0  # of the loss: most pairs are easy
NONE = "-"


class Roles(nn.Module):
    name = "roles"

    def __init__(self, width, labels):
        super().__init__()
        self.roles = labels["roles"]
        self.number = {role: i for i, role in enumerate(self.roles)}
        self.predicate = nn.Linear(width, 2)
        self.left, self.right = projection(width, SIZE), projection(width, SIZE)
        self.role = Biaffine(SIZE, len(self.roles))

    @staticmethod
    def collect(sentences):
        return {"roles": [NONE] + classes_of((a[2] for s in sentences for a in s.arguments or []), 40)}

    def _scores(self, states, batch, pairs):
        """predicates × words × roles for (sentence, word) pairs."""
        rows = torch.tensor([row for row, _ in pairs])
        at = torch.tensor([batch.first[row] + word for row, word in pairs])
        left = self.role.left(self.left(states[at]))
        right = one(self.right(states))[batch.cell[rows]]
        return right @ left.transpose(1, 2), batch.is_word[rows]

    def loss(self, states, batch):
        kept = [i for i, sentence in enumerate(batch.sentences) if sentence.predicates is not None]
        if not kept:
            return 0
        at = torch.tensor([batch.first[i] + word for i in kept for word in range(len(batch.sentences[i].words))])
        is_predicate = torch.tensor([int(word in set(batch.sentences[i].predicates))
                                     for i in kept for word in range(len(batch.sentences[i].words))])
        loss = F.cross_entropy(self.predicate(states[at]), is_predicate)
        pairs = [(i, word) for i in kept for word in sorted(set(batch.sentences[i].predicates))]
        if not pairs:
            return loss
        scores, is_word = self._scores(states, batch, pairs)
        gold = self._gold(batch, pairs, is_word)
        return loss + SHARE * F.cross_entropy(scores[is_word], gold[is_word])

    def _gold(self, batch, pairs, is_word):
        gold = torch.zeros(is_word.shape, dtype=torch.long)
        for row, (sentence, word) in enumerate(pairs):
            for predicate, head, role in batch.sentences[sentence].arguments:
                if predicate == word:
                    gold[row, head] = self.number.get(role, 0)
        return gold

    def teach(self, states, batch):
        """By sentence: the share of "predicate" of each word, the predicates, and their words' roles' shares."""
        shares = self.predicate(states).softmax(-1)[:, 1]
        own = [shares[first : first + len(s.words)] for first, s in zip(batch.first, batch.sentences)]
        pairs = [(i, int(word)) for i, row in enumerate(own) for word in (row > 0.5).nonzero()[:, 0]]
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
        return loss - SHARE * (shares * scores.log_softmax(-1)).sum(-1)[is_word].mean()

    def measure(self, states, batch, tally):
        """Arguments with their role: of gold predicates, and of those found."""
        for row, sentence in enumerate(batch.sentences):
            if sentence.predicates is None:
                continue
            own = states[batch.first[row] : batch.first[row] + len(sentence.words)]
            found = set(self.predicate(own).argmax(1).nonzero()[:, 0].tolist())
            gold_at = set(sentence.predicates)
            tally["predicates"] += [2 * len(found & gold_at), len(found) + len(gold_at)]
            if not (found | gold_at):
                continue
            pairs = [(row, word) for word in sorted(found | gold_at)]
            scores, is_word = self._scores(states, batch, pairs)
            best = scores.argmax(-1)
            system = {(word, int(head), self.roles[best[i, head]]) for i, (_, word) in enumerate(pairs)
                      for head in (best[i] * is_word[i]).nonzero()[:, 0]}
            gold = set(sentence.arguments)
            given = {a for a in system if a[0] in gold_at}
            own = {a for a in system if a[0] in found}
            tally["roles"] += [2 * len(given & gold), len(given) + len(gold)]
            tally["roles found"] += [2 * len(own & gold), len(own) + len(gold)]

    def tensors(self):
        parts = [self.left, self.right]
        weights = torch.cat([self.predicate.weight] + [part[0].weight for part in parts])
        biases = torch.cat([self.predicate.bias] + [part[0].bias for part in parts])
        return {"roles": (weights, biases), **bilinear("role", self.role.weight)}, {}
