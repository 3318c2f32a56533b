// Fits the confidence of open triples to what people called right and wrong.
// usage: entente-fit-triples DATA_FOLDER GOLD… >triple_confidence.tsv
// DATA_FOLDER holds the model and tables (extract/data); a GOLD file is read as gold_file.hpp says.
// Weights go to stdout; counts and tables of reliability, each sentence judged by weights fitted
// to the other four fifths, to stderr.

#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "extract/learned/weight_table.hpp"
#include "extract/pipeline.hpp"
#include "graph/error.hpp"
#include "train/reliability.hpp"
#include "train/ridge_logistic.hpp"
#include "train/run_program.hpp"
#include "train/triples/gold_file.hpp"

namespace entente::train {
namespace {

constexpr double kRidge = 2;
constexpr std::size_t kFolds = 5;

struct JudgedTriple {
  Example example;
  std::size_t fold = 0;
  std::size_t file = 0;
};

std::vector<JudgedTriple> judge_file(const Pipeline& pipeline, const GoldFile& file,
                                     TripleFace face) {
  std::vector<JudgedTriple> judged;
  for (std::size_t s = 0; s < file.sentences.size(); ++s) {
    Article article;
    article.text = file.sentences[s].text;
    const Document document =
        file.is_tokenized ? pipeline.analyse_tokens(article) : pipeline.analyse_paragraph(article);
    for (const OpenTriple& triple : pipeline.find_triples(article, document, face)) {
      const Verdict verdict = judge(triple, file.sentences[s], file.is_complete);
      if (verdict == Verdict::kUnknown) continue;
      judged.push_back(
          {{{triple.features.begin(), triple.features.end()}, verdict == Verdict::kRight, 1},
           s % kFolds,
           0});
    }
  }
  return judged;
}

std::vector<double> fit(const std::vector<JudgedTriple>& judged, std::size_t left_out) {
  std::vector<Example> examples;
  for (const JudgedTriple& one : judged) {
    if (one.fold != left_out) examples.push_back(one.example);
  }
  return fit_logistic(examples, kRidge);
}

/// Confidences of triples that the weights were not fitted to.
void report(const std::vector<JudgedTriple>& judged, const std::vector<GoldFile>& files,
            std::string_view face) {
  std::vector<std::vector<Outcome>> outcomes(files.size());
  std::vector<Outcome> all;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto weights = fit(judged, fold);
    for (const JudgedTriple& one : judged) {
      if (one.fold != fold) continue;
      const Outcome outcome = {logistic(weights, one.example.features), one.example.is_right};
      outcomes[one.file].push_back(outcome);
      all.push_back(outcome);
    }
  }
  fmt::print(stderr, "## {}: all\n{}", face, reliability_table(all));
  for (std::size_t f = 0; f < files.size(); ++f) {
    fmt::print(stderr, "## {}: {}\n{}", face, files[f].path, reliability_table(outcomes[f]));
  }
}

void run(const std::string& data_folder, const std::vector<std::string>& paths) {
  const Pipeline pipeline = Pipeline::load(data_folder);
  std::vector<GoldFile> files;
  for (const auto& path : paths) files.push_back(read_gold_file(path));
  std::vector<std::vector<double>> weights;
  for (const TripleFace face : {TripleFace::kMerged, TripleFace::kAtomic}) {
    std::vector<JudgedTriple> judged;
    for (std::size_t f = 0; f < files.size(); ++f) {
      for (JudgedTriple one : judge_file(pipeline, files[f], face)) {
        one.file = f;
        judged.push_back(one);
      }
    }
    report(judged, files, face == TripleFace::kMerged ? "merged" : "atomic");
    weights.push_back(fit(judged, kFolds));
  }
  fmt::print("# Weights of a triple's confidence, a logistic regression; see docs/triples.md.\n");
  fmt::print("# feature\tmerged\tatomic\n");
  for (std::size_t i = 0; i < kTripleFeatureNames.size(); ++i) {
    fmt::print("{}\t{:.4f}\t{:.4f}\n", kTripleFeatureNames[i], weights[0][i], weights[1][i]);
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: entente-fit-triples DATA_FOLDER GOLD... >triple_confidence.tsv\n");
    return 2;
  }
  return entente::train::run_program("entente-fit-triples", [&] {
    entente::train::run(argv[1], {argv + 2, argv + argc});
  });
}
