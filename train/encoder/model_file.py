"""Writes what extract/learned/model_file.cpp reads, matrices in the order of extract/language/quantized.hpp,
and reads it back."""
import os
import struct

import numpy

MAGIC = b"entente1"
ALIGNMENT = 64
NAME_LENGTH = 48
PANEL, STEP = 16, 4


class ModelWriter:
    def __init__(self):
        self.parts = {}

    def add(self, name, values, kind):
        assert len(name) < NAME_LENGTH and name not in self.parts
        self.parts[name] = numpy.ascontiguousarray(values, dtype=kind).tobytes()

    def add_lines(self, name, lines):
        assert not any("\n" in line for line in lines)
        self.parts[name] = "\n".join(lines).encode()

    def add_rows(self, name, table):
        """Rows of 8 bits, each with its own scale."""
        scales = numpy.maximum(numpy.abs(table).max(1), 1e-9) / 127
        self.add(name + ".rows", numpy.rint(table / scales[:, None]), "i1")
        self.add(name + ".scales", scales, "<f4")

    def add_linear(self, name, weights, bias):
        """outputs × inputs, each output quantised by its largest weight, in the kernels' panels."""
        outputs, inputs = -len(weights) % PANEL, -weights.shape[1] % STEP
        padded = numpy.pad(weights, ((0, outputs), (0, inputs)))
        scales = numpy.abs(padded).max(1) / 127
        numbers = numpy.rint(padded / numpy.where(scales > 0, scales, 1)[:, None]) + 128
        panels = numbers.reshape(len(padded) // PANEL, PANEL, -1, STEP).transpose(0, 2, 1, 3)
        self.add(name + ".weights", panels, "u1")
        self.add(name + ".scales", scales, "<f4")
        self.add(name + ".bias", numpy.pad(bias, (0, outputs)), "<f4")

    def save(self, path):
        align = lambda offset: -(-offset // ALIGNMENT) * ALIGNMENT
        names = sorted(self.parts)
        offset = align(len(MAGIC) + 8 + len(names) * (NAME_LENGTH + 16))
        directory, body = b"", b""
        start = offset
        for name in names:
            directory += name.encode().ljust(NAME_LENGTH, b"\0") + struct.pack("<QQ", offset, len(self.parts[name]))
            offset = align(offset + len(self.parts[name]))
        out = bytearray(MAGIC + struct.pack("<Q", len(names)) + directory)
        for name in names:
            out += b"\0" * (align(len(out)) - len(out)) + self.parts[name]
        assert start <= len(out)
        with open(path + ".new", "wb") as file:
            file.write(out)
        os.rename(path + ".new", path)


class ModelReader:
    """The parts of a model file as float arrays."""

    def __init__(self, path):
        raw = open(path, "rb").read()
        if raw[: len(MAGIC)] != MAGIC:
            raise SystemExit(f"{path}: no model file of entente")
        self.parts = {}
        for i in range(struct.unpack_from("<Q", raw, len(MAGIC))[0]):
            at = len(MAGIC) + 8 + i * (NAME_LENGTH + 16)
            offset, size = struct.unpack_from("<QQ", raw, at + NAME_LENGTH)
            self.parts[raw[at : at + NAME_LENGTH].rstrip(b"\0").decode()] = raw[offset : offset + size]

    def vector(self, name):
        return numpy.frombuffer(self.parts[name], "<f4").copy()

    def table(self, name, width):
        return self.vector(name).reshape(-1, width)

    def lines(self, name):
        return self.parts[name].decode().split("\n")

    def rows(self, name):
        scales = self.vector(name + ".scales")
        return numpy.frombuffer(self.parts[name + ".rows"], "i1").reshape(len(scales), -1) * scales[:, None]

    def linear(self, name, inputs):
        """(outputs × inputs, bias), outputs as many as were padded to."""
        scales = self.vector(name + ".scales")
        panels = numpy.frombuffer(self.parts[name + ".weights"], "u1").reshape(len(scales) // PANEL, -1, PANEL, STEP)
        numbers = panels.transpose(0, 2, 1, 3).reshape(len(scales), -1)[:, :inputs].astype("f4") - 128
        return numbers * scales[:, None], self.vector(name + ".bias")
