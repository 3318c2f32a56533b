#pragma once

#include <torch/torch.h>

namespace entente::train {

/// One direction of an LSTM layer over a packed batch, with its own gradient: libtorch's packed
/// LSTM adds up the weights' gradient step by step, which takes half the time of learning.
/// `gates` is [rows, 4 × hidden], the input's part with the bias; returns [rows, hidden].
[[nodiscard]] torch::Tensor run_lstm(const torch::Tensor& gates, const torch::Tensor& recurrent,
                                     const torch::Tensor& batch_sizes, bool is_backward);

}  // namespace entente::train
