"""Who does what: which words are predicates, and which words head their arguments, in which role."""
from ..sentences import classes_of
from .pairs import NONE, Pairs


class Roles(Pairs):
    name = "roles"

    @staticmethod
    def collect(sentences):
        return {"roles": [NONE] + classes_of((a[2] for s in sentences for a in s.arguments or []), 40)}

    @staticmethod
    def opening(sentence):
        return sentence.predicates

    @staticmethod
    def links(sentence):
        return sentence.arguments
