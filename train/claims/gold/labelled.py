"""The train and dev articles as train/articles learns from them: whom their phrases mean, what is drawn."""

import json

from corpus import load_article, load_rows
from facts import load_facts
from phrases import load_phrases


def write_labelled(split, out):
    """One article a line with its text; `entities` where whom its phrases mean was read."""
    facts, phrases = load_facts(split), load_phrases(split)
    for row in load_rows():
        if row.split == split:
            article = load_article(row.key)
            drawn = [place for fact in facts[row.key] if fact["importance"] > 0 for place in fact["places"]]
            record = {"id": article.key, "text": article.text, "drawn": drawn}
            if row.key in phrases:
                record["entities"] = phrases[row.key]
            out.write(json.dumps(record) + "\n")
