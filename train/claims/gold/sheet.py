"""Reading sheets: an article with its sentences numbered, as a reader gets it."""

import re

# A sentence ends at its mark, with the quotation or bracket that closes there; rough, for numbering only.
_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|No|vs|Jr|Sr|Prof|Inc|Corp|Ltd|Co|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z])\.$")


def lines_of(text):
    """(start, end) in characters of each numbered line; white space around lines belongs to none."""
    lines = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start = paragraph.start()
        for end in [m.end() for m in _END.finditer(text, start, paragraph.end())] + [paragraph.end()]:
            if end < paragraph.end() and _SHORT.search(text[start:end]):
                continue
            words = text[start:end]
            first = start + len(words) - len(words.lstrip())
            last = start + len(words.rstrip())
            if first < last:
                lines.append((first, last))
            start = end
    return lines


def sheet_of(row, article):
    """What a reader sees."""
    kind = "EXHAUSTIVE: also importance 0" if row.exhaustive else "ordinary"
    head = [f"article {row.number}   {article.corpus}   {article.date}   ({kind})"]
    if article.title:
        head.append(f"title: {article.title}")
    body = [f"[{i}] {article.text[a:b]}" for i, (a, b) in enumerate(lines_of(article.text), 1)]
    return "\n".join(head + [""] + body) + "\n"
