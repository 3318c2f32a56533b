#include "export/draw/drawing.hpp"

namespace entente {

double head_start(const Stroke& stroke) {
  constexpr double kStep = 1.0 / 256;
  double start = 1;
  while (start > 0.5 && distance(stroke.curve.at(start), stroke.curve.end) < head_length(stroke)) {
    start -= kStep;
  }
  return start;
}

}  // namespace entente
