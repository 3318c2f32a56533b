#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/read_inputs.hpp"
#include "extract/pipeline.hpp"
#include "graph/claim_json.hpp"

namespace entente {
namespace {

struct ExtractOptions {
  std::vector<std::string> files;
  bool is_attributions = false;
  InputOptions input;
};

void run(const ExtractOptions& options) {
  const Pipeline pipeline = Pipeline::load(find_data_folder());
  std::string out;
  const auto on_article = [&](Article article) {
    pipeline.complete(article);
    const Document document =
        options.input.is_lines ? pipeline.analyse_paragraph(article) : pipeline.analyse(article);
    if (options.is_attributions) {
      out += pipeline.attribution_lines(article, document);
    } else {
      for (const auto& claim : pipeline.find_claims(article, document)) {
        out += write_claim_line(claim);
        out += '\n';
      }
    }
    print_out(out);
    out.clear();
  };
  read_inputs(options.files, options.input, on_article);
}

}  // namespace

void add_extract_command(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  auto* command = app.add_subcommand("extract", "Print the claims of articles as JSON Lines");
  command->footer("Example: entente extract article.txt | head -n 1");
  command->add_option("FILE", options->files, "Articles: files, folders, or - for standard input")
      ->required();
  command->add_flag("--attributions", options->is_attributions,
                    "Print who says, thinks or wants what instead of claims");
  add_input_options(*command, options->input);
  command->callback([options] { run(*options); });
}

}  // namespace entente
