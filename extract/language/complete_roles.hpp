#pragma once

#include "extract/document.hpp"

namespace entente {

/// Adds to the predicates of a sentence what its tree says and the head of roles leaves open: verbs
/// that it held for no predicates, subjects, objects and complements in which no argument stands,
/// and the subject that a verb shares with the one above it ("Kenya came and sold", "wants to
/// sell", "ships sold to Kenya"). What is added is marked as the tree's.
void complete_roles(Sentence& sentence);

}  // namespace entente
