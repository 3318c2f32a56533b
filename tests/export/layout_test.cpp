// In a picture nothing lies over anything else, whatever the graph, the engine and the options.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "export/draw/graphviz.hpp"
#include "export/draw/picture.hpp"
#include "graph/communities.hpp"
#include "picture_checks.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace layout_test {

using Ends = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Snapshot graph_of(const std::vector<std::string>& names, const Ends& ends) {
  static constexpr const char* kLabels[] = {"sells spare parts to", "meets", "is minister of",
                                            "calls for an inquiry into the accounts of"};
  Snapshot snapshot;
  for (std::size_t i = 0; i < names.size(); ++i) {
    Entity entity;
    entity.id = fmt::format("{:03}", i);
    entity.name = names[i];
    entity.type = static_cast<EntityType>(i % 3);
    snapshot.entities.push_back(entity);
  }
  for (std::size_t i = 0; i < ends.size(); ++i) {
    Relation relation;
    relation.id = fmt::format("r{:03}", i);
    std::tie(relation.subject, relation.object) = ends[i];
    relation.label = relation.predicate = fmt::format("{}", kLabels[i % 4]);
    relation.predicate += fmt::format(" {}", i);
    relation.event = i % 2 == 0 ? Event::kAid : Event::kAccuse;
    relation.stances = {i % 5 == 3 ? 0U : 1U, i % 5 == 3 ? 1U : 0U, i % 5 == 4 ? 1U : 0U};
    relation.claim_count = 1;
    relation.source_count = static_cast<std::uint32_t>(1 + i % 3);
    relation.confidence = 0.9;
    relation.right = 0.95;
    snapshot.relations.push_back(relation);
  }
  return snapshot;
}

std::vector<std::string> names(std::uint32_t count) {
  std::vector<std::string> all;
  for (std::uint32_t i = 0; i < count; ++i) all.push_back(fmt::format("Town of Ilmen {}", i));
  return all;
}

Ends star(std::uint32_t leaves) {
  Ends ends;
  for (std::uint32_t i = 1; i <= leaves; ++i) {
    ends.push_back(i % 2 == 0 ? std::pair(0U, i) : std::pair(i, 0U));
  }
  return ends;
}

Ends chain(std::uint32_t length) {
  Ends ends;
  for (std::uint32_t i = 0; i < length; ++i) ends.emplace_back(i, i + 1);
  return ends;
}

/// Cliques of four, each joined to the next.
Ends cliques(std::uint32_t count) {
  Ends ends;
  for (std::uint32_t first = 0; first < 4 * count; first += 4) {
    for (std::uint32_t a = first; a < first + 4; ++a) {
      for (std::uint32_t b = first; b < a; ++b) ends.emplace_back(a, b);
    }
    if (first > 0) ends.emplace_back(first - 1, first);
  }
  return ends;
}

void check(const Drawing& drawing) {
  CHECK(overlaps_in(drawing) == std::vector<std::string>{});
  CHECK(lies_on_page(drawing));
}

TEST_CASE("boxes never overlap, however the graph looks") {
  const std::string long_name =
      "Interregional Commission for the Supervision of Inland Waterways and their Bridges";
  struct Row {
    const char* name;
    Snapshot snapshot;
  };
  const Row rows[] = {
      {"one node", grow_sample(1, 0)},
      {"two", grow_sample(2, 2)},
      {"tree", grow_sample(12, 12)},
      {"dense", grow_sample(9, 40)},
      {"thirty", grow_sample(30, 33)},
      {"nothing", Snapshot{}},
      {"awkward", awkward_sample()},
      {"islands", grow_sample(25, 15)},
      {"hub and spokes", graph_of(names(25), star(24))},
      {"chain", graph_of(names(16), chain(15))},
      {"two halves", graph_of(names(8), {{0, 1}, {1, 2}, {2, 3}, {4, 5}, {5, 6}, {6, 7}, {7, 4}})},
      {"parallel", graph_of(names(2), Ends(12, {0, 1}))},
      {"parallel, both ways", graph_of(names(3), {{0, 1}, {1, 0}, {0, 1}, {1, 0}, {1, 2}, {2, 1}})},
      {"loops", graph_of(names(3), {{0, 0}, {0, 1}, {1, 1}, {1, 1}, {2, 2}})},
      {"long names", graph_of({long_name, long_name + " of Ilmen", "X"}, {{0, 1}, {1, 2}, {2, 0}})},
      {"right to left and wide",
       graph_of({"وزارة الخارجية", "משרד החוץ", "外務省報道官室", "산업통상자원부", "Ilmen"},
                {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {0, 2}})},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    check(make_picture(row.snapshot, {}));
  }
}

