#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>

#include "graph/claim_json.hpp"
#include "graph/json_fields.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

using simdjson::dom::element;

std::vector<std::string> read_aliases(const JsonFields& fields) {
  std::vector<std::string> aliases;
  fields.for_each("aliases", [&](element alias, std::size_t number) {
    std::string_view text;
    if (alias.get(text) != simdjson::SUCCESS) {
      fields.fail(fmt::format("aliases[{}]", number), "must be a text");
    }
    aliases.emplace_back(text);
  });
  std::ranges::sort(aliases);
  aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
  return aliases;
}

Participant read_participant(const JsonFields& fields) {
  Participant participant;
  participant.id = fields.text_or("id", "");
  participant.name = fields.get_text("name");
  if (participant.id.empty()) participant.id = slug(participant.name);
  participant.type = fields.choice_or("type", parse_entity_type, EntityType::kThing);
  participant.country = fields.text_or("country", "");
  participant.text = fields.text_or("text", participant.name);
  participant.span = fields.read_span();
  participant.aliases = read_aliases(fields);
  return participant;
}

std::optional<Amount> read_amount(const JsonFields& owner) {
  const auto value = owner.find("amount");
  if (!value) return {};
  const JsonFields fields = owner.enter("amount", *value);
  Amount amount;
  amount.text = fields.text_or("text", "");
  const auto number = fields.find_number("value");
  amount.from = number ? number : fields.find_number("from");
  amount.to = number ? number : fields.find_number("to");
  amount.unit = fields.text_or("unit", "");
  amount.approximation =
      fields.choice_or("approximation", parse_approximation, Approximation::kExact);
  amount.span = fields.read_span();
  return amount;
}

struct End {
  Participant participant;
  std::optional<Amount> amount;
};

/// A subject or object: an object with a name, or just the name.
End read_end(const JsonFields& claim, std::string_view key) {
  const auto value = claim.find(key);
  if (!value) claim.fail(key, "is missing");
  if (!value->is_string()) {
    const JsonFields fields = claim.enter(key, *value);
    Participant participant = read_participant(fields);
    return {std::move(participant), read_amount(fields)};
  }
  const std::string name = claim.get_text(key);
  Participant participant;
  participant.id = slug(name);
  participant.name = name;
  participant.text = name;
  return {std::move(participant), {}};
}

Argument read_argument(const JsonFields& fields) {
  Argument argument;
  argument.role = fields.get_text("role");
  if (!fields.find("name")) {
    argument.text = fields.text_or("text", "");
    argument.span = fields.read_span();
    argument.amount = read_amount(fields);
    return argument;
  }
  argument.entity = read_participant(fields);
  argument.text = argument.entity->text;
  argument.span = argument.entity->span;
  argument.amount = read_amount(fields);
  argument.entity->text = fields.text_or("name_text", argument.text);
  if (fields.find("name_start")) {
    argument.entity->span = fields.read_span("name_start", "name_end");
  }
  return argument;
}

Attribution read_attribution(const JsonFields& fields) {
  Attribution attribution{read_participant(fields), fields.text_or("verb", ""),
                          fields.read_span("cue_start", "cue_end")};
  if (const auto value = fields.find("outer")) {
    const JsonFields outer = fields.enter("outer", *value);
    attribution.outer = OuterSpeaker{read_participant(outer), outer.text_or("verb", "")};
  }
  return attribution;
}

TimeRange read_time(const JsonFields& fields) {
  TimeRange time{fields.text_or("text", ""), fields.find_date("from"), fields.find_date("to"),
                 fields.text_or("precision", "none")};
  if (time.from && time.to && *time.to < *time.from) {
    fields.fail("to", "must not be before \"from\"");
  }
  return time;
}

Evidence read_evidence(const JsonFields& fields) {
  Evidence evidence;
  evidence.document = fields.get_text("document");
  evidence.title = fields.text_or("title", "");
  evidence.publisher = fields.text_or("publisher", "");
  evidence.published = fields.find_date("published");
  evidence.url = fields.text_or("url", "");
  evidence.sentence = fields.text_or("sentence", "");
  evidence.span = fields.read_span();
  evidence.extractor = fields.text_or("extractor", "");
  evidence.rule = fields.text_or("rule", "");
  return evidence;
}

