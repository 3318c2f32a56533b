#include "extract/actor/actor_words.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kUses = {
    "skip", "head", "generic", "before", "former", "title", "pronoun", "time", "people"};

}  // namespace

ActorWords ActorWords::load(const std::string& folder) {
  ActorWords words(Tsv::read(folder + "/actor_words.tsv"));
  words.file_.for_each(3, [&](const Tsv::Row& row) {
    const auto use = std::ranges::find(kUses, row[1]);
    if (use == kUses.end()) row.fail("no such use");
    words.rows_[use - kUses.begin()].emplace(row[0], row[2]);
  });
  return words;
}

const std::string_view* ActorWords::find(std::string_view word, Use use) const {
  const auto& rows = rows_[static_cast<std::size_t>(use)];
  const auto found = rows.find(word);
  return found == rows.end() ? nullptr : &found->second;
}

}  // namespace entente
