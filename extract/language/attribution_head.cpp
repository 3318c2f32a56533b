#include "extract/language/attribution_head.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/language/elementwise.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

/// What is less likely a cue is none, whatever stands beside it; in nats.
constexpr float kLeast = -4.0F;

constexpr std::array<std::string_view, 3> kParts = {"-", "source", "content"};  // as SpeechPart

}  // namespace

AttributionHead::AttributionHead(const ModelFile& file, std::size_t width)
    : pairs_(file, "attribution", width) {
  if (!std::ranges::equal(pairs_.labels(), kParts))
    throw Error(ErrorKind::kInput,
                "the model's labels of attribution are others than this program's");
}

void AttributionHead::read(std::span<const Segment> segments, const QuantizedRows& states) const {
  pairs_.read(segments, states, kLeast, [](const Segment& segment, const PairHead::Frame& frame) {
    CueReading& cue = segment.sentence->cues.emplace_back();
    cue.token = frame.token;
    cue.margin = static_cast<std::int32_t>(frame.margin * 1024);
    cue.parts.assign(segment.sentence->tokens.size(), SpeechPart::kNone);
    for (std::size_t w = 0; w < segment.size; ++w)
      cue.parts[segment.first + w] = static_cast<SpeechPart>(
          index_of_largest(frame.scores.subspan(w * kParts.size(), kParts.size())));
  });
}

}  // namespace entente
