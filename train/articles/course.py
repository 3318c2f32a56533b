"""Learning: document by document, the rates rising shortly and then falling to nothing. Each hundred documents all
that learning needs is kept in a file, from which a run that was cut short goes on."""

import os
import pathlib
import random
import time

import torch
from report import report

DECAYS = {"blocks": 0.01, "heads": 0.01, "features": 0.002}
RATES = {"blocks": 1e-4, "heads": 1e-3, "features": 1e-2}
WARM_UP = 0.05  # of the run
SHARES = {"gum": 0.7, "novels": 0.25, "articles": 1, "news": 1}  # of a source's documents in a pass


def add_options(parser):
    """Of all that learn articles."""
    parser.add_argument("documents", nargs="+")
    parser.add_argument("--dev", nargs="+", default=[])
    parser.add_argument("--start", required=True, help="folder for the starting weights")
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--step", type=int, default=1, help="documents of a process after which weights change")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)


def learn(network, documents, dev, team, options, save, kept):
    """`documents` are this process's own; options: passes, step (documents of a process after which weights change), seed.
    `save()` is called after each pass. `kept` is the file of a run that was cut short; it goes when all is learned."""
    parts = network.parts()
    weights = [own for part in parts.values() for own in part]
    optimiser = torch.optim.AdamW([dict(params=part, lr=0, weight_decay=DECAYS[name]) for name, part in parts.items()], fused=True)
    rng = random.Random(options.seed + team.rank)
    passes = [_draw(documents, rng) for _ in range(options.passes)]
    passes = [drawn[: team.least(len(drawn))] for drawn in passes]
    of, read, started = sum(map(len, passes)), 0, time.time()
    before = _go_on(network, optimiser, kept, {"of": of, "step": options.step, "seed": options.seed})
    torch.manual_seed(options.seed + team.rank + before)  # what is dropped out differs
    network.train()
    for number, drawn in enumerate(passes):
        for first in range(0, len(drawn), options.step):
            own = drawn[first : first + options.step]
            read += len(own)
            if read <= before:
                continue
            part = read / of
            for entry, name in zip(optimiser.param_groups, parts):
                entry["lr"] = RATES[name] * min(1, part / WARM_UP) * (1 - part)
            optimiser.zero_grad()
            for document in own:
                losses = network.losses(document)
                if losses:
                    (sum(losses) / len(own)).backward()
            team.average_gradients(weights)
            torch.nn.utils.clip_grad_norm_(weights, 2.0)
            optimiser.step()
            if team.rank == 0 and read // 100 > (read - len(own)) // 100:
                print(f"  {read} of {of} documents, {(time.time() - started) / 60:.1f} min", flush=True)
                _keep(network, optimiser, kept, {"of": of, "step": options.step, "seed": options.seed, "read": read})
        if team.rank == 0 and read >= before:
            print(f"pass {number + 1}, {(time.time() - started) / 60:.1f} min", flush=True)
            save()
            report(network, dev)
        team.wait()
    if team.rank == 0:
        pathlib.Path(kept).unlink(missing_ok=True)


def _keep(network, optimiser, kept, run):
    part = f"{kept}.part"
    torch.save({"run": run, "network": network.state_dict(), "optimiser": optimiser.state_dict()}, part)
    os.replace(part, kept)


def _go_on(network, optimiser, kept, run):
    """How many documents of each process the run that `kept` tells of had read; 0 where there was none."""
    if not os.path.exists(kept):
        return 0
    held = torch.load(kept)
    read = held["run"].pop("read")
    if held["run"] != run:
        raise SystemExit(f"{kept} is of another run, {held['run']} and not {run}: go on with that one or remove the file")
    network.load_state_dict(held["network"])
    optimiser.load_state_dict(held["optimiser"])
    return read


def _draw(documents, rng):
    drawn = [document for document in documents if rng.random() < SHARES[document.source]]
    rng.shuffle(drawn)
    return drawn
