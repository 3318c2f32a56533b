// Fits the confidence of claims to what readers said of claims drawn at random.
// usage: entente-fit-claims DATA_FOLDER JUDGED.tsv PLOT.svg NEWS… >claim_confidence.tsv
// DATA_FOLDER holds the model and tables (extract/data); JUDGED.tsv is train/claims/judged.tsv: a
// claim's id, "ok", "trivial" or "wrong", its article; NEWS hold the articles they were drawn from.
// Claims that the rules no longer find are left out. Weights go to stdout; the counts and the table
// of reliability, each claim judged by weights fitted to the other four fifths, to stderr, and
// drawn to PLOT.svg.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/claim/claim_features.hpp"
#include "extract/claim/trace.hpp"
#include "extract/learned/weight_table.hpp"
#include "extract/pipeline.hpp"
#include "extract/read/read.hpp"
#include "graph/actors/tsv.hpp"
#include "graph/error.hpp"
#include "train/reliability.hpp"
#include "train/ridge_logistic.hpp"

namespace entente::train {
namespace {

constexpr double kRidge = 8;
constexpr std::size_t kFolds = 5;

struct Verdicts {
  std::map<std::string, bool> by_claim;  ///< right, and worth a line
  std::set<std::string> documents;       ///< that claims were drawn from
};

Verdicts read_verdicts(const std::string& path) {
  Verdicts verdicts;
  Tsv::read(path).for_each(3, [&](const Tsv::Row& row) {
    if (row[1] != "ok" && row[1] != "trivial" && row[1] != "wrong") row.fail("not a verdict");
    verdicts.by_claim[std::string(row[0])] = row[1] == "ok";
    verdicts.documents.emplace(row[2]);
  });
  return verdicts;
}

/// The judged claims that the rules still find, in the order of the articles.
std::vector<Example> find_examples(const Pipeline& pipeline, const Verdicts& verdicts,
                                   const std::string& path) {
  std::vector<Example> examples;
  const auto read = [&](const Article& article) {
    if (!verdicts.documents.contains(article.document)) return;
    ClaimTrace trace;
    std::ignore = pipeline.find_claims(article, pipeline.analyse(article), &trace);
    for (const TraceStep& step : trace.steps) {
      const auto found = verdicts.by_claim.find(step.claim.id);
      if (step.claim.id.empty() || found == verdicts.by_claim.end()) continue;
      examples.push_back({{step.features.begin(), step.features.end()}, found->second, 1});
    }
  };
  read_articles(path, read, [](const Diagnostic&) {});
  return examples;
}

/// Each example's confidence by weights that were not fitted to it.
std::vector<Outcome> cross_validate(const std::vector<Example>& examples) {
  std::vector<Outcome> outcomes(examples.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<Example> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (i % kFolds != fold) others.push_back(examples[i]);
    }
    const auto weights = fit_logistic(others, kRidge);
    for (std::size_t i = fold; i < examples.size(); i += kFolds) {
      outcomes[i] = {logistic(weights, examples[i].features), examples[i].is_right};
    }
  }
  return outcomes;
}

/// What share of the claims above a threshold is right, and what share of the right ones is kept.
std::string threshold_table(std::vector<Outcome> outcomes) {
  std::string table = "at least  kept  right  of the right ones\n";
  const auto right = static_cast<double>(
      std::ranges::count_if(outcomes, [](const auto& o) { return o.is_right; }));
  for (int tenth = 0; tenth < 20; ++tenth) {
    const double least = tenth / 20.0;
    double kept = 0, good = 0;
    for (const auto& outcome : outcomes) {
      if (outcome.confidence < least) continue;
      ++kept;
      good += outcome.is_right ? 1 : 0;
    }
    if (kept == 0) break;
    table += fmt::format("{:.2f}      {:5}   {:.2f}   {:.2f}\n", least, kept, good / kept,
                         good / std::max(right, 1.0));
  }
  return table;
}

void run(const std::string& data_folder, const std::string& judged, const std::string& plot,
         const std::vector<std::string>& news) {
  const Pipeline pipeline = Pipeline::load(data_folder);
  const auto verdicts = read_verdicts(judged);
  std::vector<Example> examples;
  for (const auto& path : news) {
    const auto more = find_examples(pipeline, verdicts, path);
    examples.insert(examples.end(), more.begin(), more.end());
  }
  if (examples.empty()) {
    throw Error(ErrorKind::kInput, "none of the judged claims is found in the articles");
  }
  fmt::print(stderr, "{} of {} judged claims found\n", examples.size(), verdicts.by_claim.size());
  const auto outcomes = cross_validate(examples);
  fmt::print(stderr, "{}{}", reliability_table(outcomes), threshold_table(outcomes));
  std::ofstream picture(plot);
  picture << reliability_plot(outcomes, "Claims: confidence, and how many readers kept");
  if (!picture.flush()) throw Error(ErrorKind::kStorage, plot + ": cannot be written");
  const auto weights = fit_logistic(examples, kRidge);
  fmt::print("# Weights of a claim's confidence, a logistic regression; see docs/quality.md.\n");
  fmt::print("# feature\tweight\n");
  for (std::size_t i = 0; i < weights.size(); ++i) {
    fmt::print("{}\t{:.4f}\n", kClaimFeatureNames[i], weights[i]);
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  if (argc < 5) {
    fmt::print(stderr,
               "usage: entente-fit-claims DATA_FOLDER JUDGED.tsv PLOT.svg NEWS... >FILE.tsv\n");
    return 2;
  }
  try {
    entente::train::run(argv[1], argv[2], argv[3], {argv + 4, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "entente-fit-claims: {}\n", error.what());
    return 1;
  }
  return 0;
}
