"""Who is meant by which words: entities of GUM (CorefUD's brackets in MISC) and of LitBank (CoNLL 2012)."""
import pathlib
import re

from .parsed import read_parsed
from .sentence import Sentence

GUM_BRACKETS = re.compile(r"\([^()]*\)?|[^()]*\)")


def add_gum_entities(sentences, brackets):
    """`brackets`: of each sentence, each word's Entity= in MISC, "" where there is none."""
    documents = {}
    for sentence, own in zip(sentences, brackets):
        documents.setdefault(sentence.document, []).append((sentence, own))
    for own in documents.values():
        _add_mentions([sentence for sentence, _ in own], [_read_gum(row) for _, row in own])


def _read_gum(row):
    """Parts of each word's brackets: (entity, opens, closes)."""
    return [[(re.match(r"\(?([^-()\[\]]+)", part).group(1), part[0] == "(", part[-1] == ")")
             for part in GUM_BRACKETS.findall(cell)] for cell in row]


def _read_conll(cell):
    if cell in ("_", "-", ""):
        return []
    return [(part.strip("()"), part[0] == "(", part[-1] == ")") for part in cell.split("|")]


def _add_mentions(sentences, marks):
    """Each mention by the word that hangs outside it; of two with one head the shorter."""
    heads, entities, open_, found = {}, {}, {}, set()
    for s, (sentence, rows) in enumerate(zip(sentences, marks)):
        for w, parts in enumerate(rows):
            for entity, opens, closes in parts:
                if opens:
                    open_.setdefault(entity, []).append((s, w))
                if closes and open_.get(entity):
                    begin = open_[entity].pop()
                    if begin[0] == s:
                        _note(heads, sentence, s, range(begin[1], w + 1), entity)
    for s, sentence in enumerate(sentences):
        sentence.mentions = []
        for w in range(len(sentence.words)):
            if (s, w) in heads:
                entity = entities.setdefault(heads[s, w][1], len(entities))
                sentence.mentions.append((w, entity, entity not in found))
                found.add(entity)


def _note(heads, sentence, s, span, entity):
    head = next((w for w in span if sentence.heads[w] - 1 not in span), None)
    if head is not None and len(span) < heads.get((s, head), (1 << 30, ""))[0]:
        heads[s, head] = (len(span), entity)


def litbank_sentences(folder):
    """[(document, [(word, coreference cell)])] of a folder of CoNLL 2012 files."""
    sentences = []
    for file in sorted(folder.iterdir()):
        rows = []
        for line in open(file, encoding="utf-8"):
            fields = line.split()
            if fields and not line.startswith("#"):
                rows.append((fields[3], fields[-1]))
            elif rows:
                sentences.append((file.name, rows))
                rows = []
    return sentences


def read_litbank(folder, parsed):
    """`parsed`: what `entente parse --lines --tokenized` prints for what print_novels() does."""
    found, documents = [], {}
    for (document, rows), heads in zip(litbank_sentences(folder), _read_heads(parsed), strict=True):
        sentence = Sentence([word for word, _ in rows], document, heads=heads, source="novels")
        documents.setdefault(document, ([], []))[0].append(sentence)
        documents[document][1].append([_read_conll(cell) for _, cell in rows])
    for sentences, marks in documents.values():
        _add_mentions(sentences, marks)
        for sentence in sentences:
            sentence.heads = None  # the parser's own, which are not to be learned from
        found += sentences
    return found


def print_novels(options):
    for _, rows in litbank_sentences(pathlib.Path(options.data) / "coref/litbank/conll"):
        print(" ".join(word for word, _ in rows))


def _read_heads(parsed):
    return [[int(row[6]) for row in rows] for lines in read_parsed(parsed).values() for rows in lines]
