"""Where arrows stand: which words head the predicate of one, and which words of the sentence head its two ends,
whether it is worth a line or not (train/claims/gold/arrows.py)."""
import torch
from encoder.heads.pairs import NONE, Pairs

MOST = 10  # predicates of a sentence, subjects and objects of a predicate that are proposed


class Facts(Pairs):
    name = "facts"
    TOLD = 0.1

    @staticmethod
    def collect(sentences):
        return {"facts": [NONE, "subject", "object"]}

    @staticmethod
    def opening(sentence):
        return None if sentence.arrows is None else [arrow.predicate for arrow in sentence.arrows]

    @staticmethod
    def links(sentence):
        """Of what has no direction the end that stands first is the subject."""
        for arrow in sentence.arrows:
            ends = (arrow.subject, arrow.object)
            is_free = arrow.is_undirected and arrow.subject != arrow.predicate
            for word, role in zip(sorted(ends) if is_free else ends, ("subject", "object")):
                yield arrow.predicate, word, role

    def margins(self, states, batch, triples):
        """triples × 3, in nats: how much likelier than none the predicate is, and each end that end of it; `triples` are
        (sentence, predicate, subject, object)."""
        frames = sorted({triple[:2] for triple in triples})
        scores, _ = self._scores(states, batch, frames)
        row_of = {frame: row for row, frame in enumerate(frames)}
        rows, subjects, objects = (torch.tensor(column) for column in zip(*((row_of[t[:2]], t[2], t[3]) for t in triples)))
        words = torch.tensor([batch.first[sentence] + word for sentence, word in frames])
        opening = self.predicate(states[words])
        likely = scores[:, :, 1:] - scores[:, :, :1]
        return torch.stack([(opening[:, 1] - opening[:, 0])[rows], likely[rows, subjects, 0], likely[rows, objects, 1]], -1)

    def propose(self, states, batch, least):
        """By sentence: (predicate, subject, object) where none of the three is less likely than `least`, in nats
        against being none; of very many, as where nothing is learned yet, the likeliest."""
        margins = self.predicate(states)
        margins = margins[:, 1] - margins[:, 0]
        found = []
        for row, (first, sentence) in enumerate(zip(batch.first, batch.sentences)):
            found += [(row, word) for word in _likeliest(margins[first : first + len(sentence.words)], least)]
        out = [[] for _ in batch.sentences]
        if not found:
            return out
        scores, _ = self._scores(states, batch, found)
        likely = scores[:, :, 1:] - scores[:, :, :1]
        for (row, predicate), ends in zip(found, likely):
            ends = ends[: len(batch.sentences[row].words)]
            is_subject = ends[:, 0] >= ends[:, 1]
            subjects = _likeliest(ends[:, 0].masked_fill(~is_subject, -1e9), least)
            objects = _likeliest(ends[:, 1].masked_fill(ends[:, 1] < ends[:, 0], -1e9), least)
            out[row] += [(predicate, s, o) for s in subjects for o in objects if o not in (predicate, s)]
        return out


def _likeliest(margins, least):
    """Places of what is likelier than `least`, MOST of them."""
    margins, places = margins.topk(min(MOST, len(margins)))
    return places[margins > least].sort().values.tolist()
