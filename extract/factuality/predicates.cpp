#include "extract/factuality/predicates.hpp"

namespace entente {
namespace {

bool is_function(Deprel deprel) {
  return deprel == Deprel::kAux || deprel == Deprel::kAuxPass || deprel == Deprel::kCop ||
         deprel == Deprel::kFixed;
}

/// "is ready", "them a threat": a noun or adjective that says something of a subject.
bool heads_clause(const Syntax& syntax, std::size_t token) {
  switch (base_of(syntax.deprel(token))) {
    case Deprel::kRoot:
    case Deprel::kCcomp:
    case Deprel::kXcomp:
    case Deprel::kCsubj:
    case Deprel::kAdvcl:
    case Deprel::kAcl:
    case Deprel::kParataxis:
      return true;
    default:
      return syntax.child(token, {Deprel::kCop, Deprel::kNsubj, Deprel::kNsubjPass}) != kNoToken;
  }
}

bool names_event(WordClass kind) {
  switch (kind) {
    case WordClass::kEvent:
    case WordClass::kAct:
    case WordClass::kCommunication:
    case WordClass::kState:
    case WordClass::kUnknown:
    case WordClass::kOther:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_predicate(const Syntax& syntax, const WordNet& wordnet, std::size_t token) {
  const auto deprel = syntax.deprel(token);
  switch (syntax[token].upos) {
    case Upos::kVerb:
    case Upos::kAux:
      return !is_function(deprel);
    case Upos::kAdj:
      return heads_clause(syntax, token);
    case Upos::kNoun:
      return heads_clause(syntax, token) || names_event(wordnet.noun_class(syntax.lemma(token)));
    default:
      return false;
  }
}

}  // namespace entente
