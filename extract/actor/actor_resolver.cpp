#include "extract/actor/actor_resolver.hpp"

#include <algorithm>
#include <utility>

#include "extract/actor/actor_parts.hpp"
#include "extract/actor/read_phrase.hpp"
#include "extract/read/written_date.hpp"
#include "graph/form_key.hpp"

namespace entente {
namespace {

using Use = ActorWords::Use;

/// What a country in the context is the likelier home of.
bool is_of_state(const ActorReading& reading) {
  constexpr std::string_view kSectors[] = {"GOV", "LEG", "MIL", "COP", "SPY", "JUD", "PTY", "OPP"};
  return std::ranges::find(kSectors, reading.sector) != std::end(kSectors);
}

/// The first country that the context names.
std::string country_of_context(const ActorTables& tables, const NearSpelling& spelling,
                               std::string_view context) {
  if (context.empty()) return {};
  for (const auto& hit : find_names(tables, spelling, context).hits) {
    if (hit.match && !hit.country.empty()) return hit.country;
  }
  return {};
}

ActorReading nobody(std::string_view rule, std::string_view sector) {
  ActorReading reading;
  reading.rule = rule;
  reading.sector = sector;
  return reading;
}

bool is_unknown(const ActorReading& reading) { return reading.rule == "unknown"; }

}  // namespace

struct ActorResolver::Parts {
  ActorTables tables;
  NearSpelling spelling;

  explicit Parts(ActorTables all) : tables(std::move(all)), spelling(tables.actors) {}

  ActorReading read_whole(const ActorQuery& query, std::string_view home) const {
    auto reading = read_name(query, query.text, home);
    if (reading) return *reading;
    const auto phrase = find_names(tables, spelling, query.text);
    if (phrase.words.empty()) return nobody("no-actor", "");
    const PhraseReader reader(tables, phrase, query);
    const auto bare = reader.without_determiners({0, phrase.words.size()});
    if (auto named = read_name(query, phrase.slice(bare), home)) return *named;
    if (auto word = read_word(phrase, bare)) return *word;
    auto found = reader.read(bare);
    const bool is_vague = is_unknown(found) || found.score < 0.7;
    if (is_vague) {
      if (auto named = read_altered(query, phrase, bare, home)) return *named;
    }
    if (found.name.empty()) found.name = phrase.slice(bare);
    if (found.country.empty() && found.id.empty()) {
      found.country =
          is_of_state(found) && !home.empty() ? std::string(home) : country_of_people(phrase);
    }
    return found;
  }

  std::optional<ActorReading> read_name(const ActorQuery& query, std::string_view text,
                                        std::string_view home) const {
    const auto match = tables.actors.find(text);
    if (!match) return {};
    return read_match(tables, *match, query, home);
  }

  /// "Mapuche leaders": where a people without a state of its own mostly lives.
  std::string country_of_people(const ActorPhrase& phrase) const {
    for (const auto& word : phrase.words) {
      if (!word.is_capital) continue;
      auto name = word.lower;
      if (name.ends_with('s') && !tables.words.is(name, Use::kPeople)) name.pop_back();
      if (const auto* country = tables.words.find(name, Use::kPeople)) return std::string(*country);
    }
    return {};
  }

  /// A pronoun; or nothing but words of time and numbers: "last Monday", "5 May 2021".
  std::optional<ActorReading> read_word(const ActorPhrase& phrase, WordRange bare) const {
    const auto key = phrase.key(bare);
    if (tables.words.is(key, Use::kPronoun)) return nobody("pronoun", "UNK");
    for (auto i = bare.first; i < bare.last; ++i) {
      const auto& word = phrase.words[i].lower;
      const bool is_number = word.find_first_not_of("0123456789,") == std::string::npos;
      const bool is_before = i + 1 < bare.last && tables.words.is(word, Use::kSkip);
      if (!is_number && !is_before && !tables.words.is(word, Use::kTime)) return {};
    }
    return nobody("no-actor", "JNK");
  }

  /// A name with a middle name too many, or misspelt.
  std::optional<ActorReading> read_altered(const ActorQuery& query, const ActorPhrase& phrase,
                                           WordRange bare, std::string_view home) const {
    if (bare.size() > 2 && bare.size() < 6) {
      const auto ends = phrase.words[bare.first].lower + " " + phrase.words[bare.last - 1].lower;
      const auto written = std::string(phrase.slice({bare.first, bare.first + 1})) + " " +
                           std::string(phrase.slice({bare.last - 1, bare.last}));
      const auto match = tables.actors.find(written);
      if (match && match->actor->type == EntityType::kPerson) {
        auto reading = read_match(tables, *match, query, home);
        reading.rule = "name-without-middle";
        reading.score = 0.7;
        return reading;
      }
    }
    const auto match = spelling.find(phrase.key(bare));
    const bool is_word =
        bare.size() == 1 && tables.wordnet.contains(phrase.key(bare), WordNetPos::kNoun);
    if (!match || is_word) return {};
    auto reading = read_match(tables, *match, query, home);
    reading.rule = "near-spelling";
    reading.score = 0.6;
    return reading;
  }

  /// "FSB, Russia's security service": what follows a comma fills in what the name leaves open.
  ActorReading read_parts(const ActorQuery& query, std::string_view home) const {
    const auto words = split_phrase(query.text);
    const auto stop = std::ranges::find_if(words, &PhraseWord::ends_part);
    auto reading = ActorReading{};
    if (stop == words.end() || stop + 1 == words.end()) return read_whole(query, home);
    if (auto whole = read_name(query, query.text, home)) return *whole;
    const auto split = stop->span.end;
    const auto second = (stop + 1)->span.begin;
    ActorQuery part = query;
    part.text = query.text.substr(words.front().span.begin, split - words.front().span.begin);
    const auto first_text = part.text;
    reading = read_whole(part, home);
    part.text = query.text.substr(second);
    if (is_unknown(reading)) {  // "Abba, Ada"
      const auto turned = std::string(part.text) + " " + std::string(first_text);
      if (auto named = read_name(query, turned, home)) return *named;
    }
    const auto rest = read_parts(part, home);
    if (is_unknown(reading) && !is_unknown(rest)) {
      const auto name = reading.name;
      reading = rest;
      const bool describes = rest.id.empty() || rest.type == EntityType::kCountry;
      if (describes) reading.name = name;
      reading.rule = "apposition";
      return reading;
    }
    if (reading.country.empty()) reading.country = rest.country;
    const bool is_open = reading.sector.empty() && reading.type != EntityType::kCountry;
    if (is_open || reading.sector == "UNK") reading.sector = rest.sector;
    return reading;
  }
};

ActorResolver::ActorResolver(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ActorResolver::ActorResolver(ActorResolver&&) noexcept = default;
ActorResolver& ActorResolver::operator=(ActorResolver&&) noexcept = default;
ActorResolver::~ActorResolver() = default;

ActorResolver ActorResolver::load(const std::string& data_folder) {
  return ActorResolver(std::make_unique<Parts>(
      ActorTables{ActorTable::load(data_folder), Lexicon::load(data_folder), WordNet::load(),
                  ActorWords::load(data_folder), Gazetteer::load(data_folder)}));
}

ActorReading ActorResolver::resolve(const ActorQuery& query) const {
  const auto& parts = *parts_;
  ActorQuery dated = query;
  if (!dated.on) dated.on = find_date(query.context);
  return parts.read_parts(dated, country_of_context(parts.tables, parts.spelling, query.context));
}

}  // namespace entente
