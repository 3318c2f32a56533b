#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "cli/add_summary.hpp"
#include "cli/command.hpp"
#include "cli/extractor.hpp"
#include "cli/progress.hpp"
#include "cli/read_inputs.hpp"
#include "graph/claim_json.hpp"
#include "graph/graph.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct AddOptions {
  std::string graph;
  std::vector<std::string> inputs;
  std::string claims;
  InputOptions input;
  ExtractorOptions extractor;
};

struct Totals {
  std::size_t read = 0;
  std::size_t added = 0;
  std::size_t claims = 0;
  std::size_t replaced = 0;
  std::size_t retitled = 0;
  std::vector<std::int64_t> versions;  ///< rows of articles that took the place of others
};

/// Collects articles and stores them batch by batch.
class Adder {
 public:
  /// The graph file is opened with the first article, so that a wrong input leaves none behind.
  Adder(const std::string& path, const Extractor& extractor, NotedRun& run)
      : path_(path), extractor_(extractor), run_(run) {}

  void add(Article article) {
    ++totals_.read;
    extractor_.complete(article);
    open();
    const std::int64_t origin = article.origin.hash;
    // What is known of this one follows from the one before.
    if (has_one_place(article) && pending_at_.contains(origin)) flush();
    const Known known = graph_->find(article);
    // Of several records with one id in a file the last one counts, and it may be still to come.
    returned_.erase(origin);
    if (known == Known::kSame) return;
    if (known == Known::kOlder) {
      returned_.emplace(origin, std::move(article));
      return;
    }
    put_off(std::move(article), known == Known::kNo);
    if (is_batch(pending_.size(), bytes_)) flush();
  }

  std::string finish() {
    flush();
    for (auto& [origin, article] : returned_) put_off(std::move(article), false);
    flush();
    std::string replaced;
    if (graph_) {
      session_->finish();
      replaced = replaced_text(*graph_, totals_.replaced, totals_.versions);
    }
    progress_.clear();
    return fmt::format("{} of {} articles new, {} claims{}{}", totals_.added, totals_.read,
                       totals_.claims, replaced, retitled_text(totals_.retitled));
  }

 private:
  /// Where each content has a place of its own, none is newer than another.
  [[nodiscard]] static bool has_one_place(const Article& article) {
    return article.origin.hash != 0 && !article.origin.is_by_content;
  }

  void open() {
    if (graph_) return;
    graph_ = Graph::open(path_, Access::kCreate);
    session_.emplace(*graph_, &run_);
  }

  void put_off(Article&& article, bool is_unread) {
    bytes_ += article.text.size();
    if (has_one_place(article)) pending_at_.insert(article.origin.hash);
    pending_.push_back(std::move(article));
    is_unread_.push_back(is_unread);
  }

  /// In the order in which they came: of two at one place the later one is newer.
  void flush() {
    if (pending_.empty()) return;
    std::vector<Article> unread;
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      if (is_unread_[i]) unread.push_back(pending_[i]);
    }
    const auto claims = extractor_.read(unread);
    auto next = claims.begin();
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      is_unread_[i] ? store(pending_[i], *next++) : store_known(pending_[i]);
    }
    session_->commit();
    pending_.clear();
    is_unread_.clear();
    pending_at_.clear();
    bytes_ = 0;
    progress_.show(totals_.read, totals_.claims);
  }

  void store(const Article& article, const std::vector<Claim>& claims) {
    count(session_->add(article, claims, extractor_.fingerprint()), claims.size());
  }

  /// What was known may have gone: its only place may be another's by now.
  void store_known(const Article& article) {
    if (const auto added = session_->add_known(article)) return count(*added, 0);
    store(article, extractor_.read({article}).front());
  }

  void count(const Added& added, std::size_t claims) {
    if (added.is_new) ++totals_.added;
    if (added.replaced_count > 0) totals_.versions.push_back(added.row);
    totals_.replaced += added.replaced_count;
    totals_.retitled += added.retitled_count;
    if (added) totals_.claims += claims;
  }

  std::string path_;
  std::optional<Graph> graph_;
  std::optional<Session> session_;  ///< of it
  const Extractor& extractor_;
  NotedRun& run_;
  std::vector<Article> pending_;
  std::vector<bool> is_unread_;               ///< parallel: claims are to be found in it
  std::set<std::int64_t> pending_at_;         ///< their origins
  std::map<std::int64_t, Article> returned_;  ///< by origin: what a newer one took the place of
  std::size_t bytes_ = 0;
  Totals totals_;
  Progress progress_;
};

void add_articles(const AddOptions& options, const std::vector<std::string>& inputs,
                  NotedRun& run) {
  const Extractor extractor(options.extractor);
  Adder adder(options.graph, extractor, run);
  std::optional<Error> failure;
  try {
    read_inputs(inputs, options.input, [&](Article article) { adder.add(std::move(article)); });
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::kInput) throw;
    failure = error;  // what was read before is still stored
  }
  const std::string summary = adder.finish();
  if (failure) throw *failure;
  fmt::print(stderr, "{}: {}\n", options.graph, summary);
}

