#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/read_inputs.hpp"
#include "extract/claim_ranking.hpp"
#include "extract/pipeline.hpp"
#include "extract/triple/write_triples.hpp"
#include "graph/article_identity.hpp"
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
  std::optional<std::uint32_t> top;  ///< so many claims of each article, ranked; none: all
};

[[nodiscard]] Document analyse(const Pipeline& pipeline, const ExtractOptions& options,
                               const Article& article) {
  if (options.is_tokenized) return pipeline.analyse_tokens(article);
  return options.input.is_lines ? pipeline.analyse_paragraph(article) : pipeline.analyse(article);
}

[[nodiscard]] std::string claim_lines(const Pipeline& pipeline, const Article& article,
                                      const Document& document, const ExtractOptions& options) {
  auto claims = pipeline.find_claims(article, document);
  std::erase_if(claims, [&](const Claim& c) { return c.confidence < options.min_confidence; });
  if (options.top) claims = rank_claims(std::move(claims), *options.top);
  std::string out;
  for (const auto& claim : claims) {
    out += write_claim_line(claim);
    out += '\n';
  }
  return out;
}

/// Two files of one name in two folders are two documents: the second goes by its exact name, as a
/// graph would call it.
class PrintedNames {
 public:
  void tell_apart(Article& article) {
    const std::int64_t hash = content_hash(article);
    const auto [first, is_new] = hash_of_.emplace(article.document, hash);
    if (!is_new && first->second != hash)
      article.document = exact_name(article.document, hash, kLeastDigits);
  }

 private:
  std::map<std::string, std::int64_t> hash_of_;  ///< of the first document of each name
};

void run(const ExtractOptions& options) {
  if (options.is_tokenized && !options.input.is_lines)
    throw Error(ErrorKind::kUsage, "--tokenized needs --lines", "entente extract --help");
  const Pipeline pipeline = Pipeline::load(find_data_folder(), options.patterns);
  const auto face = options.triples == "atomic" ? TripleFace::kAtomic : TripleFace::kMerged;
  PrintedNames names;
  read_inputs(options.files, options.input, [&](Article article) {
    if (!options.is_tokenized) pipeline.complete(article);
    names.tell_apart(article);
    const Document document = analyse(pipeline, options, article);
    if (!options.triples.empty())
      print_out(write_triples(article, document, pipeline.find_triples(article, document, face),
                              options.is_tokenized));
    else if (options.is_attributions)
      print_out(pipeline.attribution_lines(article, document));
    else if (options.is_times)
      print_out(pipeline.time_lines(article, document));
    else
      print_out(claim_lines(pipeline, article, document, options));
  });
}

}  // namespace

Command make_extract_command() {
  auto options = std::make_shared<ExtractOptions>();
  Command command{.name = "extract",
                  .summary = "Print the claims of articles as JSON Lines",
                  .examples = {"entente extract article.txt | head -n 1",
                               "entente extract --top 5 article.txt"},
                  .run = [options] { run(*options); }};
  command.add(articles_argument(options->files));
  command.add({.name = "--attributions",
               .target = &options->is_attributions,
               .help = "Print who says, thinks or wants what instead of claims",
               .detail = "One attribution a line: document; source, cue and content as start, end "
                         "(bytes of the text) and text, a list where the words stand apart, null "
                         "where there are none; speaker, the entity that the source names; and "
                         "outer, the attribution inside whose content this one stands."});
  command.add({.name = "--times",
               .target = &options->is_times,
               .help = "Print the time expressions, placed in the calendar, instead",
               .detail = "One a line: document, start, end (bytes of the text), type (DATE, TIME, "
                         "DURATION, SET), value and mod as TIMEX3 has them, read against the "
                         "article's date, text, and where the calendar tells the days from and to "
                         "with their precision.",
               .excludes = {"--attributions"}});
  command.add(input_options(options->input));
  command.add(patterns_option(options->patterns));
  command.add(confidence_option(options->min_confidence));
  command.add({.name = "--top",
               .target = &options->top,
               .help = "Only so many claims of each article, those first that a reader would draw",
               .detail = "They come by their confidence, not by their place in the text. What is "
                         "said again is listed once, with the quotes of all its sentences.",
               .value = "N",
               .check = is_between(1, std::numeric_limits<std::uint32_t>::max()),
               .excludes = {"--attributions", "--times"}});
  command.add({.name = "--triples",
               .target = &options->triples,
               .help = "Print open triples instead, tab-separated: merged (one tuple a predicate) "
                       "or atomic (the smallest facts)",
               .detail =
                   "A line each: the sentence, a confidence from 0 to 1, the relation, and its "
                   "arguments, the subject first, in the words of the sentence; within a "
                   "sentence the surest first. A copula that the sentence leaves out is "
                   "printed as be, an owner has what is owned.",
               .value = "FACE",
               .choices = {"merged", "atomic"},
               .check = is_one_of({"merged", "atomic"}),
               .excludes = {"--attributions", "--times", "--top"}});
  command.add(tokenized_option(options->is_tokenized));
  return command;
}

}  // namespace entente
