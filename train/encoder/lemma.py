"""The rule that leads from a form to its lemma, as extract/language/lemma.cpp applies it."""
from functools import lru_cache

PENN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u2039\u203a", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys("\u2014\u2015", "--"),
    "\u2026": "...",
}


def normal_form(form):
    return PENN.get(form) or "".join(PLAIN.get(c, c) for c in form)


@lru_cache(maxsize=None)
def lemma_rule(form, lemma):
    """A letter for the case (k keeps it, l lower, t title), the bytes cut from the end, a bar and what
    is put there; "=be" where the two have nothing in common."""
    normal, target = normal_form(form), lemma.encode()
    best, best_cost = None, None
    for kind, base in (("l", normal.lower()), ("k", normal), ("t", normal[:1].upper() + normal[1:].lower())):
        base = base.encode()
        common = next((i for i, (a, b) in enumerate(zip(base, target)) if a != b), min(len(base), len(target)))
        cut = len(base) - common
        cost = cut + len(target) - common
        if common == 0 or (cut > common and cost > 4) or (best is not None and cost >= best_cost):
            continue
        best, best_cost = f"{kind}{cut}|" + target[common:].decode(errors="replace"), cost
    return best or "=" + lemma
