"""What an arrow is, by its predicate and its two ends together: how likely it is right, how likely worth a line, and
which of some relations it tells that its words need not name (train/claims/gold/relations.py)."""
import torch
import torch.nn.functional as F
from relations import RELATIONS, UNKNOWN
from torch import nn

UNITS = 256
MOST_LIKELY = 12.0  # nats; a margin beyond says no more
LEAST = -4.0  # nats, of what is held against what readers drew
SHARES = {"right": 1.0, "worth": 1.0, "relation": 0.3}  # of the loss


class Arrows(nn.Module):
    """Of three projections of the states, one for each part that a word may have, their sum and the products of each
    two; beside them how likely the triple's words are such parts at all (facts.py)."""

    name = "arrows"

    def __init__(self, width):
        super().__init__()
        self.parts = nn.ModuleList(nn.Linear(width, UNITS) for _ in range(3))
        self.dropout = nn.Dropout(0.25)
        self.answers = nn.Linear(4 * UNITS + 3, 3 + len(RELATIONS))  # right, worth, other relation, relations

    def scores(self, states, batch, triples, margins):
        """triples × (right, worth, other relation, relations), in nats; triples are (sentence, predicate, subject,
        object), their margins those of facts.py."""
        rows = torch.tensor([[batch.first[sentence] + word for word in words] for sentence, *words in triples])
        dropped = self.dropout(states)
        p, s, o = (part(dropped)[rows[:, i]] for i, part in enumerate(self.parts))
        units = self.dropout(torch.cat([F.relu(p + s + o), p * s, p * o, s * o], -1))
        return self.answers(torch.cat([units, margins.clamp(-MOST_LIKELY, MOST_LIKELY)], -1))

    def loss(self, examples, scores):
        answers, is_known, relations = examples
        losses = F.binary_cross_entropy_with_logits(scores[:, :2], answers, reduction="none")
        shares = torch.tensor([SHARES["right"], SHARES["worth"]])
        loss = (losses * is_known * shares).sum() / len(scores)
        if (relations != UNKNOWN).any():
            loss = loss + SHARES["relation"] * F.cross_entropy(scores[:, 2:], relations, ignore_index=UNKNOWN)
        return loss

    @staticmethod
    def examples(batch, proposed):
        """Triples of what readers drew, what rules read and what is proposed, where somebody says what they are; and of
        these whether they are right and worth a line, whether each of that is known, the relation or UNKNOWN."""
        triples, answers, known, relations = [], [], [], []
        for row, (sentence, own) in enumerate(zip(batch.sentences, proposed)):
            if sentence.arrows is None:
                continue
            for triple in sorted({*own, *sentence.candidates()}):
                answer = sentence.answer(*triple)
                if answer is None:
                    continue
                is_right, is_worth, relation = answer
                triples.append((row, *triple))
                answers.append([float(is_right), float(is_worth)])
                known.append([float(sentence.is_whole or is_right), 1.0])
                relations.append(relation)
        return triples, (torch.tensor(answers).view(-1, 2), torch.tensor(known).view(-1, 2), torch.tensor(relations, dtype=torch.long))

    def tensors(self):
        weights = torch.cat([part.weight for part in self.parts])
        biases = torch.cat([part.bias for part in self.parts])
        return {self.name: (weights, biases)}, {"arrows.answers": self.answers.weight, "arrows.offsets": self.answers.bias}

    def restore(self, model):
        self.answers.weight.data = torch.from_numpy(model.table("arrows.answers", self.answers.in_features))
        self.answers.bias.data = torch.from_numpy(model.vector("arrows.offsets"))
