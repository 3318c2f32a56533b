#include "train/export.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/deprel.hpp"
#include "extract/model_file.hpp"
#include "extract/normal_form.hpp"
#include "extract/quantized.hpp"

namespace entente::train {
namespace {

[[nodiscard]] std::vector<float> floats(const torch::Tensor& tensor) {
  const auto flat = tensor.detach().contiguous().to(torch::kFloat32);
  return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

class Exporter {
 public:
  Exporter(Network& network, const ModelTables& tables, ModelWriter& writer)
      : network_(network), tables_(tables), writer_(writer) {}

  void write() {
    const NetworkSizes& s = network_->sizes;
    write_numbers("sizes", {s.hidden, s.layers, s.tag_layer, s.vector_size, s.embedding});
    write_numbers("head_sizes", {s.name_hidden, s.arc, s.relation});
    write_embeddings();
    write_layers();
    write_heads();
    write_labels();
    write_lexicon();
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
    writer_.add_array("vectors.rows", tables_.vectors.weights);
    writer_.add_array("vectors.scales", tables_.vectors.scales);
    writer_.add_array("vectors.table", tables_.vocabulary.vector_bytes);
    writer_.add_array("words.table", tables_.vocabulary.word_bytes);
    write_rows("words", network_->words);
    write_rows("affixes", network_->affixes);
    writer_.add_array("root", floats(network_->root));
  }

  void write_layers() {
    for (std::size_t layer = 0; layer < network_->lstm.size(); ++layer)
      for (const std::size_t d : {0U, 1U}) {
        const auto& direction = network_->lstm[layer][d];
        const std::string name = "lstm" + std::to_string(layer) + (d == 0 ? "f" : "b");
        write_linear(name + "_input", direction.input, direction.bias);
        write_matrix(name + "_recurrent", direction.recurrent);
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
    joined("tags", {network_->upos, network_->xpos, network_->feats, network_->lemmas,
                    network_->name_hidden});
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

  /// Lemmas of forms with a tag that the treebanks hold twice or more and nearly always agree on.
  void write_lexicon() {
    std::map<std::string, std::map<std::string, int>> counts;
    for (const auto& [article, document] : tables_.treebank)
      for (const Sentence& sentence : document.sentences)
        for (const Token& token : sentence.tokens)
          ++counts[normal_form(slice(article.text, token.span)) + "\t" + token.xpos][token.lemma];
    std::vector<std::string> keys, lemmas;
    std::vector<std::uint32_t> lemma_of_key;
    std::map<std::string, std::uint32_t> numbers;
    for (const auto& [key, found] : counts) {
      int total = 0;
      for (const auto& [lemma, count] : found) total += count;
      const auto best = std::ranges::max_element(found, {}, [](const auto& f) { return f.second; });
      if (total < 2 || best->second * 10 < total * 9) continue;
      const auto [number, is_new] =
          numbers.emplace(best->first, static_cast<std::uint32_t>(lemmas.size()));
      if (is_new) lemmas.push_back(best->first);
      keys.push_back(key);
      lemma_of_key.push_back(number->second);
    }
    write_strings("lexicon", keys);
    write_strings("lexicon_lemmas", lemmas);
    writer_.add_array("lexicon_lemma", lemma_of_key);
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
