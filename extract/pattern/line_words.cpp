#include "extract/pattern/line_words.hpp"

#include <fmt/format.h>

#include "extract/pattern/vocabulary.hpp"
#include "extract/text.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

/// Calls `work(item, offset)` for the items between '|'.
template <typename Work>
void for_each_item(std::string_view list, Work work) {
  std::size_t from = 0;
  while (true) {
    const auto end = list.find('|', from);
    auto item = list.substr(from, end == std::string_view::npos ? end : end - from);
    auto at = from;
    while (item.starts_with(' ')) item.remove_prefix(1), ++at;
    while (item.ends_with(' ')) item.remove_suffix(1);
    work(item, at);
    if (end == std::string_view::npos) return;
    from = end + 1;
  }
}

std::string_view without_comment(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '#' && (i == 0 || line[i - 1] == ' ')) return line.substr(0, i);
  }
  return line;
}

std::string suggestion(const std::string& nearest, const std::string& otherwise) {
  return nearest.empty() ? otherwise : fmt::format("did you mean {}?", nearest);
}

}  // namespace

LineWords::LineWords(const std::string& file, std::uint32_t number, std::string_view line)
    : file_(file), number_(number), text_(without_comment(line)) {
  while (text_.ends_with(' ') || text_.ends_with('\r') || text_.ends_with('\t'))
    text_.remove_suffix(1);
  skip_blanks();
  indent_ = at_;
  if (rest().starts_with('\t')) fail("a tab", "indent with blanks");
}

void LineWords::skip_blanks() {
  while (at_ < text_.size() && text_[at_] == ' ') ++at_;
}

std::string_view LineWords::peek() const { return rest().substr(0, rest().find(' ')); }

std::size_t LineWords::colon() const {
  const auto text = rest();
  for (std::size_t i = 0; i < text.size() && text[i] != '['; ++i) {
    if (text[i] == ':' && (i + 1 == text.size() || text[i + 1] == ' ')) return at_ + i;
  }
  return std::string_view::npos;
}

bool LineWords::take(std::string_view word) {
  if (peek() != word) return false;
  at_ += word.size();
  skip_blanks();
  return true;
}

std::string LineWords::take_rest() {
  std::string words(rest());
  at_ = text_.size();
  return words;
}

std::vector<Role> LineWords::take_roles() {
  const auto begin = at_;
  const auto end = colon();
  std::vector<Role> roles;
  for_each_item(text_.substr(begin, end - begin), [&](std::string_view name, std::size_t at) {
    const auto role = parse_role(name);
    if (!role) {
      fail_at(begin + at, fmt::format("unknown relation '{}'", name),
              suggestion(nearest_role(name),
                         "take subject, object, recipient, owner, particle, any, a preposition or "
                         "a relation of Universal Dependencies"));
    }
    roles.push_back(*role);
  });
  at_ = end + 1;
  skip_blanks();
  return roles;
}

std::vector<std::string> LineWords::take_lemmas() {
  const auto begin = at_;
  const auto list = peek();
  std::vector<std::string> lemmas;
  for_each_item(list, [&](std::string_view lemma, std::size_t at) {
    if (lemma.empty()) {
      fail_at(begin + at, "a word is missing", "write words like acquire|buy, without blanks");
    }
    if (lemma.find_first_of("[]:,*") != std::string_view::npos || starts_upper(lemma)) {
      fail_at(begin + at, fmt::format("'{}' is not a word in its base form", lemma),
              "write it in lower case, as a dictionary lists it, alternatives joined by |");
    }
    lemmas.push_back(lower_ascii(lemma));
  });
  at_ += list.size();
  skip_blanks();
  return lemmas;
}

KindSet LineWords::take_kinds() {
  const auto end = text_.find(']', at_);
  if (end == std::string_view::npos) fail("a bracket is not closed", "write ] after the kind");
  KindSet set;
  ++at_;
  skip_blanks();
  set.is_negated = take("not");
  const auto begin = at_;
  for_each_item(text_.substr(begin, end - begin), [&](std::string_view name, std::size_t at) {
    const auto kind = parse_kind(name);
    if (!kind) {
      fail_at(begin + at, fmt::format("unknown kind '{}'", name),
              suggestion(nearest_kind(name),
                         "take a type of entity, a class of nouns, a word class or \"kind of …\"; "
                         "docs/patterns.md lists them"));
    }
    set.any_of.push_back(*kind);
  });
  at_ = end + 1;
  skip_blanks();
  return set;
}

void LineWords::fail(const std::string& what, const std::string& hint) const {
  fail_at(at_, what, hint);
}

void LineWords::fail_at(std::size_t at, const std::string& what, const std::string& hint) const {
  throw Error(ErrorKind::kInput, fmt::format("{}:{}:{}: {}", file_, number_, at + 1, what), hint);
}

}  // namespace entente
