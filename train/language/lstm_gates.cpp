#include "train/language/lstm_gates.hpp"

#include "extract/language/exponential.hpp"

namespace entente::train {

ENTENTE_CLONES void open_gates(float* gates, std::int64_t width, const float* cell_before,
                               float* cell, float* hidden) {
  float *input = gates, *forget = gates + width, *candidate = gates + 2 * width,
        *output = gates + 3 * width;
#pragma GCC ivdep
  for (std::int64_t i = 0; i < width; ++i) {
    const float in = sigmoid(input[i]), keep = sigmoid(forget[i]),
                value = hyperbolic_tangent(candidate[i]), out = sigmoid(output[i]);
    const float state = keep * cell_before[i] + in * value;
    input[i] = in;
    forget[i] = keep;
    candidate[i] = value;
    output[i] = out;
    cell[i] = state;
    hidden[i] = out * hyperbolic_tangent(state);
  }
}

ENTENTE_CLONES void close_gates(const float* gates, std::int64_t width, const float* cell_before,
                                const float* cell, const float* hidden_gradient,
                                float* cell_gradient, float* gate_gradient) {
  const float *input = gates, *forget = gates + width, *candidate = gates + 2 * width,
              *output = gates + 3 * width;
#pragma GCC ivdep
  for (std::int64_t i = 0; i < width; ++i) {
    const float squashed = hyperbolic_tangent(cell[i]);
    const float state =
        cell_gradient[i] + hidden_gradient[i] * output[i] * (1.F - squashed * squashed);
    gate_gradient[i] = state * candidate[i] * input[i] * (1.F - input[i]);
    gate_gradient[width + i] = state * cell_before[i] * forget[i] * (1.F - forget[i]);
    gate_gradient[2 * width + i] = state * input[i] * (1.F - candidate[i] * candidate[i]);
    gate_gradient[3 * width + i] = hidden_gradient[i] * squashed * output[i] * (1.F - output[i]);
    cell_gradient[i] = state * forget[i];
  }
}

}  // namespace entente::train
