"""Learns the encoder of entente; run from train/ as python -m encoder.

  learn --data DATA --work FOLDER            the student, or with --start mpnet --name teacher a teacher
  teach --work FOLDER --start mpnet --name teacher NEWS.conllu…
                                             what the teacher holds for likely in the news
  learn --data DATA --work FOLDER --taught   the student, from the treebanks and the teacher
  export --work FOLDER --model FILE          the model file
"""
import argparse

from .export import export
from .learn import learn
from .teach import teach

COMMANDS = {"learn": learn, "teach": teach, "export": export}


def main():
    parser = argparse.ArgumentParser(prog="encoder", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("news", nargs="*", help="CoNLL-U, of which the words are read")
    parser.add_argument("--data", help="folder with ud/, ner/ and srl/")
    parser.add_argument("--work", required=True, help="folder for starting weights, checkpoints and what is taught")
    parser.add_argument("--model", help="for export: to write; for learn: to begin at, where no checkpoint is left")
    parser.add_argument("--start", default="minilm", choices=["minilm", "mpnet"], help="the pretrained weights")
    parser.add_argument("--name", default="student", help="of the checkpoint")
    parser.add_argument("--layers", type=int, help="only the lowest so many")
    parser.add_argument("--taught", action="store_true", help="learn from what the teacher told too")
    parser.add_argument("--passes", type=float, default=12)
    parser.add_argument("--minutes", type=float, help="a run of so many minutes, instead of passes")
    parser.add_argument("--rate", type=float, default=1, help="share of the usual rates, when learning goes on from a model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--half", action="store_true", help="the encoder in bfloat16")
    options = parser.parse_intermixed_args()
    COMMANDS[options.command](options)


main()
