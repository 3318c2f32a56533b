#include "cli/cut_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "cli/export_target.hpp"
#include "graph/filter.hpp"
#include "graph/find_entity.hpp"
#include "graph/session.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

std::optional<Date> read_day(const std::string& option, const std::string& text, DateEnd end) {
  if (text.empty()) return {};
  const auto day = parse_partial_date(text, end);
  if (!day) {
    throw Error(ErrorKind::kUsage, fmt::format("{}: \"{}\" is no day", option, text),
                fmt::format("{0} 2024-06-19, {0} 2024-06 or {0} 2024", option));
  }
  return day;
}

std::optional<StanceKind> read_stance(const std::string& text) {
  if (text.empty()) return {};
  const auto stance = parse_stance_kind(text);
  if (!stance) {
    throw Error(ErrorKind::kUsage, fmt::format("--stance: \"{}\" is no stance", text),
                "--stance stated, possible or denied");
  }
  return stance;
}

template <typename Names>
std::vector<std::string> names_of(const Names& names) {
  return {names.begin(), names.end()};
}

/// As they are typed: "sanction"; without the one that is none.
std::vector<std::string> event_names() {
  std::vector<std::string> names;
  for (const std::string_view name : std::span(kEventNames).subspan(1)) names.push_back(slug(name));
  return names;
}

std::vector<Event> read_events(const std::vector<std::string>& names) {
  const auto known = event_names();
  std::vector<Event> events;
  for (const std::string& name : names)
    events.push_back(static_cast<Event>(1 + (std::ranges::find(known, name) - known.begin())));
  return events;
}

std::string id_of(const Snapshot& snapshot, const std::string& name) {
  const auto actors = load_actors();
  return snapshot.entities[get_entity(snapshot, name, {actors ? &*actors : nullptr, true})].id;
}

}  // namespace

std::vector<Option> cut_options(CutOptions& options) {
  return {
      {.name = "--actors",
       .target = &options.actors_only,
       .help = "Only persons, organizations and countries",
       .detail = "Only relations between two of them.",
       .group = kCutGroup},
      {.name = "--things",
       .target = &options.with_things,
       .help = "Also what is handed over, signed or used, as nodes of their own",
       .group = kCutGroup},
      {.name = "--type",
       .target = &options.type,
       .help = "Only relations with an end of this type",
       .value = "TYPE",
       .choices = names_of(kEntityTypeNames),
       .check = is_one_of(names_of(kEntityTypeNames)),
       .group = kCutGroup},
      {.name = "--relation",
       .target = &options.relation,
       .help = "Only relations whose label has these words",
       .detail =
           "Whole words, as they stand: \"sells\" is in \"sells shells to\", \"sell\" is not.",
       .value = "WORDS",
       .check = is_something(),
       .group = kCutGroup},
      {.name = "--event",
       .target = &options.events,
       .help = "Only claims of this class of events (PLOVER); may stand several times",
       .value = "CLASS",
       .choices = event_names(),
       .check = is_one_of(event_names()),
       .group = kCutGroup},
      {.name = "--speaker",
       .target = &options.speaker,
       .help = "Only claims that this entity says",
       .value = "NAME",
       .check = is_something(),
       .group = kCutGroup},
      {.name = "--publisher",
       .target = &options.publisher,
       .help = "Only claims that stand in an article of this publisher",
       .value = "NAME",
       .check = is_something(),
       .group = kCutGroup},
      {.name = "--since",
       .target = &options.since,
       .help = "Only claims of this day (2024-06-19, 2024-06 or 2024) or later",
       .detail =
           "A month or year begins with its first day. A claim's day is that of its words "
           "(\"last May\") or else of its article; one of longer time is of each of its days. "
           "A claim without a day is left out; a message says how many are.",
       .value = "DAY",
       .check = is_something(),
       .group = kCutGroup},
      {.name = "--until",
       .target = &options.until,
       .help = "Only claims of this day, month or year or earlier",
       .detail = "A claim without a day is left out; a message says how many are.",
       .value = "DAY",
       .check = is_something(),
       .group = kCutGroup},
      {.name = "--undated",
       .target = &options.keeps_undated,
       .help = "Also claims without a day, where --since or --until asks for one",
       .group = kCutGroup},
      {.name = "--min-sources",
       .target = &options.min_sources,
       .help = "Only relations with this many independent sources",
       .value = "N",
       .group = kCutGroup},
      {.name = "--min-confidence",
       .target = &options.min_confidence,
       .help = fmt::format("Only claims of this confidence or more, from 0 to 1 (default {})",
                           kLeastShown),
       .detail = "It says how many of a hundred such claims a careful reader would keep.",
       .value = "P",
       .check = is_share(),
       .group = kCutGroup},
      {.name = "--all",
       .target = &options.takes_all,
       .help = "All claims, also those that a careful reader would hardly draw",
       .excludes = {"--min-confidence"},
       .group = kCutGroup},
  };
}

