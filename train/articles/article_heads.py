"""What is learned from articles over the states of their words: whom phrases mean, what is drawn."""

import torch
from arrow_head import LEAST, Arrows
from encoder.heads.coreference import Coreference
from encoder.heads.layers import one
from facts import Facts
from told import told_losses
from torch import nn

SIZE = 128  # of coreference's projections
FEATURES = 1 << 16  # weights, as main.cpp has it
PHRASES = 100  # whose losses weigh as much as those of a document's facts


class ArticleHeads(nn.Module):
    """A network's own are `states(document)`, by batch of the document's windows the states of its words, and what they
    are of: `lower`, an encoder whose blocks stay as they are, and `blocks`, which learn."""

    def __init__(self, width):
        super().__init__()
        self.coreference = Coreference(width, {}, SIZE)
        self.features = nn.EmbeddingBag(FEATURES, 1, mode="sum")
        nn.init.zeros_(self.features.weight)
        self.facts = Facts(width, Facts.collect([]))
        self.arrows = Arrows(width)

    def head_weights(self):
        return [weights for head in (self.coreference, self.facts, self.arrows) for weights in head.parameters()]

    def parts(self):
        """What learns: weights by the name of their rate."""
        return {"blocks": list(self.blocks.parameters()), "heads": self.head_weights(), "features": list(self.features.parameters())}

    def train(self, mode=True):
        super().train(mode)
        self.lower.eval()
        return self

    def losses(self, document):
        """Of what is said of the document, by readers and by a teacher, half of each where both did."""
        states = self.states(document)
        said = [self._read_losses(document, states)] if document.source != "news" else []
        if document.told:
            said.append(told_losses(self, document, states, PHRASES))
        return [loss / len(said) for losses in said for loss in losses]

    def _read_losses(self, document, states):
        losses = []
        if len(document.later):
            losses.append(self.link_losses(document, *self.rank(document, states)).sum() / PHRASES)
        if document.source == "articles":
            losses.append(self._fact_loss(document, states))
        return losses

    def rank(self, document, states):
        """Scores of the pairs, and of each phrase naming something new, in nats."""
        heads = torch.cat(states)[document.order][document.heads]
        sought = self.coreference.pair.left(self.coreference.left(heads[document.phrases]))[:, 0]
        offered = one(self.coreference.right(heads))
        products = (sought[document.later] * offered[document.earlier]).sum(-1)
        return (products + self.features(document.features, document.offsets)[:, 0], self.features(document.fresh)[:, 0])

    def link_losses(self, document, pairs, fresh):
        """By phrase, -log of all its right antecedents together (Lee et al. 2017)."""
        every = self.every_choice(document, pairs, fresh)
        right = _log_sum(pairs.masked_fill(~document.is_right, -1e9), document.later, len(fresh))
        return every - torch.where(document.is_fresh, fresh, right)

    @staticmethod
    def every_choice(document, pairs, fresh):
        """By phrase, log of the sum of what all that it may mean and naming something new hold."""
        return torch.logaddexp(_log_sum(pairs, document.later, len(fresh)), fresh)

    def _fact_loss(self, document, states):
        losses = []
        for own, (batch, _) in zip(states, document.windows):
            losses.append(self.facts.loss(own, batch))
            with torch.no_grad():
                proposed = self.facts.propose(own, batch, LEAST)
            triples, examples = self.arrows.examples(batch, proposed)
            if triples:
                losses.append(self.arrows.loss(examples, self.score_arrows(own, batch, triples)))
        return sum(losses) / len(document.windows)

    def score_arrows(self, states, batch, triples):
        """Arrows.scores() of (sentence, predicate, subject, object); the margins pass no gradient on to facts.py."""
        with torch.no_grad():
            margins = self.facts.margins(states, batch, triples)
        return self.arrows.scores(states, batch, triples, margins)


def _log_sum(values, rows, count):
    """log Σ exp of the values of each row."""
    highest = torch.full((count,), -1e9).scatter_reduce(0, rows, values.detach(), "amax")
    sums = torch.zeros(count).index_add(0, rows, torch.exp(values - highest[rows]))
    return highest + torch.log(sums + 1e-30)
