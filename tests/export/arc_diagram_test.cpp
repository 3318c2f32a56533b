#include "export/draw/arc_diagram.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace entente;

namespace arc_diagram_test {

/// "Ann sold Bob boats today": head by word.
Drawing draw_sample() {
  const std::vector<ArcWord> words = {
      {{"Ann"}, ""}, {{"sold"}, ""}, {{"Bob"}, "#aabbcc"}, {{"boats"}, ""}, {{"today"}, ""}};
  return draw_arcs(words, {{1, 0, "nsubj"},
                           {Arc::kNowhere, 1, "root"},
                           {1, 2, "iobj"},
                           {1, 3, "obj"},
                           {1, 4, "obl:tmod"}});
}

TEST_CASE("words stand in a row without touching, arcs above them within the page") {
  const Drawing drawing = draw_sample();
  REQUIRE(drawing.boxes.size() == 10);
  REQUIRE(drawing.strokes.size() == 5);
  for (std::size_t i = 1; i < 5; ++i)
    CHECK(drawing.boxes[i].box.left() > drawing.boxes[i - 1].box.right());
  for (const Stroke& stroke : drawing.strokes)
    for (const double t : {0.0, 0.25, 0.5, 0.75, 1.0}) {
      CHECK(stroke.curve.at(t).y <= drawing.boxes[0].box.top());
      CHECK(stroke.curve.at(t).y >= 0);
    }
  CHECK(drawing.boxes[4].box.right() <= drawing.size.width);
}

TEST_CASE("an arc runs above those that it spans") {
  const Drawing drawing = draw_sample();
  const auto height = [&](std::size_t arc) { return drawing.strokes[arc].curve.at(0.5).y; };
  CHECK(height(3) < height(2));
  CHECK(height(4) < height(3));
}

TEST_CASE("labels do not cover each other") {
  const Drawing drawing = draw_sample();
  for (std::size_t a = 5; a < 10; ++a)
    for (std::size_t b = a + 1; b < 10; ++b)
      CHECK(overlap_depth(drawing.boxes[a].box, drawing.boxes[b].box) <= 0);
}

TEST_CASE("lanes stand above the tree, each label over its word, and cover nothing") {
  const std::vector<ArcWord> words = {{{"Ann"}, ""}, {{"sold"}, ""}, {{"it"}, ""}};
  const std::vector<Arc> arcs = {{1, 0, "nsubj"}, {Arc::kNowhere, 1, "root"}, {1, 2, "obj"}};
  const std::vector<Lane> lanes = {
      {{{1, "sell", true}, {0, "R-ARG0", false}, {2, "R-ARG1", false}}}, {{{1, "sold", true}}}};
  const Drawing plain = draw_arcs(words, arcs), drawing = draw_arcs(words, arcs, lanes);
  REQUIRE(drawing.boxes.size() == 10);
  CHECK(drawing.size.height > plain.size.height);
  CHECK(drawing.strokes.size() == plain.strokes.size() + 1);  // a label alone has no line
  const std::size_t under[] = {1, 0, 2, 1};
  for (std::size_t i = 0; i < 4; ++i) {
    const Box& label = drawing.boxes[6 + i].box;
    CHECK(label.center.x == doctest::Approx(drawing.boxes[under[i]].box.center.x));
    for (std::size_t other = 0; other < 6 + i; ++other)
      CHECK(overlap_depth(label, drawing.boxes[other].box) <= 0);
  }
}

TEST_CASE("no words make an empty page") {
  const Drawing drawing = draw_arcs({}, {});
  CHECK(drawing.boxes.empty());
  CHECK(drawing.size.width > 0);
}

}  // namespace arc_diagram_test
