#include "train/language/export.hpp"

#include <algorithm>
#include <cmath>

#include "extract/deprel.hpp"
#include "extract/language/quantized.hpp"
#include "extract/learned/model_file.hpp"

namespace entente::train {
namespace {

[[nodiscard]] std::vector<float> floats(const torch::Tensor& tensor) {
  const auto flat = tensor.detach().contiguous().to(torch::kFloat32);
  return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

[[nodiscard]] std::span<const std::byte> bytes_of(const torch::Tensor& tensor) {
  return {static_cast<const std::byte*>(tensor.data_ptr()),
          static_cast<std::size_t>(tensor.nbytes())};
}

class Exporter {
 public:
  Exporter(Network& network, const ModelTables& tables, ModelWriter& writer)
      : network_(network), tables_(tables), writer_(writer) {}

  void write() {
    const NetworkSizes& s = network_->sizes;
    write_numbers("sizes", {s.layers, s.tag_layer, s.embedding, tables_.vectors.centroids.size(0)});
    write_numbers("head_sizes", {s.arc, s.relation});
    write_embeddings();
    write_layers();
    write_heads();
    write_labels();
    write_lemmas();
    write_segmenter();
  }

 private:
  void write_numbers(const std::string& name, const std::vector<std::int64_t>& numbers) {
    writer_.add_array(name, std::vector<std::uint32_t>(numbers.begin(), numbers.end()));
  }

  void write_strings(const std::string& name, const std::vector<std::string>& strings) {
    writer_.add_array(name, build_string_table(strings));
  }

  void write_matrix(const std::string& name, const torch::Tensor& weights) {
    const auto packed = pack_matrix(floats(weights), static_cast<std::size_t>(weights.size(0)),
                                    static_cast<std::size_t>(weights.size(1)));
    writer_.add_array(name + ".weights", packed.weights);
    writer_.add_array(name + ".scales", packed.scales);
  }

  void write_linear(const std::string& name, const torch::Tensor& weights,
                    const torch::Tensor& bias) {
    write_matrix(name, weights);
    auto padded = floats(bias);
    padded.resize(round_up(padded.size(), kPanel), 0.F);
    writer_.add_array(name + ".bias", padded);
  }

  /// Rows behind row 0, each with its own scale.
  void write_rows(const std::string& name, const torch::Tensor& table) {
    const auto values = floats(table);
    const auto width = static_cast<std::size_t>(table.size(1));
    std::vector<std::int8_t> rows;
    std::vector<float> scales;
    for (std::size_t at = width; at < values.size(); at += width) {
      float largest = 1e-9F;
      for (std::size_t i = 0; i < width; ++i) largest = std::max(largest, std::abs(values[at + i]));
      scales.push_back(largest / 127.F);
      for (std::size_t i = 0; i < width; ++i)
        rows.push_back(static_cast<std::int8_t>(std::lround(values[at + i] / largest * 127.F)));
    }
    writer_.add_array(name + ".rows", rows);
    writer_.add_array(name + ".scales", scales);
  }

  void write_embeddings() {
    writer_.add("vectors.codes", bytes_of(tables_.vectors.codes));
    writer_.add_array("vectors.centroids", floats(tables_.vectors.centroids));
    writer_.add_array("vectors.index", tables_.vocabulary.vector_bytes);
    writer_.add_array("words.table", tables_.vocabulary.word_bytes);
    write_rows("words", network_->words);
    write_rows("affixes", network_->affixes);
    writer_.add_array("root", floats(network_->root));
  }

  void write_layers() {
    for (std::size_t layer = 0; layer < network_->lstm.size(); ++layer)
      write_layer("lstm" + std::to_string(layer), network_->lstm[layer],
                  {network_->lstm[layer][0].input.size(1)});
    const std::int64_t words = network_->root.size(0);
    write_layer("name_lstm", network_->name_lstm, {words, 2 * network_->sizes.hidden});
  }

  /// The weights of each input stand apart, so that each is quantised by its own size.
  void write_layer(const std::string& name, const NetworkImpl::Layer& layer,
                   const std::vector<std::int64_t>& inputs) {
    for (const std::size_t d : {0U, 1U}) {
      const std::string prefix = name + (d == 0 ? "f" : "b");
      const auto parts = layer[d].input.split_with_sizes(inputs, 1);
      for (std::size_t part = 0; part < parts.size(); ++part)
        write_matrix(prefix + "_input" + std::to_string(part), parts[part]);
      write_matrix(prefix + "_recurrent", layer[d].recurrent);
      writer_.add_array(prefix + ".bias", floats(layer[d].bias));
    }
  }

  void write_heads() {
    const auto joined = [&](const std::string& name, const std::vector<torch::nn::Linear>& heads) {
      std::vector<torch::Tensor> weights, biases;
      for (const auto& head : heads) {
        weights.push_back(head->weight);
        biases.push_back(head->bias);
      }
      write_linear(name, torch::cat(weights), torch::cat(biases));
    };
    joined("tags", {network_->upos, network_->xpos, network_->feats, network_->lemmas});
    joined("names", {network_->names});
    joined("tree", {network_->arc_head, network_->arc_dependent, network_->relation_head,
                    network_->relation_dependent});
    const std::int64_t arc = network_->sizes.arc, relation = network_->sizes.relation;
    write_linear("arc", network_->arc.slice(0, 0, arc).t(), network_->arc[arc]);
    // [dependent + 1, relation, head + 1] → first the products with the head, then with its 1.
    const auto bilinear = network_->relation.view({relation + 1, -1, relation + 1});
    const auto with_head = bilinear.slice(2, 0, relation).reshape({relation + 1, -1});
    const auto rows = torch::cat({with_head, bilinear.select(2, relation)}, 1);
    write_linear("relation", rows.slice(0, 0, relation).t(), rows[relation]);
  }

  void write_labels() {
    write_strings("xpos", tables_.classes.xpos);
    write_strings("feats", tables_.classes.feats);
    write_strings("lemma_rules", tables_.classes.lemma_rules);
  }

  void write_lemmas() {
    write_strings("lemma_forms", tables_.lemmas.forms);
    write_strings("lemmas", tables_.lemmas.lemmas);
    writer_.add_array("lemma_of_form", tables_.lemmas.lemma_of_form);
    writer_.add_array("known_lemmas", build_word_index(tables_.lemmas.known));
  }

  void write_segmenter() {
    writer_.add_array("cuts", tables_.segmenter.cuts);
    writer_.add_array("joins", tables_.segmenter.joins);
    writer_.add_array("fusions", tables_.segmenter.fusions);
    writer_.add_array("sentence_ends", tables_.segmenter.sentence_ends);
    write_strings("fused", tables_.segmenter.fused);
    writer_.add_array("fused_sizes", tables_.segmenter.fused_sizes);
  }

  Network& network_;
  const ModelTables& tables_;
  ModelWriter& writer_;
};

}  // namespace

void export_model(Network& network, const ModelTables& tables, const std::string& path) {
  ModelWriter writer;
  Exporter(network, tables, writer).write();
  writer.save(path);
}

}  // namespace entente::train
