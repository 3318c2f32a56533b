"""Arrows: every place where an article joins two that may be ends, sentence by sentence.

    {"article": "bbc:…", "arrows": [[importance, subject's start, end, predicate's start, end, object's start, end,
     {"undirected": true, "stance": …, "speaker": …}], …]}

Spans are as in facts.py; the last part is there where it says something: stance is one other than certain. A reader
gets the article with its sentences numbered and its facts below, and writes a line for each:

    2 | 12 «the firm» «sued» «Brisk»
    ~1 | 3 «It» «talks with» 2«Acme» | planned | Brisk

importance (~ before it: either direction is right) | place, as in draft.py | stance | speaker."""

from corpus import HERE, load_lines
from draft import DraftError, parse_importance, parse_stance
from facts import faults_by_article, span_faults
from sheet import sheet_of as article_sheet_of


def path_of(split):
    return HERE / f"arrows.{split}.jsonl"


def load_arrows(split):
    """{article: arrows} of the articles of a split that were read so, each with its parts by name, as a fact has them."""
    path = path_of(split)
    if not path.exists():
        return {}
    return {row["article"]: [_unpack(*arrow) for arrow in row["arrows"]] for row in load_lines(path)}


def _unpack(importance, s, s_end, p, p_end, o, o_end, more=None):
    return {"importance": importance, "s": [s, s_end], "p": [p, p_end], "o": [o, o_end], **(more or {})}


def pack(arrow):
    """As a line of the corpus has it."""
    more = {name: arrow[name] for name in ("undirected", "stance", "speaker") if name in arrow}
    return [arrow["importance"], *arrow["s"], *arrow["p"], *arrow["o"], *([more] if more else [])]


def sheet_of(row, article, facts):
    """What a reader sees: the article, and what was listed of it."""
    listed = [f"{fact['importance']} {fact['subject']['name']} > {fact['label']} > {fact['object']['name']}"
              for fact in facts]
    return article_sheet_of(row, article) + "\nlisted facts:\n" + "\n".join(listed) + "\n"


def parse_arrow(line, places):
    """One line of a draft; `places` finds words. Raises DraftError."""
    fields = [field.strip() for field in line.split("|")]
    if not 2 <= len(fields) <= 4:
        raise DraftError(f"{len(fields)} fields instead of 2 to 4")
    arrow = {"importance": parse_importance(fields[0].lstrip("~ ")), **places.place(fields[1])}
    if fields[0].startswith("~"):
        arrow["undirected"] = True
    stance, speaker = [*fields[2:], "", ""][:2]
    if stance not in ("", "-", "certain"):
        arrow["stance"] = parse_stance(stance)
    if speaker not in ("", "-"):
        arrow["speaker"] = speaker
    return arrow


def check_split(split, keys):
    """Faults of a split's file: "article: what"."""
    def faults_of(article, found):
        text = article.text.encode()
        return [fault for arrow in found for part in "spo" for fault in span_faults(arrow[part], text)]

    return faults_by_article(load_arrows(split), split, keys, faults_of)
