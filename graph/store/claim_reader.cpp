#include "graph/store/claim_reader.hpp"

#include "graph/article_identity.hpp"
#include "graph/date.hpp"
#include "graph/error.hpp"
#include "graph/store/claim_writer.hpp"

namespace entente {
namespace {

Span read_span(const Statement& row, int column) {
  return {static_cast<std::uint32_t>(row.get_int(column)),
          static_cast<std::uint32_t>(row.get_int(column + 1))};
}

[[noreturn]] void fail(const Article& article, const char* what) {
  throw Error(ErrorKind::kStorage, article.document + ": " + what,
              "entente check GRAPH says what is damaged");
}

std::string_view stored_slice(const Article& article, Span span) {
  if (span.begin > span.end || span.end > article.text.size()) {
    fail(article, "a quote lies outside the article");
  }
  return slice(article.text, span);
}

/// Words of an argument: NULL is a slice of the article, "" is the name of what it names.
std::string read_words(const Statement& row, int column, const Article& article, Span span,
                       const std::string& name) {
  if (row.is_null(column)) return std::string(stored_slice(article, span));
  const std::string_view text = row.get_text(column);
  return text.empty() ? name : std::string(text);
}

/// Seven columns: start, end, text; the name's text, type, country and entity.
Participant read_named(const Statement& row, int column, const Article& article) {
  if (row.is_null(column + 6)) fail(article, "a claim lacks its subject, object or speaker");
  Participant participant;
  participant.id = row.get_text(column + 6);
  participant.name = row.get_text(column + 3);
  participant.type = static_cast<EntityType>(row.get_int(column + 4));
  participant.country = row.get_text(column + 5);
  participant.span = read_span(row, column);
  participant.text = read_words(row, column + 2, article, participant.span, participant.name);
  return participant;
}

Argument read_argument(const Statement& row, const Article& article) {
  Argument argument;
  argument.role = row.get_text(1);
  argument.span = read_span(row, 2);
  if (row.is_null(5)) {
    argument.text = read_words(row, 4, article, argument.span, "");
    return argument;
  }
  Participant entity;
  entity.id = row.get_text(5);
  entity.name = row.get_text(6);
  entity.type = static_cast<EntityType>(row.get_int(7));
  entity.country = row.get_text(8);
  const bool has_own_words = !row.is_null(9);
  argument.text = read_words(row, 4, article, argument.span, has_own_words ? "" : entity.name);
  entity.span = has_own_words ? read_span(row, 9) : argument.span;
  entity.text =
      has_own_words ? read_words(row, 11, article, entity.span, entity.name) : argument.text;
  argument.entity = std::move(entity);
  return argument;
}

}  // namespace

const StoredArticle& ClaimReader::article(std::int64_t row) {
  if (article_.row == row) return article_;
  article_ = get_article(database_, row);
  std::string& label = article_.article.document;
  has_distinct_keys_ = names_ != nullptr && names_->is_shared(label);
  if (has_distinct_keys_) label = names_->name(label, article_.content_hash);
  return article_;
}

std::vector<std::int64_t> ClaimReader::claims_of(std::int64_t article_row) {
  return database_.find_ints("SELECT id FROM claims WHERE article = ?", article_row);
}

Claim ClaimReader::read(std::int64_t claim_row) {
  Statement row = database_.prepare(
      "SELECT claims.key, predicate.relation, verb.text, predicate.predicate, predicate.event,"
      " predicate.is_symmetric, claims.start, claims.end, polarity, factuality, confidence,"
      " cue.text, cue_start, cue_end, time.text, time_from, time_to, precision.text, article,"
      " sentence, extractor.text, rule.text,"
      " subject_start, subject_end, subject_text, s.text, s.type, s.country, s_entity.key,"
      " object_start, object_end, object_text, o.text, o.type, o.country, o_entity.key,"
      " speaker_start, speaker_end, speaker_text, p.text, p.type, p.country, p_entity.key,"
      " claims.\"right\", predicate.sense, predicate.turned"
      " FROM claims JOIN predicates AS predicate ON predicate.id = claims.predicate"
      " JOIN terms AS verb ON verb.id = predicate.verb"
      " LEFT JOIN names AS s ON s.id = subject LEFT JOIN entities AS s_entity"
      " ON s_entity.id = s.entity"
      " LEFT JOIN names AS o ON o.id = object LEFT JOIN entities AS o_entity"
      " ON o_entity.id = o.entity"
      " LEFT JOIN names AS p ON p.id = speaker LEFT JOIN entities AS p_entity"
      " ON p_entity.id = p.entity"
      " LEFT JOIN terms AS extractor ON extractor.id = extractor"
      " LEFT JOIN terms AS rule ON rule.id = rule"
      " LEFT JOIN terms AS cue ON cue.id = cue LEFT JOIN terms AS time ON time.id = claims.time"
      " LEFT JOIN terms AS precision ON precision.id = time_precision WHERE claims.id = ?");
  row.bind_all(claim_row);
  row.step();
  Claim claim;
  claim.relation = row.get_text(1);
  claim.verb = row.get_text(2);
  claim.predicate = row.get_text(3);
  claim.sense = row.get_text(44);
  claim.turned = row.get_text(45);
  claim.event = static_cast<Event>(row.get_int(4));
  claim.is_symmetric = row.get_int(5) != 0;
  claim.predicate_span = read_span(row, 6);
  claim.stance = {static_cast<Polarity>(row.get_int(8)), static_cast<Factuality>(row.get_int(9))};
  claim.confidence = row.get_real(10);
  claim.right = row.get_real(43);
  const Article& home = article(row.get_int(18)).article;
  claim.id = format_claim_key(
      has_distinct_keys_ ? distinct_key(row.get_int(0), article_.content_hash) : row.get_int(0));
  claim.subject = read_named(row, 22, home);
  claim.object = read_named(row, 29, home);
  if (row.is_null(11) != row.is_null(42)) {
    fail(home, "a claim has a speaker without a verb of saying, or the other way round");
  }
  if (!row.is_null(11)) {
    claim.attribution =
        Attribution{read_named(row, 36, home), std::string(row.get_text(11)), read_span(row, 12)};
  }
  if (!row.is_null(14)) {
    claim.time = TimeRange{std::string(row.get_text(14)), from_days(row.find_int(15)),
                           from_days(row.find_int(16)), std::string(row.get_text(17))};
  }
  claim.evidence.push_back(read_sentence(row.get_int(19)));
  claim.evidence.back().extractor = row.get_text(20);
  claim.evidence.back().rule = row.get_text(21);
  read_arguments(claim_row, home, claim);
  read_amounts(claim_row, home, claim);
  read_evidence(claim_row, claim);
  return claim;
}

void ClaimReader::read_arguments(std::int64_t claim_row, const Article& home, Claim& claim) {
  Statement rows = database_.prepare(
      "SELECT position, role.text, start, end, argument.text, entities.key, names.text, type,"
      " country, name_start, name_end, name_text FROM other_arguments AS argument"
      " JOIN terms AS role ON role.id = role LEFT JOIN names ON names.id = name"
      " LEFT JOIN entities ON entities.id = names.entity WHERE claim = ? ORDER BY position");
  rows.bind_all(claim_row);
  while (rows.step()) {
    Argument argument = read_argument(rows, home);
    if (rows.get_int(0) > 0) {
      claim.arguments.push_back(std::move(argument));
      continue;
    }
    if (!argument.entity || !claim.attribution) fail(home, "a claim lacks its speaker");
    claim.attribution->outer = OuterSpeaker{std::move(*argument.entity), std::move(argument.role)};
  }
}

void ClaimReader::read_amounts(std::int64_t claim_row, const Article& home, Claim& claim) {
  Statement rows = database_.prepare(
      "SELECT position, start, end, amounts.text, least, most, terms.text, approximation"
      " FROM amounts JOIN terms ON terms.id = unit WHERE claim = ?");
  rows.bind_all(claim_row);
  while (rows.step()) {
    Amount amount;
    amount.span = read_span(rows, 1);
    amount.text = read_words(rows, 3, home, amount.span, "");
    if (!rows.is_null(4)) amount.from = rows.get_real(4);
    if (!rows.is_null(5)) amount.to = rows.get_real(5);
    amount.unit = rows.get_text(6);
    amount.approximation = static_cast<Approximation>(rows.get_int(7));
    const std::int64_t position = rows.get_int(0);
    if (position == 0) {
      claim.subject_amount = std::move(amount);
    } else if (position == 1) {
      claim.object_amount = std::move(amount);
    } else if (position > 2) {
      claim.arguments.at(static_cast<std::size_t>(position - 3)).amount = std::move(amount);
    }
  }
}

void ClaimReader::read_evidence(std::int64_t claim_row, Claim& claim) {
  Statement rows = database_.prepare(
      "SELECT sentence, extractor.text, rule.text FROM other_evidence"
      " JOIN terms AS extractor ON extractor.id = extractor JOIN terms AS rule ON rule.id = rule"
      " WHERE claim = ? ORDER BY position");
  rows.bind_all(claim_row);
  while (rows.step()) {
    Evidence evidence = read_sentence(rows.get_int(0));
    evidence.extractor = rows.get_text(1);
    evidence.rule = rows.get_text(2);
    claim.evidence.push_back(std::move(evidence));
  }
}

Evidence ClaimReader::read_sentence(std::int64_t sentence_row) {
  Statement row = database_.prepare("SELECT article, start, end, text FROM sentences WHERE id = ?");
  row.bind_all(sentence_row);
  row.step();
  const Article& home = article(row.get_int(0)).article;
  Evidence evidence = evidence_of(home);
  evidence.span = read_span(row, 1);
  evidence.sentence = row.is_null(3) ? stored_slice(home, evidence.span) : row.get_text(3);
  return evidence;
}

}  // namespace entente
