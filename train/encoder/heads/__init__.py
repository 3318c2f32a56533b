"""The heads, in the order in which they are learned and stand in the model file. One more is a file
beside these and a row here: collect() its labels, loss(), measure(), tensors() to write, teach() and
learn_from() what a teacher holds for likely."""
from .attribution import Attribution
from .coreference import Coreference
from .factuality import Factuality
from .names import Names
from .roles import Roles
from .tags import Tags
from .tree import Tree

HEADS = [Tags, Tree, Names, Roles, Attribution, Factuality, Coreference]
