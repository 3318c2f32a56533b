#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

// By what articles are told apart, whatever graph they are in.

/// What evidence says of the article that it stands in; no sentence yet.
[[nodiscard]] Evidence evidence_of(const Article& article);

/// A hash of all but the document's label: the two say which article it is. Of one that is known
/// from claims alone, of all that they say of it.
[[nodiscard]] std::int64_t content_hash(const Article& article);
[[nodiscard]] std::int64_t content_hash(const Evidence& evidence);

/// The origin of articles from when graphs did not know any, and of records from a pipe: a label is
/// all there is.
[[nodiscard]] std::int64_t label_origin(const std::string& label);

/// A label and the content hashes that begin with the digits behind it.
struct ExactName {
  std::string_view label;
  std::int64_t least = 0;
  std::int64_t most = 0;

  [[nodiscard]] bool fits(std::int64_t content_hash) const {
    return least <= content_hash && content_hash <= most;
  }
};
/// What a name of that form says; 6 to 16 digits.
[[nodiscard]] std::optional<ExactName> parse_exact_name(std::string_view name);
[[nodiscard]] std::string exact_name(std::string_view label, std::int64_t content_hash,
                                     std::size_t digits);
/// The shortest and the longest name of that form.
inline constexpr std::size_t kLeastDigits = 6;
inline constexpr std::size_t kMostDigits = 16;

/// The key under which a claim is shown where its article goes by its exact name, and back again:
/// claims at one place of two articles with one label would have one id.
[[nodiscard]] std::int64_t distinct_key(std::int64_t claim_key, std::int64_t content_hash);

}  // namespace entente