Option stance_option(CutOptions& options) {
  return {.name = "--stance",
          .target = &options.stance,
          .help = "Only claims that say it so: stated, possible or denied",
          .value = "STANCE",
          .choices = names_of(kStanceNames),
          .check = is_something(),
          .group = kCutGroup};
}

std::vector<Option> focus_options(CutOptions& options) {
  return {
      {.name = "--around",
       .target = &options.around,
       .help = "Only what lies around this entity",
       .value = "NAME",
       .check = is_something(),
       .group = kCutGroup},
      {.name = "--hops",
       .target = &options.hops,
       .help = "How far around it (default 1)",
       .detail = "So many relations away at most, whatever their direction.",
       .value = "N",
       .needs = "--around",
       .group = kCutGroup},
      {.name = "--top",
       .target = &options.top,
       .help = "Only this many relations, the strongest",
       .value = "N",
       .group = kCutGroup},
  };
}

std::string cut_text(const CutOptions& options) {
  std::string text;
  const auto add = [&text](const char* name, const auto& value) {
    text += fmt::format(" {} {}", name, value);
  };
  if (options.actors_only) text += " --actors";
  if (options.with_things) text += " --things";
  if (!options.type.empty()) add("--type", options.type);
  if (!options.relation.empty()) add("--relation", shell_quoted(options.relation));
  for (const std::string& event : options.events) add("--event", event);
  if (!options.speaker.empty()) add("--speaker", shell_quoted(options.speaker));
  if (!options.publisher.empty()) add("--publisher", shell_quoted(options.publisher));
  if (!options.since.empty()) add("--since", options.since);
  if (!options.until.empty()) add("--until", options.until);
  if (options.keeps_undated) text += " --undated";
  if (options.min_sources > 0) add("--min-sources", options.min_sources);
  if (options.takes_all) text += " --all";
  if (options.min_confidence != kLeastShown) add("--min-confidence", options.min_confidence);
  if (!options.stance.empty()) add("--stance", options.stance);
  if (!options.around.empty()) add("--around", shell_quoted(options.around));
  if (options.hops != 1) add("--hops", options.hops);
  if (options.top) add("--top", *options.top);
  return text;
}

std::string claims_text(const CutOptions& options) {
  std::string text;
  if (!options.events.empty()) text += fmt::format(" of {}", fmt::join(options.events, " or "));
  if (!options.speaker.empty()) text += " that " + options.speaker + " makes";
  if (!options.publisher.empty()) text += " in " + options.publisher;
  if (!options.since.empty()) text += " since " + options.since;
  if (!options.until.empty()) text += " until " + options.until;
  if (options.keeps_undated) text += " or without a day";
  if (!options.takes_all && options.min_confidence != kLeastShown) {
    text += fmt::format(" of confidence {} or more", options.min_confidence);
  }
  if (options.stance == "denied") text += " that deny it";
  if (options.stance == "stated") text += " that state it";
  if (options.stance == "possible") text += " that hold it possible";
  return text.empty() ? text : "claims" + text;
}

Snapshot load_whole(const Graph& graph, const CutOptions& options,
                    const ClaimConditions& conditions) {
  return load_snapshot(
      graph, {.with_things = options.with_things, .with_quotes = false, .conditions = conditions});
}

