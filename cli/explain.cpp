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
#include "graph/store/schema.hpp"

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

void add_explain_command(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  auto* command = app.add_subcommand("explain", "Show how a sentence became its claims");
  command->footer(
      "Examples: entente explain \"Ada sold Ben a boat.\"\n"
      "          entente explain news.db c27f1b0c5a3d9e84");
  auto* words = command->add_option("TEXT", options->words,
                                    "A text; or a graph file and the id of a claim or relation");
  command->add_option("--file", options->file, "Explain the sentences of an article")
      ->option_text("FILE")
      ->excludes(words);
  command->add_option("--sentence", options->sentence, "Only the N-th sentence")
      ->option_text("N")
      ->check(CLI::Range(1, 1'000'000));
  command
      ->add_option("--date", options->date,
                   "The day the text is from (2024-06-19), so that \"last week\" can be placed")
      ->option_text("DATE");
  add_patterns_option(*command, options->patterns);
  command->add_flag("--json", options->is_json, "Print JSON, one object a sentence");
  command->callback([options] { run(*options); });
}

}  // namespace entente
