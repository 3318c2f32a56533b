#include "train/language/lstm.hpp"

#include <cstring>

#include "train/language/lstm_gates.hpp"

namespace entente::train {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

struct Step {
  std::int64_t first, count;
};

/// The steps in the order they are walked.
[[nodiscard]] std::vector<Step> walk(const torch::Tensor& batch_sizes, bool is_backward) {
  std::vector<Step> steps;
  std::int64_t row = 0;
  for (std::int64_t t = 0; t < batch_sizes.size(0); ++t) {
    const auto count = batch_sizes[t].item<std::int64_t>();
    steps.push_back({row, count});
    row += count;
  }
  if (is_backward) std::reverse(steps.begin(), steps.end());
  return steps;
}

struct LstmFunction : torch::autograd::Function<LstmFunction> {
  static torch::Tensor forward(AutogradContext* context, const torch::Tensor& input_gates,
                               const torch::Tensor& recurrent, const torch::Tensor& batch_sizes,
                               bool is_backward) {
    const std::int64_t rows = input_gates.size(0), width = recurrent.size(1);
    auto gates = input_gates.clone();
    auto cells = torch::empty({rows, width}), hidden = torch::empty({rows, width});
    auto before = torch::zeros({rows, width}), cells_before = torch::zeros({rows, width});
    const auto transposed = recurrent.t();
    Step last{0, 0};
    for (const Step& step : walk(batch_sizes, is_backward)) {
      const std::int64_t known = std::min(step.count, last.count);
      if (known > 0) {
        auto previous = before.narrow(0, step.first, known);
        previous.copy_(hidden.narrow(0, last.first, known));
        cells_before.narrow(0, step.first, known).copy_(cells.narrow(0, last.first, known));
        gates.narrow(0, step.first, known).addmm_(previous, transposed);
      }
      for (std::int64_t r = step.first; r < step.first + step.count; ++r)
        open_gates(gates.data_ptr<float>() + r * 4 * width, width,
                   cells_before.data_ptr<float>() + r * width, cells.data_ptr<float>() + r * width,
                   hidden.data_ptr<float>() + r * width);
      last = step;
    }
    context->save_for_backward({gates, cells, before, cells_before, recurrent, batch_sizes});
    context->saved_data["is_backward"] = is_backward;
    return hidden;
  }

  static tensor_list backward(AutogradContext* context, const tensor_list& gradients) {
    const auto saved = context->get_saved_variables();
    const auto &gates = saved[0], &cells = saved[1], &cells_before = saved[3],
               &recurrent = saved[4];
    const std::int64_t width = recurrent.size(1);
    auto hidden_gradient = gradients[0].clone(at::MemoryFormat::Contiguous);
    auto cell_gradient = torch::zeros_like(hidden_gradient);
    auto gate_gradient = torch::empty_like(gates);
    auto steps = walk(saved[5], context->saved_data["is_backward"].toBool());
    for (std::size_t i = steps.size(); i-- > 0;) {
      const Step& step = steps[i];
      for (std::int64_t r = step.first; r < step.first + step.count; ++r)
        close_gates(gates.data_ptr<float>() + r * 4 * width, width,
                    cells_before.data_ptr<float>() + r * width, cells.data_ptr<float>() + r * width,
                    hidden_gradient.data_ptr<float>() + r * width,
                    cell_gradient.data_ptr<float>() + r * width,
                    gate_gradient.data_ptr<float>() + r * 4 * width);
      if (i == 0) break;
      const Step& earlier = steps[i - 1];
      const std::int64_t known = std::min(step.count, earlier.count);
      hidden_gradient.narrow(0, earlier.first, known)
          .addmm_(gate_gradient.narrow(0, step.first, known), recurrent);
      cell_gradient.narrow(0, earlier.first, known)
          .add_(cell_gradient.narrow(0, step.first, known));
    }
    return {gate_gradient, torch::mm(gate_gradient.t(), saved[2]), {}, {}};
  }
};

}  // namespace

torch::Tensor run_lstm(const torch::Tensor& gates, const torch::Tensor& recurrent,
                       const torch::Tensor& batch_sizes, bool is_backward) {
  return LstmFunction::apply(gates, recurrent, batch_sizes, is_backward);
}

}  // namespace entente::train
