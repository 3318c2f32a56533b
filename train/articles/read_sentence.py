"""A sentence of a document, with its arrows where it was read for them."""
import dataclasses
from dataclasses import dataclass

from encoder.sentence import Sentence
from relations import UNKNOWN


@dataclass(frozen=True)
class Arrow:
    """Words from 0. A subject that stands in another sentence is the predicate."""

    predicate: int
    subject: int
    object: int
    importance: int
    relation: int  # of relations.py, from 1; 0: another; UNKNOWN: nobody says
    is_undirected: bool

    def ways(self):
        yield self.subject, self.object
        if self.is_undirected:
            yield self.object, self.subject


@dataclass
class ReadSentence(Sentence):
    arrows: list = None  # None: nobody was asked
    claimed: list = dataclasses.field(default_factory=list)  # (predicate, subject, object) that rules read
    meant: dict = dataclasses.field(default_factory=dict)  # word that heads a phrase -> whom it means
    is_whole: bool = False  # all arrows are there, those that are worth no line too

    def candidates(self):
        """What readers drew, the same turned round, and what rules read."""
        drawn = [(arrow.predicate, *way) for arrow in self.arrows or () for way in arrow.ways()]
        turned = [(predicate, object_, subject) for predicate, subject, object_ in drawn]
        return [(p, s, o) for p, s, o in drawn + turned + self.claimed if o not in (p, s)]

    def answer(self, predicate, subject, object_):
        """(whether right, whether worth a line, relation), or None where the same two are joined by another word:
        nobody says whether this one would do as well."""
        ends = (self._whom(subject), self._whom(object_))
        met, is_joined = [], False
        for arrow in self.arrows:
            if any(tuple(map(self._whom, way)) == ends for way in arrow.ways()):
                is_joined = True
                if arrow.predicate == predicate:
                    met.append(arrow)
        if is_joined and not met:
            return None
        relation = max((arrow.relation for arrow in met), default=UNKNOWN)
        return bool(met), any(arrow.importance for arrow in met), relation

    def _whom(self, word):
        return ("means", self.meant[word]) if word in self.meant else word

    def cut(self, begin, end):
        """The sentence's words begin … end, with what lies within."""
        def within(words):
            return all(begin <= word < end for word in words)

        arrows = None
        if self.arrows is not None:
            arrows = [dataclasses.replace(a, predicate=a.predicate - begin, subject=a.subject - begin, object=a.object - begin)
                      for a in self.arrows if within((a.predicate, a.subject, a.object))]
        claimed = [tuple(word - begin for word in triple) for triple in self.claimed if within(triple)]
        meant = {word - begin: whom for word, whom in self.meant.items() if within((word,))}
        return ReadSentence(self.words[begin:end], "", source=self.source, arrows=arrows, claimed=claimed, meant=meant, is_whole=self.is_whole)
