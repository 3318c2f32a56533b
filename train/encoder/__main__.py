"""Learns the encoder of entente; run from train/ as python -m encoder.

  learn --data DATA --work FOLDER            the student, or with --start mpnet --name teacher a teacher
  teach --work FOLDER --start mpnet --name teacher NEWS.conllu…
                                             what the teacher holds for likely in the news
  learn --data DATA --work FOLDER --taught   the student, from the treebanks and the teacher
  export --work FOLDER --model FILE          the model file
  novels --data DATA                         LitBank's sentences, for entente parse --lines --tokenized

FOLDER holds what `entente parse` made of PolNeAR's articles (polnear.train.conllu, polnear.dev.conllu) and of
LitBank's sentences (litbank.conllu): script/train makes them.
"""
import argparse

from .entities import print_novels
from .export import export
from .learn import learn
from .teach import teach

COMMANDS = {"learn": learn, "teach": teach, "export": export, "novels": print_novels}


def main():
    parser = argparse.ArgumentParser(prog="encoder", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("news", nargs="*", help="CoNLL-U, of which the words are read")
    parser.add_argument("--data", help="folder with ud/, ner/, srl/, coref/, attribution/ and factuality/")
    parser.add_argument("--work", help="folder for starting weights, checkpoints and what is taught")
    parser.add_argument("--model", help="for export: to write; for learn: to begin at, where no checkpoint is left")
    parser.add_argument("--start", default="minilm", choices=["minilm", "mpnet"], help="the pretrained weights")
    parser.add_argument("--name", default="student", help="of the checkpoint")
    parser.add_argument("--layers", type=int, help="only the lowest so many")
    parser.add_argument("--taught", action="store_true", help="learn from what the teacher told too")
    parser.add_argument("--only", nargs="+", help="learn these heads alone, over the encoder as it is")
    parser.add_argument("--sources", nargs="+", default=[], help="what --only learns from: of ewt, gum, names, said, uw …")
    parser.add_argument("--passes", type=float, default=12)
    parser.add_argument("--minutes", type=float, help="a run of so many minutes, instead of passes")
    parser.add_argument("--rate", type=float, default=1, help="share of the usual rates, when learning goes on from a model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--half", action="store_true", help="the encoder in bfloat16")
    options = parser.parse_intermixed_args()
    COMMANDS[options.command](options)


main()
