"""Which articles are read: drawn at random within fields, split once, by article."""

import hashlib
from collections import Counter, defaultdict

from corpus import ARTICLES, Row, load_article, load_corpus

# corpus: articles of (train, dev, test), second readings of dev, exhaustive readings of dev and test
PLAN = {
    "bbc": ((188, 31, 31), 6, 10),
    "worldwide": ((150, 25, 25), 5, 9),
    "polnear": ((75, 12, 13), 2, 4),
    "reuters": ((37, 7, 6), 2, 2),
}
# Read later, what more to learn from, most of it politics; numbered in this order.
MORE = [
    ("train", {"polnear": 150, "worldwide": 120, "bbc": 30}),
    ("fit", {"polnear": 150, "worldwide": 150}),
    ("train", {"polnear": 150, "worldwide": 100, "reuters": 50}),
    ("more", {"worldwide": 190, "bbc": 70, "polnear": 50}),
]
# Then what was left but for Reuters, short and long ones too: words of an article.
REST = ("more", ("bbc", "worldwide", "polnear"), (120, 2200))
RUN, MOST_SHARED = 8, 0.1  # words that stand alike in an article that nothing learns from, and how many of such runs
WORDS = {"bbc": (180, 1300), "worldwide": (200, 1300), "polnear": (200, 1200), "reuters": (150, 900)}
SEED = "entente gold 1"


def _rank(*words):
    """A number that looks random and is the same on every machine."""
    return hashlib.sha256("|".join((SEED, *words)).encode()).hexdigest()


def _is_table(text):
    """Reuters' price lists and results: more digits than a story has."""
    return sum(c.isdigit() for c in text) > len(text) / 20


def _eligible(corpus, words=None):
    low, high = words or WORDS[corpus]
    seen = set()
    for article in load_corpus(corpus).values():
        ending = article.text[-300:]
        if low <= len(article.text.split()) <= high and not _is_table(article.text) and ending not in seen:
            seen.add(ending)
            yield article


def _draw(articles, amount):
    """`amount` of the articles, from each field as many as its share, the largest remainders first."""
    fields = defaultdict(list)
    for article in articles:
        fields[article.field].append(article)
    total = sum(map(len, fields.values()))
    shares = {field: amount * len(articles) / total for field, articles in fields.items()}
    counts = Counter({field: int(share) for field, share in shares.items()})
    by_remainder = sorted(shares, key=lambda field: (counts[field] - shares[field], field))
    counts.update(by_remainder[: amount - sum(counts.values())])
    drawn = []
    for field in sorted(fields):
        fields[field].sort(key=lambda article: _rank("draw", article.key))
        drawn += fields[field][: counts[field]]
    return sorted(drawn, key=lambda article: _rank("split", article.key))


def _runs(article):
    words = article.text.lower().split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def _shares_text(article, held):
    own = _runs(article)
    return len(own & held) > MOST_SHARED * len(own)


def rows():
    """The rows of articles.tsv, in its order."""
    drawn = []
    for corpus, ((train, dev, test), twice, exhaustive) in PLAN.items():
        for i, article in enumerate(_draw(_eligible(corpus), train + dev + test)):
            split = "train" if i < train else "dev" if i < train + dev else "test"
            j = i - train if split == "dev" else i - train - dev
            readers = 2 if split == "test" or (split == "dev" and j < twice) else 1
            drawn.append((article.key, article.field, split, readers, split != "train" and j < exhaustive))
    drawn.sort(key=lambda row: _rank("order", row[0]))
    for split, corpus, amount in ((split, *entry) for split, more in MORE for entry in more.items()):
        known = {row[0] for row in drawn}
        left = [article for article in _eligible(corpus) if article.key not in known]
        drawn += [(article.key, article.field, split, 1, False) for article in _draw(left, amount)]
    known = {row[0] for row in drawn}
    held = set().union(*(_runs(load_article(row[0])) for row in drawn if row[2] in ("fit", "dev", "test")))
    split, corpora, words = REST
    left = [article for corpus in corpora for article in _eligible(corpus, words)
            if article.key not in known and not _shares_text(article, held)]
    left.sort(key=lambda article: _rank("split", article.key))
    drawn += [(article.key, article.field, split, 1, False) for article in left]
    return [Row(number, *row) for number, row in enumerate(drawn, 1)]


def draw():
    """Writes articles.tsv."""
    with open(ARTICLES, "w", encoding="utf-8") as out:
        out.write("# Drawn by `script/gold draw`: articles that were read, split once, by article.\n")
        out.write("number\tarticle\tfield\tsplit\treaders\texhaustive\n")
        for row in rows():
            full = "yes" if row.exhaustive else "no"
            out.write(f"{row.number}\t{row.key}\t{row.field}\t{row.split}\t{row.readers}\t{full}\n")
