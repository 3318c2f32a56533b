#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// What a text is told again by: hashes of four words in a row, of which at least one is a fact (a
/// number, or a name: a capital inside a sentence), outside quotation marks. Two bulletins of one
/// template have their facts to themselves, and two reporters may well quote the same statement; a
/// copy has both. Case, punctuation, hyphens and the form of quotation marks do not count. All
/// lists are sorted, each hash once.
struct Shingles {
  std::vector<std::uint64_t> all;
  std::vector<std::uint64_t> lead;  ///< those with which the text begins, at most kLead
  std::vector<std::uint64_t> numbers;
  std::vector<std::uint64_t> names;

  static constexpr std::size_t kWords = 4;
  static constexpr std::size_t kLead = 40;

  bool operator==(const Shingles&) const = default;
};

/// Linear in the text, which is UTF-8.
[[nodiscard]] Shingles find_shingles(std::string_view text);

/// How many hashes two sorted lists share.
[[nodiscard]] std::size_t count_shared(const std::vector<std::uint64_t>& a,
                                       const std::vector<std::uint64_t>& b);

}  // namespace entente
