#include "extract/pattern/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

#include "extract/lexicon_tables.hpp"

namespace entente {
namespace {

constexpr std::array<std::pair<std::string_view, RoleKind>, 6> kRoles = {{
    {"subject", RoleKind::kSubject},
    {"object", RoleKind::kObject},
    {"recipient", RoleKind::kRecipient},
    {"particle", RoleKind::kParticle},
    {"owner", RoleKind::kOwner},
    {"any", RoleKind::kAny},
}};

/// The words that may introduce a noun phrase; a closed class.
constexpr std::array<std::string_view, 74> kPrepositions = {
    "about",   "above",       "according to", "across", "after",      "against",    "ahead of",
    "along",   "alongside",   "amid",         "among",  "apart from", "around",     "as",
    "as of",   "at",          "because of",   "before", "behind",     "below",      "beneath",
    "beside",  "besides",     "between",      "beyond", "by",         "concerning", "despite",
    "down",    "due to",      "during",       "except", "following",  "for",        "from",
    "in",      "in front of", "including",    "inside", "instead of", "into",       "like",
    "near",    "next to",     "of",           "off",    "on",         "onto",       "out of",
    "outside", "over",        "past",         "per",    "regarding",  "since",      "such as",
    "than",    "through",     "throughout",   "to",     "toward",     "towards",    "under",
    "unlike",  "until",       "up",           "up to",  "upon",       "versus",     "via",
    "with",    "within",      "without",      "worth"};

constexpr std::array<std::pair<std::string_view, WordClass>, 15> kWordClasses = {{
    {"person", WordClass::kPerson},
    {"group", WordClass::kGroup},
    {"place", WordClass::kPlace},
    {"facility", WordClass::kFacility},
    {"weapon", WordClass::kWeapon},
    {"vehicle", WordClass::kVehicle},
    {"artifact", WordClass::kArtifact},
    {"document", WordClass::kDocument},
    {"communication", WordClass::kCommunication},
    {"money", WordClass::kMoney},
    {"event", WordClass::kEvent},
    {"act", WordClass::kAct},
    {"time", WordClass::kTime},
    {"state", WordClass::kState},
    {"other", WordClass::kOther},
}};

std::string lower(std::string_view name) {
  std::string text(name);
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string upper(std::string_view name) {
  std::string text(name);
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

/// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// Keeps the nearest of the names it is shown, if it is near enough to be a slip.
class Nearest {
 public:
  explicit Nearest(std::string_view wrong) : wrong_(wrong), best_(wrong.size() < 5 ? 2 : 3) {}

  void see(std::string_view name) {
    const auto far = distance(wrong_, name);
    if (far >= best_) return;
    best_ = far;
    name_ = name;
  }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string_view wrong_;
  std::size_t best_;  ///< names at this distance or beyond are no slip
  std::string name_;
};

}  // namespace

bool is_preposition(std::string_view word) {
  return std::ranges::find(kPrepositions, word) != kPrepositions.end();
}

std::optional<Role> parse_role(std::string_view name) {
  for (const auto& [known, kind] : kRoles)
    if (known == name) return Role{kind, "", Deprel::kDep, false};
  if (is_preposition(name)) {
    return Role{RoleKind::kPreposition, std::string(name), Deprel::kDep, false};
  }
  const auto found = std::ranges::find(kDeprelNames, name);
  if (found == kDeprelNames.end()) return {};
  return Role{RoleKind::kRelation, "", static_cast<Deprel>(found - kDeprelNames.begin()),
              name.find(':') != std::string_view::npos};
}

std::optional<KindTest> parse_kind(std::string_view name) {
  KindTest test;
  bool is_known = true;
  if (name == "actor") {
    test.is_actor = true;
  } else if (name == "name") {
    test.is_name = true;
  } else if (name.starts_with("kind of ") && name.size() > 8) {
    test.ancestor = name.substr(8);
  } else {
    test.type = parse_entity_type(name);
    test.upos = parse_upos(upper(name));
    for (const auto& known : kNounClassNames)
      if (known.name == name) test.classes = known.value;
    for (const auto& [known, word_class] : kWordClasses)
      if (known == name) test.word_class = word_class;
    is_known = test.type || test.upos || test.word_class || test.classes != NounClass::kNone;
  }
  if (!is_known) return {};
  return test;
}

std::string nearest_role(std::string_view name) {
  Nearest nearest(name);
  for (const auto& [known, kind] : kRoles) nearest.see(known);
  for (const auto known : kDeprelNames) nearest.see(known);
  for (const auto known : kPrepositions) nearest.see(known);
  return nearest.name();
}

std::string nearest_kind(std::string_view name) {
  Nearest nearest(name);
  for (const auto known : {"actor", "name"}) nearest.see(known);
  for (const auto known : kEntityTypeNames) nearest.see(known);
  for (const auto& known : kNounClassNames) nearest.see(known.name);
  for (const auto& [known, word_class] : kWordClasses) nearest.see(known);
  std::vector<std::string> word_classes;
  for (const auto known : kUposNames) word_classes.push_back(lower(known));
  for (const auto& known : word_classes) nearest.see(known);
  return nearest.name();
}

std::string nearest_event(std::string_view name) {
  const auto wrong = upper(name);
  Nearest nearest(wrong);
  for (const auto known : kEventNames) nearest.see(known);
  return nearest.name();
}

}  // namespace entente
