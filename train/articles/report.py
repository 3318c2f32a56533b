"""How well a network does on documents that it does not learn from."""

import torch
from arrow_head import LEAST
from encoder.network import Tally
from relations import UNKNOWN


def report(network, documents):
    """By source: nats a phrase, links right of those made and of those that there are; of facts as facts.py has it, and
    what arrow_head.py is surest of: how many of as many as readers drew they drew."""
    network.eval()
    with torch.no_grad():
        for source in sorted({document.source for document in documents}):
            losses, made, hits, wanted, tally = [], 0, 0, 0, Tally()
            own_documents = [document for document in documents if document.source == source]
            surest = Surest()
            for document in own_documents:
                states = network.states(document)
                pairs, fresh = network.rank(document, states)
                losses.append(network.link_losses(document, pairs, fresh))
                best = torch.full_like(fresh, -1e9).scatter_reduce(0, document.later, pairs, "amax")
                is_best = (pairs == best[document.later]) & (best > fresh)[document.later]
                made += int(is_best.sum())
                hits += int((is_best & document.is_right).sum())
                wanted += int((~document.is_fresh).sum())
                for own, (batch, _) in zip(states, document.windows):
                    network.facts.measure(own, batch, tally)
                    surest.add(network, own, batch)
            facts = "".join(f", {what} {100 * right / of:.1f}" for what, (right, of) in tally.items() if of)
            print(f"  {source}: {torch.cat(losses).mean():.3f} nats, precision {hits / max(1, made):.3f}, "
                  f"recall {hits / max(1, wanted):.3f}{facts}{surest}", flush=True)
    network.train()


class Surest:
    """Of what is proposed, as many as readers drew: those surest to be right, and worth a line."""

    def __init__(self):
        self.scores, self.answers, self.relations = [], [], []
        self.drawn = [0, 0]  # right, worth

    def add(self, network, states, batch):
        rows = []
        for row, proposed in enumerate(network.facts.propose(states, batch, LEAST)):
            arrows = batch.sentences[row].arrows
            if arrows is None:
                continue
            rows += [(row, *triple) for triple in proposed]
            for answer, least in enumerate((0, 1)):
                self.drawn[answer] += len({(a.predicate, a.subject, a.object) for a in arrows if a.importance >= least})
        if not rows:
            return
        self.scores.append(network.score_arrows(states, batch, rows))
        answers = [batch.sentences[row].answer(*triple) for row, *triple in rows]
        self.answers.append(torch.tensor([answer[:2] if answer else (False, False) for answer in answers]))
        for own, answer in zip(self.scores[-1], answers):
            if answer and answer[2] != UNKNOWN:
                self.relations.append((int(own[2:].argmax()), answer[2]))

    def __str__(self):
        if not self.scores or not self.drawn[1]:
            return ""
        scores, answers = torch.cat(self.scores), torch.cat(self.answers)
        parts = []
        for i, name in enumerate(("right", "worth")):
            best = scores[:, i].topk(min(self.drawn[i], len(scores))).indices
            held = int(answers[:, i].sum())
            parts.append(f", {name} {100 * int(answers[best, i].sum()) / self.drawn[i]:.1f} of {self.drawn[i]} (proposed {100 * held / self.drawn[i]:.1f})")
        named = [pair for pair in self.relations if any(pair)]
        parts.append(f", relation {100 * sum(a == b for a, b in named) / max(1, len(named)):.1f} of {len(named)}")
        return "".join(parts)
