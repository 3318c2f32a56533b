"""What a teacher holds for likely in a document, and what a network loses by holding otherwise (distillation,
Hinton et al. 2015). It stands on the words of newspapers and is kept in the work folder."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from arrow_head import LEAST, SHARES


@dataclass
class Told:
    fresh: torch.Tensor  # of each phrase that something new is named
    links: torch.Tensor  # of each pair that it is meant; with `fresh` they sum to 1 by phrase
    sentences: list  # by segment, as Document.segments has them: (openings and roles of Pairs.teach, triples, scores)


def read_told(paths):
    """By a document's key."""
    return {key: told for path in paths for key, told in torch.load(path, weights_only=False).items()}


def tell(network, document):
    """`network` is the teacher, `document` laid out for it."""
    with torch.no_grad():
        states = network.states(document)
        pairs, fresh = network.rank(document, states)
        every = network.every_choice(document, pairs, fresh)
        links = torch.exp(pairs - every[document.later])
        of = {}
        for own, (batch, _) in zip(states, document.windows):
            frames = network.facts.teach(own, batch)
            proposed = network.facts.propose(own, batch, LEAST)
            triples = [(row, *triple) for row, found in enumerate(proposed) for triple in sorted({*found, *batch.sentences[row].candidates()})]
            scores = network.score_arrows(own, batch, triples) if triples else torch.zeros(0, 1)
            by_row = {}
            for triple, score in zip(triples, scores):
                by_row.setdefault(triple[0], []).append((triple[1:], score))
            for row, segment in enumerate(batch.sentences):
                found = by_row.get(row, [])
                held = torch.stack([score for _, score in found]).half() if found else None
                of[id(segment)] = (frames[row], [triple for triple, _ in found], held)
    return Told(torch.exp(fresh - every).half(), links.half(), [of[id(segment)] for segment in document.segments])


def told_losses(network, document, states, phrases):
    """As ArticleHeads.losses has them; a document's links weigh as much as its facts where it has `phrases` phrases."""
    told, losses = document.told, []
    if len(document.later):
        pairs, fresh = network.rank(document, states)
        every = network.every_choice(document, pairs, fresh)
        loss = (told.fresh.float() * (every - fresh)).sum() + (told.links.float() * (every[document.later] - pairs)).sum()
        losses.append(loss / phrases)
    own_of = dict(zip(map(id, document.segments), told.sentences))
    for own, (batch, _) in zip(states, document.windows):
        kept = [own_of[id(segment)] for segment in batch.sentences]
        loss = network.facts.learn_from(own, batch, [frames for frames, _, _ in kept])
        triples = [(row, *triple) for row, (_, found, _) in enumerate(kept) for triple in found]
        if triples:
            held = torch.cat([scores for _, _, scores in kept if scores is not None]).float()
            loss = loss + _arrow_loss(network.score_arrows(own, batch, triples), held)
        losses.append(loss / len(document.windows))
    return losses


def _arrow_loss(scores, held):
    likely = held[:, :2].sigmoid()
    losses = F.binary_cross_entropy_with_logits(scores[:, :2], likely, reduction="none")
    loss = (losses * torch.tensor([SHARES["right"], SHARES["worth"]])).sum() / len(scores)
    # What tells a relation only where there is an arrow.
    of = likely[:, 0] * -(held[:, 2:].softmax(-1) * scores[:, 2:].log_softmax(-1)).sum(-1)
    return loss + SHARES["relation"] * of.sum() / likely[:, 0].sum().clamp(min=1)
