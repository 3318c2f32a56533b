#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "extract/language/arrow_head.hpp"
#include "extract/language/attribution_head.hpp"
#include "extract/language/factuality_head.hpp"
#include "extract/language/pair_head.hpp"
#include "extract/language/reference_head.hpp"
#include "extract/language/role_head.hpp"
#include "extract/learned/model_file.hpp"
#include "graph/error.hpp"

namespace entente {
namespace heads_test {

constexpr std::size_t kWidth = 16;  ///< of the states and of a head's projections

/// A layer written down by its few weights that are not nought.
struct Weight {
  std::size_t output, input;
  float value;
};

class Model {
 public:
  ~Model() { std::filesystem::remove(path_); }

  void add_linear(const std::string& name, std::size_t outputs, const std::vector<Weight>& weights,
                  const std::vector<float>& bias = {}) {
    outputs = round_up(outputs, kPanel);
    std::vector<float> matrix(outputs * kWidth);
    for (const Weight& weight : weights)
      matrix[weight.output * kWidth + weight.input] = weight.value;
    const PackedMatrix packed = pack_matrix(matrix, outputs, kWidth);
    writer_.add_array(name + ".weights", packed.weights);
    writer_.add_array(name + ".scales", packed.scales);
    std::vector<float> padded = bias;
    padded.resize(outputs);
    writer_.add_array(name + ".bias", padded);
  }
  void add_labels(const std::string& name, const std::string& lines) {
    writer_.add_array("labels." + name, std::vector<char>(lines.begin(), lines.end()));
  }
  void add_floats(const std::string& name, const std::vector<float>& values) {
    writer_.add_array(name, values);
  }
  [[nodiscard]] ModelFile save() const {
    writer_.save(path_);
    return ModelFile(path_);
  }

 private:
  ModelWriter writer_;
  std::string path_ =
      (std::filesystem::temp_directory_path() / "entente_heads_test.model").string();
};

/// One sentence of so many words, and their states.
struct Words {
  explicit Words(const std::vector<std::vector<float>>& of) {
    sentence.tokens.resize(of.size());
    std::vector<float> rows;
    for (std::vector<float> row : of) {
      row.resize(kWidth);
      rows.insert(rows.end(), row.begin(), row.end());
    }
    quantize_rows(rows.data(), of.size(), kWidth, states);
    segments.push_back({&sentence, 0, of.size(), 0});
  }

