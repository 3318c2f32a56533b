#include "extract/syntax/syntax.hpp"

#include <algorithm>

#include "extract/text.hpp"

namespace entente {

Deprel base_of(Deprel deprel) {
  const std::string_view name = to_string(deprel);
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return deprel;
  return *parse_deprel(name.substr(0, colon));
}

Syntax::Syntax(const Sentence& sentence, std::string_view text)
    : sentence_(sentence),
      text_(text),
      children_(sentence.tokens.size()),
      first_(sentence.tokens.size()),
      last_(sentence.tokens.size()) {
  for (std::size_t i = 0; i < size(); ++i) {
    first_[i] = last_[i] = i;
    if (const auto parent = head(i); parent != kNoToken) children_[parent].push_back(i);
  }
  // Each token widens its ancestors; a tree's depth is far below its size.
  for (std::size_t i = 0; i < size(); ++i) {
    for (auto a = head(i); a != kNoToken; a = head(a)) {
      if (first_[a] <= i && last_[a] >= i) break;
      first_[a] = std::min(first_[a], i);
      last_[a] = std::max(last_[a], i);
    }
  }
}

std::size_t Syntax::head(std::size_t index) const {
  const auto head = sentence_.tokens[index].head;
  return head == kNoHead ? kNoToken : static_cast<std::size_t>(head);
}

std::size_t Syntax::child(std::size_t index, Deprel deprel) const {
  for (const auto c : children_[index]) {
    if (sentence_.tokens[c].deprel == deprel) return c;
  }
  return kNoToken;
}

std::size_t Syntax::child(std::size_t index, std::initializer_list<Deprel> deprels) const {
  for (const auto c : children_[index]) {
    if (std::ranges::find(deprels, sentence_.tokens[c].deprel) != deprels.end()) return c;
  }
  return kNoToken;
}

bool Syntax::is_below(std::size_t index, std::size_t ancestor) const {
  while (index != kNoToken && index != ancestor) index = head(index);
  return index == ancestor;
}

std::vector<std::size_t> Syntax::conjuncts(std::size_t head) const {
  std::vector<std::size_t> found = {head};
  for (std::size_t i = 0; i < found.size(); ++i) {
    // "Ada Abba, head of the board and chair": behind an apposition the rest describes her too.
    const auto apposition = child(found[i], Deprel::kAppos);
    for (const auto c : children(found[i])) {
      if (deprel(c) != Deprel::kConj || !is_nominal((*this)[c].upos)) continue;
      if (is_ampersand(c)) continue;  // "Procter & Gamble" is one
      const bool describes = apposition < c && (*this)[c].upos == Upos::kNoun &&
                             (*this)[found[i]].upos == Upos::kPropn;
      if (!describes) found.push_back(c);
    }
  }
  std::ranges::sort(found);
  return found;
}

bool Syntax::is_ampersand(std::size_t conjunct) const {
  const auto cc = child(conjunct, Deprel::kCc);
  return cc != kNoToken && form(cc) == "&" && (*this)[conjunct].upos == Upos::kPropn;
}

const Predicate* Syntax::predicate_at(std::size_t index) const {
  const auto found = std::ranges::lower_bound(sentence_.predicates, index, {}, &Predicate::token);
  return found != sentence_.predicates.end() && found->token == index ? &*found : nullptr;
}

std::optional<SemanticRole> Syntax::told_role(std::size_t predicate, std::size_t word) const {
  const Predicate* const told = predicate_at(predicate);
  if (told == nullptr) return {};
  const auto found = std::ranges::find_if(told->arguments, [&](const PredicateArgument& argument) {
    return argument.token == word && argument.part == ArgumentPart::kHead && !argument.is_of_tree;
  });
  return found == told->arguments.end() ? std::nullopt : std::optional(found->role);
}

std::string Syntax::preposition(std::size_t index) const {
  std::string joined;
  const auto append = [&](std::size_t word) {
    if (!joined.empty()) joined += ' ';
    joined +=
        (*this)[word].xpos.starts_with("VB") ? lower_ascii(form(word)) : std::string(lemma(word));
  };
  for (const auto c : children(index)) {
    if (deprel(c) != Deprel::kCase || (*this)[c].xpos == "POS") continue;
    append(c);
    for (const auto fixed : children(c)) {
      if (deprel(fixed) == Deprel::kFixed) append(fixed);
    }
  }
  if (!joined.empty()) return joined;
  // "by the Chadian prince Ada": the parser may hang it on the title in front.
  const auto title = child(index, Deprel::kNmodDesc);
  return title != kNoToken && title < index ? preposition(title) : joined;
}

bool is_marked_gerund(const Syntax& syntax, std::size_t clause) {
  if (syntax.deprel(clause) != Deprel::kAdvcl || syntax[clause].xpos != "VBG") return false;
  const auto mark = syntax.child(clause, Deprel::kMark);
  return mark != kNoToken && (syntax.lemma(mark) == "in" || syntax.lemma(mark) == "of");
}

std::size_t source_head(const Syntax& syntax, const CueReading& cue) {
  const auto is_source = [&](std::size_t word) {
    return word < cue.parts.size() && word != cue.token && cue.parts[word] == SpeechPart::kSource;
  };
  std::size_t first = kNoToken;
  for (std::size_t w = 0; w < cue.parts.size(); ++w) {
    if (!is_source(w)) continue;
    const bool is_top = !is_source(syntax.head(w)) && syntax[w].xpos != "POS";  // "['s chairman]"
    if (is_top) return w;
    if (first == kNoToken) first = w;
  }
  return first;
}

bool is_nominal(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kNum ||
         upos == Upos::kSym;
}

bool has_feature(const Token& token, std::string_view feature) {
  const std::string_view feats = token.feats;
  for (auto at = feats.find(feature); at != std::string_view::npos;
       at = feats.find(feature, at + 1)) {
    const auto end = at + feature.size();
    if ((at == 0 || feats[at - 1] == '|') && (end == feats.size() || feats[end] == '|')) {
      return true;
    }
  }
  return false;
}

}  // namespace entente
