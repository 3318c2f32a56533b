"""What flows from the readers of data to the heads."""
import dataclasses


@dataclasses.dataclass
class Sentence:
    words: list
    document: str
    tags: dict = None  # "upos", "xpos", "feats", "lemma" -> a class by word
    heads: list = None  # by word: 0 is the root, else word 1, 2, ...
    relations: list = None
    names: list = None  # by level: for each word the allowed labels (a set), or None where nothing is said
    predicates: list = None  # words, from 0
    arguments: list = None  # (predicate, head word of the argument, role), from 0
    cues: list = None  # words that head a cue, from 0
    attributed: list = None  # (cue, word, "source" or "content"), from 0
    certain: dict = None  # word, from 0 -> 3 (it happened) to -3 (it did not)
    mentions: list = None  # (head word from 0, entity of the document, whether it is named first here)
    pieces: list = None  # by word, filled by windows.py
    source: str = ""
    taught: dict = None  # by head: what a teacher holds for likely (see teach.py)
