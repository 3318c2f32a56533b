#include "graph/article_identity.hpp"

#include <fmt/format.h>

#include <charconv>

#include "graph/date.hpp"
#include "graph/slug.hpp"

namespace entente {

Evidence evidence_of(const Article& article) {
  Evidence evidence;
  evidence.document = article.document;
  evidence.title = article.title;
  evidence.publisher = article.publisher;
  evidence.url = article.url;
  evidence.published = article.published;
  return evidence;
}

std::int64_t content_hash(const Article& article) {
  std::string bytes;
  for (const std::string* part : {&article.title, &article.publisher, &article.url}) {
    bytes += *part;
    bytes += '\0';
  }
  if (article.published) bytes += format_date(*article.published);
  bytes += '\0';
  bytes += article.text;
  return static_cast<std::int64_t>(stable_hash(bytes));
}

std::int64_t content_hash(const Evidence& evidence) {
  // No text has this byte: even an empty one is told from none.
  return content_hash(Article{"", evidence.title, evidence.publisher, evidence.url,
                              evidence.published, std::string(1, '\0')});
}

std::int64_t label_origin(const std::string& label) {
  return static_cast<std::int64_t>(mix(stable_hash(label)));
}

std::optional<ExactName> parse_exact_name(std::string_view name) {
  const std::size_t mark = name.rfind('#');
  if (mark == std::string_view::npos || mark == 0) return {};
  const std::string_view digits = name.substr(mark + 1);
  if (digits.size() < kLeastDigits || digits.size() > kMostDigits) return {};
  if (digits.find_first_not_of("0123456789abcdef") != std::string_view::npos) return {};
  std::uint64_t first = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), first, 16);
  const std::size_t rest = 4 * (kMostDigits - digits.size());
  const std::uint64_t least = first << rest;
  const std::uint64_t most = least | ((std::uint64_t{1} << rest) - 1);
  return ExactName{name.substr(0, mark), static_cast<std::int64_t>(least),
                   static_cast<std::int64_t>(most)};
}

std::string exact_name(std::string_view label, std::int64_t content_hash, std::size_t digits) {
  return fmt::format(
      "{}#{}", label,
      fmt::format("{:016x}", static_cast<std::uint64_t>(content_hash)).substr(0, digits));
}

std::int64_t distinct_key(std::int64_t claim_key, std::int64_t content_hash) {
  const auto mask = mix(static_cast<std::uint64_t>(content_hash));
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(claim_key) ^ mask);
}

}  // namespace entente
