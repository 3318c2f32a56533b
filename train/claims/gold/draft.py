"""Drafts: how a reader writes facts down, and what becomes of them.

One fact a line, blank lines and lines that begin with # aside:

    3 | certain | Acme Inc. = Acme : organization | sues | Brisk : organization | take to court | - | 2017-01 | 12 «the firm» «sued» «Brisk» ; 3 «It» «lawsuit against» 2«Brisk»

importance | stance | subject | label (~ before it: either direction is right) | object | other words
for the relation | speaker | time | places: line, subject's, predicate's and object's words; a number
before an end's words says that they stand in that line instead. - is none.
"""

import re

from sheet import lines_of

STANCES = ("certain", "probable", "possible", "planned", "denied", "not")
TYPES = ("person", "organization", "country", "place", "facility", "weapon", "event", "document", "thing")
ACTORS = TYPES[:3]
MAX_PLACES = 3
_PLACE = re.compile(r"(\d+)\s+(\d+)?\s*«([^»]+)»\s*«([^»]+)»\s*(\d+)?\s*«([^»]+)»$")


class DraftError(ValueError):
    pass


def _end(field, what):
    names, colon, kind = field.rpartition(":")
    kind = kind.strip()
    if not colon or kind not in TYPES:
        raise DraftError(f"{what}: '{field}' should be «name = other name : type», type one of {', '.join(TYPES)}")
    names = [n.strip() for n in names.split(" = ") if n.strip()]
    if not names:
        raise DraftError(f"{what} has no name")
    return {"name": names[0], "type": kind, **({"also": names[1:]} if names[1:] else {})}


class PlaceFinder:
    """Finds words in numbered lines; spans come out in bytes."""

    def __init__(self, text):
        self.text = text
        self.lines = lines_of(text)
        self.bytes_before = [0]
        for character in text:
            self.bytes_before.append(self.bytes_before[-1] + len(character.encode()))

    def find(self, line, words, near=None):
        """The span of `words` in that line: whole words, nearest to the byte `near` if several."""
        if not 1 <= line <= len(self.lines):
            raise DraftError(f"there is no line {line}")
        start, end = self.lines[line - 1]
        pattern = r"\s+".join(re.escape(w) for w in words.split())
        found = [m for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", self.text[start:end])]
        if not found:
            raise DraftError(f"line {line} has no «{words}»: copy the words as they stand there")
        spans = [[self.bytes_before[start + m.start()], self.bytes_before[start + m.end()]] for m in found]
        return spans[0] if near is None else min(spans, key=lambda s: abs(s[0] - near))

    def place(self, field):
        field = field.strip()
        match = _PLACE.match(field)
        if not match:
            raise DraftError(f"place '{field}' should be: 12 «subject» «predicate» «object»")
        line, subject_line, subject, predicate, object_line, object_ = match.groups()
        p = self.find(int(line), predicate)
        s = self.find(int(subject_line or line), subject, p[0])
        return {"s": s, "p": p, "o": self.find(int(object_line or line), object_, p[1])}


def parse_importance(field):
    if field not in ("0", "1", "2", "3"):
        raise DraftError(f"importance '{field}' should be 3, 2, 1 or 0")
    return int(field)


def parse_stance(field):
    if field not in STANCES:
        raise DraftError(f"stance '{field}' should be one of {', '.join(STANCES)}")
    return field


def parse_fact(line, text):
    """One line of a draft as a fact (facts.py says its form), spans resolved. Raises DraftError."""
    fields = [f.strip() for f in line.split("|")]
    if len(fields) != 9:
        raise DraftError(f"{len(fields)} fields instead of 9")
    importance, stance, subject, label, object_, other, speaker, time, places = fields
    importance, stance = parse_importance(importance), parse_stance(stance)
    fact = {"subject": _end(subject, "subject"), "label": label.lstrip("~ "), "object": _end(object_, "object")}
    if not fact["label"]:
        raise DraftError("no label")
    if fact["subject"]["type"] not in ACTORS and fact["object"]["type"] not in ACTORS:
        raise DraftError("one end must be a person, organization or country")
    if importance == 0 and not (fact["subject"]["type"] in ACTORS and fact["object"]["type"] in ACTORS):
        raise DraftError("importance 0 is for facts between two actors")
    if label.startswith("~"):
        fact["undirected"] = True
    if other != "-":
        fact["other_words"] = [w.strip() for w in other.split(",") if w.strip()]
    fact["stance"] = stance
    if speaker != "-":
        fact["speaker"] = speaker
    if time != "-":
        fact["time"] = time
    fact["importance"] = importance
    fact["places"] = [text.place(p) for p in places.split(";") if p.strip()]
    if not 1 <= len(fact["places"]) <= MAX_PLACES:
        raise DraftError(f"{len(fact['places'])} places instead of 1 to {MAX_PLACES}")
    return fact


def read_draft(path, article, parse=parse_fact):
    """(what its lines say, errors) of a reader's file; an error is "line 3: what is wrong"."""
    text = PlaceFinder(article.text)
    found, errors = [], []
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            found.append(parse(line, text))
        except DraftError as error:
            errors.append(f"line {number}: {error}")
    return found, errors
