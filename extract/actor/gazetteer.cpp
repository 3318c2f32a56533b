#include "extract/actor/gazetteer.hpp"

#include <algorithm>

namespace entente {

Gazetteer Gazetteer::load(const std::string& folder) {
  return Gazetteer(MappedFile(folder + "/gazetteer.tsv", "install entente again"));
}

std::optional<Gazetteer::Place> Gazetteer::find(std::string_view key) const {
  const auto text = file_.text();
  // '#' sorts before every letter, so the header's lines stand where they must.
  std::size_t low = 0;
  std::size_t high = text.size();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    // The line that `middle` stands in, its line end included.
    const auto line_break = middle == 0 ? std::string_view::npos : text.rfind('\n', middle - 1);
    const auto begin = line_break == std::string_view::npos ? 0 : line_break + 1;
    const auto end = std::min(text.find('\n', begin), text.size());
    const auto line = text.substr(begin, end - begin);
    const auto first = line.find('\t');
    const auto found = line.substr(0, first);
    if (found == key && first != std::string_view::npos) {
      const auto rest = line.substr(first + 1);
      const auto second = rest.find('\t');
      return Place{rest.substr(second + 1), rest.substr(0, second)};
    }
    if (found < key) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  return {};
}

}  // namespace entente
