"""What is learned from articles: the upper blocks of the encoder once more, whom phrases mean, what is drawn."""

import numpy
import torch
from arrow_head import LEAST, Arrows
from encoder.encoder import Encoder
from encoder.export import add_block, add_head
from encoder.heads.coreference import Coreference
from encoder.heads.layers import one
from encoder.model_file import ModelReader, ModelWriter
from encoder.resume import fill_blocks, fill_encoder, fill_head
from encoder.weights import read_config, read_vocabulary
from facts import Facts
from relations import RELATIONS
from torch import nn

FORK = 4  # blocks that stay as they are
SIZE = 128  # of coreference's projections
FEATURES = 1 << 16  # weights, as main.cpp has it
UNIT = 1 / 1024  # of a feature's weight in the file
# What naming something new gains before a pronoun, a name, a noun and a coordination are linked; on dev parts.
FRESH = [-1, 0, -1.25, 0]


class ArticleNetwork(nn.Module):
    def __init__(self, model, folder):
        """Over the encoder of the file `model`, whose vocabulary and sizes lie in `folder`."""
        super().__init__()
        self.vocabulary, config = read_vocabulary(folder), read_config(folder)
        encoder = Encoder(config, len(self.vocabulary))
        fill_encoder(encoder, ModelReader(model))
        self.blocks = encoder.blocks[FORK:]
        encoder.blocks = encoder.blocks[:FORK]
        for weights in encoder.parameters():
            weights.requires_grad = False
        self.lower = encoder.eval()
        width = config["hidden_size"]
        self.coreference = Coreference(width, {}, SIZE)
        self.features = nn.EmbeddingBag(FEATURES, 1, mode="sum")
        nn.init.zeros_(self.features.weight)
        self.facts = Facts(width, Facts.collect([]))
        self.arrows = Arrows(width)

    def go_on(self, path):
        """From what an earlier save() wrote, near enough (its weights have 8 bits)."""
        model = ModelReader(path)
        if "labels.arrows" in model.parts and tuple(model.lines("labels.arrows")) != RELATIONS:
            raise SystemExit(f"{path}: other relations than train/claims/gold/relations.py; learn without --from")
        with torch.no_grad():
            fill_blocks(self.blocks, model, FORK)
            for head in (self.coreference, self.facts, self.arrows):
                if head.name + ".weights" in model.parts:
                    fill_head(head, model)
            features = numpy.frombuffer(model.parts["features"], "<i2").astype("f4") * UNIT
            self.features.weight[:, 0] = torch.from_numpy(features)

    def train(self, mode=True):
        super().train(mode)
        self.lower.eval()
        return self

    def read_lower(self, batch):
        with torch.no_grad():
            return self.lower.states_of_pieces(batch).to(torch.bfloat16)

    def states(self, document):
        """By batch of the document's windows, the states of its words."""
        out = []
        for batch, states in document.windows:
            states = states.float()
            for block in self.blocks:
                states = block(states, batch.bias())
            out.append(batch.mean_of_pieces(states))
        return out

    def rank(self, document, states):
        """Scores of the pairs, and of each phrase naming something new, in nats."""
        heads = torch.cat(states)[document.order][document.heads]
        sought = self.coreference.pair.left(self.coreference.left(heads[document.phrases]))[:, 0]
        offered = one(self.coreference.right(heads))
        products = (sought[document.later] * offered[document.earlier]).sum(-1)
        return (products + self.features(document.features, document.offsets)[:, 0], self.features(document.fresh)[:, 0])

    def link_losses(self, document, pairs, fresh):
        """By phrase, -log of all its right antecedents together (Lee et al. 2017)."""
        count = len(document.phrases)
        every = torch.logaddexp(log_sum(pairs, document.later, count), fresh)
        right = log_sum(pairs.masked_fill(~document.is_right, -1e9), document.later, count)
        return every - torch.where(document.is_fresh, fresh, right)

    def fact_loss(self, document, states):
        losses = []
        for own, (batch, _) in zip(states, document.windows):
            with torch.no_grad():
                proposed = self.facts.propose(own, batch, LEAST)
            losses.append(self.facts.loss(own, batch) + self.arrows.loss(own, batch, proposed))
        return sum(losses) / len(losses)

    def save(self, path):
        writer = ModelWriter()
        writer.add("fork", [FORK], "<u4")
        for i, block in enumerate(self.blocks):
            add_block(writer, FORK + i, block)
        for head in (self.coreference, self.facts, self.arrows):
            add_head(writer, head)
        writer.add_lines("labels.facts", self.facts.roles)
        writer.add_lines("labels.arrows", RELATIONS)
        features = numpy.rint(self.features.weight.detach().numpy()[:, 0] / UNIT)
        writer.add("features", numpy.clip(features, -32767, 32767), "<i2")
        writer.add("fresh", FRESH, "<f4")
        writer.save(path)


def log_sum(values, rows, count):
    """log Σ exp of the values of each row."""
    highest = torch.full((count,), -1e9).scatter_reduce(0, rows, values.detach(), "amax")
    sums = torch.zeros(count).index_add(0, rows, torch.exp(values - highest[rows]))
    return highest + torch.log(sums + 1e-30)