ClaimConditions claim_conditions_of(const Graph& graph, const CutOptions& options) {
  ClaimConditions conditions;
  conditions.since = read_day("--since", options.since, DateEnd::kFirst);
  conditions.until = read_day("--until", options.until, DateEnd::kLast);
  if (conditions.since && conditions.until && *conditions.until < *conditions.since) {
    throw Error(ErrorKind::kUsage,
                fmt::format("--until {}: is before --since {}", options.until, options.since),
                "the earlier day goes with --since");
  }
  if (options.keeps_undated) {
    if (!conditions.ask_for_days()) {
      throw Error(ErrorKind::kUsage, "--undated: no day is asked for",
                  "--undated beside --since or --until");
    }
    conditions.undated = Undated::kKept;
  }
  conditions.min_confidence = options.takes_all ? 0 : options.min_confidence;
  conditions.stance = read_stance(options.stance);
  conditions.events = read_events(options.events);
  if (!options.publisher.empty()) conditions.publisher = slug(options.publisher);
  if (!options.speaker.empty())
    conditions.speaker = id_of(load_snapshot(graph, {.with_quotes = false}), options.speaker);
  return conditions;
}

Snapshot cut(const Snapshot& whole, const CutOptions& options) {
  FilterOptions filters{.actors_only = options.actors_only,
                        .type = parse_entity_type(options.type),
                        .relation = options.relation,
                        .min_sources = options.min_sources,
                        .hops = options.hops,
                        .top = options.top};
  if (!options.around.empty()) {
    filters.around = id_of(whole, options.around);
  }
  return filter(whole, filters);
}

void tell_unshown(const Graph& graph, const CutOptions& options) {
  if (options.takes_all || options.min_confidence != kLeastShown) return;
  const auto counts = graph.counts();
  if (counts.unshown == 0) return;
  fmt::print(stderr, "entente: {} of {} claims are less sure than {} and left out\ntry: --all\n",
             counts.unshown, counts.claims, kLeastShown);
}

std::size_t count_undated(const Graph& graph, const CutOptions& options,
                          const ClaimConditions& conditions, const std::vector<std::string>& ends) {
  if (!conditions.ask_for_days() || conditions.undated != Undated::kLeftOut) return 0;
  ClaimConditions of_undated = conditions;
  of_undated.undated = Undated::kAlone;
  // Each claim in its own relation alone, whether or not that has dated ones beside it.
  CutOptions each = options;
  each.with_things = false;
  each.min_sources = 0;
  each.top.reset();
  const Snapshot undated = cut(load_whole(graph, each, of_undated), each);
  std::size_t count = 0;
  for (const Relation& relation : undated.relations) {
    const bool is_meant = std::ranges::all_of(ends, [&](const std::string& end) {
      return undated.entities[relation.subject].id == end ||
             undated.entities[relation.object].id == end;
    });
    if (is_meant) count += relation.claim_count;
  }
  return count;
}

void tell_undated(const Graph& graph, const CutOptions& options, const ClaimConditions& conditions,
                  const std::vector<std::string>& ends) {
  tell_undated(graph, count_undated(graph, options, conditions, ends));
}

void tell_undated(const Graph& graph, std::size_t count) {
  if (count == 0) return;
  fmt::print(stderr, "entente: {}: {} claim{} without a day {} left out\ntry: --undated\n",
             graph.path(), count, count == 1 ? "" : "s", count == 1 ? "is" : "are");
}

Snapshot load_cut(const Graph& graph, const CutOptions& options,
                  const ClaimConditions& conditions) {
  const GraphView view(graph);
  Snapshot snapshot = cut(load_whole(graph, options, conditions), options);
  read_quotes(graph, snapshot);
  return snapshot;
}

std::optional<ActorTable> load_actors() {
  std::string folder;
  try {
    folder = find_data_folder();
  } catch (const Error&) {
    return {};  // a graph can be read without the data that made it
  }
  return ActorTable::load(folder);
}

}  // namespace entente
