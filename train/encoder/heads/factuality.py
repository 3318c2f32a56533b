"""How certain the text holds a predicate, 3 (happened) to -3 (did not): Saurí and Pustejovsky 2009, on the
scale of Stanovsky et al. 2017. News and web text were judged by two customs, so each word has a value by
either, and a score of being news."""
import torch
import torch.nn.functional as F
from torch import nn

from .layers import projection, taught_words

SIZE = 96
NEWS, WEB, IS_NEWS = range(3)
WEB_SOURCES = {"uds_ih2"}


class Factuality(nn.Module):
    name = "factuality"

    def __init__(self, width, labels):
        super().__init__()
        self.hidden, self.value = projection(width, SIZE), nn.Linear(SIZE, 3)

    @staticmethod
    def collect(sentences):
        return {}

    def _values(self, states):
        return self.value(self.hidden(states))

    @staticmethod
    def _gold(batch):
        """Places of the words that were judged, by which custom, and their values."""
        told = [(first + word, WEB if s.source in WEB_SOURCES else NEWS, value)
                for first, s in zip(batch.first, batch.sentences) for word, value in (s.certain or {}).items()]
        at, custom, gold = ([row[i] for row in told] for i in range(3))
        return at, torch.tensor(custom), torch.tensor(gold)

    def loss(self, states, batch):
        at, custom, gold = self._gold(batch)
        if not at:
            return 0
        values = self._values(states[at])
        own = values.gather(1, custom[:, None])[:, 0]
        is_news = (custom == NEWS).float()
        return F.smooth_l1_loss(own, gold) + 0.3 * F.binary_cross_entropy_with_logits(values[:, IS_NEWS], is_news)

    def teach(self, states, batch):
        values = self._values(states).half()
        return [values[first : first + len(s.words)] for first, s in zip(batch.first, batch.sentences)]

    def learn_from(self, states, batch, taught):
        told = torch.cat([own for own in taught if own is not None]).float()
        return F.smooth_l1_loss(self._values(states[taught_words(batch, taught)]), told)

    def measure(self, states, batch, tally):
        at, custom, gold = self._gold(batch)
        if at:
            own = self._values(states[at]).gather(1, custom[:, None])[:, 0]
            tally["factuality within .5"] += [int(((own.clamp(-3, 3) - gold).abs() < 0.5).sum()), len(at)]

    def tensors(self):
        return {"certain": (self.hidden[0].weight, self.hidden[0].bias), "certainty": (self.value.weight, self.value.bias)}, {}
