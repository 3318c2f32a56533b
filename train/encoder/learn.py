"""Learning: every head at once, the rate rising shortly and then falling to nothing."""
import pathlib
import random
import time

import torch

from .network import Network, collect_labels
from .resume import start_from_model
from .sentences import read_corpus
from .teach import read_taught
from .weights import fetch, read_config, read_vocabulary, read_weights
from .windows import Batch, Cutter, group, random_limit, windows_of

WARM_UP = 0.04  # of the run
PIECES = 1000  # a batch
SAVED_EVERY = 300  # seconds
RATES = {"encoder": 1.2e-4, "heads": 1e-3}
RATES_WIDE = {"encoder": 5e-5, "heads": 1e-3}
# Of each source's documents in a pass: of some there is more than the treebanks are.
SHARES = {"ewt": 1, "gum": 1, "names": 0.6, "said": 0.35, "uw": 0.5, "meantime": 0.5, "uds_ih2": 0.5,
          "novels": 0.4, "taught": 1}


def set_up(options):
    """Corpus, cutter and a network at its starting weights."""
    folder = fetch(options.start, options.work)
    config, vocabulary = read_config(folder), read_vocabulary(folder)
    if options.layers:
        config["num_hidden_layers"] = options.layers
    corpus = read_corpus(options.data, options.work)
    cutter = Cutter(vocabulary, options.start == "mpnet")
    corpus.train = cutter.prepare(corpus.train)
    corpus.dev = {name: cutter.prepare(sentences) for name, sentences in corpus.dev.items()}
    network = Network(config, len(vocabulary), collect_labels(corpus.train))
    if options.model:
        start_from_model(network, options.model)
    else:
        network.encoder.start_from(read_weights(folder))
    if options.only:
        network.keep_only(options.only)
        corpus.train = [sentence for sentence in corpus.train if sentence.source in options.sources]
    if options.taught:
        corpus.train += cutter.prepare(read_taught(options.work))
    return corpus, cutter, network


def batches_of(sentences, cutter, rng):
    """One pass: of each source its share of the documents, drawn anew."""
    articles = {}
    for sentence in sentences:
        articles.setdefault((sentence.source, sentence.document), []).append(sentence)
    kept = [own for (source, _), own in articles.items() if rng.random() < SHARES[source]]
    windows = windows_of([sentence for own in kept for sentence in own], random_limit(rng))
    for windows_side_by_side in group(windows, PIECES, rng):
        yield Batch(windows_side_by_side, cutter, rng)


class Batches:
    """The batches of a pass: drawn anew each time, or, for an encoder that does not learn, once and shuffled."""

    def __init__(self, sentences, cutter, is_fixed):
        self.sentences, self.cutter = sentences, cutter
        self.fixed = [Batch(windows, cutter) for windows in group(windows_of(sentences), PIECES)] if is_fixed else None

    def count(self):
        return len(self.fixed) if self.fixed else sum(1 for _ in self.draw(random.Random(0)))

    def draw(self, rng):
        if self.fixed:
            return rng.sample(self.fixed, len(self.fixed))
        return batches_of(self.sentences, self.cutter, rng)


def dev_batches(sentences, cutter):
    return [Batch(windows, cutter) for windows in group(windows_of(sentences), 2500)]


def report(network, corpus, cutter):
    for name, sentences in corpus.dev.items():
        scores = network.measure(dev_batches(sentences, cutter))
        print(f"  {name}: " + ", ".join(f"{what} {value:.2f}" for what, value in scores.items()), flush=True)


def learn(options):
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    corpus, cutter, network = set_up(options)
    rates = RATES if network.config["hidden_size"] < 512 else RATES_WIDE
    learned = lambda part: [weights for weights in part.parameters() if weights.requires_grad]
    groups = [dict(params=learned(network.encoder), lr=rates["encoder"]),
              dict(params=learned(network.heads), lr=rates["heads"])]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    checkpoint = pathlib.Path(options.work) / f"{options.name}.checkpoint"
    state = {"pass": 0, "step": 0, "seconds": 0.0}
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        state = saved["state"]
        print(f"going on from pass {state['pass']}, step {state['step']}", flush=True)
    started, saved_at, words = time.time() - state["seconds"], time.time(), 0
    batches = Batches(corpus.train, cutter, network.is_fixed)
    steps_a_pass = batches.count()
    print(f"{len(corpus.train)} sentences, {steps_a_pass} steps a pass", flush=True)

    def save():
        state["seconds"] = time.time() - started
        torch.save({"network": network.state_dict(), "optimiser": optimiser.state_dict(), "state": state,
                    "labels": network.labels, "config": network.config}, str(checkpoint) + ".new")
        pathlib.Path(str(checkpoint) + ".new").rename(checkpoint)

    def progress():
        """0 … 1: of the time given, or of the passes."""
        if options.minutes:
            return (time.time() - started) / (60 * options.minutes)
        return (state["pass"] + state["step"] / steps_a_pass) / options.passes

    network.train()
    began = time.time()
    while progress() < 1:
        rng = random.Random(options.seed * 1000 + state["pass"])
        for number, batch in enumerate(batches.draw(rng)):
            if number < state["step"]:
                continue
            part = progress()
            if part >= 1:
                break
            for entry, rate in zip(optimiser.param_groups, rates.values()):
                entry["lr"] = options.rate * rate * min(1, part / WARM_UP) * (1 - part)
            losses = network.loss(batch, options.half)
            loss = sum(losses.values())
            if not torch.is_tensor(loss):
                continue  # nothing here is learned from
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            state["step"] = number + 1
            words += batch.words
            if state["step"] % 100 == 0:
                told = ", ".join(f"{name} {float(torch.as_tensor(value).detach()):.3f}" for name, value in losses.items())
                print(f"  {part:.3f} step {state['step']}: {told}; {words / (time.time() - began):.0f} words/s", flush=True)
            if time.time() - saved_at > SAVED_EVERY:
                save()
                saved_at = time.time()
        else:
            state["pass"], state["step"] = state["pass"] + 1, 0
            print(f"pass {state['pass']}, {(time.time() - started) / 60:.0f} min", flush=True)
            report(network, corpus, cutter)
            continue
        break
    save()
    if state["step"]:  # else the pass has just told
        report(network, corpus, cutter)
