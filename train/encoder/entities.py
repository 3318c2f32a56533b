"""Who is meant by which words: entities of GUM (CorefUD's brackets in MISC), of LitBank (CoNLL 2012), and
the ends of facts in the articles that were read (train/claims/gold)."""
import json
import pathlib
import re

from .parsed import outer_word, read_parsed, words_of_characters

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


def read_ends(file, parsed):
    """`file`: what `script/gold entities` prints; `parsed`: what `entente parse` prints for it. Mentions are
    the ends that readers named and the names of the text; of all else nothing is known, and nobody is known
    to be new."""
    found, texts = [], {row["id"]: row for row in map(json.loads, open(file, encoding="utf-8"))}
    for name, rows in read_parsed(parsed).items():
        text = texts[name]
        sentences = [Sentence([row[1] for row in sentence], name, source="ends", mentions=[], deeds=[], drawn=[]) for sentence in rows]
        owner = words_of_characters(text["text"], rows)
        head_of = _heads(text["text"], rows, owner)
        _add_drawn(sentences, text["drawn"], head_of)
        named = _ends_of(text, head_of)
        for s, sentence in enumerate(rows):
            for span in _names_of(sentence):
                head = outer_word({(s, w) for w in span}, rows) or (s, span[0])
                words = " ".join(sentence[w][1] for w in span).lower()
                known = next((e for e, own in enumerate(text["entities"]) if words in map(str.lower, own["names"])), None)
                # Of names that no fact has, the last word tells them apart.
                named.setdefault(head, words.split()[-1] if known is None else known)
        numbers = {}
        for (s, w), entity in sorted(named.items(), key=lambda item: item[0]):
            sentences[s].mentions.append((w, numbers.setdefault(entity, len(numbers)), False))
        found += sentences
    return found


def _heads(text, rows, owner):
    """Of a span of bytes the word that hangs outside it: (sentence, word), or None."""
    characters = [len(character.encode()) for character in text]
    at, first = 0, {}
    for c, size in enumerate(characters):
        first.update((byte, c) for byte in range(at, at + size))
        at += size

    def head_of(span):
        return outer_word({owner[first[byte]] for byte in range(*span) if first[byte] in owner}, rows)

    return head_of


def _ends_of(text, head_of):
    """(sentence, head word) -> entity"""
    heads = ((head_of(span), entity) for entity, own in enumerate(text["entities"]) for span in own["spans"])
    return {head: entity for head, entity in heads if head is not None}


def _add_drawn(sentences, places, head_of):
    """Facts whose two ends and predicate stand in one sentence; of the others nothing is learned."""
    for place in places:
        ends = {"subject": head_of(place["s"]), "object": head_of(place["o"])}
        deed = head_of(place["p"])
        if deed is None or None in ends.values():
            continue
        s, word = deed
        if all(end[0] == s for end in ends.values()):
            sentences[s].deeds.append(word)
            sentences[s].drawn += [(word, end[1], role) for role, end in ends.items()]


def _names_of(sentence):
    spans = []
    for w, row in enumerate(sentence):
        name = re.search(r"(?:^|\|)NER=([BI])-(\w+)", row[9])
        if name and name[2] in ("Person", "Organization", "Location", "NORP"):
            if name[1] == "I" and spans and spans[-1][-1] == w - 1:
                spans[-1].append(w)
            else:
                spans.append([w])
    return spans
