"""When two facts, of two readers or of a reader and the program, say the same."""

import re

# Words that name no relation by themselves.
_EMPTY = {"be", "is", "was", "are", "has", "have", "had", "of", "to", "in", "on", "at", "by", "for", "with", "from",
          "as", "a", "an", "the", "and", "or", "into", "over", "out", "up", "that", "its", "his", "her", "their", "not"}
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ances", "ance", "ers", "er", "ors", "or",
            "als", "al", "ies", "ied", "ed", "es", "s", "e", "y")


def words(text):
    text = text.lower().replace("u.s.", "us").replace("u.k.", "uk").replace("’", "'")
    return re.findall(r"[^\W_]+", re.sub(r"'s\b", "", text))


def stem(word):
    """A rough root: sells, selling, seller and sale's cousins need a list, the first three do not.

    British and American spelling are one word: criticises, criticizes."""
    word = re.sub(r"(?<=[a-z]{3})is(es?|ed|ing|ers?|ations?)$", r"iz\1", word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]  # stopping: stopp
    return word


def stems(text):
    return {stem(w) for w in words(text) if w not in _EMPTY}


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def _name_words(name):
    return [w for w in words(name) if w not in ("the", "mr", "mrs", "ms", "sir", "dr", "president", "minister")]


def same_name(a, b):
    """Equal but for articles and titles, or the one's words in order inside the other's."""
    a, b = _name_words(a), _name_words(b)
    if len(a) > len(b):
        a, b = b, a
    return bool(a) and any(b[i : i + len(a)] == a for i in range(len(b) - len(a) + 1))


def names_of(end):
    return [end["name"], *end.get("also", ())]


def same_end(a, b, spans_a=(), spans_b=()):
    if any(same_name(m, n) for m in names_of(a) for n in names_of(b)):
        return True
    return any(overlap(s, t) for s in spans_a for t in spans_b)


def spans(fact, role):
    return [place[role] for place in fact["places"]]


def relation_stems(fact):
    return stems(fact["label"]).union(*(stems(w) for w in fact.get("other_words", ())))


def same_relation(a, b):
    if any(overlap(p, q) for p in spans(a, "p") for q in spans(b, "p")):
        return True
    return bool(relation_stems(a) & relation_stems(b))


def same_ends(a, b):
    """"same", "turned" (subject and object changed places) or None."""
    def meet(x, y):
        role_x, role_y = ("s" if x == "subject" else "o"), ("s" if y == "subject" else "o")
        return same_end(a[x], b[y], spans(a, role_x), spans(b, role_y))

    if meet("subject", "subject") and meet("object", "object"):
        return "same"
    if meet("subject", "object") and meet("object", "subject"):
        return "turned"
    return None


def say_the_same(a, b):
    ends = same_ends(a, b)
    if ends is None or not same_relation(a, b):
        return False
    return ends == "same" or a.get("undirected", False) or b.get("undirected", False)


def pair_up(left, right, fits=say_the_same):
    """Pairs (i, j) of facts that say the same, each in one pair at most: as many as there can be."""
    partner = {}

    def place(i, seen):
        for j, other in enumerate(right):
            if j in seen or not fits(left[i], other):
                continue
            seen.add(j)
            if j not in partner or place(partner[j], seen):
                partner[j] = i
                return True
        return False

    for i in range(len(left)):
        place(i, set())
    return sorted((i, j) for j, i in partner.items())
