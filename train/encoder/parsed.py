"""What `entente parse` prints, laid over the text that it was read from."""


def read_parsed(file):
    """document -> sentences of rows of fields, of what `entente parse` prints."""
    documents, sentences, rows = {}, [], []
    for line in open(file, encoding="utf-8"):
        if line.startswith("# newdoc"):
            sentences = documents.setdefault(line.split("=", 1)[1].strip(), [])
        elif line == "\n":
            sentences.append(rows)
            rows = []
        elif line[0] != "#" and line.split("\t", 1)[0].isdigit():
            rows.append(line.rstrip("\n").split("\t"))
    return documents


def outer_word(words, rows):
    """Of words (sentence, word) the first that hangs outside them; None where there is none."""
    return min(((s, w) for s, w in words if (s, int(rows[s][w][6]) - 1) not in words), default=None)


def words_of_characters(text, rows):
    """character -> (sentence, word)"""
    owner, at = {}, 0
    for s, sentence in enumerate(rows):
        for w, row in enumerate(sentence):
            at = text.index(row[1], at)
            owner.update((c, (s, w)) for c in range(at, at + len(row[1])))
            at += len(row[1])
    return owner
