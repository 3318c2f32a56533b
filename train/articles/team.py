"""Processes that learn one network together, each from documents of its own: small matrices gain nothing from more threads."""

import tempfile

import torch
import torch.distributed as distributed
import torch.multiprocessing as multiprocessing


class Team:
    def __init__(self, rank, size):
        self.rank, self.size = rank, size

    def least(self, number):
        """The smallest that any process says."""
        least = torch.tensor(number)
        distributed.all_reduce(least, distributed.ReduceOp.MIN)
        return int(least)

    def average_gradients(self, weights):
        for own in weights:
            if own.grad is None:
                own.grad = torch.zeros_like(own)
        if self.size == 1:
            return
        joined = torch.cat([own.grad.flatten() for own in weights])
        distributed.all_reduce(joined)
        for own, gradient in zip(weights, joined.split([own.numel() for own in weights])):
            own.grad.copy_(gradient.view_as(own) / self.size)

    def wait(self):
        distributed.barrier()


def run_together(work, size, options):
    """Calls work(team, options) in `size` processes of one thread each; seeds are the same until work changes them."""
    with tempfile.TemporaryDirectory() as folder:
        multiprocessing.spawn(_run, (work, size, options, f"file://{folder}/meeting"), nprocs=size)


def _run(rank, work, size, options, meeting):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=size)
    work(Team(rank, size), options)
    distributed.destroy_process_group()
