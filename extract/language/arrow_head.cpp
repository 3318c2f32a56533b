#include "extract/language/arrow_head.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "extract/language/elementwise.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

/// What is less likely an arrow's predicate, or its end, is none; in nats. As in
/// train/articles/arrow_head.py: of others it has not learned to answer.
constexpr float kLeastArrow = -4.0F;

constexpr std::array<std::string_view, 3> kEnds = {"-", "subject", "object"};
constexpr std::size_t kSubject = 1, kObject = 2;
constexpr std::size_t kArrowParts = 3;
/// Units for each output of a part: the sum of the three, and the products of each two.
constexpr std::size_t kUnits = 4;
/// In nats; a margin beyond says no more. As in arrow_head.py.
constexpr float kMostLikely = 12;
constexpr std::size_t kRight = 0, kWorth = 1, kRelations = 2;  ///< places of the answers

/// More says no more; a damaged file may say what is no number.
std::int32_t in_parts(float nats) {
  constexpr float kMost = 100;
  return std::isfinite(nats) ? static_cast<std::int32_t>(std::clamp(nats, -kMost, kMost) * 1024)
                             : 0;
}

struct End {
  std::size_t word;  ///< in the segment
  float likely;      ///< against being none
};

/// The words that may be the frame's subject, or its object, and are not likelier the other.
std::vector<End> find_ends(const PairHead::Frame& frame, std::size_t end) {
  const std::size_t other = end == kSubject ? kObject : kSubject;
  std::vector<End> found;
  for (std::size_t w = 0; w * kEnds.size() < frame.scores.size(); ++w) {
    const auto scores = frame.scores.subspan(w * kEnds.size(), kEnds.size());
    const float likely = scores[end] - scores[0];
    if (likely > kLeastArrow && likely >= scores[other] - scores[0]) found.push_back({w, likely});
  }
  return found;
}

ArrowReading read_answers(const std::vector<float>& answers) {
  const auto relations = answers.begin() + kRelations;  // the first is another one
  const auto told = std::max_element(relations + 1, answers.end());
  ArrowReading arrow;
  arrow.right = in_parts(answers[kRight]);
  arrow.worth = in_parts(answers[kWorth]);
  arrow.relation = static_cast<ToldRelation>(told - relations - 1);
  arrow.told = in_parts(*told - *relations);
  return arrow;
}

}  // namespace

ArrowHead::ArrowHead(const ModelFile& file, std::size_t width)
    : pairs_(file, "facts", width), parts_(Linear::load(file, "arrows", width)) {
  const bool is_known = std::ranges::equal(pairs_.labels(), kEnds) &&
                        std::ranges::equal(file.get_lines("labels.arrows"), kToldRelations);
  if (!is_known)
    throw Error(ErrorKind::kInput, "the model's labels of arrows are others than this program's");
  size_ = parts_.matrix.outputs / kArrowParts;
  if (size_ * kArrowParts != parts_.matrix.outputs || size_ % kPanel != 0)
    throw Error(ErrorKind::kInput, "the model's part arrows has a size of no use");
  const std::size_t count = kRelations + 1 + kToldRelations.size();
  answers_ = file.get_array<float>("arrows.answers", count * (kUnits * size_ + kArrowParts));
  bias_ = file.get_array<float>("arrows.offsets", count);
}

void ArrowHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  const std::vector<float> rows = parts_.apply(states);
  pairs_.read(
      segments, states, kLeastArrow, [&](const Segment& segment, const PairHead::Frame& frame) {
        const float* const own = rows.data() + segment.row * parts_.matrix.outputs;
        const std::size_t predicate = frame.token - segment.first;
        const auto subjects = find_ends(frame, kSubject), objects = find_ends(frame, kObject);
        for (const End& subject : subjects) {
          for (const End& object : objects) {
            if (object.word == subject.word || object.word == predicate) continue;
            const Margins margins = {frame.margin, subject.likely, object.likely};
            ArrowReading arrow =
                read_answers(answer(own, {predicate, subject.word, object.word}, margins));
            arrow.predicate = frame.token;
            arrow.subject = static_cast<std::uint32_t>(segment.first + subject.word);
            arrow.object = static_cast<std::uint32_t>(segment.first + object.word);
            arrow.least = in_parts(std::ranges::min(margins));
            segment.sentence->arrows.push_back(arrow);
          }
        }
      });
}

std::vector<float> ArrowHead::answer(const float* rows, const Triple& triple,
                                     const Margins& margins) const {
  const std::size_t width = parts_.matrix.outputs;
  const float* const predicate = rows + triple.predicate * width;
  const float* const subject = rows + triple.subject * width + size_;
  const float* const object = rows + triple.object * width + 2 * size_;
  std::vector<float> units(kUnits * size_);
  float* const unit = units.data();
  for (std::size_t i = 0; i < size_; ++i) {
    unit[i] = predicate[i] + subject[i] + object[i];
    unit[size_ + i] = predicate[i] * subject[i];
    unit[2 * size_ + i] = predicate[i] * object[i];
    unit[3 * size_ + i] = subject[i] * object[i];
  }
  rectify(unit, size_);
  std::vector<float> answers(bias_.begin(), bias_.end());
  const float* weights = answers_.data();
  for (float& answer : answers) {
    answer += dot(weights, unit, units.size());
    weights += units.size();
    for (const float margin : margins)
      answer += *weights++ * std::clamp(margin, -kMostLikely, kMostLikely);
  }
  return answers;
}

}  // namespace entente
