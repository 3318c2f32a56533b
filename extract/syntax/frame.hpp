#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/rule.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

/// A participant that is neither subject nor object: its head and the preposition before it
/// (empty for a bare "last week"). A passive's agent never stands here.
struct Oblique {
  std::size_t head = kNoToken;
  std::string preposition;

  bool operator==(const Oblique&) const = default;
};

enum class FrameKind {
  kVerb,    ///< "Ada sold Ben a boat"
  kCopula,  ///< "Ada is mayor of Bern", "Ada is afraid of Ben": the predicate is nominal
};

/// A predicate and its participants, as heads of noun phrases in one sentence. Roles are the
/// logical ones: a passive's subject stands among the objects. Coordinated participants are listed
/// one by one; relative pronouns are replaced by what they stand for.
struct Frame {
  std::size_t predicate = kNoToken;
  FrameKind kind = FrameKind::kVerb;
  bool is_passive = false;
  std::size_t particle = kNoToken;     ///< "set up"
  std::vector<std::size_t> governors;  ///< "seeks to obtain": [seek], outermost first
  std::vector<std::size_t> surface;    ///< the grammatical subject, also of a passive
  std::vector<std::size_t> subjects;
  std::vector<std::size_t> objects;
  std::vector<std::size_t> recipients;  ///< indirect objects
  std::vector<Oblique> obliques;
  Rule rule = Rule::kClause;  ///< how the subject was found; or kCopula
};

/// All predicates of a sentence with their participants, in text order.
/// Method: Universal Dependencies' relations read as in PredPatt (White et al. 2016) and ClausIE
/// (Del Corro and Gemulla 2013), with control, relative clauses and coordination resolved first;
/// who does what (Sentence::predicates) has its say where the tree names nobody.
/// `lexicon` tells whose infinitives and exceptions they are ("promised Ben to come", "everyone but
/// Ada"); null: an object's, where there is one.
[[nodiscard]] std::vector<Frame> find_frames(const Syntax& syntax,
                                             const Lexicon* lexicon = nullptr);

/// The one of that predicate among the frames, or null.
[[nodiscard]] const Frame* find_frame(const std::vector<Frame>& frames, std::size_t predicate);

}  // namespace entente
