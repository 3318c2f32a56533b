#include "extract/language/analyser.hpp"

#include "extract/language/complete_roles.hpp"
#include "extract/language/normal_form.hpp"

namespace entente {
namespace {

/// Pieces read at once: enough rows for the matrix products, few enough for the cache.
constexpr std::size_t kBatchPieces = 512;
/// What stands behind so many bytes without a blank is data, not language: not even addresses are
/// that long. Each word of it is one unknown piece.
constexpr std::size_t kLongestRun = 1000;

/// One root for a sentence that was read in segments: the roots of the others hang on the first.
void hang_segments(Sentence& sentence) {
  std::int32_t root = kNoHead;
  for (std::size_t w = 0; w < sentence.tokens.size(); ++w) {
    Token& token = sentence.tokens[w];
    if (token.head != kNoHead) continue;
    if (root == kNoHead) {
      root = static_cast<std::int32_t>(w);
    } else {
      token.head = root;
      token.deprel = Deprel::kParataxis;
    }
  }
}

/// The pieces of one sentence's words, one behind the other.
struct CutSentence {
  std::vector<std::uint32_t> pieces;
  std::vector<std::size_t> ends;  ///< behind each word's last piece
};

[[nodiscard]] CutSentence cut(const WordPieces& pieces, std::string_view text,
                              const Sentence& sentence) {
  CutSentence out;
  Span run;  // of words without a blank between them
  for (const Token& token : sentence.tokens) {
    if (token.span.begin != run.end) run.begin = token.span.begin;
    run.end = token.span.end;
    if (token.span.begin - run.begin < kLongestRun) {
      pieces.cut(without_penn_forms(slice(text, token.span)), out.pieces);
    } else {
      out.pieces.push_back(pieces.unknown());
    }
    out.ends.push_back(out.pieces.size());
  }
  return out;
}

}  // namespace

Analyser::Analyser(const ModelFile& file, const ModelFile& words, const ModelFile& articles)
    : pieces_(file),
      encoder_(file, articles),
      tags_(file, words, encoder_.width()),
      names_(file, encoder_.width()),
      tree_(file, encoder_.width()),
      roles_(file, encoder_.width()),
      attribution_(file, encoder_.width()),
      factuality_(file, encoder_.width()),
      references_(articles, encoder_.width()),
      arrows_(articles, encoder_.width()) {}

void Analyser::analyse(std::string_view text, std::span<Sentence> sentences) const {
  Batch batch;
  for (Sentence& sentence : sentences) {
    sentence.predicates.clear();
    sentence.cues.clear();
    sentence.arrows.clear();
    add_sentence(text, sentence, batch);
  }
  if (!batch.segments.empty()) read_batch(text, batch);
  for (Sentence& sentence : sentences) {
    hang_segments(sentence);
    complete_roles(sentence);
  }
}

void Analyser::add_sentence(std::string_view text, Sentence& sentence, Batch& batch) const {
  const CutSentence cut_words = cut(pieces_, text, sentence);
  PieceRows& rows = batch.rows;
  const auto open_window = [&] {
    if (rows.pieces.size() >= kBatchPieces) read_batch(text, batch);
    batch.window_begin = rows.pieces.size();
    rows.pieces.push_back(pieces_.first());
    rows.shapes.push_back(WordShape::kNone);
    rows.window_ends.push_back(0);
  };
  for (std::size_t first = 0; first < sentence.tokens.size();) {
    // As many words as fit, which is all of them but in the oddest sentences.
    const std::size_t begin = first == 0 ? 0 : cut_words.ends[first - 1];
    std::size_t last = first + 1;
    while (last < sentence.tokens.size() &&
           cut_words.ends[last] - begin < encoder_.longest_sentence())
      ++last;
    const std::size_t size = cut_words.ends[last - 1] - begin + 1;
    const std::size_t open = rows.pieces.size() - batch.window_begin;
    if (open == 0 || open + size > encoder_.longest_window()) open_window();
    batch.segments.push_back({&sentence, first, last - first, rows.first_piece.size()});
    for (std::size_t w = first; w < last; ++w) {
      const std::size_t from = w == 0 ? 0 : cut_words.ends[w - 1];
      rows.first_piece.push_back(static_cast<std::uint32_t>(rows.pieces.size()));
      rows.pieces.insert(rows.pieces.end(),
                         cut_words.pieces.begin() + static_cast<std::ptrdiff_t>(from),
                         cut_words.pieces.begin() + static_cast<std::ptrdiff_t>(cut_words.ends[w]));
      rows.last_piece.push_back(static_cast<std::uint32_t>(rows.pieces.size()));
      rows.shapes.resize(rows.pieces.size(), pieces_.shape(slice(text, sentence.tokens[w].span)));
    }
    rows.pieces.push_back(pieces_.end());
    rows.shapes.push_back(WordShape::kNone);
    rows.window_ends.back() = static_cast<std::uint32_t>(rows.pieces.size());
    first = last;
  }
}

void Analyser::read_batch(std::string_view text, Batch& batch) const {
  const WordStates words = encoder_.encode(batch.rows);
  const std::size_t count = words.sentence.size() / encoder_.width();
  QuantizedRows states;
  quantize_rows(words.sentence.data(), count, encoder_.width(), states);
  tags_.read(text, batch.segments, states);
  names_.read(batch.segments, states);
  tree_.read(batch.segments, states);
  roles_.read(batch.segments, states);
  attribution_.read(batch.segments, states);
  factuality_.read(batch.segments, states);
  quantize_rows(words.article.data(), count, encoder_.width(), states);
  references_.read(batch.segments, states);
  arrows_.read(batch.segments, states);
  batch.rows.clear();
  batch.segments.clear();
}

}  // namespace entente
