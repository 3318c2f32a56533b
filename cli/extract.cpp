#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/read_inputs.hpp"
#include "extract/pipeline.hpp"
#include "extract/triple/write_triples.hpp"
#include "graph/claim_json.hpp"

namespace entente {
namespace {

struct ExtractOptions {
  std::vector<std::string> files;
  bool is_attributions = false;
  bool is_times = false;
  InputOptions input;
  std::string patterns;  ///< a file of the user's own relations, or empty
  std::string triples;   ///< "merged", "atomic", or empty: claims
  bool is_tokenized = false;
  double min_confidence = 0;
};

[[nodiscard]] Document analyse(const Pipeline& pipeline, const ExtractOptions& options,
                               const Article& article) {
  if (options.is_tokenized) return pipeline.analyse_tokens(article);
  return options.input.is_lines ? pipeline.analyse_paragraph(article) : pipeline.analyse(article);
}

[[nodiscard]] std::string claim_lines(const Pipeline& pipeline, const Article& article,
                                      const Document& document, double min_confidence) {
  std::string out;
  for (const auto& claim : pipeline.find_claims(article, document)) {
    if (claim.confidence < min_confidence) continue;
    out += write_claim_line(claim);
    out += '\n';
  }
  return out;
}

void run(const ExtractOptions& options) {
  if (options.is_tokenized && !options.input.is_lines)
    throw Error(ErrorKind::kUsage, "--tokenized needs --lines", "entente extract --help");
  const Pipeline pipeline = Pipeline::load(find_data_folder(), options.patterns);
  const auto face = options.triples == "atomic" ? TripleFace::kAtomic : TripleFace::kMerged;
  read_inputs(options.files, options.input, [&](Article article) {
    if (!options.is_tokenized) pipeline.complete(article);
    const Document document = analyse(pipeline, options, article);
    if (!options.triples.empty())
      print_out(write_triples(article, document, pipeline.find_triples(article, document, face),
                              options.is_tokenized));
    else if (options.is_attributions)
      print_out(pipeline.attribution_lines(article, document));
    else if (options.is_times)
      print_out(pipeline.time_lines(article, document));
    else
      print_out(claim_lines(pipeline, article, document, options.min_confidence));
  });
}

}  // namespace

void add_extract_command(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  auto* command = app.add_subcommand("extract", "Print the claims of articles as JSON Lines");
  command->footer("Example: entente extract article.txt | head -n 1");
  command->add_option("FILE", options->files, "Articles: files, folders, or - for standard input")
      ->required();
  auto* attributions = command->add_flag("--attributions", options->is_attributions,
                                         "Print who says, thinks or wants what instead of claims");
  auto* times = command
                    ->add_flag("--times", options->is_times,
                               "Print the time expressions, placed in the calendar, instead")
                    ->excludes(attributions);
  add_input_options(*command, options->input);
  add_patterns_option(*command, options->patterns);
  add_confidence_option(*command, options->min_confidence);
  command
      ->add_option("--triples", options->triples,
                   "Print open triples instead, tab-separated: merged (one tuple a predicate) or "
                   "atomic (the smallest facts)")
      ->check(CLI::IsMember({"merged", "atomic"}))
      ->excludes(attributions)
      ->excludes(times);
  command->add_flag("--tokenized", options->is_tokenized,
                    "With --lines: a sentence a line, its words between blanks");
  command->callback([options] { run(*options); });
}

}  // namespace entente
