#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.hpp"
#include "cli/read_inputs.hpp"
#include "extract/pipeline.hpp"
#include "graph/claim_json.hpp"
#include "graph/derived.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

/// A batch is analysed by all threads and stored in one transaction.
constexpr std::size_t kBatchArticles = 64;
constexpr std::size_t kBatchBytes = std::size_t{4} << 20;
constexpr std::size_t kBatchClaims = 20'000;

struct AddOptions {
  std::string graph;
  std::vector<std::string> inputs;
  std::string claims;
  unsigned threads = 0;
  InputOptions input;
  std::string patterns;  ///< a file of the user's own relations, or empty
  double min_confidence = 0;
};

/// "12 articles, 340 claims" on stderr, at most once a second, and only where somebody looks.
class Progress {
 public:
  void show(std::size_t articles, std::size_t claims) {
    const auto now = std::chrono::steady_clock::now();
    if (!is_terminal_ || now - last_ < std::chrono::seconds(1)) return;
    last_ = now;
    fmt::print(stderr, "\r{} articles, {} claims", articles, claims);
    is_shown_ = true;
  }
  void clear() const {
    if (is_shown_) fmt::print(stderr, "\r\033[K");
  }

 private:
  bool is_terminal_ = isatty(STDERR_FILENO) != 0;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

struct Totals {
  std::size_t read = 0;
  std::size_t added = 0;
  std::size_t claims = 0;
};

/// Collects articles and stores them batch by batch.
class Adder {
 public:
  /// The graph file is opened with the first article, so that a wrong input leaves none behind.
  Adder(const std::string& path, const Pipeline& pipeline, unsigned threads, double min_confidence)
      : path_(path), pipeline_(pipeline), threads_(threads), min_confidence_(min_confidence) {}

  void add(Article article) {
    ++totals_.read;
    pipeline_.complete(article);
    if (!graph_) graph_ = Graph::open(path_, Access::kCreate);
    if (graph_->contains(article)) return;
    bytes_ += article.text.size();
    batch_.push_back(std::move(article));
    if (batch_.size() >= kBatchArticles || bytes_ >= kBatchBytes) flush();
  }

  void flush() {
    if (batch_.empty()) return;
    const auto claims = analyse();
    Transaction transaction(graph_->database());
    for (std::size_t i = 0; i < batch_.size(); ++i) {
      if (!graph_->add(batch_[i], claims[i])) continue;
      ++totals_.added;
      totals_.claims += claims[i].size();
    }
    transaction.commit();
    batch_.clear();
    bytes_ = 0;
    progress_.show(totals_.read, totals_.claims);
  }

  Totals finish() {
    flush();
    if (graph_) refresh_derived(graph_->database());
    progress_.clear();
    return totals_;
  }

 private:
  /// The claims of each article of the batch, whichever thread found them.
  std::vector<std::vector<Claim>> analyse() const {
    std::vector<std::vector<Claim>> claims(batch_.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (auto i = next++; i < batch_.size(); i = next++) {
        claims[i] = pipeline_.find_claims(batch_[i], pipeline_.analyse(batch_[i]));
        std::erase_if(claims[i], [&](const Claim& c) { return c.confidence < min_confidence_; });
      }
    };
    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < threads_ && t < batch_.size(); ++t) helpers.emplace_back(work);
    work();
    helpers.clear();
    return claims;
  }

  std::string path_;
  std::optional<Graph> graph_;
  const Pipeline& pipeline_;
  unsigned threads_;
  double min_confidence_;
  std::vector<Article> batch_;
  std::size_t bytes_ = 0;
  Totals totals_;
  Progress progress_;
};

void add_articles(const AddOptions& options) {
  const Pipeline pipeline = Pipeline::load(find_data_folder(), options.patterns);
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  Adder adder(options.graph, pipeline, options.threads == 0 ? cores : options.threads,
              options.min_confidence);
  std::optional<Error> failure;
  try {
    read_inputs(options.inputs, options.input,
                [&](Article article) { adder.add(std::move(article)); });
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::kInput) throw;
    failure = error;  // what was read before is still stored
  }
  const Totals totals = adder.finish();
  if (failure) throw *failure;
  fmt::print(stderr, "{}: {} of {} articles new, {} claims\n", options.graph, totals.added,
             totals.read, totals.claims);
}

void add_foreign_claims(const AddOptions& options) {
  std::ifstream file;
  const bool is_stdin = options.claims == "-";
  if (!is_stdin) {
    file.open(options.claims, std::ios::binary);
    if (!file) {
      throw Error(ErrorKind::kInput, options.claims + ": cannot be opened",
                  "check the name; claims are JSON Lines as `entente extract` prints them");
    }
  }
  Graph graph = Graph::open(options.graph, Access::kCreate);
  std::vector<Claim> batch;
  std::size_t added = 0;
  const auto flush = [&] {
    added += graph.add_claims(batch);
    batch.clear();
  };
  const auto read = read_claims(
      is_stdin ? std::cin : file, is_stdin ? "standard input" : options.claims,
      [&](Claim claim) {
        batch.push_back(std::move(claim));
        if (batch.size() >= kBatchClaims) flush();
      },
      [&](const Diagnostic& diagnostic) {
        if (options.input.is_strict) {
          throw Error(ErrorKind::kInput, diagnostic.where + ": " + diagnostic.message,
                      diagnostic.hint);
        }
        print_diagnostic(diagnostic);
      });
  flush();
  refresh_derived(graph.database());
  fmt::print(stderr, "{}: {} of {} claims new\n", options.graph, added, read);
}

void run(const AddOptions& options) {
  if (options.inputs.empty() && options.claims.empty()) {
    throw Error(ErrorKind::kUsage, "add: nothing to add",
                "entente add " + options.graph + " ARTICLE.txt");
  }
  if (!options.claims.empty()) add_foreign_claims(options);
  if (!options.inputs.empty()) add_articles(options);
}

}  // namespace

void add_add_command(CLI::App& app) {
  auto options = std::make_shared<AddOptions>();
  auto* command = app.add_subcommand("add", "Read articles, find their claims, merge them");
  command->footer("Example: entente add news.db articles/");
  command->add_option("GRAPH", options->graph, "The graph file; made when it is missing")
      ->required();
  command->add_option("INPUT", options->inputs,
                      "Articles: text, HTML or JSON Lines files, folders, or - for standard input");
  command->add_option("--claims", options->claims,
                      "Claims of another extractor, as `entente extract` prints them");
  command->add_option("--threads", options->threads,
                      "Threads to analyse with (default: all cores)");
  add_input_options(*command, options->input);
  add_patterns_option(*command, options->patterns);
  add_confidence_option(*command, options->min_confidence);
  command->callback([options] { run(*options); });
}

}  // namespace entente