TEST_CASE("no engine lets boxes overlap, with and without clusters") {
  const Snapshot snapshot = graph_of(names(12), cliques(3));
  for (const char* engine : {"dot", "neato", "fdp", "sfdp"}) {
    for (const bool has_clusters : {false, true}) {
      CAPTURE(engine);
      CAPTURE(has_clusters);
      check(make_picture(snapshot, {.engine = engine, .has_clusters = has_clusters}));
    }
  }
}

/// Whether a point lies in a convex outline.
bool contains(const Field& field, Point p) {
  const std::size_t count = field.outline.size();
  bool has_left = false;
  bool has_right = false;
  for (std::size_t i = 0; i < count; ++i) {
    const Point a = field.outline[i];
    const double side = cross(field.outline[(i + 1) % count] - a, p - a);
    has_left = has_left || side > 0;
    has_right = has_right || side < 0;
  }
  return !(has_left && has_right);
}

TEST_CASE("each cluster's field holds its own nodes and its title and no other node") {
  const Snapshot snapshot = graph_of(names(16), cliques(4));
  const auto communities = find_communities(Network(snapshot));
  const Drawing drawing = make_picture(snapshot, {.has_clusters = true});
  REQUIRE(drawing.fields.size() == 4);
  std::size_t titles = 0;
  std::size_t node = 0;
  for (const TextBox& box : drawing.boxes) {
    if (box.kind == "cluster") {
      CHECK(box.lines.front().text.starts_with("around Town of Ilmen "));
      CHECK(contains(drawing.fields[titles++], box.box.center));
    }
    if (!box.kind.starts_with("entity")) continue;
    const std::uint32_t own = communities[node++];
    for (std::uint32_t field = 0; field < 4; ++field) {
      for (const Point corner :
           {Point{box.box.left(), box.box.top()}, Point{box.box.right(), box.box.bottom()}}) {
        CHECK(contains(drawing.fields[field], corner) == (field == own));
      }
    }
  }
  CHECK(titles == 4);
  CHECK(node == 16);
}

TEST_CASE("what is all one community has no cluster") {
  CHECK(make_picture(graph_of(names(3), {{0, 1}, {1, 2}, {2, 0}}), {.has_clusters = true})
            .fields.empty());
}

TEST_CASE("from a start the picture reads from left to right") {
  // Whatever way the relations point.
  const Snapshot snapshot = graph_of(names(5), {{1, 0}, {1, 2}, {3, 2}, {3, 4}});
  const Drawing drawing = make_picture(snapshot, {.start = 0});
  check(drawing);
  std::vector<double> places;
  for (const TextBox& box : drawing.boxes) {
    if (box.kind.starts_with("entity")) places.push_back(box.box.center.x);
  }
  CHECK(places.size() == 5);
  CHECK(std::ranges::is_sorted(places));
}

TEST_CASE("fields are drawn, in the same bytes each time") {
  const Drawing drawing = make_picture(graph_of(names(8), cliques(2)), {.has_clusters = true});
  const std::string svg = render(drawing, ImageFormat::kSvg);
  CHECK(svg.find(fmt::format("<polygon fill=\"{}\"", kLightTheme.field)) != std::string::npos);
  CHECK(svg == render(make_picture(graph_of(names(8), cliques(2)), {.has_clusters = true}),
                      ImageFormat::kSvg));
}

}  // namespace layout_test
}  // namespace entente
