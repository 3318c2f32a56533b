#include "graph/store/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "graph/error.hpp"
#include "graph/store/fresh.hpp"

namespace entente {
namespace {

bool is_sound(const Decision& decision) {
  switch (decision.kind) {
    case DecisionKind::kMerge:
    case DecisionKind::kRename:
      return !decision.entity.empty() && !decision.value.empty();
    case DecisionKind::kRetype:
      return !decision.entity.empty() && parse_entity_type(decision.value).has_value();
    case DecisionKind::kSplit:
    case DecisionKind::kHide:
      return !decision.entity.empty();
    case DecisionKind::kUndo: {
      const auto undone = undone_number(decision);
      return undone && *undone > 0 && *undone < decision.number;
    }
  }
  return false;
}

/// The last undo decides first: one that was undone itself undoes nothing.
void mark_undone(std::vector<Decision>& decisions) {
  for (auto undo = decisions.rbegin(); undo != decisions.rend(); ++undo) {
    if (undo->kind != DecisionKind::kUndo || !undo->is_active) continue;
    const auto undone = std::ranges::find(decisions, *undone_number(*undo), &Decision::number);
    if (undone != decisions.end()) undone->is_active = false;
  }
}

/// Lets `from` be shown as `to`. Were `to` shown as `from` by an older decision, that one gives
/// way.
void link(std::map<std::string, std::string>& merged_into, const std::string& from,
          const std::string& to) {
  for (std::string id = to; merged_into.contains(id); id = merged_into.at(id)) {
    if (merged_into.at(id) != from) continue;
    merged_into.erase(id);
    break;
  }
  if (from != to) merged_into.insert_or_assign(from, to);
}

}  // namespace

std::optional<std::int64_t> undone_number(const Decision& undo) {
  const char* const end = undo.value.data() + undo.value.size();
  std::int64_t number = 0;
  const auto [stop, error] = std::from_chars(undo.value.data(), end, number);
  if (error != std::errc{} || stop != end) return {};
  return number;
}

std::vector<Decision> read_decisions(Database& database) {
  Statement rows =
      database.prepare("SELECT id, kind, entity, value, reason FROM decisions ORDER BY id");
  std::vector<Decision> decisions;
  while (rows.step()) {
    const auto kind = parse_decision_kind(rows.get_text(1));
    Decision decision{rows.get_int(0),
                      kind.value_or(DecisionKind::kMerge),
                      std::string(rows.get_text(2)),
                      std::string(rows.get_text(3)),
                      std::string(rows.get_text(4)),
                      true};
    if (!kind || !is_sound(decision)) {
      throw Error(ErrorKind::kStorage,
                  fmt::format("{}: decision {} says nothing", database.path(), decision.number),
                  "another program wrote it: restore the file from a copy");
    }
    decisions.push_back(std::move(decision));
  }
  mark_undone(decisions);
  return decisions;
}

std::int64_t append_decision(Database& database, const Decision& decision) {
  if (decision.kind == DecisionKind::kUndo) {
    const std::vector<Decision> log = read_decisions(database);
    const auto undone = std::ranges::find_if(
        log, [&](const Decision& each) { return std::to_string(each.number) == decision.value; });
    if (undone == log.end() || !undone->is_active) {
      throw Error(ErrorKind::kInput,
                  fmt::format("decision {} {}", decision.value,
                              undone == log.end() ? "is not in the log" : "is undone already"),
                  fmt::format("entente log {}", database.path()));
    }
  }
  mark_stale(database, "profiles");  // links follow from statements alone
  database.run("INSERT INTO decisions (kind, entity, value, reason) VALUES (?, ?, ?, ?)",
               to_string(decision.kind), decision.entity, decision.value, decision.reason);
  return database.last_row();
}

Curation replay(const std::vector<Decision>& decisions) {
  Curation curation;
  for (const Decision& decision : decisions) {
    if (!decision.is_active) continue;
    switch (decision.kind) {
      case DecisionKind::kMerge:
        curation.apart.erase(decision.entity);
        link(curation.merged_into, decision.entity, decision.value);
        break;
      case DecisionKind::kSplit:
        curation.merged_into.erase(decision.entity);
        curation.apart.insert(decision.entity);
        break;
      case DecisionKind::kRename:
        curation.names.insert_or_assign(decision.entity, decision.value);
        break;
      case DecisionKind::kRetype:
        curation.types.insert_or_assign(decision.entity, *parse_entity_type(decision.value));
        break;
      case DecisionKind::kHide:
        curation.hidden.insert(decision.entity);
        break;
      case DecisionKind::kUndo:
        break;
    }
  }
  return curation;
}

}  // namespace entente
