#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <istream>
#include <limits>
#include <nlohmann/json.hpp>

#include "graph/claim_json.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr const char* kHint = "docs/claim.schema.json says what a claim looks like";

/// Where a line stands. Millions of lines are read and few are wrong, so it is put into words only
/// when somebody asks.
struct Place {
  std::string_view name;
  std::size_t line = 0;  ///< from 1; 0: the name says it all

  [[nodiscard]] std::string text() const {
    return line == 0 ? std::string(name) : fmt::format("{}:{}", name, line);
  }
};

/// An object of the line being read: knows where it is, so that every complaint can say so. Must
/// not outlive the object around it.
class Fields {
 public:
  Fields(element value, const Place& place) : Fields(value, place, nullptr, "") {}

  [[noreturn]] void fail(std::string_view key, std::string_view what) const {
    std::string name = path();
    if (!name.empty() && !key.empty()) name += '.';
    name += key;
    throw Error(
        ErrorKind::kInput,
        fmt::format("{}: {} {}", place_.text(), name.empty() ? "a claim" : '"' + name + '"', what),
        kHint);
  }

  /// Nothing where the key is missing or its value is null. Keys are looked for from behind the one
  /// found last: fastest in the order of the format.
  [[nodiscard]] std::optional<element> find(std::string_view key) const {
    const auto start = next_;
    for (auto at = start; at != end_; ++at) {
      if (at.key_equals(key)) return take(at);
    }
    for (auto at = begin_; at != start; ++at) {
      if (at.key_equals(key)) return take(at);
    }
    return {};
  }

  [[nodiscard]] Fields enter(std::string_view key, element value) const {
    return {value, place_, this, key};
  }

  [[nodiscard]] std::string get_text(std::string_view key) const {
    std::string text = text_or(key, "");
    if (text.empty()) fail(key, "must be a text that is not empty");
    return text;
  }

  [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback) const {
    return std::string(view_or(key, fallback));
  }

  [[nodiscard]] std::optional<Date> find_date(std::string_view key) const {
    const std::string_view text = view_or(key, "");
    if (text.empty()) return {};
    const auto date = parse_iso_date(text);
    if (!date) fail(key, "must be a date like \"2024-06-19\"");
    return date;
  }

  [[nodiscard]] Span read_span(std::string_view start = "start",
                               std::string_view end = "end") const {
    const Span span{offset_or_zero(start), offset_or_zero(end)};
    if (span.begin > span.end) fail(end, "must not be before the start");
    return span;
  }

  /// A value out of a fixed list, `parse` being its reader.
  template <typename T>
  [[nodiscard]] T choice_or(std::string_view key, std::optional<T> (*parse)(std::string_view),
                            T fallback) const {
    const auto value = find(key);
    if (!value) return fallback;
    std::string_view text;
    const auto choice = value->get(text) == simdjson::SUCCESS ? parse(text) : std::nullopt;
    if (!choice) {
      fail(key, fmt::format("is {}, which is not one of its values", simdjson::minify(*value)));
    }
    return *choice;
  }

  [[nodiscard]] bool is_true(std::string_view key) const {
    const auto value = find(key);
    if (!value) return false;
    bool is_set = false;
    if (value->get(is_set) != simdjson::SUCCESS) fail(key, "must be true or false");
    return is_set;
  }

  [[nodiscard]] std::optional<double> find_number(std::string_view key) const {
    const auto value = find(key);
    if (!value) return {};
    double number = 0;
    if (value->get(number) != simdjson::SUCCESS) fail(key, "must be a number");
    return number;
  }

  /// Calls `read` with each element of a list, which may be missing, and its number.
  template <typename Read>
  void for_each(std::string_view key, Read read) const {
    const auto value = find(key);
    if (!value) return;
    simdjson::dom::array list;
    if (value->get(list) != simdjson::SUCCESS) fail(key, "must be a list");
    std::size_t number = 0;
    for (const element item : list) read(item, number++);
  }

  /// As for_each, each element being an object.
  template <typename Read>
  void for_each_object(std::string_view key, Read read) const {
    for_each(key, [&](element item, std::size_t number) {
      read(Fields(item, place_, this, key, number));
    });
  }

 private:
  static constexpr std::size_t kNoNumber = std::numeric_limits<std::size_t>::max();

