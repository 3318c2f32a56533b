#include <algorithm>
#include <array>

#include "extract/actor/actor_parts.hpp"
#include "graph/form_key.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kBackers = {
    "backed", "led", "linked", "aligned", "allied", "supported", "funded", "trained", "occupied"};

/// Towns are many: the gazetteer is asked for names of at most so many words.
constexpr std::size_t kPlaceWords = 4;

/// The words that the first `size` bytes from word `first` cover.
WordRange covered(const ActorPhrase& phrase, std::size_t first, std::size_t size) {
  const auto end = phrase.words[first].span.begin + size;
  WordRange range{first, first + 1};
  while (range.last < phrase.words.size() && phrase.words[range.last].span.end <= end) ++range.last;
  return range;
}

std::optional<PhraseHit> table_hit(const ActorTables& tables, const ActorPhrase& phrase,
                                   std::size_t first) {
  auto found = tables.actors.find_prefix(phrase.text.substr(phrase.words[first].span.begin));
  if (!found) return {};
  PhraseHit hit;
  hit.words = covered(phrase, first, found->size);
  hit.country = country_code(*found->match.actor);
  hit.match = std::move(found->match);
  return hit;
}

std::optional<PhraseHit> place_hit(const ActorTables& tables, const ActorPhrase& phrase,
                                   std::size_t first) {
  const auto most = std::min(phrase.words.size(), first + kPlaceWords);
  for (auto last = most; last > first; --last) {
    const auto is_name = [](const PhraseWord& word) { return word.is_capital; };
    const auto begin = phrase.words.begin();
    if (!std::all_of(begin + static_cast<std::ptrdiff_t>(first),
                     begin + static_cast<std::ptrdiff_t>(last), is_name)) {
      continue;
    }
    const auto key = phrase.key({first, last});
    if (last == first + 1 && tables.lexicon.noun_info(key).classes != NounClass::kNone) continue;
    if (const auto place = tables.gazetteer.find(key)) {
      PhraseHit hit;
      hit.words = {first, last};
      hit.country = place->country;
      hit.is_weak = true;
      return hit;
    }
  }
  return {};
}

/// "Dehli police": a name that is nearly a country's, a people's or a place's.
std::optional<PhraseHit> misspelt_hit(const ActorTables& tables, const NearSpelling& spelling,
                                      const ActorPhrase& phrase, std::size_t first) {
  const auto& word = phrase.words[first];
  if (!word.is_capital || tables.wordnet.contains(word.lower, WordNetPos::kNoun)) return {};
  auto match = spelling.find(word.lower);
  const bool is_land = match && (match->actor->type == EntityType::kCountry ||
                                 match->actor->type == EntityType::kPlace);
  if (!is_land) return {};
  PhraseHit hit;
  hit.words = {first, first + 1};
  hit.country = country_code(*match->actor);
  hit.match = std::move(match);
  hit.is_weak = true;
  return hit;
}

/// "pro-Russian", "anti-Russian".
bool names_side(const ActorPhrase& phrase, std::size_t first) {
  if (first == 0 || !phrase.words[first - 1].is_joined) return false;
  const auto& before = phrase.words[first - 1].lower;
  return before == "pro" || before == "anti";
}

bool names_backer(const ActorPhrase& phrase, std::size_t word) {
  return word < phrase.words.size() && word > 0 && phrase.words[word - 1].is_joined &&
         std::ranges::find(kBackers, phrase.words[word].lower) != kBackers.end();
}

}  // namespace

std::string ActorPhrase::key(WordRange range) const {
  std::string joined;
  for (auto i = range.first; i < range.last; ++i) {
    if (!joined.empty()) joined += ' ';
    joined += words[i].lower;
  }
  return joined;
}

const PhraseHit* ActorPhrase::hit_at(std::size_t word) const {
  const auto found = std::ranges::find_if(
      hits, [&](const PhraseHit& hit) { return hit.words.first <= word && word < hit.words.last; });
  return found == hits.end() ? nullptr : &*found;
}

ActorPhrase find_names(const ActorTables& tables, const NearSpelling& spelling,
                       std::string_view text) {
  ActorPhrase phrase{text, split_phrase(text), {}};
  for (std::size_t i = 0; i < phrase.words.size();) {
    auto hit = table_hit(tables, phrase, i);
    if (auto place = place_hit(tables, phrase, i);
        place && (!hit || place->words.size() > hit->words.size())) {
      hit = std::move(place);
    }
    if (!hit && phrase.words.size() > 1) hit = misspelt_hit(tables, spelling, phrase, i);
    if (!hit) {
      ++i;
      continue;
    }
    i = hit->words.last;
    hit->is_backer = names_backer(phrase, i) || names_side(phrase, hit->words.first);
    phrase.hits.push_back(std::move(*hit));
  }
  return phrase;
}

}  // namespace entente
