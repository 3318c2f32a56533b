#include "extract/language/fact_head.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/error.hpp"

namespace entente {
namespace {

/// What is less likely a fact's predicate, or its end, is none; in nats.
constexpr float kLeastDrawn = -4.0F;

constexpr std::array<std::string_view, 3> kEnds = {"-", "subject", "object"};

std::int32_t in_parts(float nats) { return static_cast<std::int32_t>(nats * 1024); }

}  // namespace

FactHead::FactHead(const ModelFile& file, std::size_t width) : pairs_(file, "facts", width) {
  if (!std::ranges::equal(pairs_.labels(), kEnds))
    throw Error(ErrorKind::kInput, "the model's labels of facts are others than this program's");
}

void FactHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  pairs_.read(
      segments, states, kLeastDrawn, [](const Segment& segment, const PairHead::Frame& frame) {
        FactReading& fact = segment.sentence->facts.emplace_back();
        fact.token = frame.token;
        fact.margin = in_parts(frame.margin);
        for (std::size_t w = 0; w < segment.size; ++w) {
          const auto scores = frame.scores.subspan(w * kEnds.size(), kEnds.size());
          const float subject = scores[1] - scores[0];
          const float object = scores[2] - scores[0];
          if (std::max(subject, object) <= kLeastDrawn) continue;
          fact.ends.push_back(
              {static_cast<std::uint32_t>(segment.first + w), in_parts(subject), in_parts(object)});
        }
      });
}

}  // namespace entente
