"""Whom phrases mean: the phrases of an article that mean one somebody or something, as a reader has them.

    {"article": "bbc:…", "entities": [[[start, end], …], …]}

Spans are as in facts.py. Every phrase was shown to the reader but bare nouns and numbers; what stands in
no entity means nobody that is mentioned elsewhere. A reader gets the article with its phrases in numbered
brackets and writes a line for each entity, a name for the eye and the numbers: `Ada Bell: 3 14 17`."""

import re

from corpus import HERE, load_article, load_lines
from facts import faults_by_article, span_faults

PRONOUNS = set(
    "he she it they him her them his hers its their theirs i me my mine we us our ours you your yours himself herself"
    " itself themselves myself ourselves this that these those who whom whose which both each one another others".split()
)
_LINE = re.compile(r"([^:]+):\s*(\d+(?:\s+\d+)+)$")


def path_of(split):
    return HERE / f"phrases.{split}.jsonl"


def load_phrases(split):
    """{article: entities} of the articles of a split that were read so."""
    path = path_of(split)
    if not path.exists():
        return {}
    return {row["article"]: row["entities"] for row in load_lines(path)}


def _is_shown(words):
    is_one = " " not in words
    return not is_one or words[0].isupper() or words.lower() in PRONOUNS


def sheet_of(article, spans):
    """The article with its phrases, half-open spans of bytes, in numbered brackets."""
    text = article.text.encode()
    shown = [(i, span) for i, span in enumerate(spans) if _is_shown(text[span[0] : span[1]].decode())]
    # At one place what ends stands before what begins, the inner end first and the outer beginning.
    marks = sorted([(begin, 1, -end, f"[{i} ") for i, (begin, end) in shown] + [(end, 0, -begin, "]") for _, (begin, end) in shown])
    out, at = [f"title: {article.title}\n\n" if article.title else ""], 0
    for place, _, _, mark in marks:
        out += [text[at:place].decode(), mark]
        at = place
    return "".join(out) + text[at:].decode() + "\n"


def read_draft(path, article, spans):
    """(entities, errors) of a reader's file."""
    text = article.text.encode()
    entities, errors, seen = [], [], {}
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if not line.strip():
            continue
        match = _LINE.match(line.strip())
        if not match:
            errors.append(f"line {number}: should be «name: numbers», two or more")
            continue
        own = [int(word) for word in match[2].split()]
        for phrase in own:
            if phrase >= len(spans) or not _is_shown(text[spans[phrase][0] : spans[phrase][1]].decode()):
                errors.append(f"line {number}: there is no phrase {phrase}")
            elif phrase in seen:
                errors.append(f"line {number}: {phrase} stands in line {seen[phrase]} too")
            seen[phrase] = number
        entities.append(own)
    return [[spans[phrase] for phrase in own if phrase < len(spans)] for own in entities], errors


def load_spans(path):
    """[(article, spans of its phrases)] of what `entente-train-articles phrases` prints."""
    return [(load_article(row["article"]), row["phrases"]) for row in load_lines(path)]


def check_split(split, keys):
    """Faults of a split's file: "article: what". The phrases are the program's, whose words may be less than a text's
    with lost blanks."""
    def faults_of(article, entities):
        text = article.text.encode()
        return [fault for spans in entities for span in spans for fault in span_faults(span, text, of_whole_words=False)]

    return faults_by_article(load_phrases(split), split, keys, faults_of)
