#!/usr/bin/env python3
"""Teaches: a larger network learns what articles teach, then tells what it holds for likely in documents that
somebody read and in others that nobody did; learn.py --told learns from both.

usage: teach.py --start FOLDER --work FOLDER [--tell NEWS.jsonl…] DOCUMENTS.jsonl… [--dev DOCUMENTS.jsonl…]

It writes teacher.pt and told.N.pt into the work folder, N the number of the process; where teacher.pt is there, it
only tells."""

import argparse
import pathlib
import sys

import torch

TRAIN = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TRAIN))
sys.path.append(str(TRAIN / "claims/gold"))  # behind this folder: both have facts.py
from course import add_options, learn  # noqa: E402
from documents import read_documents  # noqa: E402
from encoder.weights import fetch, read_vocabulary  # noqa: E402
from encoder.windows import Cutter  # noqa: E402
from teacher_network import WINDOW, TeacherNetwork  # noqa: E402
from team import run_together  # noqa: E402
from told import tell  # noqa: E402


def work(team, options):
    folder = fetch("mpnet", options.start)
    network = TeacherNetwork(folder)
    cutter = Cutter(read_vocabulary(folder), is_mpnet=True)
    read = lambda paths, team=None: read_documents(paths, cutter, network.read_lower, team=team, longest=WINDOW)
    teacher = pathlib.Path(options.work) / "teacher.pt"
    documents = read(options.documents, team)
    if not teacher.exists():
        dev = read(options.dev) if team.rank == 0 else []
        print(f"{len(documents)} documents of process {team.rank}", flush=True)
        learn(network, documents, dev, team, options, lambda: network.save(f"{teacher}.last"), f"{teacher}.kept")
        if team.rank == 0:
            network.save(teacher)
        del dev
    else:
        network.restore(teacher)
    network.eval()
    told = {document.key: tell(network, document) for document in documents}
    del documents
    for path in options.tell:
        for document in read([path], team):
            told[document.key] = tell(network, document)
    path = pathlib.Path(options.work) / f"told.{team.rank}.pt"
    torch.save(told, path)
    print(f"{path}: {len(told)} documents", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_options(parser)
    parser.set_defaults(passes=3, step=4)
    parser.add_argument("--tell", nargs="+", default=[])
    parser.add_argument("--work", required=True)
    options = parser.parse_args()
    fetch("mpnet", options.start)
    run_together(work, options.processes, options)


if __name__ == "__main__":
    main()
