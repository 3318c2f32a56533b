"""The articles of a part as train/articles learns from them: whom their phrases mean, what is drawn."""

import json
import random

from arrows import load_arrows
from corpus import CORPORA, load_article, load_corpus, load_rows
from facts import load_facts
from phrases import load_phrases
from relations import UNKNOWN, relation_of

UNREAD_WORDS = {"reuters": (150, 500), "others": (60, 900)}
MOST_UNREAD = 1500


def write_labelled(split, out):
    """One article a line with its text; `arrows` of its facts and of its sentences, `is_whole` where every sentence
    was read for them, and `entities` where whom its phrases mean was read."""
    facts, phrases, arrows = load_facts(split), load_phrases(split), load_arrows(split)
    for row in load_rows():
        if row.split == split:
            article = load_article(row.key)
            drawn = [_arrow_of(fact, place) for fact in facts[row.key] for place in fact["places"]]
            drawn += [_arrow_of(arrow, arrow) for arrow in arrows.get(row.key, ())]
            record = {"id": article.key, "text": article.text, "arrows": drawn, "is_whole": row.key in arrows}
            if row.key in phrases:
                record["entities"] = phrases[row.key]
            out.write(json.dumps(record) + "\n")


def write_unread(out):
    """The articles of the corpora that nobody has read, in an order drawn by lot; of Reuters' newswire, which is as long as
    all others together, some: for a teacher to tell what it holds for likely in them."""
    read, drawn = {row.key for row in load_rows()}, random.Random(3)
    unread = []
    for name in CORPORA:
        shortest, longest = UNREAD_WORDS["reuters" if name == "reuters" else "others"]
        own = [article for key, article in load_corpus(name).items()
               if key not in read and shortest <= len(article.text.split()) <= longest]
        drawn.shuffle(own)
        unread += own[:MOST_UNREAD]
    drawn.shuffle(unread)
    for article in unread:
        out.write(json.dumps({"id": article.key, "text": article.text}) + "\n")


def _arrow_of(fact, place):
    is_undirected = fact.get("undirected", False)
    relation = relation_of(fact["label"]) if "label" in fact else UNKNOWN
    return {**{end: place[end] for end in "spo"}, "importance": fact["importance"], "is_undirected": is_undirected, "relation": relation}
