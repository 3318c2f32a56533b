#include "extract/language/linear.hpp"

namespace entente {

Linear Linear::load(const ModelFile& file, const std::string& name, std::size_t inputs) {
  Linear linear;
  const auto scales = file.get_array<float>(name + ".scales");
  QuantizedMatrix& matrix = linear.matrix;
  matrix.outputs = scales.size();
  matrix.inputs = round_up(inputs, kStep);
  matrix.scales = scales.data();
  matrix.weights =
      file.get_array<std::uint8_t>(name + ".weights", matrix.outputs * matrix.inputs).data();
  linear.bias = file.get_array<float>(name + ".bias", matrix.outputs);
  return linear;
}

std::vector<float> Linear::apply(const QuantizedRows& rows) const {
  std::vector<float> out(rows.scales.size() * matrix.outputs);
  apply(rows, out.data());
  return out;
}

void Linear::apply(const QuantizedRows& rows, float* out) const {
  multiply(rows, 0, rows.scales.size(), matrix, bias.data(), out);
}

}  // namespace entente
