#pragma once

#include <cstdint>

namespace entente::train {

/// One row of an LSTM step. `gates` holds input, forget, cell and output gate before, and after the
/// call behind, their nonlinearity.
void open_gates(float* gates, std::int64_t width, const float* cell_before, float* cell,
                float* hidden);

/// Its gradient. `cell_gradient` comes in as what later steps ask of this cell and goes out as what
/// this step asks of the cell before.
void close_gates(const float* gates, std::int64_t width, const float* cell_before,
                 const float* cell, const float* hidden_gradient, float* cell_gradient,
                 float* gate_gradient);

}  // namespace entente::train
