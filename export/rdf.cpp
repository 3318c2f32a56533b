#include "export/rdf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

#include "export/country_codes.hpp"
#include "export/rdf_terms.hpp"
#include "export/text_offsets.hpp"
#include "export/web_address.hpp"
#include "graph/error.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

constexpr std::string_view kDefaultBase = "urn:entente:";

/// What names can begin with: a scheme and characters of an IRI (RFC 3987), up to where a name
/// joins.
void check_base(std::string_view base) {
  const auto colon = base.find(':');
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool has_scheme =
      colon != base.npos && colon > 0 && std::ranges::all_of(base.substr(0, colon), [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      });
  const bool is_clean = std::ranges::none_of(base, [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 ||
           std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
  });
  if (has_scheme && is_clean && std::string_view("/#:").find(base.back()) != base.npos) return;
  throw Error(ErrorKind::kUsage, fmt::format("--base \"{}\": is no beginning of an address", base),
              "--base https://example.org/news/");
}

class ClaimsWriter {
 public:
  ClaimsWriter(const ExportInput& input, RdfSyntax syntax, std::string_view base,
               std::ostream& output)
      : input_(input),
        base_(base.empty() ? kDefaultBase : base),
        rdf_(syntax, rdf::kPrefixes, output) {}

  void write() {
    input_.for_each_claim([this](const Claim& claim) { write_claim(claim); });
    rdf_.finish();
  }

 private:
  [[nodiscard]] std::string iri(std::string_view kind, std::string_view id) const {
    return fmt::format("{}{}/{}", base_, kind, iri_segment(id));
  }

  void write_claim(const Claim& claim);
  void describe(const Participant& entity);
  void describe_article(const Evidence& evidence);
  void write_stance(const Claim& claim);
  void write_time(const TimeRange& time);
  void write_argument(const Argument& argument, const std::string& argument_iri);
  void write_quote(const Evidence& evidence, const std::string& quote_iri);
  std::string quote_iri(const Evidence& evidence);
  bool is_new(std::string_view iri) { return described_.insert(stable_hash(iri)).second; }

  const ExportInput& input_;
  std::string base_;
  RdfWriter rdf_;
  std::unordered_set<std::uint64_t> described_;  ///< hashes of entities and articles
  std::string last_quote_;
  std::string offsets_of_;  ///< document that offsets_ are of
  std::optional<TextOffsets> offsets_;
};

/// All of an entity that is the same in every article: outside of their graphs.
void ClaimsWriter::describe(const Participant& entity) {
  const std::string subject = iri("entity", entity.id);
  if (!is_new(subject)) return;
  rdf_.set_graph("");
  rdf_.set_subject(subject);
  rdf_.link(rdf::kType, rdf::kEntityClasses[static_cast<std::size_t>(entity.type)]);
  rdf_.text(rdf::kName, entity.name);
  for (const std::string& alias : entity.aliases) rdf_.text(rdf::kAlternateName, alias);
  rdf_.text(rdf::kEntityType, to_string(entity.type));
  if (entity.country.empty()) return;
  rdf_.text(rdf::kCountry, entity.country);
  if (entity.type == EntityType::kCountry && is_iso_alpha3(entity.country)) {
    rdf_.link(rdf::kSameAs, std::string(rdf::kCountryTable) + entity.country);
  }
}

/// Inside the article's graph, which must be set.
void ClaimsWriter::describe_article(const Evidence& evidence) {
  const std::string subject = iri("article", evidence.document);
  if (!is_new(subject)) return;
  rdf_.set_subject(subject);
  rdf_.link(rdf::kType, rdf::kNewsArticle);
  rdf_.link(rdf::kType, rdf::kEntity);
  rdf_.text(rdf::kIdentifier, evidence.document);
  if (!evidence.title.empty()) rdf_.text(rdf::kHeadline, evidence.title);
  if (evidence.published) {
    rdf_.literal(rdf::kPublished, format_date(*evidence.published), rdf::kDate);
  }
  if (is_web_address(evidence.url)) rdf_.link(rdf::kUrl, address_iri(evidence.url));
  if (evidence.publisher.empty()) return;
  const std::string publisher = iri("publisher", slug(evidence.publisher));
  rdf_.link(rdf::kPublisher, publisher);
  rdf_.set_subject(publisher);
  rdf_.link(rdf::kType, rdf::kOrganization);
  rdf_.text(rdf::kName, evidence.publisher);
}

void ClaimsWriter::write_stance(const Claim& claim) {
  rdf_.text(rdf::kPolarity, to_string(claim.stance.polarity));
  rdf_.text(rdf::kFactuality, to_string(claim.stance.factuality));
  rdf_.literal(rdf::kConfidence, fmt::format("{}", claim.confidence), rdf::kDouble);
  rdf_.literal(rdf::kRight, fmt::format("{}", claim.right), rdf::kDouble);
  if (claim.attribution) {
    rdf_.link(rdf::kAttributedTo, iri("entity", claim.attribution->speaker.id));
    rdf_.text(rdf::kSpeechVerb, claim.attribution->verb);
    if (const auto& outer = claim.attribution->outer) {
      rdf_.link(rdf::kReportedBy, iri("entity", outer->speaker.id));
    }
  }
}

