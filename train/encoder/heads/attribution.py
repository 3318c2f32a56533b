"""Who says what (PolNeAR; Newell et al. 2018): which words head a cue, and which words of its sentence
are its source and its content."""
from .pairs import NONE, Pairs


class Attribution(Pairs):
    name = "attribution"
    SIZE, SHARE = 96, 1.0

    @staticmethod
    def collect(sentences):
        return {"attribution": [NONE, "source", "content"]}

    @staticmethod
    def opening(sentence):
        return sentence.cues

    @staticmethod
    def links(sentence):
        return sentence.attributed
