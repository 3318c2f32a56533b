#include <fmt/format.h>

#include <iterator>

#include "graph/claim_json.hpp"

namespace entente {
namespace {

// Written by hand rather than through a document tree: the order of the keys is part of the format,
// and an export of millions of claims should run at the speed of the disk.

void write_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

/// ,"key": — or {"key": at the beginning of an object.
void write_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ',';
  write_string(out, key);
  out += ':';
}

void write_field(std::string& out, std::string_view key, std::string_view text) {
  write_key(out, key);
  write_string(out, text);
}

void write_known(std::string& out, std::string_view key, std::string_view text) {
  write_key(out, key);
  text.empty() ? out += "null" : (write_string(out, text), out);
}

void write_date(std::string& out, std::string_view key, const std::optional<Date>& date) {
  write_known(out, key, date ? format_date(*date) : "");
}

void write_span(std::string& out, Span span, std::string_view prefix = "") {
  fmt::format_to(std::back_inserter(out), ",\"{0}start\":{1},\"{0}end\":{2}", prefix, span.begin,
                 span.end);
}

void write_aliases(std::string& out, const std::vector<std::string>& aliases) {
  write_key(out, "aliases");
  out += '[';
  for (const std::string& alias : aliases) {
    if (out.back() != '[') out += ',';
    write_string(out, alias);
  }
  out += ']';
}

void write_number(std::string& out, std::string_view key, std::optional<double> number) {
  write_key(out, key);
  out += number ? fmt::format("{}", *number) : "null";
}

/// Nothing for what has none: most things are not counted.
void write_amount(std::string& out, const std::optional<Amount>& amount) {
  if (!amount) return;
  write_key(out, "amount");
  out += '{';
  write_field(out, "text", amount->text);
  if (amount->from == amount->to) {
    write_number(out, "value", amount->from);
  } else {
    write_number(out, "from", amount->from);
    write_number(out, "to", amount->to);
  }
  write_known(out, "unit", amount->unit);
  write_field(out, "approximation", to_string(amount->approximation));
  write_span(out, amount->span);
  out += '}';
}

void write_participant(std::string& out, std::string_view key, const Participant& participant,
                       const std::optional<Amount>& amount) {
  write_key(out, key);
  out += '{';
  write_field(out, "id", participant.id);
  write_field(out, "name", participant.name);
  write_field(out, "type", to_string(participant.type));
  write_known(out, "country", participant.country);
  write_field(out, "text", participant.text);
  write_span(out, participant.span);
  write_aliases(out, participant.aliases);
  write_amount(out, amount);
  out += '}';
}

void write_argument(std::string& out, const Argument& argument) {
  out += '{';
  write_field(out, "role", argument.role);
  write_field(out, "text", argument.text);
  if (argument.entity) {
    write_field(out, "name", argument.entity->name);
    write_field(out, "type", to_string(argument.entity->type));
  }
  write_span(out, argument.span);
  if (argument.entity) {
    const Participant& entity = *argument.entity;
    write_field(out, "id", entity.id);
    write_known(out, "country", entity.country);
    if (entity.text != argument.text || entity.span != argument.span) {
      write_field(out, "name_text", entity.text);
      write_span(out, entity.span, "name_");
    }
    write_aliases(out, entity.aliases);
  }
  write_amount(out, argument.amount);
  out += '}';
}

void write_outer(std::string& out, const OuterSpeaker& outer) {
  write_key(out, "outer");
  out += '{';
  write_field(out, "name", outer.speaker.name);
  write_field(out, "id", outer.speaker.id);
  write_field(out, "verb", outer.verb);
  write_field(out, "type", to_string(outer.speaker.type));
  write_known(out, "country", outer.speaker.country);
  write_field(out, "text", outer.speaker.text);
  write_span(out, outer.speaker.span);
  out += '}';
}

void write_attribution(std::string& out, const std::optional<Attribution>& attribution) {
  write_key(out, "attribution");
  if (!attribution) {
    out += "null";
    return;
  }
  const Participant& speaker = attribution->speaker;
  out += '{';
  write_field(out, "name", speaker.name);
  write_field(out, "id", speaker.id);
  write_field(out, "verb", attribution->verb);
  write_field(out, "type", to_string(speaker.type));
  write_known(out, "country", speaker.country);
  write_field(out, "text", speaker.text);
  write_span(out, speaker.span);
  write_aliases(out, speaker.aliases);
  write_span(out, attribution->cue, "cue_");
  if (attribution->outer) write_outer(out, *attribution->outer);
  out += '}';
}

void write_time(std::string& out, const std::optional<TimeRange>& time) {
  write_key(out, "time");
  if (!time) {
    out += "null";
    return;
  }
  out += '{';
  write_field(out, "text", time->text);
  write_date(out, "from", time->from);
  write_date(out, "to", time->to);
  write_field(out, "precision", time->precision);
  out += '}';
}

void write_evidence(std::string& out, const Evidence& evidence) {
  out += '{';
  write_field(out, "document", evidence.document);
  write_known(out, "title", evidence.title);
  write_known(out, "publisher", evidence.publisher);
  write_date(out, "published", evidence.published);
  write_known(out, "url", evidence.url);
  write_field(out, "sentence", evidence.sentence);
  write_span(out, evidence.span);
  write_field(out, "extractor", evidence.extractor);
  write_field(out, "rule", evidence.rule);
  out += '}';
}

template <typename T, typename Write>
void write_list(std::string& out, std::string_view key, const std::vector<T>& items, Write write) {
  write_key(out, key);
  out += '[';
  bool is_first = true;
  for (const T& item : items) {
    if (!is_first) out += ',';
    is_first = false;
    write(out, item);
  }
  out += ']';
}

}  // namespace

std::string write_claim_line(const Claim& claim) {
  std::string out = "{";
  out.reserve(1024);
  write_field(out, "id", claim.id);
  write_participant(out, "subject", claim.subject, claim.subject_amount);
  write_field(out, "relation", claim.relation);
  write_field(out, "verb", claim.verb);
  write_field(out, "predicate", claim.predicate);
  write_field(out, "sense", sense_of(claim));
  if (!claim.turned.empty()) write_field(out, "turned", claim.turned);
  write_known(out, "event", claim.event == Event::kNone ? "" : to_string(claim.event));
  write_participant(out, "object", claim.object, claim.object_amount);
  write_list(out, "arguments", claim.arguments, write_argument);
  write_field(out, "polarity", to_string(claim.stance.polarity));
  write_field(out, "factuality", to_string(claim.stance.factuality));
  write_attribution(out, claim.attribution);
  write_time(out, claim.time);
  fmt::format_to(std::back_inserter(out), ",\"confidence\":{},\"right\":{}", claim.confidence,
                 claim.right);
  write_list(out, "evidence", claim.evidence, write_evidence);
  write_span(out, claim.predicate_span, "predicate_");
  out += claim.is_symmetric ? ",\"symmetric\":true}" : ",\"symmetric\":false}";
  return out;
}

}  // namespace entente