void ClaimsWriter::write_time(const TimeRange& time) {
  if (!time.text.empty()) rdf_.text(rdf::kTimeText, time.text);
  if (time.from) rdf_.literal(rdf::kStartDate, format_date(*time.from), rdf::kDate);
  if (time.to) rdf_.literal(rdf::kEndDate, format_date(*time.to), rdf::kDate);
}

void ClaimsWriter::write_argument(const Argument& argument, const std::string& argument_iri) {
  rdf_.set_subject(argument_iri);
  rdf_.text(rdf::kRole, argument.role);
  rdf_.text(rdf::kWords, argument.text);
  if (argument.entity) rdf_.link(rdf::kNames, iri("entity", argument.entity->id));
}

/// By RFC 5147 the characters, as far as known, or else the bytes of the sentence in its article.
std::string ClaimsWriter::quote_iri(const Evidence& evidence) {
  if (offsets_of_ != evidence.document || offsets_of_.empty()) {
    offsets_of_ = evidence.document;
    offsets_.reset();
    if (input_.find_text) {
      if (auto text = input_.find_text(evidence.document)) offsets_.emplace(std::move(*text));
    }
  }
  const std::string article = iri("article", evidence.document);
  const Span span = offsets_ ? offsets_->characters(evidence.span) : evidence.span;
  return fmt::format("{}#{}={},{}", article, offsets_ ? "char" : "byte", span.begin, span.end);
}

void ClaimsWriter::write_quote(const Evidence& evidence, const std::string& quote_iri) {
  if (quote_iri == last_quote_) return;  // claims of one sentence follow each other
  last_quote_ = quote_iri;
  const std::string position = quote_iri + "/position";
  const std::string words = quote_iri + "/words";
  const std::string article = iri("article", evidence.document);
  rdf_.set_subject(quote_iri);
  rdf_.link(rdf::kType, rdf::kSpecificResource);
  rdf_.link(rdf::kQuotedFrom, article);
  rdf_.link(rdf::kHasSource, article);
  rdf_.link(rdf::kHasSelector, position);
  rdf_.link(rdf::kHasSelector, words);
  rdf_.set_subject(position);
  const Span span = offsets_ ? offsets_->characters(evidence.span) : evidence.span;
  rdf_.link(rdf::kType, offsets_ ? rdf::kTextPosition : rdf::kDataPosition);
  rdf_.literal(rdf::kStart, std::to_string(span.begin), rdf::kCount);
  rdf_.literal(rdf::kEnd, std::to_string(span.end), rdf::kCount);
  rdf_.set_subject(words);
  rdf_.link(rdf::kType, rdf::kTextQuote);
  rdf_.text(rdf::kExact, evidence.sentence);
}

void ClaimsWriter::write_claim(const Claim& claim) {
  describe(claim.subject);
  describe(claim.object);
  if (claim.attribution) describe(claim.attribution->speaker);
  if (claim.attribution && claim.attribution->outer) describe(claim.attribution->outer->speaker);
  for (const Argument& argument : claim.arguments) {
    if (argument.entity) describe(*argument.entity);
  }
  const std::string claim_iri = iri("claim", claim.id);
  rdf_.set_graph(iri("article", claim.evidence.front().document));
  rdf_.set_subject(claim_iri);
  rdf_.link(rdf::kType, rdf::kStatement);
  rdf_.link(rdf::kType, rdf::kClaim);
  rdf_.link(rdf::kSubject, iri("entity", claim.subject.id));
  rdf_.link(rdf::kPredicate, iri("predicate", claim.predicate));
  rdf_.link(rdf::kObject, iri("entity", claim.object.id));
  rdf_.text(rdf::kLabel, claim.relation);
  if (claim.event != Event::kNone) rdf_.text(rdf::kEvent, to_string(claim.event));
  if (claim.is_symmetric) rdf_.literal(rdf::kSymmetric, "true", rdf::kBoolean);
  write_stance(claim);
  if (claim.time) write_time(*claim.time);
  if (claim.subject_amount) rdf_.text(rdf::kSubjectAmount, claim.subject_amount->text);
  if (claim.object_amount) rdf_.text(rdf::kObjectAmount, claim.object_amount->text);
  for (std::size_t i = 0; i < claim.arguments.size(); ++i) {
    rdf_.set_subject(claim_iri);
    rdf_.link(rdf::kArgument, fmt::format("{}/argument/{}", claim_iri, i + 1));
  }
  for (std::size_t i = 0; i < claim.arguments.size(); ++i) {
    write_argument(claim.arguments[i], fmt::format("{}/argument/{}", claim_iri, i + 1));
  }
  for (const Evidence& evidence : claim.evidence) {
    const std::string quote = quote_iri(evidence);
    rdf_.set_graph(iri("article", evidence.document));
    rdf_.set_subject(claim_iri);
    rdf_.link(rdf::kDerivedFrom, quote);
    write_quote(evidence, quote);
    describe_article(evidence);
  }
}

}  // namespace

void write_rdf(const ExportInput& input, RdfSyntax syntax, std::string_view base,
               std::ostream& output) {
  if (!base.empty()) check_base(base);
  ClaimsWriter(input, syntax, base, output).write();
}

}  // namespace entente
