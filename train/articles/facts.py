"""Where arrows stand: which words head the predicate of one, and which words of the sentence head its two ends,
whether it is worth a line or not (train/claims/gold/arrows.py)."""
from encoder.heads.pairs import NONE, Pairs


class Facts(Pairs):
    name = "facts"

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
            for word, role in zip(sorted(ends) if arrow.is_undirected else ends, ("subject", "object")):
                yield arrow.predicate, word, role

    def propose(self, states, batch, least):
        """By sentence: (predicate, subject, object) where none of the three is less likely than `least`, in nats
        against being none."""
        margins = self.predicate(states)
        margins = margins[:, 1] - margins[:, 0]
        rows = [row for row, sentence in enumerate(batch.sentences) for _ in sentence.words]
        found = [(rows[at], at - batch.first[rows[at]]) for at in (margins > least).nonzero()[:, 0].tolist()]
        out = [[] for _ in batch.sentences]
        if not found:
            return out
        scores, _ = self._scores(states, batch, found)
        likely = scores[:, :, 1:] - scores[:, :, :1]
        for (row, predicate), ends in zip(found, likely):
            ends = ends[: len(batch.sentences[row].words)]
            subjects, objects = ((ends[:, role] > least).nonzero()[:, 0].tolist() for role in (0, 1))
            out[row] += [(predicate, s, o) for s in subjects for o in objects
                         if len({predicate, s, o}) == 3 and ends[s, 0] >= ends[s, 1] and ends[o, 1] >= ends[o, 0]]
        return out
