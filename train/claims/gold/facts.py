"""The corpus on disk: one fact a line, in the files of the splits.

    {"article": "bbc:…", "subject": {"name": …, "type": …, "also": […]}, "label": …, "object": {…},
     "other_words": […], "undirected": true, "stance": …, "speaker": …, "time": …, "importance": 0…3,
     "places": [{"s": [start, end], "p": [start, end], "o": [start, end]}, …]}

Spans are half-open, in bytes of the article's text in UTF-8. `undirected`, `also`, `other_words`,
`speaker` and `time` are there where they say something. readings.jsonl has the two independent
readings of the articles that were read twice, as they were before they were settled into one, with
"reader": 1 or 2.
"""

import json
from collections import defaultdict

import draft
from corpus import HERE, SPLITS, load_article, load_lines
from match import names_of, words
from sheet import lines_of

READINGS = HERE / "readings.jsonl"


def path_of(split):
    return HERE / f"{split}.jsonl"


def load_facts(split):
    """Facts of a split by article; of `more` there are none."""
    facts = defaultdict(list)
    if not path_of(split).exists():
        return facts
    for fact in load_lines(path_of(split)):
        facts[fact["article"]].append(fact)
    return facts


def load_readings():
    """{article: {1: facts, 2: facts}} of the articles that were read twice."""
    readings = defaultdict(lambda: {1: [], 2: []})
    for fact in load_lines(READINGS):
        readings[fact["article"]][fact["reader"]].append(fact)
    return readings


def write_lines(path, records):
    with open(path, "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def find_faults(fact, text):
    """What is wrong with a fact by itself; `text` is its article's in bytes."""
    faults = []
    for role in ("subject", "object"):
        if fact[role]["type"] not in draft.TYPES:
            faults.append(f"{role} of no type: {fact[role]['type']}")
        if not fact[role]["name"].strip():
            faults.append(f"{role} without a name")
    if not any(fact[role]["type"] in draft.ACTORS for role in ("subject", "object")):
        faults.append("no end is an actor")
    if fact["stance"] not in draft.STANCES:
        faults.append(f"no stance: {fact['stance']}")
    if fact["importance"] not in (0, 1, 2, 3):
        faults.append(f"no importance: {fact['importance']}")
    if not fact["label"].strip():
        faults.append("no label")
    if not 1 <= len(fact["places"]) <= draft.MAX_PLACES:
        faults.append(f"{len(fact['places'])} places")
    for place in fact["places"]:
        for role in "spo":
            faults += span_faults(place[role], text)
    return faults


def span_faults(span, text, of_whole_words=True):
    start, end = span
    if not 0 <= start < end <= len(text):
        return [f"span {span} is not in the article"]
    try:
        words = text[start:end].decode()
    except UnicodeDecodeError:
        return [f"span {span} cuts a character"]
    if words != words.strip():
        return [f"span {span} begins or ends with a blank"]
    # A character has four bytes at most; one that is cut here says nothing of the span.
    before, after = text[max(0, start - 4) : start].decode(errors="ignore")[-1:], text[end : end + 4].decode(errors="ignore")[:1]
    if of_whole_words and ((before + words[0]).isalnum() and before or (words[-1] + after).isalnum() and after):
        return [f"span {span} cuts a word: {words}"]
    return []


def is_known(end, known):
    """Whether a name, or its beginning at least (Cuba of "Cuban"), stands in the article; countries may
    stand there by another word altogether ("Dutch")."""
    if end["type"] == "country":
        return True
    return any(word[:4] in known for name in names_of(end) for word in words(name))


def repeats_sentence(value, text):
    """Whether an annotation holds a sentence of the article: texts stay where they are."""
    sentences = (text[a:b] for a, b in lines_of(text))
    return any(sentence in value for sentence in sentences if len(sentence.split()) > 5)


def texts_of(fact):
    for role in ("subject", "object"):
        yield fact[role]["name"]
        yield from fact[role].get("also", ())
    yield fact["label"]
    yield from fact.get("other_words", ())
    yield fact.get("speaker", "")
    yield fact.get("time", "")


def faults_by_article(found, split, keys, faults_of):
    """Of what readers found by article "article: what" for each of faults_of(article, its part); `keys` are the
    articles of the split."""
    faults = []
    for key, own in found.items():
        if key not in keys:
            faults.append(f"{key}: is not an article of {split}")
        else:
            faults += [f"{key}: {fault}" for fault in faults_of(load_article(key), own)]
    return faults


def check_split(split, keys):
    """Faults of a split's file: "article: what"."""
    return faults_by_article(load_facts(split), split, keys, _faults_of)


def _faults_of(article, facts):
    text = article.text.encode()
    known = {word[:4] for word in words(f"{article.title} {article.text}")}
    for fact in facts:
        yield from find_faults(fact, text)
        for role in ("subject", "object"):
            if not is_known(fact[role], known):
                yield f"no word of “{fact[role]['name']}” stands in the article"
        if any(repeats_sentence(value, article.text) for value in texts_of(fact)):
            yield f"a sentence of the article stands in “{fact['label']}”"


def all_splits():
    return {split: load_facts(split) for split in SPLITS}
