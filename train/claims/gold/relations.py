"""Relations that the words of an article often tell without naming them: "Ada said the plan was a gamble"
criticises. By the words that readers' labels begin with."""

LABELS = {
    "criticises": ("criticises", "mocks", "insults", "condemns", "denounces", "ridicules", "slams"),
    "praises": ("praises", "pays tribute to", "hails", "welcomes"),
    "supports": ("supports", "backs", "endorses"),
    "opposes": ("opposes", "rejects", "dismisses"),
    "accuses": ("accuses", "blames"),
    "urges": ("urges", "demands", "calls on", "asks to", "presses"),
    "warns": ("warns",),
    "defends": ("defends",),
    "doubts": ("doubts", "questions", "is sceptical of"),
    "thanks": ("thanks",),
    "owns": ("owns",),
    "leads": ("leads", "heads", "chairs"),
    "works for": ("works for", "works at"),
    "is member of": ("is member of", "belongs to", "is part of"),
    "represents": ("represents", "plays for", "competes for"),
    "competes with": ("competes with", "runs against", "plays against"),
}
RELATIONS = tuple(LABELS)
UNKNOWN = -1  # number of the relation of an arrow of which nobody said it in words


def relation_of(label):
    """Its number, from 1; 0 where the label is none of them."""
    if label.startswith("leads in ") or label.startswith("leads polls"):
        return 0  # ahead of others, not at the head of them
    return next((number for number, beginnings in enumerate(LABELS.values(), 1)
                 if any(label == words or label.startswith(words + " ") for words in beginnings)), 0)
