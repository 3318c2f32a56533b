#!/usr/bin/env python3
"""Learns what articles teach (extract/data/articles.model): the upper blocks of the encoder once more, whom
phrases mean and what a reader would draw. The encoder's lower blocks stay as they are.

usage: learn.py --encoder encoder.model --start FOLDER --model FILE DOCUMENTS.jsonl… [--dev DOCUMENTS.jsonl…]

DOCUMENTS are what entente-train-articles prints. A phrase follows an earlier one by what the states of their
heads hold of each other (a product of two projections, as train/encoder/heads/coreference.py has it) and by a
few coarse features, a weight each; of articles that were read it is learned beside which words are the
predicates and ends of what is drawn (facts.py). FOLDER is for the starting weights, whose vocabulary cuts
the words."""

import argparse
import pathlib
import random
import sys
import time

import torch

TRAIN = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TRAIN))
sys.path.append(str(TRAIN / "claims/gold"))  # behind this folder: both have facts.py
from arrow_head import LEAST  # noqa: E402
from documents import read_documents  # noqa: E402
from encoder.network import Tally  # noqa: E402
from encoder.weights import fetch  # noqa: E402
from encoder.windows import Cutter  # noqa: E402
from network import ArticleNetwork  # noqa: E402
from relations import UNKNOWN  # noqa: E402

RATES = {"blocks": 1e-4, "heads": 1e-3, "features": 1e-2}
DECAYS = {"blocks": 0.01, "heads": 0.01, "features": 0.002}
WARM_UP = 0.05  # of the run
SHARES = {"gum": 0.7, "novels": 0.25, "articles": 1}  # of a source's documents in a pass
PHRASES = 100  # whose losses weigh as much as those of a document's facts


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
            rows += [(row, triple) for triple in proposed]
            for answer, least in enumerate((0, 1)):
                self.drawn[answer] += len({(a.predicate, a.subject, a.object) for a in arrows if a.importance >= least})
        if not rows:
            return
        triples = torch.tensor([[batch.first[row] + word for word in triple] for row, triple in rows])
        self.scores.append(network.arrows.scores(states, triples))
        answers = [batch.sentences[row].answer(*triple) for row, triple in rows]
        self.answers.append(torch.tensor([answer[:2] if answer else (False, False) for answer in answers]))
        for (row, triple), own, answer in zip(rows, self.scores[-1], answers):
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


def losses_of(network, document):
    states = network.states(document)
    losses = []
    if len(document.later):
        losses.append(network.link_losses(document, *network.rank(document, states)).sum() / PHRASES)
    if document.source == "articles":
        losses.append(network.fact_loss(document, states))
    return losses


def learn(network, documents, dev, options):
    heads = [weights for head in (network.coreference, network.facts, network.arrows) for weights in head.parameters()]
    parts = {"blocks": list(network.blocks.parameters()), "heads": heads, "features": list(network.features.parameters())}
    optimiser = torch.optim.AdamW([dict(params=weights, lr=0, weight_decay=DECAYS[name]) for name, weights in parts.items()])
    rng = random.Random(options.seed)
    passes = []
    for _ in range(options.passes):
        drawn = [document for document in documents if rng.random() < SHARES[document.source]]
        rng.shuffle(drawn)
        passes.append(drawn)
    steps, step, started = sum(map(len, passes)), 0, time.time()
    for number, drawn in enumerate(passes):
        for document in drawn:
            step += 1
            part = step / steps
            for entry, rate in zip(optimiser.param_groups, RATES.values()):
                entry["lr"] = rate * min(1, part / WARM_UP) * (1 - part)
            losses = losses_of(network, document)
            if not losses:
                continue
            optimiser.zero_grad()
            sum(losses).backward()
            torch.nn.utils.clip_grad_norm_([weights for own in parts.values() for weights in own], 2.0)
            optimiser.step()
            if step % 200 == 0:
                print(f"  {step} of {steps} documents, {(time.time() - started) / 60:.1f} min", flush=True)
        print(f"pass {number + 1}, {(time.time() - started) / 60:.1f} min", flush=True)
        report(network, dev)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--dev", nargs="+", default=[])
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--start", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--from", dest="before", help="a model that this wrote before, to go on from")
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    network = ArticleNetwork(options.encoder, fetch("minilm", options.start))
    if options.before:
        network.go_on(options.before)
    cutter = Cutter(network.vocabulary)
    documents, dev = (read_documents(paths, cutter, network.read_lower) for paths in (options.documents, options.dev))
    print(f"{len(documents)} documents, {sum(len(document.phrases) for document in documents)} phrases", flush=True)
    learn(network, documents, dev, options)
    network.save(options.model)


if __name__ == "__main__":
    main()
