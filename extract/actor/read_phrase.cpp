#include "extract/actor/read_phrase.hpp"

#include <algorithm>
#include <array>

#include "extract/text.hpp"

namespace entente {
namespace {

using Use = ActorWords::Use;

/// What may stand between a head and the rest of its phrase.
constexpr std::array<std::string_view, 26> kPhrasePrepositions = {
    "of",     "in",      "from",  "at",      "for",    "with",   "to",      "on",    "by",
    "near",   "against", "who",   "that",    "which",  "inside", "outside", "under", "among",
    "across", "within",  "along", "between", "during", "based",  "named",   "around"};
/// Those whose object says where the head belongs, and those whose object says what it is, too.
constexpr std::array<std::string_view, 9> kPlacing = {"of",     "in",     "from", "at",    "inside",
                                                      "across", "within", "near", "around"};
constexpr std::array<std::string_view, 5> kBelonging = {"of", "for", "with", "at", "from"};

bool is_land(const PhraseHit& hit) {
  if (!hit.match) return true;
  const Actor& actor = *hit.match->actor;
  return actor.type == EntityType::kPlace ||
         (actor.type == EntityType::kCountry && actor.sector.empty());
}

bool is_person(const PhraseHit& hit) {
  return hit.match && hit.match->actor->type == EntityType::kPerson;
}

}  // namespace

WordRange PhraseReader::without_determiners(WordRange range) const {
  while (range.size() > 1) {
    const auto* hit = phrase_.hit_at(range.first);
    if (hit != nullptr) break;
    const auto& word = phrase_.words[range.first];
    const bool is_number = word.lower.find_first_not_of("0123456789,") == std::string::npos;
    std::size_t skipped = is_number ? 1 : 0;
    const auto most = std::min<std::size_t>(range.size() - 1, 5);
    for (auto size = most; size > skipped; --size) {
      if (tables_.words.is(phrase_.key({range.first, range.first + size}), Use::kSkip)) {
        skipped = size;
      }
    }
    if (skipped == 0) break;
    range.first += skipped;
  }
  return range;
}

ActorReading PhraseReader::read(WordRange range) const {
  range = without_determiners(range);
  auto head_end = range.first + 1;
  const auto* named = phrase_.hit_at(range.last - 1);
  if (named != nullptr && is_titled(range, *named)) head_end = named->words.first;
  while (head_end < range.last && !ends_core(range, head_end)) ++head_end;
  const WordRange core{range.first, head_end};
  auto reading = read_core(core);
  if (head_end + 1 >= range.last) return reading;
  const auto noun = noun_sector(tables_, phrase_, core, query_.on);
  add_complement(reading, noun, {head_end + 1, range.last}, phrase_.words[head_end].lower);
  if (reading.id.empty()) reading.name = phrase_.slice(range);
  return reading;
}

bool PhraseReader::is_titled(WordRange range, const PhraseHit& hit) const {
  // "Secretary of State Ada Abba": the title has an "of" of its own.
  if (!is_person(hit) || hit.words.last != range.last || hit.words.first <= range.first + 1) {
    return false;
  }
  const auto& before = phrase_.words[hit.words.first - 1];
  return !is_in(kPhrasePrepositions, before.lower) && !before.is_possessive &&
         before.lower != "and";
}

bool PhraseReader::ends_core(WordRange range, std::size_t word) const {
  if (phrase_.hit_at(word) != nullptr || !is_in(kPhrasePrepositions, phrase_.words[word].lower)) {
    return false;
  }
  // "prisoners of war", "minister of foreign affairs" are one noun.
  for (auto last = std::min(range.last, word + 4); last > word + 1; --last) {
    const auto noun = noun_sector(tables_, phrase_, {range.first, last}, query_.on);
    if (noun.is_listed && noun.head.first < word) return false;
  }
  return true;
}

void PhraseReader::add_complement(ActorReading& reading, const NounSector& noun,
                                  WordRange complement, std::string_view preposition) const {
  const bool places = is_in(kPlacing, preposition);
  const bool belongs = is_in(kBelonging, preposition);
  if (!places && !belongs) return;
  const auto other = read(complement);
  const bool is_named = !reading.id.empty() && reading.type != EntityType::kCountry;
  if (reading.country.empty() && !is_named && !other.country.empty()) {
    reading.country = other.country;
    reading.rule = "noun-and-complement";
  }
  const bool is_sector_open = reading.sector.empty() || reading.sector == "UNK" || noun.is_generic;
  if (!belongs || !is_sector_open || is_named) return;
  const bool is_actor_there = other.type && is_actor(*other.type);
  const bool tells = !other.sector.empty() && other.sector != "UNK" && other.rule != "metonym" &&
                     (is_actor_there || reading.sector.empty() || reading.sector == "UNK");
  if (!tells) return;
  reading.sector = noun.is_former && is_elite(other.sector) ? "ELI" : other.sector;
  reading.rule = "noun-and-complement";
}

ActorReading PhraseReader::read_core(WordRange core) const {
  if (auto pair = read_coordination(core)) return *pair;
  const auto* last = phrase_.hit_at(core.last - 1);
  // "Laura Bush" is not the Bush of the table, and "Ada Valencia" no town.
  const bool is_name = last != nullptr && last->match && last->words.first >= core.first &&
                       last->words.last == core.last && !last->is_backer &&
                       !is_part_of_name(*last, core.first);
  if (is_name) return read_name(core, *last);
  // "Foreign Minister Park Jin Sr.": a person's name with more behind it.
  for (const auto& hit : phrase_.hits) {
    const bool is_inside = hit.words.first >= core.first && hit.words.last < core.last;
    const bool runs_on =
        is_inside && is_person(hit) && hit.words.size() > 1 &&
        !phrase_.words[hit.words.last - 1].is_possessive &&
        phrase_.words[hit.words.last].is_capital &&
        !noun_sector(tables_, phrase_, {hit.words.last, core.last}, query_.on).is_known;
    if (runs_on) return read_name({core.first, hit.words.last}, hit);
  }
  if (auto titled = read_title(core)) return *titled;
  return read_noun(core);
}

ActorReading PhraseReader::read_name(WordRange core, const PhraseHit& hit) const {
  const WordRange before{core.first, hit.words.first};
  auto reading = read_match(tables_, *hit.match, query_, country_in(before));
  if (before.empty()) return reading;
  // "Peruvian Congress" is not the Congress of the table, "Bosnian Serbs" are not Serbia's.
  const auto home = country_in(before);
  const bool is_anothers = !is_person(hit) && !home.empty() && !reading.country.empty() &&
                           home != reading.country && home != "IGO";
  if (is_anothers) {
    reading.id.clear();
    reading.name = phrase_.slice(core);
    reading.country = home;
    reading.rule = "country-and-noun";
    reading.score = 0.7;
    return reading;
  }
  const auto noun = noun_sector(tables_, phrase_, before, query_.on);
  if (is_person(hit)) {
    const bool tells = noun.is_known && noun.type == EntityType::kPerson && !noun.sector.empty();
    if (noun.is_former && is_elite(noun.sector)) {
      reading.sector = "ELI";
    } else if (tells) {
      reading.sector = noun.sector;
    } else if (const auto* title = tables_.words.find(phrase_.key(before), Use::kTitle);
               title != nullptr && !title->empty()) {
      reading.sector = *title;
    }
    reading.rule = "title-and-name";
    return reading;
  }
  // "Fatah Lebanon": the place stands behind an organization.
  const auto* front = phrase_.hit_at(before.last - 1);
  const bool is_branch = front != nullptr && front->match && is_land(hit) &&
                         front->match->actor->type == EntityType::kOrganization &&
                         hit.match->form != ActorForm::kDemonym;
  if (is_branch) return read_name(before, *front);
  // "Police Scotland": the place stands behind its head.
  const bool is_head = noun.is_known && noun.type && noun.type != EntityType::kThing &&
                       is_land(hit) && hit.match->form != ActorForm::kDemonym &&
                       phrase_.words[before.last - 1].is_capital;
  if (!is_head) return reading;
  auto head = read_noun(before);
  if (head.country.empty()) head.country = reading.country;
  head.name = phrase_.slice(core);
  head.rule = "noun-and-place";
  return head;
}

std::optional<ActorReading> PhraseReader::read_coordination(WordRange core) const {
  if (noun_sector(tables_, phrase_, core, query_.on).head.size() > 2) return {};
  for (auto i = core.first + 1; i + 1 < core.last; ++i) {
    const auto& word = phrase_.words[i].lower;
    if (phrase_.hit_at(i) != nullptr || (word != "and" && word != "or" && word != "&")) continue;
    auto first = read_core({core.first, i});
    const auto second = read_core(without_determiners({i + 1, core.last}));
    // "army and police officers", "French and German troops": the head is the second one's.
    if (first.rule == "demonym" || first.rule == "unknown") {
      const auto country = first.country;
      first = second;
      if (!country.empty()) first.country = country;
    }
    if (first.country.empty()) first.country = second.country;
    if (first.sector.empty() || first.sector == "UNK") first.sector = second.sector;
    first.id.clear();
    first.name = phrase_.slice(core);
    first.rule = "coordination";
    first.score = std::min(first.score, second.score);
    return first;
  }
  return {};
}

}  // namespace entente
