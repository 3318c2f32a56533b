"""The teacher: a larger pretrained encoder under the same heads (MPNet; Song et al. 2020), too slow to ship."""

import os

import torch
from article_heads import ArticleHeads
from encoder.encoder import Encoder
from encoder.weights import read_config, read_vocabulary, read_weights

FORK = 6  # blocks that stay as they are
WINDOW = 250  # pieces of neighbouring sentences that it reads together


class TeacherNetwork(ArticleHeads):
    def __init__(self, folder):
        """Over the starting weights in `folder`."""
        vocabulary, config = read_vocabulary(folder), read_config(folder)
        super().__init__(config["hidden_size"])
        encoder = Encoder(config, len(vocabulary))
        encoder.start_from(read_weights(folder))
        self.blocks = encoder.blocks[FORK:]
        encoder.blocks = encoder.blocks[:FORK]
        encoder.requires_grad_(False)
        self.lower = encoder.eval()
        with torch.no_grad():  # what is rare begins as rare: else very many arrows are proposed for a long while
            self.facts.predicate.bias.copy_(torch.tensor([2.0, -2.0]))
            self.facts.role.weight[0, -1, -1] += 4

    def read_lower(self, batch):
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            return self.lower.states_of_pieces(batch).to(torch.bfloat16)

    def states(self, document):
        out = []
        with torch.autocast("cpu", torch.bfloat16):
            for batch, states in document.windows:
                bias = (batch.bias() + self.lower._relative(batch.ids.shape[1])).to(torch.bfloat16)
                for block in self.blocks:
                    states = block(states, bias)
                out.append(batch.mean_of_pieces(states))
        return out

    def learned(self):
        return {name: value for name, value in self.state_dict().items() if not name.startswith("lower.")}

    def save(self, path):
        """In one go, so that a run cut short leaves a whole file."""
        torch.save(self.learned(), f"{path}.part")
        os.replace(f"{path}.part", path)

    def restore(self, path):
        missing, other = self.load_state_dict(torch.load(path), strict=False)
        if other or any(not name.startswith("lower.") for name in missing):
            raise SystemExit(f"{path}: not of this network; learn the teacher again")
