"""What an arrow is, by its predicate and its two ends together: how likely it is right, how likely worth a line, and
which of some relations it tells that its words need not name (train/claims/gold/relations.py)."""
import torch
import torch.nn.functional as F
from relations import RELATIONS, UNKNOWN
from torch import nn

UNITS = 128
LEAST = -4.0  # nats, of what is held against what readers drew
SHARES = {"right": 1.0, "worth": 1.0, "relation": 0.3}  # of the loss


class Arrows(nn.Module):
    """Three projections of the states, one for each part that a word may have, are added up."""

    name = "arrows"

    def __init__(self, width):
        super().__init__()
        self.parts = nn.ModuleList(nn.Linear(width, UNITS) for _ in range(3))
        self.dropout = nn.Dropout(0.25)
        self.answers = nn.Linear(UNITS, 3 + len(RELATIONS))  # right, worth, other relation, relations

    def scores(self, states, triples):
        """triples × (right, worth, other relation, relations), in nats; triples are rows of `states`: predicate, subject,
        object."""
        states = self.dropout(states)
        return self.answers(self.dropout(F.relu(sum(part(states)[triples[:, i]] for i, part in enumerate(self.parts)))))

    def loss(self, states, batch, proposed):
        triples, answers, is_known, relations = self.examples(batch, proposed)
        if not len(triples):
            return 0
        scores = self.scores(states, triples)
        losses = F.binary_cross_entropy_with_logits(scores[:, :2], answers, reduction="none")
        shares = torch.tensor([SHARES["right"], SHARES["worth"]])
        loss = (losses * is_known * shares).sum() / len(triples)
        if (relations != UNKNOWN).any():
            loss = loss + SHARES["relation"] * F.cross_entropy(scores[:, 2:], relations, ignore_index=UNKNOWN)
        return loss

    @staticmethod
    def examples(batch, proposed):
        """Rows of words of what readers drew, what rules read and what is proposed; whether that is right and worth a
        line; whether each of these is known; the relation, or UNKNOWN."""
        triples, answers, known, relations = [], [], [], []
        for first, sentence, own in zip(batch.first, batch.sentences, proposed):
            if sentence.arrows is None:
                continue
            for triple in sorted({*own, *sentence.candidates()}):
                answer = sentence.answer(*triple)
                if answer is None:
                    continue
                is_right, is_worth, relation = answer
                triples.append([first + word for word in triple])
                answers.append([float(is_right), float(is_worth)])
                known.append([float(sentence.is_whole or is_right), 1.0])
                relations.append(relation)
        return (torch.tensor(triples, dtype=torch.long).view(-1, 3), torch.tensor(answers).view(-1, 2),
                torch.tensor(known).view(-1, 2), torch.tensor(relations, dtype=torch.long))

    def tensors(self):
        weights = torch.cat([part.weight for part in self.parts])
        biases = torch.cat([part.bias for part in self.parts])
        return {self.name: (weights, biases)}, {"arrows.answers": self.answers.weight, "arrows.offsets": self.answers.bias}

    def restore(self, model):
        self.answers.weight.data = torch.from_numpy(model.table("arrows.answers", UNITS))
        self.answers.bias.data = torch.from_numpy(model.vector("arrows.offsets"))
