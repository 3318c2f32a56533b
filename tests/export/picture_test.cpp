#include "export/picture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "export/graphviz.hpp"
#include "export/scene.hpp"
#include "graph/error.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace {

bool is_legend(const TextBox& box) { return box.kind == "legend"; }

/// Boxes of which one hides a part of another.
int count_overlaps(const Drawing& drawing) {
  int overlaps = 0;
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      constexpr double kTouch = 0.1;
      if (overlap_depth(drawing.boxes[i].box, drawing.boxes[j].box) <= kTouch) continue;
      CAPTURE(drawing.boxes[i].lines.front().text);
      CAPTURE(drawing.boxes[j].lines.front().text);
      ++overlaps;
    }
  }
  return overlaps;
}

/// Lines that run beneath a node they do not belong to.
int count_hidden_lines(const Drawing& drawing) {
  int hidden = 0;
  for (const Stroke& stroke : drawing.strokes) {
    for (const TextBox& box : drawing.boxes) {
      if (!box.kind.starts_with("entity")) continue;
      constexpr int kSteps = 50;
      bool is_hidden = false;
      for (int i = 0; i <= kSteps; ++i) {
        const Point p = stroke.curve.at(static_cast<double>(i) / kSteps);
        is_hidden = is_hidden || box.box.grown(-3).contains(p);
      }
      hidden += is_hidden ? 1 : 0;
    }
  }
  return hidden;
}

bool lies_on_page(const Drawing& drawing) {
  return std::ranges::all_of(drawing.boxes, [&](const TextBox& box) {
    return box.box.left() >= 0 && box.box.top() >= 0 && box.box.right() <= drawing.size.width &&
           box.box.bottom() <= drawing.size.height;
  });
}

TEST_CASE("in a picture of thirty entities nothing lies over anything and A4 is large enough") {
  const Drawing drawing = make_picture(read_sample("harbour.tsv"),
                                       {.title = "The port of Valdora", .caption = "49 relations"});
  CHECK(count_overlaps(drawing) == 0);
  CHECK(count_hidden_lines(drawing) == 0);
  CHECK(lies_on_page(drawing));
  // No text is smaller than 9 points on A4, the sheet on its side.
  const double scale = std::min({1.0, 842 / drawing.size.width, 595 / drawing.size.height});
  double smallest = 100;
  for (const TextBox& box : drawing.boxes) smallest = std::min(smallest, box.font_size * scale);
  CHECK(smallest >= 9);
}

TEST_CASE("boxes never overlap, however the graph looks") {
  struct Row {
    const char* name;
    Snapshot snapshot;
  };
  const Row rows[] = {{"one node", grow_sample(1, 0)}, {"two", grow_sample(2, 2)},
                      {"tree", grow_sample(12, 12)},   {"dense", grow_sample(9, 40)},
                      {"thirty", grow_sample(30, 33)}, {"nothing", Snapshot{}},
                      {"awkward", awkward_sample()},   {"islands", grow_sample(25, 15)}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Drawing drawing = make_picture(row.snapshot, {});
    CHECK(count_overlaps(drawing) == 0);
    CHECK(lies_on_page(drawing));
  }
}

TEST_CASE("the legend names what occurs and nothing else") {
  Snapshot snapshot = read_sample("harbour.tsv");
  std::erase_if(snapshot.relations, [](const Relation& relation) {
    return sign_of(relation.event) <= 0 || relation.stances.certain == 0 || relation.is_symmetric;
  });
  for (Entity& entity : snapshot.entities) entity.type = EntityType::kCountry;
  const Drawing drawing = make_picture(snapshot, {});
  std::vector<std::string> texts;
  for (const TextBox& box : drawing.boxes) {
    if (is_legend(box) && !box.lines.empty()) texts.push_back(box.lines.front().text);
  }
  CHECK(texts == std::vector<std::string>{"country", "cooperation", "certain", "more sources"});
}

TEST_CASE("a picture has the same bytes each time, and no date or version in them") {
  const Snapshot snapshot = grow_sample(7, 9);
  const Drawing drawing = make_picture(snapshot, {});
  const Drawing again = make_picture(snapshot, {});
  for (const ImageFormat format : {ImageFormat::kSvg, ImageFormat::kPng, ImageFormat::kPdf}) {
    const std::string bytes = render(drawing, format);
    CHECK(bytes == render(again, format));
    CHECK(bytes.find("graphviz") == std::string::npos);
    if (format == ImageFormat::kPdf) {
      CHECK(bytes.find("/CreationDate (D:19700101000000") != std::string::npos);
    }
  }
}

TEST_CASE("SVG is well-formed whatever names it holds, and quotes stand in titles") {
  const ScratchFile file("picture.svg");
  write_bytes(file.path(), render(make_picture(awkward_sample(), {}), ImageFormat::kSvg));
  CHECK(output_of("xmllint --nonet --noout " + file.path() + " 2>&1"));
  Snapshot few = read_sample("harbour.tsv");
  few.relations.erase(few.relations.begin() + 8, few.relations.end());
  const std::string svg = render(make_picture(few, {.title = "<T> & \"Q\""}), ImageFormat::kSvg);
  CHECK(svg.find("“Bolivia sued Chile.”") != std::string::npos);
  CHECK(svg.find("<title>Chile (country)") != std::string::npos);
  CHECK(svg.find("&lt;T&gt; &amp;") != std::string::npos);
  CHECK(svg.find(">Chile<") != std::string::npos);  // text that can be selected
  CHECK(svg.find("Generated by") == std::string::npos);
}

TEST_CASE("every engine lays out, and another name is refused") {
  const Snapshot snapshot = grow_sample(5, 6);
  for (const char* engine : {"dot", "neato", "fdp", "sfdp"}) {
    CAPTURE(engine);
    CHECK(count_overlaps(make_picture(snapshot, {.engine = engine})) == 0);
  }
  CHECK_THROWS_AS(static_cast<void>(make_picture(snapshot, {.engine = "osage2"})), Error);
}

}  // namespace
}  // namespace entente
