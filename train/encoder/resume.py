"""Begins at a model file that export() wrote: learning goes on where no checkpoint is left."""
import numpy
import torch

from .model_file import ModelReader


def start_from_model(network, file):
    """Fills `network` with the weights of `file`, near enough (they have 8 bits). Labels must be the same; a
    head that the file does not have starts from nothing."""
    model = ModelReader(file)
    for name, labels in network.labels.items():
        if "labels." + name in model.parts and model.lines("labels." + name) != labels:
            raise SystemExit(f"{file}: other labels of {name} than the data's; learn from the pretrained weights, without --from")
    with torch.no_grad():
        fill_encoder(network.encoder, model)
        for head in network.heads.values():
            if all(name + ".weights" in model.parts for name in head.tensors()[0]):
                fill_head(head, model)


def fill_encoder(encoder, model):
    _copy(encoder.pieces.weight, model.rows("embedding"))
    _copy(encoder.places.weight, model.table("places", encoder.places.weight.shape[1]))
    _copy(encoder.shapes.weight, model.table("shapes", encoder.shapes.weight.shape[1]))
    _fill_norm(encoder.norm, model, "norm")
    fill_blocks(encoder.blocks, model)


def fill_blocks(blocks, model, first=0):
    """Blocks that the file counts from `first`."""
    for i, block in enumerate(blocks, first):
        _fill_linear([block.query, block.key, block.value], model, f"block{i}.attention")
        for part in ("mix", "up", "down"):
            _fill_linear([getattr(block, part)], model, f"block{i}.{part}")
        for part in ("norm1", "norm2"):
            _fill_norm(getattr(block, part), model, f"block{i}.{part}")


def _copy(to, values):
    to.data[: len(values)].copy_(torch.from_numpy(values))


def _fill_norm(norm, model, name):
    _copy(norm.weight, model.vector(name + ".scale"))
    _copy(norm.bias, model.vector(name + ".bias"))


def _fill_linear(layers, model, name):
    weights, bias = model.linear(name, layers[0].weight.shape[1])
    for i, layer in enumerate(layers):
        own = slice(i * len(layer.bias), (i + 1) * len(layer.bias))
        _copy(layer.weight, weights[own])
        _copy(layer.bias, bias[own])


def fill_head(head, model):
    """Where each of the head's weights stands in the file is read off its tensors(), with every weight
    set to its own number."""
    weights = list(head.parameters())
    ends = numpy.cumsum([weight.numel() for weight in weights])
    kept = torch.zeros(int(ends[-1]), dtype=torch.double)
    head.double()
    for end, weight in zip(ends, weights):
        weight.data = torch.arange(end - weight.numel(), end, dtype=torch.double).reshape(weight.shape)
    layers, _ = head.tensors()
    for name, (numbers, bias_numbers) in layers.items():
        values, bias = model.linear(name, numbers.shape[1])
        kept[numbers.flatten().long()] = torch.from_numpy(values[: len(numbers)]).double().flatten()
        kept[bias_numbers.flatten().long()] = torch.from_numpy(bias[: len(bias_numbers)]).double().flatten()
    for end, weight in zip(ends, weights):
        weight.data = kept[end - weight.numel() : end].reshape(weight.shape)
    head.float()
    if hasattr(head, "restore"):
        head.restore(model)
