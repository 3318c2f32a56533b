#include "extract/time/find_times.hpp"

#include <algorithm>
#include <utility>

#include "extract/time/place_time.hpp"
#include "extract/time/rules.hpp"
#include "extract/time/tense.hpp"

namespace entente {
namespace {

/// Is the expression a part of somebody's name: "USA Today", "Theresa May"?
bool is_in_name(const TimeWords& words, const TimeMatch& match) {
  const auto tag_of = [&](std::size_t at) -> std::string_view {
    const Token* token = words.token(at);
    return token == nullptr ? std::string_view("O") : std::string_view(token->ner);
  };
  const std::string_view tag = tag_of(match.begin);
  const bool is_actor = tag.ends_with("-Person") || tag.ends_with("-Organization") ||
                        tag.ends_with("-Product") || tag.ends_with("-Facility");
  if (!is_actor) return false;
  const bool begins_inside = tag.starts_with("I-");
  const bool goes_on = tag_of(match.end).starts_with("I-");
  return begins_inside || goes_on || tag.ends_with("-Person");
}

/// "May" the verb.
bool is_helping_verb(const TimeWords& words, const TimeMatch& match) {
  const Token* token = words.token(match.begin);
  return token != nullptr && token->upos == Upos::kAux && match.end == match.begin + 1;
}

class TimeFinder {
 public:
  TimeFinder(const Article& article, const TimeTables& tables, Document& document)
      : article_(article), tables_(tables), document_(document), placer_(article.published) {}

  void find() {
    std::size_t sentence = 0;
    for (std::uint32_t b = 0; b < document_.blocks.size(); ++b) {
      const Span span = document_.blocks[b].span;
      const std::size_t first = sentence;
      std::vector<const Token*> tokens;
      for (; sentence < document_.sentences.size() &&
             document_.sentences[sentence].span.begin < span.end;
           ++sentence) {
        for (const Token& token : document_.sentences[sentence].tokens) tokens.push_back(&token);
      }
      find_in(TimeWords(split_plain_words(article_.text, span), tokens, tables_), first, sentence);
    }
  }

 private:
  void find_in(const TimeWords& words, std::size_t first, std::size_t last) {
    for (std::size_t at = 0; at < words.size();) {
      const auto match = read_time(words, at);
      if (!match || is_in_name(words, *match) || is_helping_verb(words, *match)) {
        ++at;
        continue;
      }
      at = match->end;
      const Span span{words[match->begin].span.begin, words[match->end - 1].span.end};
      auto placed = placer_.place(match->reading, tense(words, *match, first, last), span.begin);
      if (!placed) continue;
      placed->span = span;
      document_.times.push_back(std::move(*placed));
    }
  }

  Tense tense(const TimeWords& words, const TimeMatch& match, std::size_t first,
              std::size_t last) const {
    const Token* token = words.token(match.begin);
    if (token == nullptr) return Tense::kUnknown;
    const auto begin = document_.sentences.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = document_.sentences.begin() + static_cast<std::ptrdiff_t>(last);
    const auto found = std::find_if(begin, end, [&](const Sentence& sentence) {
      return sentence.span.contains(token->span);
    });
    if (found == end) return Tense::kUnknown;
    return tense_at(*found, static_cast<std::size_t>(token - found->tokens.data()));
  }

  const Article& article_;
  const TimeTables& tables_;
  Document& document_;
  TimePlacer placer_;
};

}  // namespace

void find_times(const Article& article, const TimeTables& tables, Document& document) {
  document.times.clear();
  TimeFinder(article, tables, document).find();
}

}  // namespace entente
