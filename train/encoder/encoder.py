"""The pretrained encoder (Devlin et al. 2019; MPNet: Song et al. 2020) with the words' letter case."""
import math

import torch
import torch.nn.functional as F
from torch import nn

from .pieces import SHAPES

DROPOUT = 0.1


class Block(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(width, width) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.heads = heads

    def forward(self, x, bias):
        size = x.shape[:2] + (self.heads, x.shape[2] // self.heads)
        query, key, value = (part(x).view(size).transpose(1, 2) for part in (self.query, self.key, self.value))
        # torch's own attention takes three times as long to learn from on a processor's core.
        nearness = torch.matmul(query / math.sqrt(query.shape[-1]), key.transpose(-1, -2)) + bias.to(query.dtype)
        mixed = torch.matmul(nearness.softmax(-1), value)
        drop = lambda y: F.dropout(y, DROPOUT, self.training)
        x = self.norm1(x + drop(self.mix(mixed.transpose(1, 2).reshape(x.shape))))
        # The tangent's form of GELU, which is what runs.
        return self.norm2(x + drop(self.down(F.gelu(self.up(x), approximate="tanh"))))


class Encoder(nn.Module):
    def __init__(self, config, vocabulary):
        super().__init__()
        width = config["hidden_size"]
        self.is_mpnet = config.get("model_type") == "mpnet"
        self.pieces = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.shapes = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        heads = config["num_attention_heads"]
        self.blocks = nn.ModuleList(Block(width, heads, config["intermediate_size"]) for _ in range(config["num_hidden_layers"]))
        self.relative = nn.Embedding(32, heads) if self.is_mpnet else None

    def start_from(self, weights):
        """Takes over a checkpoint's weights (see weights.py); the letter case starts from nothing."""
        copy = lambda to, name: to.data.copy_(weights[name][: to.shape[0]])
        copy(self.pieces.weight, "embeddings.word_embeddings.weight")
        copy(self.places.weight, "embeddings.position_embeddings.weight")
        if "embeddings.token_type_embeddings.weight" in weights:
            self.places.weight.data += weights["embeddings.token_type_embeddings.weight"][0]
        if self.is_mpnet:
            copy(self.relative.weight, "encoder.relative_attention_bias.weight")
        self._copy_layer(self.norm, weights, "embeddings.LayerNorm")
        names = dict(query="attention.self.query", key="attention.self.key", value="attention.self.value",
                     mix="attention.output.dense", norm1="attention.output.LayerNorm")
        if self.is_mpnet:
            names = dict(query="attention.attn.q", key="attention.attn.k", value="attention.attn.v",
                         mix="attention.attn.o", norm1="attention.LayerNorm")
        names |= dict(up="intermediate.dense", down="output.dense", norm2="output.LayerNorm")
        for i, block in enumerate(self.blocks):
            for ours, theirs in names.items():
                self._copy_layer(getattr(block, ours), weights, f"encoder.layer.{i}.{theirs}")

    @staticmethod
    def _copy_layer(layer, weights, name):
        layer.weight.data.copy_(weights[name + ".weight"])
        layer.bias.data.copy_(weights[name + ".bias"])

    def forward(self, batch):
        """The state of each word of `batch`: words × width."""
        return batch.mean_of_pieces(self.states_of_pieces(batch))

    def states_of_pieces(self, batch):
        """windows × pieces × width"""
        longest = batch.ids.shape[1]
        places = torch.arange(longest) + (2 if self.is_mpnet else 0)
        x = self.norm(self.pieces(batch.ids) + self.places(places) + self.shapes(batch.shapes))
        x = F.dropout(x, DROPOUT, self.training)
        bias = batch.bias()
        if self.relative is not None:
            bias = bias + self._relative(longest)
        for block in self.blocks:
            x = block(x, bias)
        return x

    def _relative(self, longest):
        """MPNet's bias by distance, in T5's buckets."""
        at = torch.arange(longest)
        back = at[:, None] - at[None, :]
        far = back.abs()
        wide = (8 + (torch.log(far.clamp(min=1).float() / 8) / math.log(128 / 8) * 8).long()).clamp(max=15)
        bucket = torch.where(far < 8, far, wide) + (back < 0).long() * 16
        return self.relative(bucket).permute(2, 0, 1)[None]
