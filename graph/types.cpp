#include "graph/types.hpp"

#include <algorithm>

namespace entente {
namespace {

template <typename Enum, std::size_t N>
std::optional<Enum> parse_name(const std::array<std::string_view, N>& names,
                               std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return {};
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::optional<EntityType> parse_entity_type(std::string_view name) {
  return parse_name<EntityType>(kEntityTypeNames, name);
}
std::optional<Polarity> parse_polarity(std::string_view name) {
  return parse_name<Polarity>(kPolarityNames, name);
}
std::optional<Factuality> parse_factuality(std::string_view name) {
  return parse_name<Factuality>(kFactualityNames, name);
}
std::optional<Event> parse_event(std::string_view name) {
  return parse_name<Event>(kEventNames, name);
}

int sign_of(Event event) {
  if (event == Event::kNone || event == Event::kRequest) return 0;
  return event < Event::kRequest ? 1 : -1;
}

}  // namespace entente
