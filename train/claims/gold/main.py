"""script/gold: the corpus of read articles, from drawing them to checking what was written down."""

import argparse
import pathlib
import sys
from collections import Counter

import arrows
import corpus
import draw
import labelled
import facts
import match
import phrases
from draft import parse_fact, read_draft
from sheet import sheet_of


def _write_sheets(folder, sheets):
    """`sheets`: (number of an article, its sheet)."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number, sheet in sheets:
        (folder / f"{number:03}.txt").write_text(sheet, encoding="utf-8")


def _write_fact_sheets(arguments):
    _write_sheets(arguments.folder, ((row.number, sheet_of(row, corpus.load_article(row.key))) for row in corpus.load_rows()))


def _check_drafts(arguments, parse, what):
    rows = {row.number: row for row in corpus.load_rows()}
    wrong = 0
    for path in map(pathlib.Path, arguments.drafts):
        found, errors = read_draft(path, corpus.load_article(rows[int(path.stem)].key), parse)
        for error in errors:
            print(f"{path.name}: {error}")
        wrong += len(errors)
        print(f"{path.name}: {len(found)} {what}, {len(errors)} lines to mend")
    return 1 if wrong else 0


def _read(folder, row, parse):
    """What a reader wrote of an article, or None where the folder has nothing. Ends at a line to mend."""
    path = pathlib.Path(folder) / f"{row.number:03}.txt"
    if not path.exists():
        return None
    found, errors = read_draft(path, corpus.load_article(row.key), parse)
    if errors:
        sys.exit(f"{path}: {errors[0]}")
    return found


def _read_facts(folder, row):
    found = _read(folder, row, parse_fact)
    return None if found is None else [{"article": row.key, **fact} for fact in found]


def _take(arguments):
    """Drafts become the corpus: the settled list of an article where there is one, else the first."""
    splits = {split: [] for split in corpus.SPLITS}
    readings = []
    for row in corpus.load_rows():
        first, second = _read_facts(arguments.first, row), _read_facts(arguments.second, row)
        settled = _read_facts(arguments.settled, row)
        if first is None:
            sys.exit(f"article {row.number} ({row.key}) was not read")
        splits[row.split] += first if settled is None else settled
        if row.readers == 2:
            if second is None or settled is None:
                sys.exit(f"article {row.number} ({row.key}) was to be read twice and settled")
            readings += [{**fact, "reader": reader} for reader, list_ in ((1, first), (2, second)) for fact in list_]
    for split, found in splits.items():
        facts.write_lines(facts.path_of(split), found)
    facts.write_lines(facts.READINGS, readings)


def _add(arguments):
    """Drafts of articles that a split does not have yet are put behind its facts, in the order of articles.tsv."""
    path = facts.path_of(arguments.split)
    known = corpus.load_lines(path) if path.exists() else []
    articles = {fact["article"] for fact in known}
    added = []
    for row in corpus.load_rows():
        if row.split == arguments.split and row.key not in articles:
            added += _read_facts(arguments.drafts, row) or []
    facts.write_lines(path, known + added)
    print(f"{len(added)} facts added")


def _write_phrase_sheets(arguments):
    numbers = {row.key: row.number for row in corpus.load_rows()}
    spans = phrases.load_spans(arguments.spans)
    _write_sheets(arguments.folder, ((numbers[article.key], phrases.sheet_of(article, own)) for article, own in spans))


def _take_phrases(arguments):
    """Drafts of whom phrases mean become the corpus's; articles without one keep what it has."""
    rows = {row.key: row for row in corpus.load_rows()}
    taken, wrong = {}, 0
    for article, spans in (entry for file in arguments.spans for entry in phrases.load_spans(file)):
        row = rows[article.key]
        path = pathlib.Path(arguments.folder) / f"{row.number:03}.txt"
        if not path.exists():
            continue
        entities, errors = phrases.read_draft(path, article, spans)
        for error in errors:
            print(f"{path.name}: {error}")
        wrong += len(errors)
        taken[article.key] = {"article": article.key, "entities": entities}
    if wrong:
        print(f"{wrong} lines to mend")
        return 1
    _put(phrases.path_of, taken)


def _write_arrow_sheets(arguments):
    known = facts.load_facts(arguments.split)
    rows = (row for row in corpus.load_rows() if row.split == arguments.split)
    _write_sheets(arguments.folder, ((row.number, arrows.sheet_of(row, corpus.load_article(row.key), known[row.key])) for row in rows))


def _take_arrows(arguments):
    """Drafts of every arrow become the corpus's; articles without one keep what it has."""
    taken = {}
    for row in corpus.load_rows():
        found = _read(arguments.folder, row, arrows.parse_arrow)
        if found is not None:
            taken[row.key] = {"article": row.key, "arrows": [arrows.pack(arrow) for arrow in found]}
    _put(arrows.path_of, taken)


def _put(path_of, taken):
    """Writes records of articles, by key, into their splits' files, beside those of other articles."""
    for split in corpus.SPLITS:
        rows = [row for row in corpus.load_rows() if row.split == split]
        if any(row.key in taken for row in rows):
            path = path_of(split)
            records = {record["article"]: record for record in (corpus.load_lines(path) if path.exists() else [])} | taken
            facts.write_lines(path, [records[row.key] for row in rows if row.key in records])
    print(f"{len(taken)} articles")


