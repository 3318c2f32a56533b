#include "graph/store/claim_writer.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "graph/claim_json.hpp"
#include "graph/date.hpp"
#include "graph/slug.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/fresh.hpp"
#include "graph/store/text_index.hpp"

namespace entente {
namespace {

/// Nothing where the text can be sliced from the article again.
std::optional<std::string_view> text_to_store(const StoredArticle& article, Span span,
                                              std::string_view text) {
  const bool is_inside = span.begin <= span.end && span.end <= article.article.text.size();
  if (article.has_text && is_inside && slice(article.article.text, span) == text) return {};
  return text;
}

/// The same for an entity's words, which are often just its name: "" stands for that.
std::optional<std::string_view> words_to_store(const StoredArticle& article,
                                               const Participant& participant) {
  if (participant.text == participant.name) return "";
  return text_to_store(article, participant.span, participant.text);
}

template <typename Row, typename Member>
std::optional<std::int64_t> column(const std::optional<Row>& row, Member member) {
  return row ? std::optional((*row).*member) : std::nullopt;
}

/// What two readings of one claim are compared by: all but what the articles table knows better.
std::string comparable(Claim claim) {
  const auto strip = [](Participant& participant) { participant.aliases.clear(); };
  strip(claim.subject);
  strip(claim.object);
  if (claim.attribution) {
    strip(claim.attribution->speaker);
    if (claim.attribution->outer) strip(claim.attribution->outer->speaker);
  }
  for (Argument& argument : claim.arguments) {
    if (argument.entity) strip(*argument.entity);
  }
  const Evidence first = claim.evidence.front();
  for (Evidence& evidence : claim.evidence) {
    if (!is_of_one_article(evidence, first)) continue;
    evidence.title.clear();
    evidence.publisher.clear();
    evidence.url.clear();
    evidence.published.reset();
  }
  return write_claim_line(claim);
}

}  // namespace

/// Where an argument goes: the claim's row, the place among its arguments and what it does there.
struct ClaimWriter::Place {
  const StoredArticle& home;
  std::int64_t claim;
  std::int64_t position;
  std::string_view role;
};

/// What the columns of an argument that is an entity say.
struct ClaimWriter::Named {
  std::int64_t name;
  std::int64_t begin;
  std::int64_t end;
  std::optional<std::string_view> words;
};

std::optional<std::int64_t> parse_claim_key(std::string_view id) {
  if (id.size() != 17 || id[0] != 'c') return {};
  std::uint64_t key = 0;
  const auto [end, error] = std::from_chars(id.data() + 1, id.data() + 17, key, 16);
  if (error != std::errc{} || end != id.data() + 17) return {};
  return static_cast<std::int64_t>(key);
}

std::string format_claim_key(std::int64_t key) {
  return fmt::format("c{:016x}", static_cast<std::uint64_t>(key));
}

std::int64_t claim_key(const Claim& claim) {
  const std::optional<std::int64_t> key = parse_claim_key(claim.id);
  return key ? *key : *parse_claim_key(claim_id(claim));
}

ClaimWriter::ClaimWriter(Database& database)
    : database_(database),
      dictionary_(database),
      insert_claim_(
          database,
          "INSERT INTO claims (article, key, predicate, start, end, polarity, factuality,"
          " confidence, \"right\", subject, subject_start, subject_end, subject_text, object, "
          "object_start,"
          " object_end, object_text, sentence, extractor, rule, speaker, speaker_start,"
          " speaker_end, speaker_text, cue, cue_start, cue_end, time, time_from, time_to,"
          " time_precision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article, key) DO NOTHING"),
      insert_argument_(
          database,
          "INSERT INTO other_arguments (claim, position, role, start, end, text, name, name_start,"
          " name_end, name_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_evidence_(database,
                       "INSERT INTO other_evidence (claim, position, sentence, extractor, rule)"
                       " VALUES (?, ?, ?, ?, ?)"),
      insert_citation_(database,
                       "INSERT INTO citations (claim, position, document, title, publisher, url,"
                       " published) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      find_sentence_(database,
                     "SELECT id FROM sentences WHERE article = ? AND start = ? AND end = ?"
                     " AND hash IS ?"),
      insert_sentence_(
          database,
          "INSERT INTO sentences (article, start, end, hash, text) VALUES (?, ?, ?, ?, ?)"),
      insert_quote_(database, "INSERT INTO quote_words (rowid, text) VALUES (?, ?)") {}

AddedClaim ClaimWriter::write(const Claim& claim, const StoredArticle& home) {
  const std::int64_t key = claim_key(claim);
  insert_aliases(claim, home);
  if (insert_claim(claim, home, key)) return AddedClaim::kNew;
  note_documents(claim);
  return replace_if_surer(claim, home, key);
}

void ClaimWriter::note_documents(const Claim& claim) {
  for (const Evidence& evidence : claim.evidence) {
    if (!is_of_one_article(evidence, claim.evidence.front())) home_of(database_, evidence);
  }
}

bool ClaimWriter::insert_claim(const Claim& claim, const StoredArticle& home, std::int64_t key) {
  std::optional<Named> speaker;
  std::optional<std::int64_t> cue, cue_begin, cue_end, time, from, to, precision;
  if (claim.attribution) {
    speaker = put_named(claim.attribution->speaker, home);
    cue = dictionary_.put_term(claim.attribution->verb);
    cue_begin = claim.attribution->cue.begin;
    cue_end = claim.attribution->cue.end;
  }
  if (claim.time) {
    time = dictionary_.put_term(claim.time->text);
    from = to_days(claim.time->from);
    to = to_days(claim.time->to);
    precision = dictionary_.put_term(claim.time->precision);
  }
  const Evidence& evidence = claim.evidence.front();
  const Named subject = put_named(claim.subject, home);
  const Named object = put_named(claim.object, home);
  const std::int64_t inserted = insert_claim_.run(
      home.row, key, dictionary_.put_predicate(claim), std::int64_t{claim.predicate_span.begin},
      std::int64_t{claim.predicate_span.end}, static_cast<std::int64_t>(claim.stance.polarity),
      static_cast<std::int64_t>(claim.stance.factuality), claim.confidence, claim.right,
      subject.name, subject.begin, subject.end, subject.words, object.name, object.begin,
      object.end, object.words, put_sentence(evidence, home),
      dictionary_.put_term(evidence.extractor), dictionary_.put_term(evidence.rule),
      column(speaker, &Named::name), column(speaker, &Named::begin), column(speaker, &Named::end),
      speaker ? speaker->words : std::nullopt, cue, cue_begin, cue_end, time, from, to, precision);
  const bool is_new_sentence = std::exchange(last_sentence_.is_new, false);
  if (inserted == 0) {
    if (is_new_sentence) remove_sentences(database_, {last_sentence_.row});
    return false;
  }
  const std::int64_t row = database_.last_row();
  touch(home.row);
  insert_details(claim, home, row);
  return true;
}

void ClaimWriter::touch(std::int64_t article) {
  if (touched_ == article && touched_at_ == database_.rollback_count()) return;
  mark_touched(database_, article);
  touched_ = article;
  touched_at_ = database_.rollback_count();
}

AddedClaim ClaimWriter::replace_if_surer(const Claim& claim, const StoredArticle& home,
                                         std::int64_t key) {
  const auto row =
      database_.find_int("SELECT id FROM claims WHERE article = ? AND key = ?", home.row, key);
  Claim mine = claim;
  mine.id = format_claim_key(key);
  Claim stored = ClaimReader(database_).read(*row);
  restore_citations(database_, *row, stored);
  const std::string my_line = comparable(std::move(mine));
  const std::string stored_line = comparable(stored);
  if (my_line == stored_line) return AddedClaim::kKnown;
  const bool is_surer = claim.confidence != stored.confidence ? claim.confidence > stored.confidence
                                                              : my_line < stored_line;
  if (!is_surer) return AddedClaim::kLessSure;
  const std::vector<std::int64_t> sentences = sentences_of(*row);
  remove_claim(*row);
  insert_claim(claim, home, key);
  if (stored.evidence != claim.evidence) remove_uncited(database_, sentences);
  return AddedClaim::kReplaced;
}

/// Foreign keys may be off, so that nothing goes by itself.
void ClaimWriter::remove_claim(std::int64_t row) {
  mark_all_stale(database_);
  for (const char* sql :
       {"DELETE FROM amounts WHERE claim = ?", "DELETE FROM other_arguments WHERE claim = ?",
        "DELETE FROM other_evidence WHERE claim = ?", "DELETE FROM citations WHERE claim = ?",
        "DELETE FROM own_claims WHERE claim = ?", "DELETE FROM claims WHERE id = ?"}) {
    database_.run(sql, row);
  }
}

std::vector<std::int64_t> ClaimWriter::sentences_of(std::int64_t claim) {
  return database_.find_ints("SELECT DISTINCT sentence FROM evidence WHERE claim = ?", claim);
}

void ClaimWriter::insert_details(const Claim& claim, const StoredArticle& home, std::int64_t row) {
  insert_amount({home, row, 0, "subject"}, claim.subject_amount);
  insert_amount({home, row, 1, "object"}, claim.object_amount);
  if (claim.attribution && claim.attribution->outer) {
    const OuterSpeaker& outer = *claim.attribution->outer;
    insert_participant({home, row, -1, outer.verb}, outer.speaker);
  }
  std::int64_t position = 3;
  for (const Argument& argument : claim.arguments) {
    insert_argument({home, row, position, argument.role}, argument);
    insert_amount({home, row, position, argument.role}, argument.amount);
    ++position;
  }
  insert_other_evidence(claim, home, row);
}

ClaimWriter::Named ClaimWriter::put_named(const Participant& participant,
                                          const StoredArticle& home) {
  return {dictionary_.put_name(participant).name, participant.span.begin, participant.span.end,
          words_to_store(home, participant)};
}

void ClaimWriter::insert_participant(const Place& place, const Participant& participant) {
  const Named named = put_named(participant, place.home);
  insert_argument_.run(place.claim, place.position, dictionary_.put_term(place.role), named.begin,
                       named.end, named.words, named.name, std::nullopt, std::nullopt,
                       std::nullopt);
}

void ClaimWriter::insert_argument(const Place& place, const Argument& argument) {
  if (argument.entity && argument.entity->span == argument.span &&
      argument.entity->text == argument.text) {
    insert_participant(place, *argument.entity);
    return;
  }
  std::optional<std::int64_t> name, name_begin, name_end;
  std::optional<std::string_view> name_text;
  if (argument.entity) {
    name = dictionary_.put_name(*argument.entity).name;
    name_begin = argument.entity->span.begin;
    name_end = argument.entity->span.end;
    name_text = words_to_store(place.home, *argument.entity);
  }
  insert_argument_.run(place.claim, place.position, dictionary_.put_term(place.role),
                       std::int64_t{argument.span.begin}, std::int64_t{argument.span.end},
                       text_to_store(place.home, argument.span, argument.text), name, name_begin,
                       name_end, name_text);
}

void ClaimWriter::insert_amount(const Place& place, const std::optional<Amount>& amount) {
  if (!amount) return;
  database_.run(
      "INSERT INTO amounts (claim, position, start, end, text, least, most, unit, approximation)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      place.claim, place.position, std::int64_t{amount->span.begin}, std::int64_t{amount->span.end},
      text_to_store(place.home, amount->span, amount->text), amount->from, amount->to,
      dictionary_.put_term(amount->unit), static_cast<std::int64_t>(amount->approximation));
}

void ClaimWriter::insert_other_evidence(const Claim& claim, const StoredArticle& home,
                                        std::int64_t row) {
  for (std::size_t i = 1; i < claim.evidence.size(); ++i) {
    const Evidence& evidence = claim.evidence[i];
    const bool is_home = is_of_one_article(evidence, claim.evidence.front());
    const std::int64_t sentence =
        is_home ? put_sentence(evidence, home) : put_cited_sentence(evidence);
    insert_evidence_.run(row, static_cast<std::int64_t>(i), sentence,
                         dictionary_.put_term(evidence.extractor),
                         dictionary_.put_term(evidence.rule));
    if (is_home) continue;
    insert_citation_.run(row, static_cast<std::int64_t>(i), evidence.document, evidence.title,
                         evidence.publisher, evidence.url, to_days(evidence.published));
  }
}

void ClaimWriter::insert_aliases(const Claim& claim, const StoredArticle& home) {
  const auto insert = [&](const Participant& participant) {
    if (participant.aliases.empty()) return;
    const std::int64_t entity = dictionary_.put_name(participant).entity;
    for (const std::string& alias : participant.aliases) {
      const std::int64_t spelling = dictionary_.put_spelling(entity, alias);
      if (dictionary_.put_alias(home.row, spelling)) touch(home.row);
    }
  };
  insert(claim.subject);
  insert(claim.object);
  if (claim.attribution) insert(claim.attribution->speaker);
  for (const Argument& argument : claim.arguments) {
    if (argument.entity) insert(*argument.entity);
  }
}

std::int64_t ClaimWriter::put_cited_sentence(const Evidence& evidence) {
  const StoredArticle cited = home_of(database_, evidence);
  touch(cited.row);
  return put_sentence(evidence, cited);
}

std::int64_t ClaimWriter::put_sentence(const Evidence& evidence, const StoredArticle& article) {
  KnownSentence& last = last_sentence_;
  if (last.rollback_count != database_.rollback_count() || last.article != article.row ||
      last.span != evidence.span || last.text != evidence.sentence) {
    bool is_new = false;
    const std::int64_t row = find_or_insert_sentence(evidence, article, is_new);
    last = {database_.rollback_count(), article.row, evidence.span, evidence.sentence, row, is_new};
  }
  return last.row;
}

std::int64_t ClaimWriter::find_or_insert_sentence(const Evidence& evidence,
                                                  const StoredArticle& article, bool& is_new) {
  const auto text = text_to_store(article, evidence.span, evidence.sentence);
  std::optional<std::int64_t> hash;
  if (text) hash = static_cast<std::int64_t>(stable_hash(*text));
  const SentencePlace place{evidence.span.begin, evidence.span.end, hash};
  if (const auto row = find_sentence(place, article.row)) return *row;
  insert_sentence_.run(article.row, place.begin, place.end, hash, text);
  const std::int64_t inserted = database_.last_row();
  insert_quote_.run(inserted, evidence.sentence);
  new_sentences_.rows.emplace(place, inserted);
  is_new = true;
  return inserted;
}

std::optional<std::int64_t> ClaimWriter::find_sentence(const SentencePlace& place,
                                                       std::int64_t article) {
  NewSentences& known = new_sentences_;
  if (known.article != article || known.rollback_count != database_.rollback_count()) {
    const bool has_some =
        database_.find_int("SELECT 1 FROM sentences WHERE article = ? LIMIT 1", article)
            .has_value();
    known = {database_.rollback_count(), article, !has_some, {}};
  }
  if (!known.are_all) return find_sentence_.find_int(article, place.begin, place.end, place.hash);
  const auto found = known.rows.find(place);
  return found == known.rows.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace entente