/// Stores claims as they are read, many in one transaction.
class ClaimAdder {
 public:
  /// The graph file is opened with the first claim, so that a wrong input leaves none behind. What
  /// comes slowly is gathered first, so that no lock is held while waiting for it.
  ClaimAdder(const std::string& path, bool is_slow, NotedRun& run)
      : path_(path), is_slow_(is_slow), run_(run) {}

  void add(Claim&& claim) {
    if (!graph_) {
      graph_ = Graph::open(path_, Access::kCreate);
      session_.emplace(*graph_, &run_);
    }
    if (!is_slow_) return store(claim);
    batch_.push_back(std::move(claim));
    if (batch_.size() >= Session::kBatchClaims) store_batch();
  }

  /// Returns what became of them, in words.
  std::string finish() {
    if (graph_) {
      store_batch();
      session_->finish();
    }
    const auto text_of = [&](AddedClaim added, const char* words) {
      return counts_[added] == 0 ? "" : fmt::format(", {} {}", counts_[added], words);
    };
    return fmt::format("{} of {} claims new{}{}", counts_[AddedClaim::kNew], read_,
                       text_of(AddedClaim::kReplaced, "in the place of a less sure one of that id"),
                       text_of(AddedClaim::kLessSure, "left out for a surer one of that id"));
  }

 private:
  void store_batch() {
    for (const Claim& claim : batch_) store(claim);
    batch_.clear();
    session_->commit();
  }

  void store(const Claim& claim) {
    ++counts_[session_->add_claim(claim)];
    ++read_;
  }

  std::string path_;
  std::optional<Graph> graph_;
  std::optional<Session> session_;  ///< of it
  bool is_slow_;
  NotedRun& run_;
  std::vector<Claim> batch_;
  std::map<AddedClaim, std::size_t> counts_;
  std::size_t read_ = 0;
};

void add_graph(const std::string& path, const std::string& other_path, NotedRun& run) {
  const Graph other = Graph::open(other_path, Access::kRead);
  Graph graph = Graph::open(path, Access::kCreate);
  Session session(graph, &run);
  const Merged merged = session.merge(other);
  session.finish();
  fmt::print(stderr, "{}: {} of {} articles of {} new, {} claims{}\n", path, merged.added.articles,
             other.counts().articles, other_path, merged.added.claims, merged_text(graph, merged));
}

void add_foreign_claims(const AddOptions& options, NotedRun& run) {
  std::ifstream file;
  std::error_code ignored;
  const bool is_stdin = options.claims == "-";
  if (!is_stdin) {
    file.open(options.claims, std::ios::binary);
    const bool is_folder = std::filesystem::is_directory(options.claims, ignored);
    if (!file || is_folder) {
      throw Error(ErrorKind::kInput,
                  options.claims + (is_folder ? ": is a folder" : ": cannot be opened"),
                  "check the name; claims are JSON Lines as `entente extract` prints them");
    }
  }
  // A pipe, a terminal: whatever another program may be writing still.
  const bool is_slow = is_stdin || !std::filesystem::is_regular_file(options.claims, ignored);
  ClaimAdder adder(options.graph, is_slow, run);
  read_claims(
      is_stdin ? std::cin : file, is_stdin ? "standard input" : options.claims,
      [&](Claim&& claim) { adder.add(std::move(claim)); },
      [&](const Diagnostic& diagnostic) {
        if (options.input.is_strict) {
          throw Error(ErrorKind::kInput, diagnostic.where + ": " + diagnostic.message,
                      diagnostic.hint);
        }
        print_diagnostic(diagnostic);
      });
  const std::string summary = adder.finish();
  fmt::print(stderr, "{}: {}\n", options.graph, summary);
}

void run(const AddOptions& options) {
  if (options.inputs.empty() && options.claims.empty()) {
    throw Error(ErrorKind::kUsage, "add: nothing to add",
                "entente add " + options.graph + " ARTICLE.txt");
  }
  NotedRun run(RunKind::kAdd);
  if (!options.claims.empty()) add_foreign_claims(options, run);
  std::vector<std::string> articles;
  for (const std::string& input : options.inputs) {
    if (is_graph_file(input)) {
      add_graph(options.graph, input, run);
    } else {
      articles.push_back(input);
    }
  }
  if (!articles.empty()) add_articles(options, articles, run);
}

}  // namespace

Command make_add_command() {
  auto options = std::make_shared<AddOptions>();
  Command command{.name = "add",
                  .summary = "Read articles, find their claims, merge them",
                  .examples = {"entente add news.db articles/"},
                  .run = [options] { run(*options); }};
  command.add({.name = "GRAPH",
               .target = &options->graph,
               .help = "The graph file; made when it is missing",
               .check = is_something(),
               .is_required = true});
  command.add({.name = "INPUT",
               .target = &options->inputs,
               .help =
                   "Articles: text, HTML or JSON Lines files, folders, or - for standard input; "
                   "or other graphs"});
  command.add({.name = "--claims",
               .target = &options->claims,
               .help = "Claims of another extractor, as `entente extract` prints them",
               .detail = "A file of JSON Lines, or - for standard input.",
               .value = "FILE"});
  command.add(input_options(options->input));
  command.add(extractor_options(options->extractor));
  return command;
}

}  // namespace entente
