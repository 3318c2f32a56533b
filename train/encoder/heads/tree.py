"""Dependency trees: who hangs on whom, then by which relation (Dozat and Manning 2017)."""
import torch
import torch.nn.functional as F
from torch import nn

from ..sentences import classes_of
from .layers import Biaffine, bilinear, one, projection

ARC, RELATION = 256, 96


class Tree(nn.Module):
    name = "tree"

    def __init__(self, width, labels):
        super().__init__()
        self.relations = labels["relations"]
        self.number = {relation: i for i, relation in enumerate(self.relations)}
        self.root = nn.Parameter(torch.zeros(width))
        self.arc_head, self.arc_dependent = projection(width, ARC), projection(width, ARC)
        self.relation_head, self.relation_dependent = projection(width, RELATION), projection(width, RELATION)
        self.arc, self.relation = Biaffine(ARC, 1), Biaffine(RELATION, len(self.relations))

    @staticmethod
    def collect(sentences):
        return {"relations": sorted(classes_of((r for s in sentences if s.relations for r in s.relations), 5))}

    def _rows(self, states, batch, kept):
        """Words by sentence, the root before them; and where there is one."""
        cells, is_word = batch.cell[kept], batch.is_word[kept]
        words = states[cells]
        rows = torch.cat([self.root[None, None].expand(len(kept), 1, -1), words], 1)
        return words, rows, is_word

    def _arcs(self, words, rows, is_word):
        left = self.arc.left(self.arc_dependent(words))[:, :, 0]
        scores = left @ one(self.arc_head(rows)).transpose(1, 2)
        is_head = torch.cat([torch.ones_like(is_word[:, :1]), is_word], 1)
        return scores.masked_fill(~is_head[:, None], -1e9)

    def _relations(self, words, rows, is_word, heads):
        """Of each word, in the order of is_word's true cells, to its head: words × relations."""
        left = self.relation.left(self.relation_dependent(words[is_word]))
        right = one(self.relation_head(rows))
        chosen = right.gather(1, heads[..., None].expand(-1, -1, right.shape[-1]))[is_word]
        return (left @ chosen[..., None])[..., 0]

    def _gold(self, batch, kept, is_word):
        heads = torch.full(is_word.shape, -100)
        relations = torch.full(is_word.shape, -100)
        for row, at in enumerate(kept):
            sentence = batch.sentences[at]
            heads[row, : len(sentence.heads)] = torch.tensor(sentence.heads)
            relations[row, : len(sentence.heads)] = torch.tensor([self.number.get(r, -100) for r in sentence.relations])
        return heads, relations

    @staticmethod
    def _kept(batch):
        return [i for i, sentence in enumerate(batch.sentences) if sentence.heads]

    def loss(self, states, batch):
        kept = self._kept(batch)
        if not kept:
            return 0
        words, rows, is_word = self._rows(states, batch, kept)
        heads, relations = self._gold(batch, kept, is_word)
        arcs = F.cross_entropy(self._arcs(words, rows, is_word)[is_word], heads[is_word])
        labels = self._relations(words, rows, is_word, heads.clamp(min=0))
        return arcs + F.cross_entropy(labels, relations[is_word])

    def teach(self, states, batch):
        """By sentence: shares of the heads, words × (words + 1), and of the relations at the likeliest."""
        kept = list(range(len(batch.sentences)))
        words, rows, is_word = self._rows(states, batch, kept)
        arcs = self._arcs(words, rows, is_word)
        relations = self._relations(words, rows, is_word, arcs.argmax(-1)).softmax(-1).half()
        sizes = [len(s.words) for s in batch.sentences]
        arcs = arcs.softmax(-1).half()
        return [(arcs[i, :size, : size + 1].clone(), relations[first : first + size])
                for i, (first, size) in enumerate(zip(batch.first, sizes))]

    def learn_from(self, states, batch, taught):
        kept = [i for i, own in enumerate(taught) if own is not None]
        words, rows, is_word = self._rows(states, batch, kept)
        shares = torch.zeros(*is_word.shape, is_word.shape[1] + 1)
        for row, at in enumerate(kept):
            own = taught[at][0]
            shares[row, : own.shape[0], : own.shape[1]] = own.float()
        scores = self._arcs(words, rows, is_word)
        arcs = -(shares * scores.log_softmax(-1)).sum(-1)[is_word].mean()
        labels = self._relations(words, rows, is_word, shares.argmax(-1)).log_softmax(-1)
        return arcs - (torch.cat([taught[at][1] for at in kept]).float() * labels).sum(-1).mean()

    def measure(self, states, batch, tally):
        kept = self._kept(batch)
        if not kept:
            return
        words, rows, is_word = self._rows(states, batch, kept)
        heads, relations = self._gold(batch, kept, is_word)
        best = self._arcs(words, rows, is_word).argmax(-1)
        right = (best == heads)[is_word]
        labels = self._relations(words, rows, is_word, best).argmax(-1) == relations[is_word]
        tally["uas"] += [int(right.sum()), len(right)]
        tally["las"] += [int((right & labels).sum()), len(right)]

    def tensors(self):
        parts = [self.arc_head, self.arc_dependent, self.relation_head, self.relation_dependent]
        weights, biases = torch.cat([p[0].weight for p in parts]), torch.cat([p[0].bias for p in parts])
        arc, relation = self.arc.weight[0], self.relation.weight
        return {
            "tree": (weights, biases),
            "arc": (arc[:-1, :-1].t(), arc[-1, :-1]),
            **bilinear("relation", relation),
        }, {"root.arc": torch.relu(self.arc_head[0](self.root))}

    def restore(self, model):
        """The file has the root's projection alone: the smallest state that leads to it."""
        layer, wanted = self.arc_head[0], torch.from_numpy(model.vector("root.arc"))
        target = torch.where(wanted > 0, wanted, -0.1) - layer.bias
        self.root.data = torch.linalg.lstsq(layer.weight, target[:, None], driver="gelsd").solution[:, 0]
