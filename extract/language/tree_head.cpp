#include "extract/language/tree_head.hpp"

#include <string>

#include "extract/language/elementwise.hpp"
#include "extract/language/tree.hpp"

namespace entente {

TreeHead::TreeHead(const ModelFile& file, std::size_t width)
    : parts_(Linear::load(file, "tree", width)), root_(file.get_array<float>("root.arc")) {
  for (const std::string& name : file.get_lines("labels.relations"))
    relations_.push_back(parse_deprel(name).value_or(Deprel::kDep));
  arc_size_ = root_.size();
  relation_size_ = parts_.matrix.outputs / 2 - arc_size_;
  arc_ = Linear::load(file, "arc", arc_size_);
  relation_ = Linear::load(file, "relation", relation_size_);
}

void TreeHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  std::vector<float> rows = parts_.apply(states);
  rectify(rows.data(), rows.size());
  for (const Segment& segment : segments) {
    const auto heads = find_heads(segment, rows);
    for (std::size_t w = 0; w < segment.size; ++w)
      segment.tokens()[w].head =
          heads[w + 1] == 0 ? kNoHead : static_cast<std::int32_t>(segment.first + heads[w + 1]) - 1;
    choose_relations(segment, heads, rows);
  }
}

std::vector<std::uint32_t> TreeHead::find_heads(const Segment& segment,
                                                const std::vector<float>& rows) const {
  const std::size_t width = parts_.matrix.outputs, nodes = segment.size + 1;
  const float* const own = rows.data() + segment.row * width;
  QuantizedRows quantized;
  quantize_rows(own + arc_size_, segment.size, arc_size_, width, quantized);
  const std::vector<float> left = arc_.apply(quantized);
  std::vector<float> scores(nodes * nodes, 0.F);
  for (std::size_t w = 1; w < nodes; ++w) {
    const float* const dependent = left.data() + (w - 1) * arc_size_;
    scores[w * nodes] = dot(dependent, root_.data(), arc_size_);
    for (std::size_t head = 1; head < nodes; ++head)
      scores[w * nodes + head] = dot(dependent, own + (head - 1) * width, arc_size_);
  }
  return best_tree(scores, segment.size);
}

void TreeHead::choose_relations(const Segment& segment, std::span<const std::uint32_t> heads,
                                const std::vector<float>& rows) const {
  const std::size_t width = parts_.matrix.outputs, head_part = 2 * arc_size_;
  const float* const own = rows.data() + segment.row * width;
  QuantizedRows quantized;
  quantize_rows(own + head_part + relation_size_, segment.size, relation_size_, width, quantized);
  const std::vector<float> left = relation_.apply(quantized);
  std::vector<float> scores(relations_.size());
  for (std::size_t w = 0; w < segment.size; ++w) {
    Token& token = segment.tokens()[w];
    if (token.head == kNoHead) {
      token.deprel = Deprel::kRoot;
      continue;
    }
    const float* const products = left.data() + w * relation_.matrix.outputs;
    const float* const head = own + (heads[w + 1] - 1) * width + head_part;
    for (std::size_t r = 0; r < relations_.size(); ++r)
      scores[r] = relations_[r] == Deprel::kRoot
                      ? -1e30F
                      : dot(products + r * relation_size_, head, relation_size_) +
                            products[relations_.size() * relation_size_ + r];
    token.deprel = relations_[index_of_largest(scores)];
  }
}

}  // namespace entente
