#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// Where a triple comes from.
enum class TripleKind {
  kVerb,
  kCopula,
  kParticiple,    ///< "arms sent to Bern"
  kRelative,      ///< "who left"
  kInherited,     ///< its subject stands at another verb
  kApposition,    ///< "Ada Abba, a doctor"
  kTitle,         ///< "President Abba"
  kPossession,    ///< "Ada's boat"
  kNominal,       ///< "Ada's visit to Bern"
};

/// A tuple in the words of its sentence, as open information extraction has it.
struct OpenTriple {
  std::uint32_t sentence = 0;
  TripleKind kind = TripleKind::kVerb;
  std::string relation;
  std::vector<std::string> arguments;  ///< the subject first
  double confidence = 0;

  bool operator==(const OpenTriple&) const = default;
};

}  // namespace entente
