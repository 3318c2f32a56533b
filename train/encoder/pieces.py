"""WordPiece (Wu et al. 2016) of one word, as extract/language/word_pieces.cpp cuts it.

Which letters fold to which, and which stand alone, are tables that go into the model file, so that
learning and running cannot differ.
"""
import unicodedata

LONGEST = 8  # pieces of one word; what is beyond is not seen
LAST_FOLDED = 0xFFFF
SHAPES = 8


def _fold(code):
    lower = unicodedata.normalize("NFD", chr(code).lower())
    return "".join(c for c in lower if unicodedata.category(c) not in ("Mn", "Cf"))


def folding():
    """[(code point, what stands for it)] where the two differ: small letters, no accents, nothing for
    what is not seen."""
    kept = (code for code in range(LAST_FOLDED + 1) if not 0xD800 <= code <= 0xDFFF)
    return [(code, _fold(code)) for code in kept if _fold(code) != chr(code)]


def _is_inside(c):
    return c.isalnum() or ord(c) > LAST_FOLDED


def _ranges(holds):
    ranges = []
    for code in range(LAST_FOLDED + 1):
        if not holds(chr(code)):
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def lone_ranges():
    """[first, last] of the code points that are neither letters nor digits: each is a word of its own."""
    return _ranges(lambda c: not _is_inside(c))


FOLDED = {chr(code): text for code, text in folding()}


class WordPieces:
    def __init__(self, vocabulary):
        self.number = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.number["[UNK]"]  # MPNet's vocabulary has it too
        self.known = {}

    def cut(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self._cut(word)
        return found

    def _cut(self, word):
        pieces = []
        for run in self._runs("".join(FOLDED.get(c, c) for c in word)):
            at = 0
            while at < len(run):
                end = len(run)
                while end > at and ("##" if at else "") + run[at:end] not in self.number:
                    end -= 1
                if end == at:
                    pieces.append(self.unknown)
                    break
                pieces.append(self.number[("##" if at else "") + run[at:end]])
                at = end
        return pieces[:LONGEST] or [self.unknown]

    @staticmethod
    def _runs(text):
        run = ""
        for c in text:
            if _is_inside(c):
                run += c
                continue
            if run:
                yield run
            yield c
            run = ""
        if run:
            yield run


def capital_ranges():
    """[first, last] of the code points that have a lower case."""
    return _ranges(lambda c: c.lower() != c)


def shape(word):
    """1 lower, 2 Title or one capital, 3 ALL CAPITALS, 4 miXed, 5 no letter, 6 digits; 0 is no word's."""
    letters = [c for c in word if _is_inside(c) and not "0" <= c <= "9"]
    if not letters:
        return 6 if all("0" <= c <= "9" for c in word) else 5
    capitals = sum(c.lower() != c for c in letters if ord(c) <= LAST_FOLDED)
    if capitals == 0:
        return 1
    if capitals == len(letters):
        return 3 if capitals > 1 else 2
    return 2 if capitals == 1 and word[0].lower() != word[0] else 4
