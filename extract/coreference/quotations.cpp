#include "extract/coreference/quotations.hpp"

#include "extract/language/normal_form.hpp"

namespace entente {
namespace {

bool is_mark(const Syntax& syntax, std::size_t word) {
  return syntax[word].upos == Upos::kPunct && normal_form(syntax.form(word)) == "\"";
}

}  // namespace

const std::vector<std::uint32_t>& QuotationReader::read_sentence(const Sentence& sentence,
                                                                 const Syntax& syntax) {
  if (sentence.block != block_) {
    open_ = 0;
    if (syntax.size() == 0 || !is_mark(syntax, 0)) last_speaker_ = kNoPhrase;
    block_ = sentence.block;
  }
  first_ = open_ != 0 ? open_ : static_cast<std::uint32_t>(speakers_.size());
  quotes_.assign(syntax.size(), 0);
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    quotes_[i] = open_;
    if (!is_mark(syntax, i)) continue;
    if (open_ == 0) {
      open_ = static_cast<std::uint32_t>(speakers_.size());
      speakers_.push_back(last_speaker_);
    } else {
      open_ = 0;
    }
  }
  speaker_ = find_speaker(sentence, syntax);
  return quotes_;
}

std::size_t QuotationReader::find_speaker(const Sentence& sentence, const Syntax& syntax) const {
  for (const CueReading& cue : sentence.cues) {
    if (cue.margin <= 0 || quotes_[cue.token] != 0) continue;
    const std::size_t source = source_head(syntax, cue);
    if (source != kNoToken && quotes_[source] == 0) return source;
  }
  return kNoToken;
}

void QuotationReader::set_speaker(std::int32_t phrase) {
  for (std::size_t q = first_; q < speakers_.size(); ++q) speakers_[q] = phrase;
  last_speaker_ = phrase;
}

}  // namespace entente
