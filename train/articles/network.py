"""The encoder's upper blocks once more, with the heads of articles."""

import numpy
import torch
from article_heads import ArticleHeads
from encoder.encoder import Encoder
from encoder.export import add_block, add_head
from encoder.model_file import ModelReader, ModelWriter
from encoder.resume import fill_blocks, fill_encoder, fill_head
from encoder.weights import read_config, read_vocabulary
from relations import RELATIONS

FORK = 2  # blocks that stay as they are
UNIT = 1 / 1024  # of a feature's weight in the file
# What naming something new gains before a pronoun, a name, a noun and a coordination are linked; on dev parts.
FRESH = [-1.5, 0, -1.75, 0]


class ArticleNetwork(ArticleHeads):
    def __init__(self, model, folder):
        """Over the encoder of the file `model`, whose vocabulary and sizes lie in `folder`."""
        vocabulary, config = read_vocabulary(folder), read_config(folder)
        super().__init__(config["hidden_size"])
        encoder = Encoder(config, len(vocabulary))
        fill_encoder(encoder, ModelReader(model))
        self.blocks = encoder.blocks[FORK:]
        encoder.blocks = encoder.blocks[:FORK]
        for weights in encoder.parameters():
            weights.requires_grad = False
        self.lower = encoder.eval()

    def go_on(self, path):
        """From what an earlier save() wrote, near enough (its weights have 8 bits)."""
        model = ModelReader(path)
        if "labels.arrows" in model.parts and tuple(model.lines("labels.arrows")) != RELATIONS:
            raise SystemExit(f"{path}: other relations than train/claims/gold/relations.py; learn without --from")
        fork = int(numpy.frombuffer(model.parts["fork"], "<u4")[0])
        if fork != FORK:
            raise SystemExit(f"{path}: its blocks begin at {fork}, not at {FORK}; learn without --from")
        with torch.no_grad():
            fill_blocks(self.blocks, model, FORK)
            for head in (self.coreference, self.facts, self.arrows):
                if head.name + ".weights" in model.parts:
                    fill_head(head, model)
            features = numpy.frombuffer(model.parts["features"], "<i2").astype("f4") * UNIT
            self.features.weight[:, 0] = torch.from_numpy(features)

    def read_lower(self, batch):
        with torch.no_grad():
            return self.lower.states_of_pieces(batch).to(torch.bfloat16)

    def states(self, document):
        out = []
        with torch.autocast("cpu", torch.bfloat16):  # one for all, for it keeps the weights that it makes shorter
            for batch, states in document.windows:
                for block in self.blocks:
                    states = block(states, batch.bias())
                out.append(batch.mean_of_pieces(states))
        return out

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
