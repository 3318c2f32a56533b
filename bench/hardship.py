#!/usr/bin/env python3
"""Puts `entente add` through kills, full disks and company, and verifies the graph after each.

usage: hardship.py ENTENTE [--kills N] [--full-disks N] [--seconds S] [--seed N]

kills       SIGKILL at a random moment of an add; then `check` must pass, and the add, run again
            until it is through, must give the bytes of an undisturbed one.
full disks  the same on a tmpfs too small for the graph, which is then made larger; needs the right
            to mount one, and is left out without it.
company     two writers add to one graph while four readers ask it, for S seconds: no command may
            fail, and at the end nothing may be missing.
Prints a line of figures for each, and exits with 1 at the first thing that is wrong.
"""
import argparse
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time

NAMES = "Norway Iceland Canada Belarus Kenya Brazil Chile Latvia Ghana Fiji Malta Oman Nepal Peru Togo Japan".split()
VERBS = "praised sanctioned visited warned helped accused invited thanked".split()


def write_texts(path, count, rng):
    lines = [f"{rng.choice(NAMES)} {rng.choice(VERBS)} {rng.choice(NAMES)} over case {i}." for i in range(count)]
    path.write_text("\n".join(lines) + "\n")


class Program:
    def __init__(self, path):
        self.path = path

    def start(self, *arguments):
        return subprocess.Popen([self.path, *map(str, arguments)], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)

    def run(self, *arguments):
        process = self.start(*arguments)
        out, err = process.communicate()
        return process.returncode, out, err

    def must(self, *arguments):
        code, out, err = self.run(*arguments)
        if code != 0:
            sys.exit(f"{' '.join(map(str, arguments))}: exit {code}\n{out.decode()}{err.decode()}")
        return out

    def add(self, graph, texts):
        return ("add", graph, "--lines", "--threads", "1", texts)

    def export(self, graph):
        return self.must("export", graph, "--format", "jsonl", "-o", "-")


def remove_graph(graph):
    for name in graph.parent.glob(graph.name + "*"):
        name.unlink()


def test_kills(program, folder, rng, count):
    texts = folder / "texts.txt"
    write_texts(texts, 1500, rng)
    graph = folder / "kill.db"
    start = time.monotonic()
    program.must(*program.add(graph, texts))
    duration = time.monotonic() - start
    wanted = program.export(graph)
    remove_graph(graph)
    kills = finished = checks = 0
    while kills < count:
        process = program.start(*program.add(graph, texts))
        try:
            process.communicate(timeout=rng.uniform(0, duration))
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
        if graph.exists():
            program.must("check", graph)
            checks += 1
        if process.returncode == 0 or rng.random() < 0.2:
            program.must(*program.add(graph, texts))
            if program.export(graph) != wanted:
                sys.exit("after a kill the finished graph differs")
            finished += 1
            remove_graph(graph)
    print(f"kills: {kills} kills, {checks} checks passed, {finished} graphs finished to the same bytes")


def test_full_disks(program, folder, rng, count):
    texts = folder / "texts.txt"
    write_texts(texts, 1500, rng)
    whole = folder / "whole.db"
    program.must(*program.add(whole, texts))
    wanted = program.export(whole)
    size = whole.stat().st_size
    disk = folder / "disk"
    disk.mkdir()
    full = 0
    for _ in range(count):
        bytes_free = rng.randrange(size // 20, size)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={bytes_free}", "none", str(disk)]
        if subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
            print("full disks: left out, no tmpfs may be mounted here")
            return
        try:
            graph = disk / "full.db"
            code, _, err = program.run(*program.add(graph, texts))
            if code != 0:
                full += 1
                if b"no space left" not in err and b"cannot" not in err and b"failed" not in err:
                    sys.exit(f"a full disk was not named: {err.decode()}")
            subprocess.run(["mount", "-o", "remount,size=1G", str(disk)], check=True)
            if graph.exists():
                program.must("check", graph)
            program.must(*program.add(graph, texts))
            if program.export(graph) != wanted:
                sys.exit("after a full disk the finished graph differs")
        finally:
            subprocess.run(["umount", str(disk)], check=True)
    print(f"full disks: {full} of {count} adds failed, all graphs sound and finished to the same bytes")


def test_company(program, folder, rng, seconds):
    graph = folder / "company.db"
    end = time.monotonic() + seconds
    counts = {"writes": 0, "reads": 0}
    lock = threading.Lock()
    failures = []
    added = []

    def repeat(what, action):
        number = 0
        while time.monotonic() < end and not failures:
            code, _, err = program.run(*action(number))
            if code != 0:
                failures.append(err.decode())
            with lock:
                counts[what] += 1
            number += 1

    def writer(which):
        own = random.Random(which)

        def action(number):
            texts = folder / f"texts-{which}-{number}.txt"
            write_texts(texts, 100, own)
            with lock:
                added.append(texts)
            return program.add(graph, texts)

        return lambda: repeat("writes", action)

    first = folder / "first.txt"
    write_texts(first, 50, rng)
    added.append(first)
    program.must(*program.add(graph, first))
    readers = [("top", graph), ("show", graph, "Norway"), ("search", graph, "case"), ("check", graph)]
    threads = [threading.Thread(target=writer(which)) for which in (1, 2)]
    threads += [threading.Thread(target=repeat, args=("reads", lambda _, r=reader: r)) for reader in readers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        sys.exit(f"in company a command failed: {failures[0]}")
    program.must("check", graph)
    alone = folder / "alone.db"
    program.must("add", alone, "--lines", *added)
    if program.export(graph) != program.export(alone):
        sys.exit("in company something was lost")
    print(f"company: {counts['writes']} writes and {counts['reads']} reads in {seconds} s, nothing failed or lost")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("entente")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--full-disks", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    program = Program(options.entente)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        test_kills(program, folder, rng, options.kills)
        test_full_disks(program, folder, rng, options.full_disks)
        test_company(program, folder, rng, options.seconds)


main()
