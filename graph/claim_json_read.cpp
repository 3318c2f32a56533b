#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <limits>
#include <nlohmann/json.hpp>

#include "graph/claim_json.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

using nlohmann::json;

constexpr const char* kHint = "docs/claim.schema.json says what a claim looks like";

/// An object of the line being read: knows where it is, so that every complaint can say so.
class Fields {
 public:
  Fields(const json& object, std::string_view where, std::string path)
      : object_(object), where_(where), path_(std::move(path)) {
    if (!object_.is_object()) fail("", "must be an object");
  }

  [[noreturn]] void fail(std::string_view key, std::string_view what) const {
    const char* dot = path_.empty() || key.empty() ? "" : ".";
    const std::string name = fmt::format("{}{}{}", path_, dot, key);
    throw Error(ErrorKind::kInput,
                fmt::format("{}: {} {}", where_, name.empty() ? "a claim" : '"' + name + '"', what),
                kHint);
  }

  /// Null where the key is missing or its value is null.
  [[nodiscard]] const json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  [[nodiscard]] Fields enter(const char* key, const json& value) const {
    return {value, where_, path_.empty() ? std::string(key) : path_ + '.' + key};
  }

  [[nodiscard]] std::string get_text(const char* key) const {
    std::string text = text_or(key, "");
    if (text.empty()) fail(key, "must be a text that is not empty");
    return text;
  }

  [[nodiscard]] std::string text_or(const char* key, std::string_view fallback) const {
    const json* value = find(key);
    if (value == nullptr) return std::string(fallback);
    if (!value->is_string()) fail(key, "must be a text");
    return value->get<std::string>();
  }

  [[nodiscard]] std::optional<Date> find_date(const char* key) const {
    const std::string text = text_or(key, "");
    if (text.empty()) return {};
    const auto date = parse_iso_date(text);
    if (!date) fail(key, "must be a date like \"2024-06-19\"");
    return date;
  }

  [[nodiscard]] std::uint32_t offset_or_zero(const std::string& key) const {
    const json* value = find(key.c_str());
    if (value == nullptr) return 0;
    constexpr auto kMost = std::numeric_limits<std::uint32_t>::max();
    if (!value->is_number_unsigned() || value->get<std::uint64_t>() > kMost) {
      fail(key, "must be a number of bytes");
    }
    return value->get<std::uint32_t>();
  }

  [[nodiscard]] Span read_span(const std::string& prefix = "") const {
    const Span span{offset_or_zero(prefix + "start"), offset_or_zero(prefix + "end")};
    if (span.begin > span.end) fail(prefix + "end", "must not be before the start");
    return span;
  }

  /// A value out of a fixed list, `parse` being its reader.
  template <typename T>
  [[nodiscard]] T choice_or(const char* key, std::optional<T> (*parse)(std::string_view),
                            T fallback) const {
    const json* value = find(key);
    if (value == nullptr) return fallback;
    const auto choice = value->is_string() ? parse(value->get<std::string>()) : std::nullopt;
    if (!choice) fail(key, fmt::format("is {}, which is not one of its values", value->dump()));
    return *choice;
  }

  [[nodiscard]] bool is_true(const char* key) const {
    const json* value = find(key);
    if (value == nullptr) return false;
    if (!value->is_boolean()) fail(key, "must be true or false");
    return value->get<bool>();
  }

  /// Calls `read` with each element of a list, which may be missing.
  template <typename Read>
  void for_each(const char* key, Read read) const {
    const json* list = find(key);
    if (list == nullptr) return;
    if (!list->is_array()) fail(key, "must be a list");
    for (std::size_t i = 0; i < list->size(); ++i) {
      read((*list)[i], fmt::format("{}[{}]", key, i));
    }
  }

 private:
  const json& object_;
  std::string_view where_;
  std::string path_;
};

std::vector<std::string> read_aliases(const Fields& fields) {
  std::vector<std::string> aliases;
  fields.for_each("aliases", [&](const json& alias, const std::string& key) {
    if (!alias.is_string()) fields.fail(key, "must be a text");
    aliases.push_back(alias.get<std::string>());
  });
  std::ranges::sort(aliases);
  aliases.erase(std::unique(aliases.begin(), aliases.end()), aliases.end());
  return aliases;
}

Participant read_participant(const Fields& fields) {
  Participant participant;
  participant.name = fields.get_text("name");
  participant.id = fields.text_or("id", "");
  if (participant.id.empty()) participant.id = slug(participant.name);
  participant.type = fields.choice_or("type", parse_entity_type, EntityType::kThing);
  participant.country = fields.text_or("country", "");
  participant.text = fields.text_or("text", participant.name);
  participant.span = fields.read_span();
  participant.aliases = read_aliases(fields);
  return participant;
}

/// A subject or object: an object with a name, or just the name.
Participant read_end(const Fields& claim, const char* key) {
  const json* value = claim.find(key);
  if (value == nullptr) claim.fail(key, "is missing");
  if (!value->is_string()) return read_participant(claim.enter(key, *value));
  const std::string name = claim.get_text(key);
  Participant participant;
  participant.id = slug(name);
  participant.name = name;
  participant.text = name;
  return participant;
}

std::optional<double> find_number(const Fields& fields, const char* key) {
  const json* value = fields.find(key);
  if (value == nullptr) return {};
  if (!value->is_number()) fields.fail(key, "must be a number");
  return value->get<double>();
}

