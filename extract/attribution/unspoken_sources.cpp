#include "extract/attribution/unspoken_sources.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/attribution/owner_of_words.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

/// "by her account", "in the view of the bank", "per a report".
struct SourceWords {
  std::size_t noun = kNoToken;
  std::size_t source = kNoToken;
};

class SourceFinder {
 public:
  explicit SourceFinder(const SentenceContext& context)
      : context_(context), syntax_(context.syntax()) {}

  std::vector<AttributionRelation> find() const {
    if (const auto dash = behind_dash()) return {*dash};
    if (const auto colon = before_colon()) return {*colon};
    for (std::size_t w = 0; w < syntax_.size(); ++w) {
      if (const auto phrase = account_at(w); phrase.source != kNoToken) {
        return {relation(syntax_.first(phrase.noun), phrase.source, outside_of(phrase.noun))};
      }
      if (const auto source = seeing(w); source != kNoToken) {
        return {relation(w, source, outside_of(w))};
      }
    }
    return {};
  }

 private:
  AttributionRelation relation(std::size_t cue, std::size_t source,
                               std::vector<Span> content) const {
    auto made = attribute(context_, cue, source, std::move(content));
    made.is_unspoken = true;
    return made;
  }

  /// All of the sentence but the words below `head`.
  std::vector<Span> outside_of(std::size_t head) const {
    std::vector<Span> spans;
    const auto first = syntax_.first(head);
    const auto last = syntax_.last(head);
    if (first > 0) spans.push_back(syntax_.span(0, first - 1));
    if (last + 1 < syntax_.size()) spans.push_back(syntax_.span(last + 1, syntax_.size() - 1));
    return spans;
  }

  bool is_nominal_source(std::size_t word) const {
    return word != kNoToken && is_nominal(syntax_[word].upos);
  }

  /// "by Niger's account", "in the judgment of the bank", "per a report of the bank", "per the
  /// bank".
  SourceWords account_at(std::size_t noun) const {
    static constexpr std::array<std::string_view, 5> kAccounts = {"account", "reckoning", "telling",
                                                                  "admission", "estimate"};
    static constexpr std::array<std::string_view, 9> kViews = {
        "view", "opinion", "judgment", "judgement", "word", "eyes", "eye", "assessment", "version"};
    static constexpr std::array<std::string_view, 4> kReports = {"report", "statement", "document",
                                                                 "letter"};
    if (base_of(syntax_.deprel(noun)) != Deprel::kObl) return {};
    const auto preposition = syntax_.preposition(noun);
    const auto lemma = syntax_.lemma(noun);
    const bool is_account = (preposition == "by" && is_in(kAccounts, lemma)) ||
                            ((preposition == "in" || preposition == "to") && is_in(kViews, lemma));
    const bool is_report =
        preposition == "per" || (preposition == "citing" && is_in(kReports, lemma));
    if (!is_account && !is_report) return {};
    const auto owner = owner_of_words(syntax_, noun);
    if (owner != kNoToken) return {noun, owner};
    return is_report && !is_in(kReports, lemma) && syntax_[noun].upos == Upos::kPropn
               ? SourceWords{noun, noun}
               : SourceWords{};
  }

  /// "As Niger sees it", "as Niger tells it", "to hear Niger tell it".
  std::size_t seeing(std::size_t verb) const {
    static constexpr std::array<std::string_view, 5> kVerbs = {"see", "tell", "have", "put",
                                                               "view"};
    if (base_of(syntax_.deprel(verb)) != Deprel::kAdvcl || !is_in(kVerbs, syntax_.lemma(verb))) {
      return kNoToken;
    }
    const auto mark = syntax_.child(verb, Deprel::kMark);
    const auto object = syntax_.child(verb, Deprel::kObj);
    if (mark == kNoToken || syntax_.lemma(mark) != "as" || object == kNoToken ||
        syntax_.lemma(object) != "it") {
      return kNoToken;
    }
    const auto subject = syntax_.child(verb, Deprel::kNsubj);
    return is_nominal_source(subject) ? subject : kNoToken;
  }

  /// The first name in [first, last) that no other word of it stands above.
  std::size_t name_in(std::size_t first, std::size_t last) const {
    for (auto w = first; w < last; ++w) {
      if (syntax_[w].upos != Upos::kPropn || syntax_.deprel(w) == Deprel::kFlat) continue;
      const auto up = syntax_.head(w);
      const bool is_owner = syntax_.deprel(w) == Deprel::kNmodPoss;
      if (!is_owner &&
          (up == kNoToken || up < first || up >= last || syntax_[up].upos != Upos::kPropn)) {
        return w;
      }
    }
    return kNoToken;
  }

  bool has_verb(std::size_t first, std::size_t last) const {
    for (auto w = first; w < last; ++w) {
      if (syntax_[w].upos == Upos::kVerb || syntax_[w].upos == Upos::kAux) return true;
    }
    return false;
  }

  /// "\"Chad has left.\" – Ada Abba, mayor of Bern": nothing but a name behind quotation and dash.
  std::optional<AttributionRelation> behind_dash() const {
    static constexpr std::array<std::string_view, 4> kDashes = {"-", "--", "\u2013", "\u2014"};
    for (std::size_t w = 2; w + 1 < syntax_.size(); ++w) {
      if (!is_in(kDashes, syntax_.form(w)) || context_.quotation(w - 1) == kNoToken) continue;
      if (!context_.is_mark(w - 1) || has_verb(w + 1, syntax_.size())) continue;
      const auto source = name_in(w + 1, syntax_.size());
      if (source != kNoToken) return relation(w, source, {syntax_.span(0, w - 1)});
    }
    return {};
  }

  /// "From the desk of Ada Abba: \"Chad has left.\"": no verb before the colon, a quotation behind.
  std::optional<AttributionRelation> before_colon() const {
    for (std::size_t w = 1; w + 2 < syntax_.size(); ++w) {
      if (syntax_.form(w) != ":") continue;
      if (context_.quotation(w + 1) == kNoToken || has_verb(0, w)) return {};
      const auto source = name_in(0, w);
      if (source == kNoToken) return {};
      return relation(w, source, {syntax_.span(w + 1, syntax_.size() - 1)});
    }
    return {};
  }

  const SentenceContext& context_;
  const Syntax& syntax_;
};

}  // namespace

std::vector<AttributionRelation> find_unspoken_sources(const SentenceContext& context) {
  return SourceFinder(context).find();
}

}  // namespace entente
