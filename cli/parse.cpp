#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/draw_tree.hpp"
#include "cli/mark_clusters.hpp"
#include "cli/read_inputs.hpp"
#include "extract/coreference/entity_brackets.hpp"
#include "extract/factuality/factuality.hpp"
#include "extract/language/conllu.hpp"
#include "extract/language/language.hpp"
#include "extract/pipeline.hpp"
#include "extract/read/blank_words.hpp"
#include "extract/read/blocks.hpp"

namespace entente {
namespace {

struct ParseOptions {
  std::vector<std::string> files;
  InputOptions input;
  bool is_tokenized = false;
  bool is_conllu = false;
  bool is_page = false;
  std::size_t drawn = 0;  ///< number of the one sentence to draw, from 1; 0: print CoNLL-U
};

[[nodiscard]] Document analyse(const Pipeline& pipeline, const ParseOptions& options,
                               const Article& article) {
  const LanguageModel& model = pipeline.language();
  Document document;
  if (options.is_tokenized) {
    document = split_blank_words(article);
    model.analyse_words(article, document);
    return document;
  }
  document.blocks = options.input.is_lines ? one_paragraph(article)
                                           : find_blocks(article, pipeline.block_rules());
  // A parser leaves nothing out.
  for (Block& block : document.blocks)
    if (block.kind == BlockKind::kBoilerplate) block.kind = BlockKind::kParagraph;
  model.analyse(article, document);
  return document;
}

/// Prints what was asked for: the analysis, the picture of one of its sentences, or a page of texts
/// with their clusters.
class Printer {
 public:
  Printer(const Pipeline& pipeline, const ParseOptions& options)
      : pipeline_(pipeline), drawn_(options.drawn), is_page_(options.is_page) {}

  void print(const Article& article, const Document& document) {
    if (is_page_) return texts_.push_back(mark(article, document));
    if (drawn_ == 0) return print_document(article, document);
    for (const Sentence& sentence : document.sentences)
      if (++seen_ == drawn_) print_out(draw_tree(article, sentence));
  }
  /// Throws Error (usage) when the sentence to draw was not there.
  void finish() const {
    if (is_page_) {
      std::ostringstream page;
      write_marked_texts(texts_, page);
      print_out(page.str());
    }
    if (seen_ < drawn_)
      throw Error(ErrorKind::kUsage,
                  fmt::format("--svg {}: the text ends with sentence {}", drawn_, seen_),
                  "entente parse FILE, to see them");
  }

 private:
  [[nodiscard]] MarkedText mark(const Article& article, Document document) const {
    pipeline_.judge(article, document);
    pipeline_.link(article, document);
    return mark_clusters(article, document);
  }

  /// The words and trees as the model read them, with factuality, the chains of the whole article
  /// and, at each word that introduces somebody's words, the id of the source's head.
  void print_document(const Article& article, const Document& document) const {
    Document judged = document;
    pipeline_.judge(article, judged);
    Document linked = judged;
    pipeline_.link(article, linked);
    pipeline_.attribute(article, linked);
    const auto brackets = entity_brackets(linked);
    std::map<std::pair<std::size_t, std::size_t>, std::int32_t> sources;
    for (const AttributionRelation& said : linked.attributions)
      sources[{said.sentence, said.cue_head}] = said.source_head;
    print_out(write_conllu(article, judged, [&](std::size_t sentence, std::size_t token) {
      std::vector<std::string> items;
      if (const std::string& own = brackets[sentence][token]; !own.empty())
        items.push_back("Entity=" + own);
      if (const auto factuality = judged.sentences[sentence].tokens[token].factuality;
          factuality != kNoFactuality)
        items.push_back("Factuality=" + factuality_text(factuality));
      if (const auto said = sources.find({sentence, token}); said != sources.end())
        items.push_back(fmt::format("Speaker={}", said->second + 1));
      return fmt::format("{}", fmt::join(items, "|"));
    }));
  }

  const Pipeline& pipeline_;
  std::size_t drawn_, seen_ = 0;
  bool is_page_;
  std::vector<MarkedText> texts_;
};

void parse_conllu(const Pipeline& pipeline, const std::string& path, Printer& printer) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  }
  for (auto& [article, document] : read_conllu(path == "-" ? std::cin : file, path)) {
    pipeline.language().analyse_words(article, document);
    printer.print(article, document);
  }
}

void run(const ParseOptions& options) {
  if (options.is_tokenized && !options.input.is_lines)
    throw Error(ErrorKind::kUsage, "--tokenized needs --lines", "entente parse --help");
  const auto pipeline = Pipeline::load(find_data_folder());
  Printer printer(pipeline, options);
  if (options.is_conllu) {
    for (const std::string& path : options.files) parse_conllu(pipeline, path, printer);
    return printer.finish();
  }
  read_inputs(options.files, options.input, [&](const Article& article) {
    printer.print(article, analyse(pipeline, options, article));
  });
  printer.finish();
}

}  // namespace

Command make_parse_command() {
  auto options = std::make_shared<ParseOptions>();
  Command command{.name = "parse",
                  .summary = "Print words, tags, trees, names and coreference as CoNLL-U",
                  .examples = {"entente parse article.txt | head -n 20"},
                  .run = [options] { run(*options); }};
  command.add(articles_argument(options->files));
  command.add(input_options(options->input));
  command.add(tokenized_option(options->is_tokenized));
  command.add(
      {.name = "--svg",
       .target = &options->drawn,
       .help = "Draw the tree and roles of the N-th sentence as SVG instead of printing CoNLL-U",
       .value = "N",
       .check = is_between(1, 1'000'000)});
  command.add({.name = "--html",
               .target = &options->is_page,
               .help = "Print a page of the texts with what refers to the same in one colour",
               .detail = "Open it in a browser: entente parse --html article.txt > article.html.",
               .excludes = {"--svg"}});
  command.add({.name = "--conllu",
               .target = &options->is_conllu,
               .help = "Read CoNLL-U and keep its words",
               .detail =
                   "Its sentences and speakers (\"# speaker = ...\") are kept as well; the rest "
                   "is analysed anew."});
  return command;
}

}  // namespace entente
