#include "extract/actor/read_phrase.hpp"

#include <algorithm>
#include <array>

#include "graph/form_key.hpp"

namespace entente {
namespace {

using Use = ActorWords::Use;

/// What may stand between a head and the rest of its phrase.
constexpr std::array<std::string_view, 26> kPrepositions = {
    "of",     "in",      "from",  "at",      "for",    "with",   "to",      "on",    "by",
    "near",   "against", "who",   "that",    "which",  "inside", "outside", "under", "among",
    "across", "within",  "along", "between", "during", "based",  "named",   "around"};
/// Those whose object says where the head belongs, and those whose object says what it is, too.
constexpr std::array<std::string_view, 9> kPlacing = {"of",     "in",     "from", "at",    "inside",
                                                      "across", "within", "near", "around"};
constexpr std::array<std::string_view, 5> kBelonging = {"of", "for", "with", "at", "from"};

template <std::size_t kSize>
bool has(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_land(const PhraseHit& hit) {
  if (!hit.match) return true;
  const Actor& actor = *hit.match->actor;
  return actor.type == EntityType::kPlace ||
         (actor.type == EntityType::kCountry && actor.sector.empty());
}

bool is_person(const PhraseHit& hit) {
  return hit.match && hit.match->actor->type == EntityType::kPerson;
}

/// Sectors whose bearers belong to the elite once they have left.
bool is_elite(std::string_view sector) {
  constexpr std::array<std::string_view, 6> kElite = {"GOV", "LEG", "SPY", "JUD", "PTY", ""};
  return has(kElite, sector);
}

std::string_view rule_of(ActorForm form) {
  switch (form) {
    case ActorForm::kDemonym:
      return "demonym";
    case ActorForm::kMetonym:
      return "metonym";
    case ActorForm::kAcronym:
      return "acronym";
    case ActorForm::kSurname:
      return "surname";
    case ActorForm::kPlace:
      return "place";
    case ActorForm::kName:
      break;
  }
  return "name";
}

double score_of(ActorForm form) {
  if (form == ActorForm::kName) return 0.98;
  return form == ActorForm::kSurname ? 0.85 : 0.95;
}

}  // namespace

ActorReading read_match(const ActorTables& tables, const ActorMatch& match, const ActorQuery& query,
                        std::string_view context_country) {
  const Actor* actor = match.actor;
  if (!context_country.empty() && actor->country != context_country) {
    const auto namesake = std::ranges::find_if(
        match.others, [&](const Actor* other) { return other->country == context_country; });
    if (namesake != match.others.end()) actor = *namesake;
  }
  ActorReading reading;
  reading.name = actor->name;
  reading.id = actor->id;
  reading.type = actor->type;
  reading.country = country_code(*actor);
  reading.sector = sector_of(tables.actors, *actor, query.on);
  // A capital that stands for its country stands for the government.
  const bool is_seat = match.form == ActorForm::kMetonym && actor->type == EntityType::kCountry;
  if (is_seat && reading.sector.empty()) reading.sector = "GOV";
  reading.rule = rule_of(match.form);
  reading.score = score_of(match.form) - (match.others.empty() ? 0 : 0.15);
  return reading;
}

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

std::string PhraseReader::country_in(WordRange range) const {
  for (const auto& hit : phrase_.hits) {
    const bool is_inside = hit.words.first >= range.first && hit.words.last <= range.last;
    if (!is_inside || hit.is_backer || hit.country.empty()) continue;
    if (is_part_of_name(hit, range.first)) continue;
    if (!hit.is_weak || is_place_by_context(hit, range)) return hit.country;
  }
  // "the Saudi-led coalition": of nobody else's.
  for (const auto& hit : phrase_.hits) {
    const bool is_inside = hit.words.first >= range.first && hit.words.last < range.last;
    if (is_inside && phrase_.words[hit.words.last].lower == "led") return hit.country;
  }
  return {};
}

bool PhraseReader::is_place_by_context(const PhraseHit& hit, WordRange range) const {
  // "Minsk police", "Gulu Town Council", "schools in Gulu"; not the town that is also a last name.
  if (hit.words.first > range.first && phrase_.words[hit.words.first - 1].is_capital &&
      phrase_.hit_at(hit.words.first - 1) == nullptr) {
    return false;
  }
  if (hit.words.last == range.last) return true;
  if (phrase_.words[hit.words.last - 1].is_possessive) return true;
  const auto noun = noun_sector(tables_, phrase_, {hit.words.last, range.last}, query_.on);
  return noun.is_listed || (noun.is_known && !phrase_.words[range.last - 1].is_capital);
}

bool PhraseReader::is_part_of_name(const PhraseHit& hit, std::size_t first) const {
  const bool is_people = hit.match && hit.match->form == ActorForm::kDemonym;
  return hit.words.size() == 1 && !is_people && follows_name(hit.words.first, first);
}

bool PhraseReader::follows_name(std::size_t word, std::size_t first) const {
  if (word <= first) return false;
  const auto* name = phrase_.hit_at(word - 1);
  const auto* own = phrase_.hit_at(word);
  // "Ada" is also a town in Serbia: in "Ada, Serbia", not in "Ada Putin".
  const bool is_at_home = name != nullptr && own != nullptr && name->country == own->country;
  if (name != nullptr && (!name->is_weak || is_at_home)) return false;
  const auto& before = phrase_.words[word - 1];
  if (!before.is_capital || before.is_possessive || before.ends_part) return false;
  if (tables_.words.is(before.lower, Use::kTitle) || tables_.words.is(before.lower, Use::kFormer) ||
      tables_.words.is(before.lower, Use::kSkip) || tables_.words.is(before.lower, Use::kBefore)) {
    return false;
  }
  return !noun_sector(tables_, phrase_, {first, word}, query_.on).is_listed;
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
  return !has(kPrepositions, before.lower) && !before.is_possessive && before.lower != "and";
}

bool PhraseReader::ends_core(WordRange range, std::size_t word) const {
  if (phrase_.hit_at(word) != nullptr || !has(kPrepositions, phrase_.words[word].lower)) {
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
  const bool places = has(kPlacing, preposition);
  const bool belongs = has(kBelonging, preposition);
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

std::optional<ActorReading> PhraseReader::read_title(WordRange core) const {
  // The title ends with a noun for a person; all that follows is capitalised and no noun itself.
  auto name = core.last;
  if (noun_sector(tables_, phrase_, core, query_.on).is_listed) return {};
  while (name > core.first && core.last - name < 6) {
    const auto noun = noun_sector(tables_, phrase_, {core.first, name}, query_.on);
    // "carmaker Opel", "President Abba", but not "Air Force One".
    const bool is_noun =
        noun.is_listed && (noun.type == EntityType::kPerson || !phrase_.words[name - 1].is_capital);
    if (is_noun || tables_.words.is(phrase_.words[name - 1].lower, Use::kTitle)) break;
    if (!phrase_.words[name - 1].is_capital) return {};
    --name;
  }
  if (name == core.last || name <= core.first) return {};
  const WordRange title{core.first, name};
  const auto noun = noun_sector(tables_, phrase_, title, query_.on);
  const auto* shortened = tables_.words.find(phrase_.words[name - 1].lower, Use::kTitle);
  if (!noun.is_listed && shortened == nullptr) return {};
  ActorReading reading;
  reading.country = country_in(title);
  reading.sector = shortened != nullptr && !shortened->empty() ? *shortened : noun.sector;
  if (noun.is_former && is_elite(reading.sector)) reading.sector = "ELI";
  reading.type = shortened != nullptr ? EntityType::kPerson : noun.type;
  reading.name = phrase_.slice({name, core.last});
  reading.rule = "title-and-unknown-name";
  reading.score = 0.6;
  if (core.last - name == 1 && reading.type == EntityType::kPerson) {
    if (const auto* person = find_by_surname(phrase_.words[name].lower, reading.country, title)) {
      reading.name = person->name;
      reading.id = person->id;
      reading.country = country_code(*person);
      reading.rule = "title-and-surname";
      reading.score = 0.8;
    }
  }
  return reading;
}

const Actor* PhraseReader::find_by_surname(std::string_view surname, std::string_view country,
                                           WordRange title) const {
  const Actor* found = nullptr;
  const auto head = phrase_.words[title.last - 1].lower;
  for (const auto& actor : tables_.actors.actors()) {
    if (actor.type != EntityType::kPerson) continue;
    if (!country.empty() && actor.country != country) continue;
    const auto key = form_key(actor.name);
    if (!key.ends_with(surname) || key.size() <= surname.size() ||
        key[key.size() - surname.size() - 1] != ' ') {
      continue;
    }
    const auto fits = [&](const Office& office) {
      const bool held = !query_.on || ((!office.from || *office.from <= *query_.on) &&
                                       (!office.to || *query_.on <= *office.to));
      return held && form_key(office.name).find(head) != std::string::npos;
    };
    if (!std::ranges::any_of(tables_.actors.offices_of(actor), fits)) continue;
    if (found != nullptr) return nullptr;
    found = &actor;
  }
  return found;
}

ActorReading PhraseReader::read_noun(WordRange core) const {
  const auto noun = noun_sector(tables_, phrase_, core, query_.on);
  ActorReading reading;
  reading.name = phrase_.slice(core);
  reading.country = country_in(core);
  reading.type = noun.type;
  if (!noun.is_known) {
    reading.rule = "unknown";
    reading.sector = "UNK";
    const auto* last = phrase_.hit_at(core.last - 1);
    if (last != nullptr && last->words.last == core.last && !is_part_of_name(*last, core.first)) {
      reading.rule = "place";
      reading.type = EntityType::kPlace;
      reading.sector.clear();
      reading.score = 0.6;
    }
    return reading;
  }
  reading.sector = noun.sector.empty() ? "UNK" : noun.sector;
  if (noun.is_former && is_elite(noun.sector)) reading.sector = "ELI";
  const bool is_bare = core.size() == 1;
  reading.rule = is_bare ? "noun" : reading.country.empty() ? "noun-phrase" : "country-and-noun";
  reading.score = 0.75;
  add_office_holder(reading, core);
  return reading;
}

void PhraseReader::add_office_holder(ActorReading& reading, WordRange core) const {
  if (!query_.on || reading.country.empty() || reading.sector == "ELI") return;
  if (reading.type != EntityType::kPerson) return;
  auto first = core.first;
  for (const auto& hit : phrase_.hits) {
    if (hit.words.last < core.last) first = std::max(first, hit.words.last);
  }
  const auto holder =
      tables_.actors.office_holder(phrase_.key({first, core.last}), reading.country, query_.on);
  if (!holder) return;
  reading.name = holder->name;
  reading.id = holder->id;
  reading.rule = "office-on-date";
  reading.score = 0.9;
}

}  // namespace entente
