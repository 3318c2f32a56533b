#include "extract/claim/office_words.hpp"

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "extract/title_abbreviations.hpp"

namespace entente {
namespace {

/// "director general", "chairman designate": an adjective behind the office is a part of it,
/// whichever of the two the parser takes for the head.
std::string with_general(const SentenceView& view, std::size_t office, std::string words) {
  const Syntax& syntax = view.syntax;
  const Lexicon& lexicon = view.tables.lexicon;
  const auto is_behind = [&](std::size_t word) {
    return word < syntax.size() && word > 0 &&
           lexicon.is_listed(RuleWords::kPostpositive, lower_ascii(syntax.form(word))) &&
           lexicon.is_person_noun(syntax.lemma(word - 1)) && view.resolver.name_at(word) == nullptr;
  };
  if (is_behind(office + 1)) {
    return join_words({words, lower_ascii(syntax.form(office + 1))});
  }
  const auto first = lower_ascii(syntax.lemma(office > 0 ? office - 1 : 0));
  if (is_behind(office) && words.find(first) == std::string::npos) {
    return join_words({first, words});
  }
  return words;
}

/// A word of an office as a label has it: "president" of "presidents" (each is one), "governor" of
/// "Gov.", "former" of "the then president".
std::string said_word(const Syntax& syntax, std::size_t word, std::size_t office) {
  const bool is_plural = word == office && syntax[word].xpos.ends_with("S");
  const auto form = is_plural ? syntax.lemma(word) : syntax.form(word);
  if (is_privative(syntax, word) && lower_ascii(form) == "then") return "former";
  const auto written_out = write_out_title(lower_ascii(form));
  return written_out.empty() ? label_word(form) : std::string(written_out);
}

}  // namespace

std::string office_words(const SentenceView& view, std::size_t office, std::size_t without) {
  const Syntax& syntax = view.syntax;
  // "Acme (AC) chief Ada Abba", where the tree hangs the whole phrase on the body.
  if (without != kNoToken && syntax.is_below(office, without)) without = kNoToken;
  const auto is_listed = [&](RuleWords list, std::size_t word) {
    return view.tables.lexicon.is_listed(list, lower_ascii(syntax.form(word)));
  };
  std::string words;
  std::size_t before = kNoToken;
  // "former Ohio governor Ada Abba", where the tree hangs "former" on the name; "then president".
  const auto holder = syntax.deprel(office) == Deprel::kNmodDesc ? syntax.head(office) : kNoToken;
  for (const auto up : {holder, office}) {
    if (up == kNoToken) continue;
    for (const auto c : syntax.children(up)) {
      const bool is_said_below = up == office && syntax[c].upos != Upos::kAdv;
      if (c < office && is_privative(syntax, c) && !is_said_below)
        words = said_word(syntax, c, office);
    }
  }
  const auto deed = syntax.child(office, Deprel::kAcl);
  const bool is_deed = deed != kNoToken && syntax[deed].xpos == "VB";
  for (std::size_t i = core_first(syntax, office); i <= office; ++i) {
    const auto* name = view.resolver.name_at(i);
    const bool is_other = name != nullptr && name != view.resolver.name_at(office);
    const bool is_left_out = without != kNoToken && (i == without || syntax.is_below(i, without));
    // "vastly more experienced": how much of it is no part of what somebody is.
    const bool is_degree =
        syntax[i].upos == Upos::kAdv || (i != office && syntax.has_child(i, Deprel::kAdvmod));
    const bool is_empty =
        i != office && (is_listed(RuleWords::kEmphasis, i) || is_listed(RuleWords::kHonorific, i));
    // "their five trading partners": each is a partner; but "the No. 2 Republican".
    const bool is_count =
        syntax.deprel(i) == Deprel::kNummod && (i == 0 || !syntax.lemma(i - 1).starts_with("no"));
    // "the first member of Acme to endorse Ben": no first member.
    const bool is_first_to =
        is_deed && (has_feature(syntax[i], "NumType=Ord") || syntax.lemma(i) == "only");
    if (is_other || is_left_out || is_degree || is_empty || is_count || is_first_to ||
        syntax[i].xpos == "POS" || syntax.form(i) == "-") {
      continue;
    }
    if (!words.empty()) words += before == kNoToken ? " " : separator(syntax, before, i);
    words += said_word(syntax, i, office);
    before = i;
  }
  return words.empty() ? words : with_general(view, office, std::move(words));
}

}  // namespace entente
