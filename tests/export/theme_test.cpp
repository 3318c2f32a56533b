#include "export/draw/theme.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>

namespace entente {
namespace theme_test {

struct Colour {
  double red = 0;  ///< linear light, 0 to 1
  double green = 0;
  double blue = 0;
};

Colour colour_of(std::string_view hex) {
  const auto channel = [&](std::size_t at) {
    const double value = std::stoi(std::string(hex.substr(at, 2)), nullptr, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return {channel(1), channel(3), channel(5)};
}

double luminance(Colour c) { return 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue; }

/// The ratio that the Web Content Accessibility Guidelines 2.1 define, from 1 to 21.
double contrast(std::string_view a, std::string_view b) {
  const double x = luminance(colour_of(a));
  const double y = luminance(colour_of(b));
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST_CASE("contrast is as WCAG computes it") {
  CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
  CHECK(contrast("#777777", "#ffffff") == doctest::Approx(4.48).epsilon(0.002));
}

TEST_CASE("text stands out from whatever it lies on, in both themes") {
  for (const Theme* theme : {&kLightTheme, &kDarkTheme}) {
    for (const std::string_view ground : {theme->background, theme->field}) {
      CAPTURE(ground);
      CHECK(contrast(theme->text, ground) >= 7);
      CHECK(contrast(theme->faint_text, ground) >= 4.5);
      for (const std::string_view label : theme->labels) CHECK(contrast(label, ground) >= 4.5);
      // Lines and other marks need 3 : 1.
      for (const std::string_view line : theme->lines) CHECK(contrast(line, ground) >= 3);
      // What is faint is to be seen and not to catch the eye.
      for (const std::string_view line : theme->faint_lines) {
        CHECK(contrast(line, ground) >= 1.75);
        CHECK(contrast(line, ground) < 3);
      }
    }
    for (std::size_t i = 0; i < kEntityTypeNames.size(); ++i) {
      CAPTURE(kEntityTypeNames[i]);
      CHECK(contrast(theme->node_text, fill_of(static_cast<EntityType>(i))) >= 7);
    }
  }
}

/// What eyes without one kind of cone see (Viénot, Brettel and Mollon 1999).
Colour without_red(Colour c) {
  const double yellow = 0.11238 * c.red + 0.88762 * c.green;
  return {yellow, yellow, 0.00401 * c.red - 0.00401 * c.green + c.blue};
}
Colour without_green(Colour c) {
  const double yellow = 0.29275 * c.red + 0.70725 * c.green;
  return {yellow, yellow, -0.02234 * c.red + 0.02234 * c.green + c.blue};
}

/// CIE L*a*b* with white D65.
std::array<double, 3> lab_of(Colour c) {
  const auto curve = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = curve((0.4124 * c.red + 0.3576 * c.green + 0.1805 * c.blue) / 0.9505);
  const double y = curve(luminance(c));
  const double z = curve((0.0193 * c.red + 0.1192 * c.green + 0.9505 * c.blue) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(Colour a, Colour b) {
  const auto p = lab_of(a);
  const auto q = lab_of(b);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

TEST_CASE("cooperation, conflict and neither stay apart for the colour-blind") {
  constexpr double kEasilySeen = 20;  // a just noticeable difference is 2.3
  for (const Theme* theme : {&kLightTheme, &kDarkTheme}) {
    for (const auto& colors : {theme->lines, theme->labels}) {
      for (int i = 0; i < 3; ++i) {
        const Colour a = colour_of(colors[i]);
        const Colour b = colour_of(colors[(i + 1) % 3]);
        CAPTURE(i);
        CHECK(difference(a, b) >= kEasilySeen);
        CHECK(difference(without_red(a), without_red(b)) >= kEasilySeen);
        CHECK(difference(without_green(a), without_green(b)) >= kEasilySeen);
      }
    }
  }
}

}  // namespace theme_test
}  // namespace entente
