#include "export/dot.hpp"

#include <cgraph.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "export/fields.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

/// X11 names near the colours of pictures: Gephi reads no others.
constexpr std::array<std::string_view, kEntityTypeNames.size()> kFillNames = {
    "salmon",    "skyblue",   "khaki",     "yellowgreen",     "paleturquoise",
    "lightpink", "goldenrod", "gainsboro", "mediumaquamarine"};

std::string escape(std::string_view value) {
  std::string escaped;
  const std::string clean = clean_for_xml(value);
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if (clean[i] == '\\') {
      escaped += "\\\\";
    } else if (clean[i] == '\n' || clean[i] == '\r') {
      if (clean[i] == '\r' && i + 1 < clean.size() && clean[i + 1] == '\n') ++i;
      escaped += "\\n";
    } else {
      escaped += clean[i];
    }
  }
  return escaped;
}

/// cgraph takes `char*` where it only reads.
char* text_of(std::string& text) { return text.data(); }

/// Hands cgraph's output on. cgraph breaks long strings with a backslash at the end of the line,
/// which other readers take for the string's end: the break is taken out again. All other
/// backslashes are doubled, so an odd run of them before a newline can be nothing else.
struct Sink {
  std::ostream* output;
  std::size_t backslashes = 0;

  void write(std::string_view text) {
    for (const char c : text) {
      if (c == '\\') {
        ++backslashes;
        continue;
      }
      const bool is_break = c == '\n' && backslashes % 2 == 1;
      for (std::size_t i = is_break ? 1 : 0; i < backslashes; ++i) output->put('\\');
      backslashes = 0;
      if (!is_break) output->put(c);
    }
  }
};

int put_text(void* channel, const char* text) {
  static_cast<Sink*>(channel)->write(text);
  return 0;
}
int flush_nothing(void*) { return 0; }

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

/// Sets values by the place of their names in the list that declared them.
class Attributes {
 public:
  Attributes(Agraph_t* graph, int kind, std::initializer_list<const char*> names) {
    static char empty[] = "";
    for (const char* name : names) {
      symbols_.push_back(agattr(graph, kind, const_cast<char*>(name), empty));
    }
  }

  void set(void* element, std::size_t index, std::string_view value) const {
    std::string escaped = escape(value);
    agxset(element, symbols_.at(index), text_of(escaped));
  }

  void set_all(void* element, std::initializer_list<std::string_view> values) const {
    std::size_t index = 0;
    for (const std::string_view value : values) set(element, index++, value);
  }

 private:
  std::vector<Agsym_t*> symbols_;
};

std::vector<Agnode_t*> add_nodes(Agraph_t* graph, const Snapshot& snapshot) {
  const Attributes attributes(graph, AGNODE,
                              {"label", "type", "country", "aliases", "mentions", "articles",
                               "style", "fillcolor", "shape"});
  std::vector<Agnode_t*> nodes;
  for (const Entity& entity : snapshot.entities) {
    std::string id = escape(entity.id.empty() ? " " : entity.id);
    Agnode_t* node = agnode(graph, text_of(id), 1);
    attributes.set_all(
        node, {entity.name, to_string(entity.type), entity.country, json_list(entity.aliases),
               std::to_string(entity.mention_count), std::to_string(entity.article_count), "filled",
               kFillNames[static_cast<std::size_t>(entity.type)], "box"});
    nodes.push_back(node);
  }
  return nodes;
}

void add_edges(Agraph_t* graph, const Snapshot& snapshot, const std::vector<Agnode_t*>& nodes) {
  const Attributes attributes(
      graph, AGEDGE,
      {"label",  "predicate", "event",   "weight",     "certain", "possible", "denied",
       "claims", "articles",  "sources", "confidence", "first",   "last",     "quote",
       "source", "color",     "style",   "arrowhead",  "dir",     "penwidth"});
  constexpr std::string_view kColors[] = {"orangered", "gray", "royalblue"};
  for (const Relation& relation : snapshot.relations) {
    std::string id = escape(relation.id);
    Agedge_t* edge = agedge(graph, nodes[relation.subject], nodes[relation.object], text_of(id), 1);
    const std::string_view stance = main_stance(relation.stances);
    attributes.set_all(edge,
                       {relation.label,
                        relation.predicate,
                        relation.event == Event::kNone ? "" : to_string(relation.event),
                        std::to_string(weight_of(relation)),
                        std::to_string(relation.stances.certain),
                        std::to_string(relation.stances.possible),
                        std::to_string(relation.stances.denied),
                        std::to_string(relation.claim_count),
                        std::to_string(relation.article_count),
                        std::to_string(relation.source_count),
                        fmt::format("{}", relation.confidence),
                        date_text(relation.first),
                        date_text(relation.last),
                        relation.quote.sentence,
                        source_of(relation.quote),
                        kColors[sign_of(relation.event) + 1],
                        stance == "certain"    ? "solid"
                        : stance == "possible" ? "dashed"
                                               : "dotted",
                        stance == "denied" ? "tee" : "",
                        relation.is_symmetric ? "none" : "",
                        fmt::format("{:.1f}", std::min(0.9 + 0.5 * relation.source_count, 4.0))});
  }
}

}  // namespace

void write_dot(const Snapshot& snapshot, std::ostream& output) {
  Sink sink{&output};
  Agiodisc_t io = AgIoDisc;
  io.putstr = put_text;
  io.flush = flush_nothing;
  Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &io};
  std::string name = "entente";
  const std::unique_ptr<Agraph_t, CloseGraph> graph(agopen(text_of(name), Agdirected, &discipline));
  add_edges(graph.get(), snapshot, add_nodes(graph.get(), snapshot));
  agwrite(graph.get(), &sink);
}

}  // namespace entente