std::optional<Amount> read_amount(const Fields& owner) {
  const json* value = owner.find("amount");
  if (value == nullptr) return {};
  const Fields fields = owner.enter("amount", *value);
  Amount amount;
  amount.text = fields.text_or("text", "");
  const auto number = find_number(fields, "value");
  amount.from = number ? number : find_number(fields, "from");
  amount.to = number ? number : find_number(fields, "to");
  amount.unit = fields.text_or("unit", "");
  amount.approximation =
      fields.choice_or("approximation", parse_approximation, Approximation::kExact);
  amount.span = fields.read_span();
  return amount;
}

/// The amount of a subject or object, which may be just a name.
std::optional<Amount> read_end_amount(const Fields& claim, const char* key) {
  const json* value = claim.find(key);
  if (value == nullptr || !value->is_object()) return {};
  return read_amount(claim.enter(key, *value));
}

Argument read_argument(const Fields& fields) {
  Argument argument;
  argument.role = fields.get_text("role");
  argument.text = fields.text_or("text", fields.text_or("name", ""));
  argument.span = fields.read_span();
  argument.amount = read_amount(fields);
  if (fields.find("name") == nullptr) return argument;
  argument.entity = read_participant(fields);
  argument.entity->text = fields.text_or("name_text", argument.text);
  if (fields.find("name_start") != nullptr) argument.entity->span = fields.read_span("name_");
  return argument;
}

Attribution read_attribution(const Fields& fields) {
  Attribution attribution{read_participant(fields), fields.text_or("verb", ""),
                          fields.read_span("cue_")};
  if (const json* value = fields.find("outer")) {
    const Fields outer = fields.enter("outer", *value);
    attribution.outer = OuterSpeaker{read_participant(outer), outer.text_or("verb", "")};
  }
  return attribution;
}

TimeRange read_time(const Fields& fields) {
  TimeRange time{fields.text_or("text", ""), fields.find_date("from"), fields.find_date("to"),
                 fields.text_or("precision", "none")};
  if (time.from && time.to && *time.to < *time.from) {
    fields.fail("to", "must not be before \"from\"");
  }
  return time;
}

Evidence read_evidence(const Fields& fields) {
  Evidence evidence;
  evidence.document = fields.get_text("document");
  evidence.title = fields.text_or("title", "");
  evidence.publisher = fields.text_or("publisher", "");
  evidence.url = fields.text_or("url", "");
  evidence.published = fields.find_date("published");
  evidence.sentence = fields.text_or("sentence", "");
  evidence.span = fields.read_span();
  evidence.extractor = fields.text_or("extractor", "");
  evidence.rule = fields.text_or("rule", "");
  return evidence;
}

double read_confidence(const Fields& fields) {
  const json* value = fields.find("confidence");
  if (value == nullptr) return 1;
  const double confidence = value->is_number() ? value->get<double>() : -1;
  if (!(confidence >= 0 && confidence <= 1)) fields.fail("confidence", "must be between 0 and 1");
  return confidence;
}

Claim read_claim(const Fields& fields) {
  Claim claim;
  claim.id = fields.text_or("id", "");
  claim.subject = read_end(fields, "subject");
  claim.relation = fields.get_text("relation");
  claim.predicate = fields.text_or("predicate", claim.relation);
  claim.verb = fields.text_or("verb", claim.predicate.substr(0, claim.predicate.find(' ')));
  claim.event = fields.choice_or("event", parse_event, Event::kNone);
  claim.object = read_end(fields, "object");
  claim.subject_amount = read_end_amount(fields, "subject");
  claim.object_amount = read_end_amount(fields, "object");
  claim.stance = {fields.choice_or("polarity", parse_polarity, Polarity::kPositive),
                  fields.choice_or("factuality", parse_factuality, Factuality::kCertain)};
  claim.confidence = read_confidence(fields);
  claim.predicate_span = fields.read_span("predicate_");
  claim.is_symmetric = fields.is_true("symmetric");
  fields.for_each("arguments", [&](const json& value, const std::string& key) {
    claim.arguments.push_back(read_argument(fields.enter(key.c_str(), value)));
  });
  if (const json* value = fields.find("attribution")) {
    claim.attribution = read_attribution(fields.enter("attribution", *value));
  }
  if (const json* value = fields.find("time")) claim.time = read_time(fields.enter("time", *value));
  fields.for_each("evidence", [&](const json& value, const std::string& key) {
    claim.evidence.push_back(read_evidence(fields.enter(key.c_str(), value)));
  });
  if (claim.evidence.empty())
    fields.fail("evidence", "must say in which document the claim stands");
  if (claim.id.empty()) claim.id = claim_id(claim);
  return claim;
}

}  // namespace

Claim read_claim_line(std::string_view line, std::string_view where) {
  json value;
  try {
    value = json::parse(line);
  } catch (const json::parse_error& error) {
    throw Error(ErrorKind::kInput, fmt::format("{}: not JSON (at byte {})", where, error.byte),
                "each line must be one whole JSON object in UTF-8");
  }
  return read_claim(Fields(value, where, ""));
}

std::size_t read_claims(std::istream& input, const std::string& name,
                        const std::function<void(Claim)>& on_claim,
                        const std::function<void(Diagnostic)>& on_diagnostic) {
  std::size_t count = 0;
  std::size_t number = 0;
  for (std::string line; std::getline(input, line);) {
    const std::string where = fmt::format("{}:{}", name, ++number);
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    std::optional<Claim> claim;
    try {
      claim = read_claim_line(line, where);
    } catch (const Error& error) {
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
