"""Labels by a teacher: what a larger network holds for likely in sentences that nobody has analysed
(distillation, Hinton et al. 2015). Kept in the work folder, never in the project: they stand on the
words of newspapers."""
import pathlib
import time

import torch

from .network import Network
from .parsed import read_parsed
from .sentence import Sentence
from .weights import fetch, read_vocabulary
from .windows import Batch, Cutter, group, windows_of


def read_words(file):
    """Sentences without analysis, of CoNLL-U as `entente parse` prints it."""
    return [Sentence([row[1] for row in rows], document, source="taught")
            for document, sentences in read_parsed(file).items() for rows in sentences]


def load_network(work, name, start):
    """A checkpoint's network, and the vocabulary that it reads."""
    saved = torch.load(pathlib.Path(work) / f"{name}.checkpoint", weights_only=False)
    vocabulary = read_vocabulary(fetch(start, work))
    network = Network(saved["config"], len(vocabulary), saved["labels"])
    network.load_state_dict(saved["network"])
    return network, vocabulary


def teach(options):
    """Writes work/taught.pt: [(words, document, what is likely)] for options.news."""
    torch.set_num_threads(options.threads)
    network, vocabulary = load_network(options.work, options.name, options.start)
    cutter = Cutter(vocabulary, options.start == "mpnet")
    network.eval()
    sentences = cutter.prepare([s for file in options.news for s in read_words(file)])
    started, words, taught = time.time(), 0, []
    for windows in group(windows_of(sentences), 2500):
        batch = Batch(windows, cutter)
        with torch.autocast("cpu", torch.bfloat16, enabled=options.half):
            told = network.teach(batch)
        taught += [(s.words, s.document, own) for s, own in zip(batch.sentences, told)]
        words += batch.words
        print(f"\r{words} words, {words / (time.time() - started):.0f} a second", end="", flush=True)
    torch.save(taught, pathlib.Path(options.work) / "taught.pt")


def read_taught(work):
    taught = torch.load(pathlib.Path(work) / "taught.pt", weights_only=False)
    taught.sort(key=lambda entry: entry[1])
    return [Sentence(words, document, source="taught", taught=own) for words, document, own in taught]
