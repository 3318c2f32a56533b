#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// What a noun's usual senses name, coarsely.
enum class WordClass : std::uint8_t {
  kUnknown,  ///< not in WordNet
  kPerson,
  kGroup,  ///< organizations, governments, armies, peoples
  kPlace,
  kFacility,
  kWeapon,
  kVehicle,
  kArtifact,
  kDocument,  ///< treaty, resolution, report
  kCommunication,
  kMoney,
  kEvent,
  kAct,
  kTime,
  kState,  ///< states, attributes, feelings, relations
  kOther,
};

enum class WordNetPos : std::uint8_t { kNoun, kVerb };

/// Princeton WordNet 3's database files (Debian's wordnet-base), memory-mapped and searched in
/// place: loading costs no time, a look-up two binary searches and a few jumps. Immutable; threads
/// may share it.
class WordNet {
 public:
  static constexpr const char* kDefaultFolder = "/usr/share/wordnet";

  /// Throws Error (input, with a hint) when the files are missing or not WordNet's.
  [[nodiscard]] static WordNet load(const std::string& folder = kDefaultFolder);

  WordNet(WordNet&&) noexcept;
  WordNet& operator=(WordNet&&) noexcept;
  ~WordNet();

  /// The class of a noun by its first senses. Lower-case lemma; blanks join the words of a
  /// compound ("prime minister").
  [[nodiscard]] WordClass noun_class(std::string_view lemma) const;

  /// Whether nearly all of a noun's first senses name people: "uncle", "curator", but not "host".
  [[nodiscard]] bool is_person(std::string_view lemma) const;

  /// Whether one of the first `senses` senses of `lemma` lies below the first sense of `ancestor`
  /// (or is a synonym of it): is_kind_of("rifle", "weapon").
  [[nodiscard]] bool is_kind_of(std::string_view lemma, std::string_view ancestor,
                                WordNetPos pos = WordNetPos::kNoun, int senses = 1) const;

  /// WordNet's lexicographer file of a verb's first sense without its prefix: "communication",
  /// "motion", "possession", "conflict"…; empty when the verb is unknown.
  [[nodiscard]] std::string_view verb_class(std::string_view lemma) const;

  /// The verb that an irregular form belongs to, by WordNet's list of exceptions: "fled" → "flee".
  [[nodiscard]] std::optional<std::string> find_irregular_verb(std::string_view form) const;

  /// Whether WordNet knows the lemma as this word class.
  [[nodiscard]] bool contains(std::string_view lemma, WordNetPos pos) const;

 private:
  struct Files;
  explicit WordNet(std::unique_ptr<Files> files);
  std::unique_ptr<Files> files_;
};

}  // namespace entente
