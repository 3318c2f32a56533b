#include "extract/attribution/units.hpp"

#include <algorithm>

#include "extract/learned/hashed_weights.hpp"

namespace entente {
namespace {

/// Relations beyond this many steps up look the same.
constexpr std::uint32_t kFarLevel = 4;
constexpr std::size_t kNoUnit = kNoToken;

bool is_small_word(Deprel deprel) {
  switch (base_of(deprel)) {
    case Deprel::kAux:
    case Deprel::kCop:
    case Deprel::kPunct:
    case Deprel::kMark:
    case Deprel::kCc:
    case Deprel::kExpl:
      return true;
    default:
      return deprel == Deprel::kCompoundPrt;
  }
}

/// What may be cut off a unit's head: "the pact, [which he signed]", "it rained, [as he knew]".
bool is_aside(const Syntax& syntax, std::size_t word) {
  switch (base_of(syntax.deprel(word))) {
    case Deprel::kAcl:
    case Deprel::kAdvcl:
    case Deprel::kAppos:
    case Deprel::kParataxis:
    case Deprel::kCcomp:
      return true;
    case Deprel::kConj:
      return !is_nominal(syntax[word].upos);
    default:
      return false;
  }
}

/// A noun phrase, not a clause with a nominal predicate.
bool is_noun_phrase(const Syntax& syntax, std::size_t word) {
  if (!is_nominal(syntax[word].upos) && syntax[word].upos != Upos::kAdj) return false;
  return syntax.child(word, {Deprel::kNsubj, Deprel::kCop, Deprel::kNsubjOuter, Deprel::kCsubj}) ==
         kNoToken;
}

class Cutter {
 public:
  Cutter(const Syntax& syntax, std::size_t cue) : syntax_(syntax), cue_(cue) {}

  std::vector<Unit> cut() {
    owner_.assign(syntax_.size(), kUnknown);
    std::uint64_t path = 0;
    std::uint32_t level = 0;
    auto below = kNoToken;
    for (auto at = cue_; at != kNoToken; below = at, at = syntax_.head(at), ++level) {
      open_level(at, below, path, level);
      if (level < kFarLevel) {
        path = feature_hash(2, path, static_cast<std::uint64_t>(syntax_.deprel(at)));
      }
    }
    for (std::size_t i = 0; i < syntax_.size(); ++i) {
      const auto unit = owner_of(i);
      if (unit != kNoUnit) units_[unit].tokens.push_back(i);
    }
    std::ranges::sort(units_, {}, &Unit::head);
    return std::move(units_);
  }

 private:
  static constexpr std::size_t kUnknown = kNoToken - 1;

  /// Makes the units of one word on the way; `below` is the word before it on the way.
  void open_level(std::size_t at, std::size_t below, std::uint64_t path, std::uint32_t level) {
    const bool is_whole = level > 0 && is_noun_phrase(syntax_, at);
    owner_[at] = level == 0 ? kNoUnit : add(at, path, level, kOwn + (is_whole ? 1 : 0));
    for (const auto c : syntax_.children(at)) {
      if (c == below) continue;
      if (is_whole && is_aside(syntax_, c)) {
        add_aside(c, owner_[at]);
        continue;
      }
      const bool is_part = is_whole || is_small_word(syntax_.deprel(c));
      owner_[c] =
          is_part ? owner_[at] : add(c, path, level, static_cast<std::uint64_t>(syntax_.deprel(c)));
      if (is_part) continue;
      for (const auto aside : syntax_.children(c)) {
        if (is_aside(syntax_, aside)) add_aside(aside, owner_[c]);
      }
    }
  }

  void add_aside(std::size_t head, std::size_t parent) {
    Unit unit = units_[parent];
    const auto relation = static_cast<std::uint64_t>(syntax_.deprel(head));
    const std::uint64_t has_comma = head > 0 && first_is_apart(head) ? 1 : 0;
    unit.parent = unit.head;
    unit.head = head;
    unit.path = feature_hash(5, unit.path, relation, has_comma);
    unit.place = feature_hash(6, unit.place, relation, has_comma);
    units_.push_back(std::move(unit));
    owner_[head] = units_.size() - 1;
  }

  /// Does punctuation stand before or at the beginning of the words below?
  bool first_is_apart(std::size_t head) const {
    const auto first = syntax_.first(head);
    return syntax_[first].upos == Upos::kPunct ||
           (first > 0 && syntax_[first - 1].upos == Upos::kPunct);
  }

  std::size_t add(std::size_t head, std::uint64_t path, std::uint32_t level,
                  std::uint64_t relation) {
    const std::uint64_t side = head < cue_ ? 1 : 2;
    units_.push_back({head,
                      kNoToken,
                      level,
                      feature_hash(3, path, relation, side),
                      feature_hash(4, relation, side, std::min(level, 1U)),
                      {}});
    return units_.size() - 1;
  }

  /// Climbs to the nearest word whose unit is known, and remembers it on the way back.
  std::size_t owner_of(std::size_t token) {
    std::vector<std::size_t> way;
    while (owner_[token] == kUnknown) {
      way.push_back(token);
      token = syntax_.head(token);
    }
    for (const auto word : way) owner_[word] = owner_[token];
    return owner_[token];
  }

  static constexpr std::uint64_t kOwn = 1000;  ///< not a relation: the word on the way itself

  const Syntax& syntax_;
  std::size_t cue_;
  std::vector<Unit> units_;
  std::vector<std::size_t> owner_;  ///< by token
};

}  // namespace

std::vector<Unit> cut_units(const Syntax& syntax, std::size_t cue) {
  return Cutter(syntax, cue).cut();
}

std::vector<std::size_t> cue_words(const Syntax& syntax, std::size_t cue) {
  const auto is_near = [&](std::size_t word) {
    const Deprel deprel = base_of(syntax.deprel(word));
    return syntax.head(word) == cue && syntax.first(word) == syntax.last(word) &&
           (deprel == Deprel::kAux || deprel == Deprel::kAdvmod || deprel == Deprel::kCop ||
            syntax.deprel(word) == Deprel::kCompoundPrt);
  };
  auto first = cue;
  while (first > 0 && is_near(first - 1)) --first;
  auto last = cue;
  while (last + 1 < syntax.size() && syntax.deprel(last + 1) == Deprel::kCompoundPrt &&
         is_near(last + 1)) {
    ++last;
  }
  const auto fixed = syntax.child(cue, Deprel::kFixed);  // "according to"
  if (fixed == last + 1) ++last;
  std::vector<std::size_t> words;
  for (auto i = first; i <= last; ++i) words.push_back(i);
  return words;
}

}  // namespace entente
