#include "extract/attribution/interview.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "extract/text.hpp"

namespace entente {
namespace {

constexpr std::size_t kMaxNameBytes = 40;
constexpr std::size_t kMaxSpeakerWords = 4;

bool opens_block(const Document& document, std::uint32_t sentence) {
  return sentence == 0 ||
         document.sentences[sentence - 1].block != document.sentences[sentence].block;
}

bool is_paragraph(const Document& document, std::uint32_t sentence) {
  const auto block = document.sentences[sentence].block;
  return block >= document.blocks.size() || document.blocks[block].kind == BlockKind::kParagraph;
}

/// The bytes of a blank or no-break space; 0 for anything else.
std::size_t blank_size(std::string_view text, std::size_t at) {
  if (text[at] == ' ' || text[at] == '\n') return 1;
  return text.substr(at, 2) == "\u00A0" ? 2 : 0;
}

/// Up to four capitalised words before a colon at the sentence's beginning; empty when there are
/// none.
std::string_view name_before_colon(const Article& article, const Sentence& sentence) {
  const auto text = slice(article.text, sentence.span);
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon > kMaxNameBytes) return {};
  const auto name = text.substr(0, colon);
  const auto words = split_blanks(name);
  const bool is_name = !words.empty() && words.size() <= kMaxSpeakerWords &&
                       std::ranges::all_of(words, [](auto word) { return starts_upper(word); });
  const bool is_followed = colon + 1 == text.size() || blank_size(text, colon + 1) > 0;
  return is_name && is_followed ? name : std::string_view{};
}

/// The turn that begins in `sentence` and ends with the block.
AttributionRelation make_turn(const Article& article, const Document& document,
                              std::uint32_t sentence, std::size_t name_bytes) {
  const auto& tokens = document.sentences[sentence].tokens;
  const Span whole = document.sentences[sentence].span;
  AttributionRelation turn;
  turn.sentence = sentence;
  const Span name = {whole.begin, whole.begin + static_cast<std::uint32_t>(name_bytes)};
  turn.source = {name};
  turn.cue = {{name.end, name.end + 1}};
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].span.begin < name.end) turn.source_head = static_cast<std::int32_t>(i);
    if (tokens[i].span.begin <= name.end) turn.cue_head = i;
  }
  auto begin = name.end + 1;
  auto end = whole.end;
  for (auto s = sentence; s < document.sentences.size(); ++s) {
    if (document.sentences[s].block != document.sentences[sentence].block) break;
    end = document.sentences[s].span.end;
  }
  for (std::size_t blank = 0; begin < end; begin += static_cast<std::uint32_t>(blank)) {
    blank = blank_size(article.text, begin);
    if (blank == 0) break;
  }
  if (begin < end) turn.content = {{begin, end}};
  return turn;
}

}  // namespace

const Chain* find_called(const Document& document, std::string_view name) {
  const auto ending = " " + std::string(name);
  for (const auto& chain : document.chains) {
    const bool is_called_so =
        chain.members.empty() && (chain.name == name || chain.name.ends_with(ending));
    if (is_called_so && is_actor(chain.type)) return &chain;
  }
  return nullptr;
}

std::vector<AttributionRelation> find_turns(const Article& article, const Document& document) {
  std::map<std::string_view, int> counts;
  std::vector<std::string_view> names(document.sentences.size());
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (!opens_block(document, s) || !is_paragraph(document, s)) continue;
    names[s] = name_before_colon(article, document.sentences[s]);
    if (!names[s].empty()) ++counts[names[s]];
  }
  std::vector<AttributionRelation> turns;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (names[s].empty()) continue;
    if (counts[names[s]] < 2 && find_called(document, names[s]) == nullptr) continue;
    turns.push_back(make_turn(article, document, s, names[s].size()));
  }
  return turns;
}

}  // namespace entente
