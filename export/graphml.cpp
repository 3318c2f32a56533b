#include "export/graphml.hpp"

#include <fmt/format.h>

#include <array>

#include "export/fields.hpp"
#include "export/xml_text.hpp"
#include "export/xml_writer.hpp"

namespace entente {
namespace {

/// An attribute of nodes or edges. Ids are names where they can be, because Cytoscape.js takes the
/// id for the name; "label" and "weight" are meant to be what readers take them for.
struct Key {
  std::string_view id;
  std::string_view name;
  std::string_view element;
  std::string_view type;
};

constexpr std::array kKeys = {
    Key{"label", "label", "node", "string"},
    Key{"type", "type", "node", "string"},
    Key{"country", "country", "node", "string"},
    Key{"aliases", "aliases", "node", "string"},
    Key{"mention_count", "mention_count", "node", "int"},
    Key{"article_count", "article_count", "node", "int"},
    Key{"relation", "label", "edge", "string"},
    Key{"predicate", "predicate", "edge", "string"},
    Key{"event", "event", "edge", "string"},
    Key{"sign", "sign", "edge", "int"},
    Key{"symmetric", "symmetric", "edge", "boolean"},
    Key{"stance", "stance", "edge", "string"},
    Key{"certain", "certain", "edge", "int"},
    Key{"possible", "possible", "edge", "int"},
    Key{"denied", "denied", "edge", "int"},
    Key{"weight", "weight", "edge", "double"},
    Key{"claims", "claims", "edge", "int"},
    Key{"articles", "articles", "edge", "int"},
    Key{"sources", "sources", "edge", "int"},
    Key{"confidence", "confidence", "edge", "double"},
    Key{"first", "first", "edge", "string"},
    Key{"last", "last", "edge", "string"},
    Key{"quote", "quote", "edge", "string"},
    Key{"speaker", "speaker", "edge", "string"},
    Key{"document", "document", "edge", "string"},
    Key{"title", "title", "edge", "string"},
    Key{"publisher", "publisher", "edge", "string"},
    Key{"url", "url", "edge", "string"},
    Key{"published", "published", "edge", "string"},
};

void write_keys(XmlWriter& xml) {
  for (const Key& key : kKeys) {
    xml.open("key");
    xml.attribute("id", key.id);
    xml.attribute("for", key.element);
    xml.attribute("attr.name", key.name);
    xml.attribute("attr.type", key.type);
    xml.close();
  }
}

void write_text(XmlWriter& xml, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  xml.open("data");
  xml.attribute("key", key);
  xml.text(value);
  xml.close();
}

template <typename Number>
void write_number(XmlWriter& xml, std::string_view key, Number value) {
  write_text(xml, key, fmt::format("{}", value));
}

void write_node(XmlWriter& xml, const Entity& entity) {
  xml.open("node");
  xml.attribute("id", name_token(entity.id));
  write_text(xml, "label", entity.name);
  write_text(xml, "type", to_string(entity.type));
  write_text(xml, "country", entity.country);
  write_text(xml, "aliases", json_list(entity.aliases));
  write_number(xml, "mention_count", entity.mention_count);
  write_number(xml, "article_count", entity.article_count);
  xml.close();
}

void write_quote(XmlWriter& xml, const Quote& quote) {
  write_text(xml, "quote", quote.sentence);
  write_text(xml, "speaker", quote.speaker);
  write_text(xml, "document", quote.document);
  write_text(xml, "title", quote.title);
  write_text(xml, "publisher", quote.publisher);
  write_text(xml, "url", quote.url);
  write_text(xml, "published", date_text(quote.published));
}

void write_edge(XmlWriter& xml, const Relation& relation, const Snapshot& snapshot) {
  xml.open("edge");
  xml.attribute("id", name_token(relation.id));
  xml.attribute("source", name_token(snapshot.entities[relation.subject].id));
  xml.attribute("target", name_token(snapshot.entities[relation.object].id));
  write_text(xml, "relation", relation.label);
  write_text(xml, "predicate", relation.predicate);
  if (relation.event != Event::kNone) write_text(xml, "event", to_string(relation.event));
  write_number(xml, "sign", sign_of(relation.event));
  write_text(xml, "symmetric", relation.is_symmetric ? "true" : "false");
  write_text(xml, "stance", main_stance(relation.stances));
  write_number(xml, "certain", relation.stances.certain);
  write_number(xml, "possible", relation.stances.possible);
  write_number(xml, "denied", relation.stances.denied);
  write_number(xml, "weight", static_cast<double>(weight_of(relation)));
  write_number(xml, "claims", relation.claim_count);
  write_number(xml, "articles", relation.article_count);
  write_number(xml, "sources", relation.source_count);
  write_number(xml, "confidence", relation.confidence);
  write_text(xml, "first", date_text(relation.first));
  write_text(xml, "last", date_text(relation.last));
  write_quote(xml, relation.quote);
  xml.close();
}

/// ASCII's name characters without the colon, and letters that all editions of XML 1.0 take for
/// such.
bool is_name_character(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  constexpr Range kRanges[] = {
      {'-', '.'},     {'0', '9'},       {'A', 'Z'},       {'_', '_'},       {'a', 'z'},
      {0xC0, 0xD6},   {0xD8, 0xF6},     {0xF8, 0x131},    {0x134, 0x13E},   {0x141, 0x148},
      {0x14A, 0x17E}, {0x38E, 0x3A1},   {0x3A3, 0x3CE},   {0x401, 0x40C},   {0x40E, 0x44F},
      {0x451, 0x45C}, {0x45E, 0x481},   {0x5D0, 0x5EA},   {0x621, 0x63A},   {0x641, 0x64A},
      {0x905, 0x939}, {0x3041, 0x3094}, {0x30A1, 0x30FA}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3}};
  for (const Range& range : kRanges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

}  // namespace

std::string name_token(std::string_view id) {
  std::string token;
  while (!id.empty()) {
    const Utf8Character character = first_character(id);
    const std::string_view rest = id.substr(character.length);
    const bool is_escape = character.code == '_' && rest.starts_with('x');
    if (!is_name_character(character.code) || is_escape || !character.is_valid) {
      token += fmt::format("_x{:X}_", static_cast<std::uint32_t>(character.code));
    } else {
      token += id.substr(0, character.length);
    }
    id = rest;
  }
  return token.empty() ? "_x_" : token;
}

void write_graphml(const Snapshot& snapshot, std::ostream& output) {
  XmlWriter xml(output);
  xml.open("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  xml.attribute("xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns "
                "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
  write_keys(xml);
  xml.open("graph");
  xml.attribute("id", "entente");
  xml.attribute("edgedefault", "directed");
  for (const Entity& entity : snapshot.entities) write_node(xml, entity);
  for (const Relation& relation : snapshot.relations) write_edge(xml, relation, snapshot);
  xml.close();
  xml.close();
}

}  // namespace entente
