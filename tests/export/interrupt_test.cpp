#include "export/draw/interrupt.hpp"

#include <doctest/doctest.h>

namespace entente {
namespace interrupt_test {

Stroke straight(Point from, Point to) {
  Stroke stroke;
  stroke.curve = {from, from + (to - from) * (1.0 / 3), from + (to - from) * (2.0 / 3), to};
  return stroke;
}

TEST_CASE("a line stops at text and goes on behind it") {
  Stroke stroke = straight({0, 0}, {100, 0});
  interrupt(stroke, std::vector<Box>{{{50, 0}, {20, 10}}});
  REQUIRE(stroke.pieces.size() == 2);
  CHECK(stroke.curve.at(stroke.pieces[0].to).x == doctest::Approx(40).epsilon(0.02));
  CHECK(stroke.curve.at(stroke.pieces[1].from).x == doctest::Approx(60).epsilon(0.02));
}

TEST_CASE("a line that no text touches is drawn whole") {
  Stroke stroke = straight({0, 0}, {100, 0});
  interrupt(stroke, std::vector<Box>{{{50, 30}, {20, 10}}});
  REQUIRE(stroke.pieces.size() == 1);
  CHECK(stroke.pieces[0].from == 0);
  CHECK(stroke.pieces[0].to == 1);
}

TEST_CASE("slivers of a line are left out, its head never") {
  const std::vector<Box> wide{{{50, 0}, {94, 10}}};  // three points are left at either end
  Stroke stroke = straight({0, 0}, {100, 0});
  stroke.end = LineEnd::kArrow;
  interrupt(stroke, wide);
  REQUIRE(stroke.pieces.size() == 1);
  CHECK(stroke.pieces[0].to == 1);
  CHECK(stroke.pieces[0].from >= head_start(stroke));
}

TEST_CASE("between two texts a short piece of a line is left out") {
  Stroke stroke = straight({0, 0}, {100, 0});
  interrupt(stroke, std::vector<Box>{{{35, 0}, {20, 10}}, {{65, 0}, {20, 10}}});
  REQUIRE(stroke.pieces.size() == 2);
  CHECK(stroke.pieces[0].from == 0);
  CHECK(stroke.pieces[1].to == 1);
}

TEST_CASE("a list's lines make room for themselves, not for the longest among them") {
  TextBox list;
  list.is_left_aligned = true;
  list.box = {{0, 0}, {80, 20}};
  const std::vector<double> widths{76, 30};
  const std::vector<Box> areas = text_areas(list, widths);
  REQUIRE(areas.size() == 2);
  CHECK(areas[0].left() == areas[1].left());
  CHECK(areas[1].right() < 0);
  CHECK(areas[0].bottom() == areas[1].top());
}

}  // namespace interrupt_test
}  // namespace entente