  Fields(element value, const Place& place, const Fields* around, std::string_view key,
         std::size_t number = kNoNumber)
      : place_(place), around_(around), key_(key), number_(number) {
    object fields;
    if (value.get(fields) != simdjson::SUCCESS) fail("", "must be an object");
    begin_ = next_ = fields.begin();
    end_ = fields.end();
  }

  /// "arguments[0].amount"
  [[nodiscard]] std::string path() const {
    std::string path = around_ == nullptr ? "" : around_->path();
    if (!path.empty() && !key_.empty()) path += '.';
    path += key_;
    if (number_ != kNoNumber) path += fmt::format("[{}]", number_);
    return path;
  }

  [[nodiscard]] std::optional<element> take(object::iterator at) const {
    const element value = at.value();
    next_ = ++at;
    if (value.is_null()) return {};
    return value;
  }

  [[nodiscard]] std::string_view view_or(std::string_view key, std::string_view fallback) const {
    const auto value = find(key);
    if (!value) return fallback;
    std::string_view text;
    if (value->get(text) != simdjson::SUCCESS) fail(key, "must be a text");
    return text;
  }

  [[nodiscard]] std::uint32_t offset_or_zero(std::string_view key) const {
    const auto value = find(key);
    if (!value) return 0;
    std::uint64_t offset = 0;
    if (value->get(offset) != simdjson::SUCCESS ||
        offset > std::numeric_limits<std::uint32_t>::max()) {
      fail(key, "must be a number of bytes");
    }
    return static_cast<std::uint32_t>(offset);
  }

  object::iterator begin_;
  object::iterator end_;
  mutable object::iterator next_;
  const Place& place_;
  const Fields* around_;  ///< null at the top
  std::string_view key_;
  std::size_t number_;  ///< in a list
};

std::vector<std::string> read_aliases(const Fields& fields) {
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

Participant read_participant(const Fields& fields) {
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

std::optional<Amount> read_amount(const Fields& owner) {
  const auto value = owner.find("amount");
  if (!value) return {};
  const Fields fields = owner.enter("amount", *value);
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
End read_end(const Fields& claim, std::string_view key) {
  const auto value = claim.find(key);
  if (!value) claim.fail(key, "is missing");
  if (!value->is_string()) {
    const Fields fields = claim.enter(key, *value);
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

Argument read_argument(const Fields& fields) {
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

Attribution read_attribution(const Fields& fields) {
  Attribution attribution{read_participant(fields), fields.text_or("verb", ""),
                          fields.read_span("cue_start", "cue_end")};
  if (const auto value = fields.find("outer")) {
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
  evidence.published = fields.find_date("published");
  evidence.url = fields.text_or("url", "");
  evidence.sentence = fields.text_or("sentence", "");
  evidence.span = fields.read_span();
  evidence.extractor = fields.text_or("extractor", "");
  evidence.rule = fields.text_or("rule", "");
  return evidence;
}

double share_or(const Fields& fields, std::string_view name, double fallback) {
  const auto value = fields.find(name);
  if (!value) return fallback;
  double share = -1;
  if (value->get(share) != simdjson::SUCCESS) share = -1;
  if (!(share >= 0 && share <= 1)) fields.fail(name, "must be between 0 and 1");
  return share;
}

/// In the order of the format, in which keys are found fastest.
Claim read_claim(const Fields& fields) {
  Claim claim;
  claim.id = fields.text_or("id", "");
  End subject = read_end(fields, "subject");
  claim.subject = std::move(subject.participant);
  claim.subject_amount = std::move(subject.amount);
  claim.relation = fields.get_text("relation");
  claim.verb = fields.text_or("verb", "");
  claim.predicate = fields.text_or("predicate", claim.relation);
  if (claim.verb.empty()) claim.verb = claim.predicate.substr(0, claim.predicate.find(' '));
  claim.event = fields.choice_or("event", parse_event, Event::kNone);
  End object = read_end(fields, "object");
  claim.object = std::move(object.participant);
  claim.object_amount = std::move(object.amount);
  fields.for_each_object("arguments", [&](const Fields& argument) {
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
  fields.for_each_object("evidence", [&](const Fields& evidence) {
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
[[noreturn]] void fail_parse(std::string_view line, const Place& place, simdjson::error_code code) {
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
Claim read_line(simdjson::dom::parser& parser, const std::string& line, const Place& place) {
  element value;
  const simdjson::error_code code = parser.parse(line).get(value);
  if (code != simdjson::SUCCESS) fail_parse(line, place, code);
  return read_claim(Fields(value, place));
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
  Place place{name};
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
