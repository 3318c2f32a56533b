"""What a reader would draw: which words head a fact's predicate, and which words of its sentence head the
two ends (train/claims/gold)."""
from encoder.heads.pairs import NONE, Pairs


class Facts(Pairs):
    name = "facts"

    @staticmethod
    def collect(sentences):
        return {"facts": [NONE, "subject", "object"]}

    @staticmethod
    def opening(sentence):
        return sentence.deeds

    @staticmethod
    def links(sentence):
        return sentence.drawn
