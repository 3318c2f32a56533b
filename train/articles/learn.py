#!/usr/bin/env python3
"""Learns what articles teach (extract/data/articles.model): the upper blocks of the encoder once more, whom
phrases mean and what a reader would draw. The encoder's lower blocks stay as they are.

usage: learn.py --encoder encoder.model --start FOLDER --model FILE [--told FILE…] DOCUMENTS.jsonl…
                [--dev DOCUMENTS.jsonl…]

DOCUMENTS are what entente-train-articles prints. A phrase follows an earlier one by what the states of their
heads hold of each other (a product of two projections, as train/encoder/heads/coreference.py has it) and by a
few coarse features, a weight each; of articles that were read it is learned beside which words are the
predicates and ends of what is drawn (facts.py), and what an arrow of three words is (arrow_head.py). FOLDER is
for the starting weights, whose vocabulary cuts the words."""

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
from network import ArticleNetwork  # noqa: E402
from team import run_together  # noqa: E402
from told import read_told  # noqa: E402


def work(team, options):
    folder = fetch("minilm", options.start)
    network = ArticleNetwork(options.encoder, folder)
    if options.before:
        network.go_on(options.before)
    cutter = Cutter(read_vocabulary(folder))
    read = lambda paths, **options: read_documents(paths, cutter, network.read_lower, **options)
    documents = read(options.documents, team=team, told=read_told(options.told))
    dev = read(options.dev) if team.rank == 0 else []
    print(f"{len(documents)} documents of process {team.rank}", flush=True)
    learn(network, documents, dev, team, options, lambda: network.save(options.model), f"{options.model}.kept")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_options(parser)
    parser.add_argument("--told", nargs="+", default=[], help="what a teacher told of the documents (teach.py)")
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--from", dest="before", help="a model that this wrote before, to go on from")
    options = parser.parse_args()
    fetch("minilm", options.start)
    run_together(work, options.processes, options)


if __name__ == "__main__":
    main()
