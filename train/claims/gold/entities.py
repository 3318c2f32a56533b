"""Who is meant by which words of the articles that were read: the ends of their facts."""

import json
from collections import defaultdict

import match
from corpus import load_article, load_rows
from facts import load_facts


def entities_of(facts):
    """[{"names", "spans"}] of one article; ends of one name are one entity."""
    entities = []
    for fact in facts:
        for role, key in (("subject", "s"), ("object", "o")):
            end = fact[role]
            found = next((e for e in entities if match.same_name(e["names"][0], end["name"])), None)
            if found is None:
                found = {"names": [end["name"]], "spans": []}
                entities.append(found)
            found["names"] += [name for name in match.names_of(end) if name not in found["names"]]
            found["spans"] += [span for span in match.spans(fact, key) if span not in found["spans"]]
    return entities


def write_entities(split, out):
    """One article a line, with its text, as train/encoder reads it."""
    facts = load_facts(split)
    for row in load_rows():
        if row.split == split:
            article = load_article(row.key)
            drawn = [fact for fact in facts[row.key] if fact["importance"] > 0]
            record = {"id": article.key, "title": article.title, "text": article.text,
                      "entities": entities_of(facts[row.key]), "drawn": [place for fact in drawn for place in fact["places"]]}
            out.write(json.dumps(record) + "\n")