double share_or(const JsonFields& fields, std::string_view name, double fallback) {
  const auto value = fields.find(name);
  if (!value) return fallback;
  double share = -1;
  if (value->get(share) != simdjson::SUCCESS) share = -1;
  if (!(share >= 0 && share <= 1)) fields.fail(name, "must be between 0 and 1");
  return share;
}

/// In the order of the format, in which keys are found fastest.
Claim read_claim(const JsonFields& fields) {
  Claim claim;
  claim.id = fields.text_or("id", "");
  End subject = read_end(fields, "subject");
  claim.subject = std::move(subject.participant);
  claim.subject_amount = std::move(subject.amount);
  claim.relation = fields.get_text("relation");
  claim.verb = fields.text_or("verb", "");
  claim.predicate = fields.text_or("predicate", claim.relation);
  claim.sense = fields.text_or("sense", claim.predicate);
  if (claim.sense == claim.predicate) claim.sense.clear();
  claim.turned = fields.text_or("turned", "");
  if (claim.verb.empty()) claim.verb = claim.predicate.substr(0, claim.predicate.find(' '));
  claim.event = fields.choice_or("event", parse_event, Event::kNone);
  End object = read_end(fields, "object");
  claim.object = std::move(object.participant);
  claim.object_amount = std::move(object.amount);
  fields.for_each_object("arguments", [&](const JsonFields& argument) {
    claim.arguments.push_back(read_argument(argument));
  });
  claim.stance = {fields.choice_or("polarity", parse_polarity, Polarity::kPositive),
                  fields.choice_or("factuality", parse_factuality, Factuality::kCertain)};
  if (const auto value = fields.find("attribution")) {
    claim.attribution = read_attribution(fields.enter("attribution", *value));
  }
  if (const auto value = fields.find("time")) claim.time = read_time(fields.enter("time", *value));
  claim.confidence = share_or(fields, "confidence", 1);
  claim.right = share_or(fields, "right", claim.confidence);  // what is worth a line is right
  fields.for_each_object("evidence", [&](const JsonFields& evidence) {
    claim.evidence.push_back(read_evidence(evidence));
  });
  claim.predicate_span = fields.read_span("predicate_start", "predicate_end");
  claim.is_symmetric = fields.is_true("symmetric");
  if (claim.evidence.empty()) {
    fields.fail("evidence", "must say in which document the claim stands");
  }
  if (claim.id.empty()) claim.id = claim_id(claim);
  return claim;
}

/// Says at which byte a line stops being JSON, which the fast reader does not know.
[[noreturn]] void fail_parse(std::string_view line, const JsonPlace& place,
                             simdjson::error_code code) {
  constexpr const char* kParseHint = "each line must be one whole JSON object in UTF-8";
  std::string reason = simdjson::error_message(code);
  try {
    [[maybe_unused]] const auto whole = nlohmann::json::parse(line);
  } catch (const nlohmann::json::parse_error& error) {
    reason = fmt::format("at byte {}", error.byte);
  }
  throw Error(ErrorKind::kInput, fmt::format("{}: not JSON ({})", place.text(), reason),
              kParseHint);
}

/// `line` must have room for simdjson to read beyond its end, or is copied.
Claim read_line(simdjson::dom::parser& parser, const std::string& line, const JsonPlace& place) {
  element value;
  const simdjson::error_code code = parser.parse(line).get(value);
  if (code != simdjson::SUCCESS) fail_parse(line, place, code);
  return read_claim(JsonFields(value, place));
}

}  // namespace

Claim read_claim_line(std::string_view line, std::string_view where) {
  simdjson::dom::parser parser;
  return read_line(parser, std::string(line), {where});
}

std::size_t read_claims(std::istream& input, const std::string& name,
                        const std::function<void(Claim&&)>& on_claim,
                        const std::function<void(Diagnostic)>& on_diagnostic) {
  simdjson::dom::parser parser;
  std::size_t count = 0;
  JsonPlace place{name};
  for (std::string line; std::getline(input, line);) {
    ++place.line;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
    std::optional<Claim> claim;
    try {
      claim = read_line(parser, line, place);
    } catch (const Error& error) {
      const std::string where = place.text();
      const std::string what = error.what();
      on_diagnostic({where, what.substr(std::min(what.size(), where.size() + 2)), error.hint()});
      continue;
    }
    ++count;
    on_claim(std::move(*claim));
  }
  return count;
}

}  // namespace entente