def _agreement():
    """F1 of the second readers' facts against the first ones', all articles together."""
    same = total = 0
    for pair in facts.load_readings().values():
        same += 2 * len(match.pair_up(pair[1], pair[2]))
        total += len(pair[1]) + len(pair[2])
    return same / total


def _check(_):
    rows = corpus.load_rows()
    faults = []
    try:
        keys = {split: {row.key for row in rows if row.split == split} for split in corpus.SPLITS}
        drawn = [row.key for row in draw.rows()]
        if [row.key for row in rows] != drawn:
            faults.append("articles.tsv is not what `script/gold draw` draws")
        for split in corpus.SPLITS:
            for part in (facts, arrows, phrases):
                faults += part.check_split(split, keys[split])
    except FileNotFoundError as error:
        print(f"script/gold: {error.filename}: the articles do not lie here; only the counts are checked", file=sys.stderr)
    for fault in faults:
        print(f"script/gold: {fault}", file=sys.stderr)
    count = sum(len(found) for split in facts.all_splits().values() for found in split.values())
    twice = sum(row.readers == 2 for row in rows)
    full = sum(row.exhaustive for row in rows)
    print(f"articles {len(rows)}, facts {count}, read twice {twice}, exhaustive {full}, agreement {_agreement():.3f}")
    return 1 if faults else 0


def _count(_):
    """The tables of the card."""
    field_of = {row.key: (row.key.split(":")[0], row.field) for row in corpus.load_rows()}
    for split, by_article in facts.all_splits().items():
        found = [fact for list_ in by_article.values() for fact in list_]
        importance = Counter(fact["importance"] for fact in found)
        stance = Counter(fact["stance"] for fact in found)
        corpora = Counter(field_of[fact["article"]][0] for fact in found)
        print(split, len(found), dict(sorted(importance.items())), dict(stance.most_common()), dict(corpora))
    fields = Counter(field for corpus_, field in field_of.values() if corpus_ == "bbc")
    print("fields of bbc", dict(fields))


def main():
    parser = argparse.ArgumentParser(prog="script/gold", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    command = commands.add_parser("check", help="verify every span, name and split, and count")
    command.set_defaults(run=_check)
    command = commands.add_parser("count", help="facts by importance, stance and corpus")
    command.set_defaults(run=_count)
    command = commands.add_parser("draw", help="draw the articles anew (articles.tsv)")
    command.set_defaults(run=lambda _: draw.draw())
    command = commands.add_parser("sheets", help="write reading sheets, one an article")
    command.add_argument("folder")
    command.set_defaults(run=_write_fact_sheets)
    command = commands.add_parser("labelled", help="print whom phrases mean and what is drawn, as train/articles reads it")
    command.add_argument("split", choices=corpus.SPLITS)
    command.set_defaults(run=lambda arguments: labelled.write_labelled(arguments.split, sys.stdout))
    command = commands.add_parser("unread", help="print articles that nobody has read, for a teacher to tell of")
    command.set_defaults(run=lambda arguments: labelled.write_unread(sys.stdout))
    command = commands.add_parser("draft", help="check what a reader wrote: NUMBER.txt …")
    command.add_argument("drafts", nargs="+")
    command.set_defaults(run=lambda arguments: _check_drafts(arguments, parse_fact, "facts"))
    command = commands.add_parser("add", help="put a folder of drafts of further articles behind a split's facts")
    command.add_argument("split", choices=corpus.SPLITS)
    command.add_argument("drafts")
    command.set_defaults(run=_add)
    command = commands.add_parser("phrase-sheets", help="write sheets of whom phrases mean")
    command.add_argument("spans", help="what entente-train-articles phrases prints")
    command.add_argument("folder")
    command.set_defaults(run=_write_phrase_sheets)
    command = commands.add_parser("take-phrases", help="make whom phrases mean from a folder of drafts; checks them")
    command.add_argument("folder")
    command.add_argument("spans", nargs="+", help="what entente-train-articles phrases prints")
    command.set_defaults(run=_take_phrases)
    command = commands.add_parser("arrow-sheets", help="write sheets of every arrow of every sentence")
    command.add_argument("split", choices=corpus.SPLITS)
    command.add_argument("folder")
    command.set_defaults(run=_write_arrow_sheets)
    command = commands.add_parser("arrow-draft", help="check what a reader wrote of every arrow: NUMBER.txt …")
    command.add_argument("drafts", nargs="+")
    command.set_defaults(run=lambda arguments: _check_drafts(arguments, arrows.parse_arrow, "arrows"))
    command = commands.add_parser("take-arrows", help="make every arrow from a folder of drafts")
    command.add_argument("folder")
    command.set_defaults(run=_take_arrows)
    command = commands.add_parser("take", help="make the corpus from folders of drafts")
    for name in ("first", "second", "settled"):
        command.add_argument(name)
    command.set_defaults(run=_take)
    arguments = parser.parse_args()
    sys.exit(arguments.run(arguments) or 0)


if __name__ == "__main__":
    main()
