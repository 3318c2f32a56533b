#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/store/database.hpp"

namespace entente {

// The parts of check_graph, each an invariant or a few.

/// Collects what one kind of violation is found on.
class Finding {
 public:
  Finding(std::string message, std::string remedy)
      : violation_{std::move(message), 0, "", std::move(remedy)} {}

  void add(const std::string& example) {
    if (violation_.count++ == 0) violation_.example = example;
  }
  /// Hands the violation over, if there is one.
  void report(std::vector<Violation>& violations) const {
    if (violation_.count > 0) violations.push_back(violation_);
  }

 private:
  Violation violation_;
};

inline constexpr const char* kRestore =
    "restore the file from a copy, or add all articles to a new graph";
inline constexpr const char* kReadAgain = "remove the article (entente remove) and add it again";
inline constexpr const char* kOtherText =
    "remove the article (entente remove), add it again, and then claims made from this text";
inline constexpr const char* kReindex = "entente check GRAPH --rebuild-index";

/// Every table, index, view and trigger, sorted, a line each; comments do not count.
[[nodiscard]] std::string schema_text(Database& database);

/// A statement whose every row breaks a rule; its first column says which row it is.
struct RowCheck {
  const char* message;
  const char* sql;
  const char* remedy;
};
[[nodiscard]] std::vector<Violation> run_checks(Database& database,
                                                std::initializer_list<RowCheck> checks);

/// check_rows.cpp: what SQL can say.
[[nodiscard]] std::vector<Violation> check_pages(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_schema(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_references(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_claims(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_values(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_decisions(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_index(const Graph& graph);
/// check_texts.cpp: spans, slices and hashes, article by article.
[[nodiscard]] std::vector<Violation> check_spans(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_quotes(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_articles(const Graph& graph);
/// check_sources.cpp: what follows from the texts, made anew; who read what.
[[nodiscard]] std::vector<Violation> check_sources(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_readings(const Graph& graph);
/// check_versions.cpp: what took whose place, and what is kept of it.
[[nodiscard]] std::vector<Violation> check_versions(const Graph& graph);
/// check_relations.cpp: counts anew, claim by claim, what a snapshot says of each relation.
[[nodiscard]] std::vector<Violation> check_relations(const Graph& graph);

/// check_links.cpp: the stored links are those that the rules find.
[[nodiscard]] std::vector<Violation> check_links(const Graph& graph);
[[nodiscard]] std::vector<Violation> check_profiles(const Graph& graph);

}  // namespace entente