  Sentence sentence;
  QuantizedRows states;
  std::vector<Segment> segments;
};

// A word's state: [is a predicate, argument as label 1, argument as label 2].

/// Labels "-" and two more; a word opens a frame by its first number, and is the first or second
/// label to each frame by the next two.
Model make_pairs(const std::string& name, const std::string& labels) {
  Model model;
  model.add_labels(name, labels);
  const std::size_t other = 2 + kWidth;  // where the other word's projection begins
  model.add_linear(name, 2 + 2 * kWidth,
                   {{1, 0, 1.F}, {2, 0, 1.F}, {other, 1, 1.F}, {other + 1, 2, 1.F}}, {0.5F});
  // Label 1 looks at the other's first number, label 2 at its second; "none" has 0.5.
  model.add_linear(name + ".pair", 3 * kWidth + 3, {{kWidth, 0, 1.F}, {2 * kWidth + 1, 0, 1.F}},
                   [] {
                     std::vector<float> bias(3 * kWidth + 3);
                     bias[3 * kWidth] = 0.5F;
                     return bias;
                   }());
  return model;
}

TEST_CASE(
    "a core role goes to the word that loses most without it, the other takes its next best") {
  const Model model = make_pairs("roles", "-\nARG0\nARG1");
  const ModelFile file = model.save();
  Words words({{0, 0, 3}, {1, 0, 0}, {0, 2, 2.5F}, {0, 0, 1}});
  RoleHead(file, kWidth).read(words.segments, words.states);
  REQUIRE(words.sentence.predicates.size() == 1);
  const Predicate& predicate = words.sentence.predicates.front();
  CHECK(predicate.token == 1);
  // Without ARG1 the first word is nothing (3 → 0.5), the third ARG0 (2.5 → 2); the last one finds
  // ARG1 taken and is nothing.
  REQUIRE(predicate.arguments.size() == 2);
  CHECK(predicate.arguments[0] == PredicateArgument{0, SemanticRole::kArg1});
  CHECK(predicate.arguments[1] == PredicateArgument{2, SemanticRole::kArg0});
}

TEST_CASE("cues are read with the words of their source and content, those in doubt too") {
  const Model model = make_pairs("attribution", "-\nsource\ncontent");
  const ModelFile file = model.save();
  Words words({{0, 2, 0}, {2, 0, 0}, {0, 0, 2}, {-9, 0, 2}, {-1, 0, 0}});
  AttributionHead(file, kWidth).read(words.segments, words.states);
  REQUIRE(words.sentence.cues.size() == 4);  // all but the one that is plainly none
  const CueReading& cue = words.sentence.cues[1];
  CHECK(cue.token == 1);
  CHECK(cue.margin == doctest::Approx(1.5 * 1024).epsilon(0.02));
  CHECK(cue.parts == std::vector{SpeechPart::kSource, SpeechPart::kNone, SpeechPart::kContent,
                                 SpeechPart::kContent, SpeechPart::kNone});
}

TEST_CASE("labels of attribution that this program does not know are an input error") {
  const Model model = make_pairs("attribution", "-\ncontent\nsource");
  const ModelFile file = model.save();
  CHECK_THROWS_AS(AttributionHead(file, kWidth), Error);
  CHECK_THROWS_AS(RoleHead(file, kWidth), Error);
}

/// Arrows over pairs: one unit of a word's first three numbers as predicate, subject and object.
/// `right` is their sum, a tenth of the product of predicate and subject and a hundredth of that of
/// subject and object; `worth` is the sum's opposite and twice how likely the word is a predicate;
/// "thanks" is told by the product of predicate and object.
Model make_arrows() {
  Model model = make_pairs("facts", "-\nsubject\nobject");
  std::vector<Weight> weights;
  constexpr std::size_t kUnits = 16;
  for (std::size_t part = 0; part < 3; ++part) weights.push_back({part * kUnits, part, 1.F});
  model.add_linear("arrows", 3 * kUnits, weights);
  std::string labels;
  for (const auto label : kToldRelations) labels += std::string(label) + "\n";
  labels.pop_back();
  model.add_labels("arrows", labels);
  const std::size_t count = 3 + kToldRelations.size();
  constexpr std::size_t kWeights = 4 * kUnits + 3;
  std::vector<float> answers(count * kWeights), bias(count);
  answers[0] = 1;
  answers[kUnits] = 0.1F;
  answers[3 * kUnits] = 0.01F;
  answers[kWeights] = -1;
  answers[kWeights + 4 * kUnits] = 2;
  answers[(3 + static_cast<std::size_t>(ToldRelation::kThanks)) * kWeights + 2 * kUnits] = 2;
  bias[1] = 0.5F;
  model.add_floats("arrows.answers", answers);
  model.add_floats("arrows.offsets", bias);
  return model;
}

TEST_CASE("arrows are read with what their three words say together, those in doubt too") {
  const Model model = make_arrows();
  const ModelFile file = model.save();
  Words words({{0, 5, 0}, {2, 0, 0}, {0, 0, 3}, {-9, -9, -9}});
  ArrowHead(file, kWidth).read(words.segments, words.states);
  const auto is_it = [](const ArrowReading& arrow) {
    return arrow.predicate == 1 && arrow.subject == 0 && arrow.object == 2;
  };
  const auto found = std::ranges::find_if(words.sentence.arrows, is_it);
  REQUIRE(found != words.sentence.arrows.end());
  CHECK(found->least == doctest::Approx(1.5 * 1024).epsilon(0.02));
  CHECK(found->right == doctest::Approx(11.15 * 1024).epsilon(0.02));
  CHECK(found->worth == doctest::Approx(-6.5 * 1024).epsilon(0.02));
  CHECK(found->relation == ToldRelation::kThanks);
  CHECK(found->told == doctest::Approx(12 * 1024).epsilon(0.02));
  for (const ArrowReading& arrow : words.sentence.arrows) {
    CHECK(arrow.object != arrow.predicate);
    CHECK(arrow.object != arrow.subject);
    CHECK(arrow.predicate != 3);  // plainly none
  }
  // Surer than sure says no more: 25 against, twice 12 and a half for.
  Words sure({{0, 2, 0}, {20, 0, 0}, {0, 0, 3}});
  ArrowHead(file, kWidth).read(sure.segments, sure.states);
  const auto surest = std::ranges::find_if(sure.sentence.arrows, is_it);
  REQUIRE(surest != sure.sentence.arrows.end());
  CHECK(surest->worth / 1024.0 == doctest::Approx(-0.5).epsilon(0.3));
}

TEST_CASE("answers of another size are an input error") {
  Model model = make_arrows();
  model.add_floats("arrows.answers", std::vector<float>((3 + kToldRelations.size()) * 16));
  CHECK_THROWS_AS(ArrowHead(model.save(), kWidth), Error);
}

TEST_CASE("relations of arrows that this program does not know are an input error") {
  Model model = make_arrows();
  model.add_labels("arrows", "criticises\npraises");
  CHECK_THROWS_AS(ArrowHead(model.save(), kWidth), Error);
}

TEST_CASE("factuality is told by two customs and kept to its scale") {
  Model model;
  model.add_linear("certain", kWidth, {{0, 0, 1.F}, {1, 1, 1.F}});
  model.add_linear("certainty", 3, {{0, 0, 1.F}, {0, 1, -1.F}, {1, 0, 0.5F}, {2, 0, 1.F}},
                   {0, 0, -1});
  const ModelFile file = model.save();
  Words words({{2, 0}, {0, 1}, {9, 0}, {0, 9}});
  FactualityHead(file, kWidth).read(words.segments, words.states);
  const auto& certainties = words.sentence.certainties;
  REQUIRE(certainties.size() == 4);
  CHECK(certainties[0].news == 20);
  CHECK(certainties[0].web == 10);
  CHECK(certainties[0].is_news == doctest::Approx(1).epsilon(0.05));
  CHECK(certainties[1].news == -10);
  CHECK(certainties[2].news == 30);
  CHECK(certainties[3].news == -30);
}

TEST_CASE("what a later word seeks and an earlier one offers score together") {
  Model model;
  model.add_linear("coreference", 2 * kWidth, {{0, 0, 1.F}, {kWidth, 1, 1.F}});
  model.add_linear("coreference.pair", kWidth + 1, {{0, 0, 2.F}}, [] {
    std::vector<float> bias(kWidth + 1);
    bias[kWidth] = -1.F;
    return bias;
  }());
  const ModelFile file = model.save();
  Words words({{0, 3}, {1.5F, 0}});
  ReferenceHead(file, kWidth).read(words.segments, words.states);
  const ReferenceStates& states = words.sentence.references;
  REQUIRE(states.size == kWidth);
  CHECK(states.offered[0] == doctest::Approx(3).epsilon(0.02));
  CHECK(states.sought[kWidth] == doctest::Approx(3).epsilon(0.02));
  CHECK(states.least[1] == doctest::Approx(-1));
}

}  // namespace heads_test
}  // namespace entente
