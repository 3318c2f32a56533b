"""Writes a checkpoint as extract/language reads it: 8-bit weights, labels, letters' tables."""
import numpy

from . import pieces
from .model_file import ModelWriter
from .teach import load_network
from .windows import LONGEST_SENTENCE, LONGEST_WINDOW


def export(options):
    network, vocabulary = load_network(options.work, options.name, options.start)
    writer = ModelWriter()
    _add_letters(writer, vocabulary)
    _add_encoder(writer, network)
    for name, labels in network.labels.items():
        writer.add_lines("labels." + name, labels)
    for head in network.heads.values():
        add_head(writer, head)
    writer.save(options.model)


def _array(tensor):
    return tensor.detach().float().numpy()


def _add_letters(writer, vocabulary):
    folded = pieces.folding()
    writer.add_lines("pieces", vocabulary)
    writer.add("folding.codes", [code for code, _ in folded], "<u4")
    writer.add_lines("folding.texts", [text for _, text in folded])
    writer.add("lone", pieces.lone_ranges(), "<u4")
    writer.add("capitals", pieces.capital_ranges(), "<u4")


def _add_encoder(writer, network):
    encoder, config = network.encoder, network.config
    blocks = encoder.blocks
    writer.add("sizes", [len(blocks), config["num_attention_heads"], LONGEST_WINDOW, LONGEST_SENTENCE], "<u4")
    writer.add_rows("embedding", _array(encoder.pieces.weight))
    writer.add("places", _array(encoder.places.weight[: LONGEST_SENTENCE + 2]), "<f4")
    writer.add("shapes", _array(encoder.shapes.weight), "<f4")
    _add_norm(writer, "norm", encoder.norm)
    for i, block in enumerate(blocks):
        add_block(writer, i, block)


def add_head(writer, head):
    layers, vectors = head.tensors()
    for name, (weights, bias) in layers.items():
        writer.add_linear(name, _array(weights), _array(bias))
    for name, vector in vectors.items():
        writer.add(name, _array(vector), "<f4")


def add_block(writer, number, block):
    name = f"block{number}."
    parts = [block.query, block.key, block.value]
    weights = numpy.concatenate([_array(part.weight) for part in parts])
    writer.add_linear(name + "attention", weights, numpy.concatenate([_array(part.bias) for part in parts]))
    for part in ("mix", "up", "down"):
        layer = getattr(block, part)
        writer.add_linear(name + part, _array(layer.weight), _array(layer.bias))
    for part in ("norm1", "norm2"):
        _add_norm(writer, name + part, getattr(block, part))


def _add_norm(writer, name, norm):
    writer.add(name + ".scale", _array(norm.weight), "<f4")
    writer.add(name + ".bias", _array(norm.bias), "<f4")
