#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/explain_claim.hpp"
#include "cli/explain_json.hpp"
#include "cli/explain_text.hpp"
#include "cli/read_inputs.hpp"
#include "extract/pipeline.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct ExplainOptions {
  std::vector<std::string> words;  ///< of a text, or a graph file and a claim
  std::string file;
  std::string date;
  std::size_t sentence = 0;  ///< from 1; 0: all
  std::string patterns;
  bool is_json = false;
};

void explain_sentences(const Pipeline& pipeline, const ExplainOptions& options,
                       const Article& article, const Document& document) {
  if (options.sentence > document.sentences.size()) {
    throw Error(ErrorKind::kUsage,
                fmt::format("--sentence {}: {} has {}", options.sentence, article.document,
                            document.sentences.size()),
                "entente explain --help");
  }
  ClaimTrace trace;
  static_cast<void>(pipeline.find_claims(article, document, &trace));
  bool is_first = true;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (options.sentence != 0 && s + 1 != options.sentence) continue;
    const Explanation explanation{article, document, trace, s, ""};
    if (options.is_json) {
      print_out(explain_json(explanation).dump() + '\n');
      continue;
    }
    print_out((is_first ? "" : "\n" + std::string(100, '=') + "\n\n") + explain_text(explanation));
    is_first = false;
  }
}

std::optional<Date> date_of(const ExplainOptions& options) {
  if (options.date.empty()) return {};
  const auto date = parse_iso_date(options.date);
  if (!date)
    throw Error(ErrorKind::kUsage, "--date " + options.date + ": not a date",
                "write it like 2024-06-19");
  return date;
}

void explain_words(const Pipeline& pipeline, const ExplainOptions& options) {
  Article article;
  article.document = "text";
  article.published = date_of(options);
  article.text = fmt::format("{}", fmt::join(options.words, " "));
  explain_sentences(pipeline, options, article, pipeline.analyse_paragraph(article));
}

void explain_file(const Pipeline& pipeline, const ExplainOptions& options) {
  const auto date = date_of(options);
  read_inputs({options.file}, {}, [&](Article article) {
    pipeline.complete(article);
    if (date) article.published = date;
    explain_sentences(pipeline, options, article, pipeline.analyse(article));
  });
}

bool is_file(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

void check(const ExplainOptions& options) {
  if (options.words.empty() == options.file.empty()) {
    throw Error(ErrorKind::kUsage, "explain: give either a text, or a graph and a claim, or --file",
                "entente explain \"Ada sold Ben a boat.\"");
  }
  if (options.words.size() == 1 && is_file(options.words.front())) {
    const auto& path = options.words.front();
    throw Error(ErrorKind::kUsage, "explain: " + path + " is a file, not a text",
                is_graph_file(path) ? "entente explain " + path + " CLAIM"
                                    : "entente explain --file " + path);
  }
}

void run(const ExplainOptions& options) {
  check(options);
  const bool is_stored = options.words.size() == 2 && is_graph_file(options.words.front());
  if (options.words.size() == 2 && !is_stored && looks_like_id(options.words.back())) {
    // Opening it says what is wrong with it.
    static_cast<void>(Graph::open(options.words.front(), Access::kRead));
  }
  const auto pipeline = Pipeline::load(find_data_folder(), options.patterns);
  if (is_stored) {
    explain_claim(pipeline, options.words[0], options.words[1], options.is_json);
  } else if (!options.file.empty()) {
    explain_file(pipeline, options);
  } else {
    explain_words(pipeline, options);
  }
}

}  // namespace

Command make_explain_command() {
  auto options = std::make_shared<ExplainOptions>();
  Command command{.name = "explain",
                  .summary = "Show how a sentence became its claims",
                  .examples = {"entente explain \"Ada sold Ben a boat.\"",
                               "entente explain news.db c27f1b0c5a3d9e84"},
                  .run = [options] { run(*options); }};
  command.add({.name = "TEXT",
               .target = &options->words,
               .help = "A text; or a graph file and the id of a claim or relation"});
  command.add({.name = "--file",
               .target = &options->file,
               .help = "Explain the sentences of an article",
               .detail = "It is read as add reads it.",
               .value = "FILE",
               .excludes = {"TEXT"}});
  command.add({.name = "--sentence",
               .target = &options->sentence,
               .help = "Only the N-th sentence",
               .value = "N",
               .check = is_between(1, 1'000'000)});
  command.add({.name = "--date",
               .target = &options->date,
               .help = "The day the text is from (2024-06-19), so that \"last week\" can be placed",
               .value = "DATE"});
  command.add(patterns_option(options->patterns));
  command.add(json_option(options->is_json, "Print JSON, one object a sentence"));
  return command;
}

}  // namespace entente
