#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/read_inputs.hpp"
#include "extract/blank_words.hpp"
#include "extract/conllu.hpp"
#include "extract/language.hpp"
#include "extract/read/block_rules.hpp"
#include "extract/read/blocks.hpp"

namespace entente {
namespace {

struct ParseOptions {
  std::vector<std::string> files;
  InputOptions input;
  bool is_tokenized = false;
  bool is_conllu = false;
};

/// The whole text is one block, so that nothing in it is taken for boilerplate.
[[nodiscard]] std::vector<Block> one_block(const Article& article) {
  return {{{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::kParagraph}};
}

[[nodiscard]] Document analyse(const LanguageModel& model, const BlockRules& rules,
                               const ParseOptions& options, const Article& article) {
  Document document;
  if (options.is_tokenized) {
    document = split_blank_words(article);
    model.analyse_words(article, document);
    return document;
  }
  document.blocks = options.input.is_lines ? one_block(article) : find_blocks(article, rules);
  // A parser leaves nothing out.
  for (Block& block : document.blocks)
    if (block.kind == BlockKind::kBoilerplate) block.kind = BlockKind::kParagraph;
  model.analyse(article, document);
  return document;
}

void parse_conllu(const LanguageModel& model, const std::string& path) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  }
  for (auto& [article, document] : read_conllu(path == "-" ? std::cin : file, path)) {
    model.analyse_words(article, document);
    print_out(write_conllu(article, document));
  }
}

void run(const ParseOptions& options) {
  if (options.is_tokenized && !options.input.is_lines)
    throw Error(ErrorKind::kUsage, "--tokenized needs --lines", "entente parse --help");
  const std::string data = find_data_folder();
  const auto model = LanguageModel::load(data + "/english.model");
  if (options.is_conllu) {
    for (const std::string& path : options.files) parse_conllu(model, path);
    return;
  }
  const auto rules = BlockRules::load(data);
  read_inputs(options.files, options.input, [&](const Article& article) {
    print_out(write_conllu(article, analyse(model, rules, options, article)));
  });
}

}  // namespace

void add_parse_command(CLI::App& app) {
  auto options = std::make_shared<ParseOptions>();
  auto* command = app.add_subcommand("parse", "Print words, tags, trees and names as CoNLL-U");
  command->footer("Example: entente parse article.txt | head -n 20");
  command->add_option("FILE", options->files, "Articles: files, folders, or - for standard input")
      ->required();
  add_input_options(*command, options->input);
  command->add_flag("--tokenized", options->is_tokenized,
                    "With --lines: a sentence a line, its words between blanks");
  command->add_flag("--conllu", options->is_conllu, "Read CoNLL-U and keep its words");
  command->callback([options] { run(*options); });
}

}  // namespace entente
