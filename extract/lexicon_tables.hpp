#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon.hpp"
#include "graph/actors/tsv.hpp"

namespace entente {

/// Up to three words as one key; views into a table's text.
struct Words {
  std::string_view first;
  std::string_view second;
  std::string_view third;

  bool operator==(const Words&) const = default;
};

struct WordsHash {
  std::size_t operator()(const Words& words) const {
    const std::hash<std::string_view> hash;
    const std::size_t high = hash(words.second) * 0x9e3779b97f4a7c15U;
    return hash(words.first) ^ (high << 1U) ^ (hash(words.third) * 0xc2b2ae3d27d4eb4fU);
  }
};

template <typename Value>
using WordMap = std::unordered_map<Words, Value, WordsHash>;

/// Null when the map has no such key.
template <typename Value>
[[nodiscard]] const Value* look_up(const WordMap<Value>& map, const Words& words) {
  const auto found = map.find(words);
  return found == map.end() ? nullptr : &found->second;
}

/// A noun class and its name in the tables.
struct NamedClass {
  std::string_view name;
  NounClass value;
};
inline constexpr std::array<NamedClass, 22> kNounClassNames = {{
    {"person", NounClass::kPerson},       {"organization", NounClass::kOrganization},
    {"country", NounClass::kCountry},     {"place", NounClass::kPlace},
    {"weapon", NounClass::kWeapon},       {"aid", NounClass::kAid},
    {"money", NounClass::kMoney},         {"troops", NounClass::kTroops},
    {"agreement", NounClass::kAgreement}, {"document", NounClass::kDocument},
    {"facility", NounClass::kFacility},   {"sanction", NounClass::kSanction},
    {"meeting", NounClass::kMeeting},     {"protest", NounClass::kProtest},
    {"violence", NounClass::kViolence},   {"relation", NounClass::kRelation},
    {"statement", NounClass::kStatement}, {"demand", NounClass::kDemand},
    {"right", NounClass::kRight},         {"crime", NounClass::kCrime},
    {"territory", NounClass::kTerritory}, {"vehicle", NounClass::kVehicle},
}};

/// The rows of the lexicons. All keys and views point into `files`.
struct LexiconTables {
  std::vector<Tsv> files;
  WordMap<ReportCue> reports;   ///< cue, letter of the word class
  WordMap<Operator> operators;  ///< word, letter of the word class
  WordMap<Event> events;        ///< verb, particle, object or "@class"
  WordMap<Event> targets;       ///< verb, particle, "@class" of what stands below the particle
  WordMap<Event> doers;         ///< verb, nothing, "@class" of the subject
  WordMap<Event> event_nouns;
  WordMap<NounInfo> nouns;
  WordMap<NominalVerb> nominals;
  WordMap<RoleNoun> roles;
  WordMap<ConverseVerb> converses;  ///< verb, object, preposition
  WordMap<LightVerb> lights;        ///< verb, object, preposition
  WordMap<bool> symmetric;          ///< verb, preposition
  WordMap<int> judgements;          ///< word, letter of the word class
  WordMap<Sex> given_names;
  WordMap<SenseRow> senses;    ///< verb, object or "*", link
  WordMap<bool> listed;        ///< word, name of the list
  WordMap<LabelHabit> habits;  ///< verb, with its particle
};

/// Reads all tables of Lexicon::load. Throws Error (input) with file:line.
[[nodiscard]] LexiconTables read_lexicon_tables(const std::string& folder);

}  // namespace entente
