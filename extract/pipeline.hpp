#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/document.hpp"
#include "extract/triple/open_triple.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

class ActorTable;
class BlockRules;
class LanguageModel;
struct ClaimTrace;

/// The stages in their order, from an article to its claims, with the model and tables they share.
/// Immutable after loading: threads may call it at once.
class Pipeline {
 public:
  /// Loads the model and the tables from a data folder. Throws Error (input) with the file's name
  /// when one is missing or malformed.
  /// `patterns` is a file of the user's own relations (docs/patterns.md), or empty.
  [[nodiscard]] static Pipeline load(const std::string& data_folder,
                                     const std::string& patterns = "");

  Pipeline(Pipeline&&) noexcept;
  Pipeline& operator=(Pipeline&&) noexcept;
  ~Pipeline();

  /// Fills in title, publisher, address and date from the text where the source gave none.
  void complete(Article& article) const;

  /// Blocks, sentences, words, trees, names, factuality, mentions, chains, attributions and times.
  [[nodiscard]] Document analyse(const Article& article) const;
  /// The same for a text that is one paragraph as it stands: nothing is taken for boilerplate.
  [[nodiscard]] Document analyse_paragraph(const Article& article) const;

  /// The same for a text that is one sentence, its words between blanks and kept as they are.
  [[nodiscard]] Document analyse_tokens(const Article& article) const;

  /// Verbs' lemmas that exist, and how certain the text holds each predicate (Token::factuality),
  /// for a document whose sentences are there already.
  void judge(const Article& article, Document& document) const;

  /// Mentions and chains alone (and small mends of the trees), for a document whose sentences are
  /// there already.
  void link(const Article& article, Document& document) const;

  /// Who says what, of a document that is linked.
  void attribute(const Article& article, Document& document) const;

  /// The claims of an analysed article; `trace`, where given, is told how they came to be.
  [[nodiscard]] std::vector<Claim> find_claims(const Article& article, const Document& document,
                                               ClaimTrace* trace = nullptr) const;

  /// The attributions of an analysed article as JSON Lines (extract/attribution/).
  [[nodiscard]] std::string attribution_lines(const Article& article,
                                              const Document& document) const;

  /// The time expressions of an analysed article as JSON Lines (extract/time/).
  [[nodiscard]] std::string time_lines(const Article& article, const Document& document) const;

  /// The open triples of an analysed article.
  [[nodiscard]] std::vector<OpenTriple> find_triples(const Article& article,
                                                     const Document& document,
                                                     TripleFace face) const;

  [[nodiscard]] const ActorTable& actors() const;
  [[nodiscard]] const BlockRules& block_rules() const;
  [[nodiscard]] const LanguageModel& language() const;

 private:
  struct Parts;
  explicit Pipeline(std::unique_ptr<Parts> parts);
  /// Adds to analysed sentences all that an analysed document has.
  void finish(const Article& article, Document& document) const;

  std::unique_ptr<Parts> parts_;
};

}  // namespace entente
