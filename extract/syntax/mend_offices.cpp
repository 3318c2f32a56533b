#include "extract/syntax/mend_offices.hpp"

#include <cstddef>
#include <string_view>

#include "extract/syntax/mended_tree.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class OfficeMender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t hyphen = 1; hyphen + 1 < sentence_.tokens.size(); ++hyphen) {
      if (is_office(hyphen)) join(hyphen - 1, hyphen + 1);
    }
    for (std::size_t w = 1; w < sentence_.tokens.size(); ++w) {
      if (lexicon_.is_listed(RuleWords::kPostpositive, lower_ascii(form(w)))) join_behind(w);
      turn_adjective(w);
      if (sentence_.tokens[w].ner != "B-Person") continue;
      give_bearer(w);
      part_field(w);
      join_ranks(w);
      take_in_passing(w);
    }
  }

 private:
  /// "a Nigerien general", where a people's adjective was taken for the noun.
  void turn_adjective(std::size_t office) {
    const auto people = office - 1;
    const bool is_turned = sentence_.tokens[office].deprel == Deprel::kAmod &&
                           sentence_.tokens[office].upos == Upos::kNoun && head(office) == people &&
                           sentence_.tokens[people].ner == "B-NORP" &&
                           lexicon_.is_person_noun(sentence_.tokens[office].lemma);
    if (!is_turned) return;
    take_place(office, people);
    hang_children(people, office);
    hang(people, office, Deprel::kAmod);
  }

  /// "attorney general", "editor emeritus": one office, whose head is the noun.
  void join_behind(std::size_t adjective) {
    const auto office = adjective - 1;
    if (!lexicon_.is_person_noun(sentence_.tokens[office].lemma)) return;
    const bool is_head = head(office) == adjective, is_beside = head(office) == head(adjective);
    const bool is_title = sentence_.tokens[adjective].deprel == Deprel::kNmodDesc;
    if (!is_head && !is_beside && !is_title && head(adjective) != office) return;
    if (is_beside && head(office) == kNoToken) return;
    if (is_head) take_place(office, adjective);
    hang_children(adjective, office);
    hang(adjective, office, Deprel::kAmod);
  }

  /// "Chief of Staff Ada Abba": the field goes with the office, not with the name.
  void part_field(std::size_t name) {
    static constexpr std::size_t kMostWords = 3;
    auto first = name;
    while (first > 0 && name - first < kMostWords && is_field_word(first - 1)) --first;
    if (first == name || first < 2 || lower_ascii(form(first - 1)) != "of") return;
    const auto of = first - 1;
    const auto office = first - 2;
    if (!lexicon_.is_person_noun(sentence_.tokens[office].lemma)) return;
    bool is_mixed = head(name) != kNoToken && head(name) >= of && head(name) < name;
    for (auto w = of; w < name; ++w) is_mixed = is_mixed || head(w) == name;
    if (!is_mixed || is_below(office, name)) return;
    const auto field = name - 1;
    hang(field, office, Deprel::kNmod);
    hang(of, field, Deprel::kCase);
    for (auto w = first; w < field; ++w) {
      if (head(w) < first || head(w) >= name) hang(w, field, Deprel::kCompound);
    }
    if (head(name) >= office && head(name) < name) hang(name, office, Deprel::kFlat);
  }

  /// "the head of Acme's board, Ada Abba": whom an office is told of is not the body's name.
  void give_bearer(std::size_t name) {
    auto office = head(name);
    if (office == kNoToken) return;
    // "chairman designate, Ada Abba", where the name is taken for what the chairman does.
    const bool is_object_of_noun = sentence_.tokens[name].deprel == Deprel::kObj && office < name &&
                                   sentence_.tokens[office].upos == Upos::kNoun &&
                                   lexicon_.is_person_noun(sentence_.tokens[office].lemma);
    if (is_object_of_noun) hang(name, office, Deprel::kAppos);
    if (const auto other = office_beside(name); other != kNoToken) {
      hang(name, other, Deprel::kAppos);
      office = other;
    }
    if (sentence_.tokens[name].deprel != Deprel::kAppos) return;
    while (office != kNoToken && office < name && (is_no_person(office) || is_of_office(office))) {
      const bool is_inside = base_of(sentence_.tokens[office].deprel) == Deprel::kNmod;
      office = is_inside && head(office) < name ? head(office) : kNoToken;
    }
    if (office == kNoToken || office > name || office == head(name)) return;
    if (sentence_.tokens[office].upos != Upos::kNoun) return;
    // "the envoy to Niger, Ada Abba, who left": nor does Niger leave.
    for (auto w = name + 1; w < sentence_.tokens.size(); ++w) {
      if (head(w) == head(name) && sentence_.tokens[w].deprel == Deprel::kAclRelcl) {
        hang(w, office, Deprel::kAclRelcl);
      }
    }
    hang(name, office, Deprel::kAppos);
  }

  /// "Acme chairman, Ada Abba, said", where both are taken for the verb's subject.
  std::size_t office_beside(std::size_t name) const {
    if (sentence_.tokens[name].deprel != Deprel::kNsubj) return kNoToken;
    auto comma = first_below(name);  // which may hang on the name
    if (comma == 0) return kNoToken;
    if (form(comma) != ",") --comma;
    for (std::size_t w = 0; w + 1 < name; ++w) {
      const Token& token = sentence_.tokens[w];
      const bool is_beside = token.deprel == Deprel::kNsubj && head(w) == head(name) &&
                             token.upos == Upos::kNoun && lexicon_.is_person_noun(token.lemma);
      if (!is_beside) continue;
      const bool is_next = w + 1 == comma || (w + 2 == comma && head(w + 1) == w);
      return is_next && form(comma) == "," ? w : kNoToken;
    }
    return kNoToken;
  }

  /// "the president of Abba, Ola Lind", where a place is taken for a person: one name is no other.
  bool is_of_office(std::size_t w) const {
    const auto of = child(w, Deprel::kCase);
    const auto office = head(w);
    return sentence_.tokens[w].ner == "B-Person" && of != kNoToken &&
           lower_ascii(form(of)) == "of" && office != kNoToken && office < w &&
           sentence_.tokens[office].upos == Upos::kNoun &&
           lexicon_.is_person_noun(sentence_.tokens[office].lemma);
  }

  /// A body or a place by name, or a common noun of no person.
  bool is_no_person(std::size_t w) const {
    const Token& token = sentence_.tokens[w];
    if (lexicon_.is_person_noun(token.lemma) || token.ner.ends_with("-Person")) return false;
    const bool is_common = token.upos == Upos::kNoun && !starts_upper(form(w));
    return is_common || token.ner.size() > 1;
  }

  /// A noun or an adjective of no name, that is nobody's title.
  bool is_field_word(std::size_t w) const {
    const Token& token = sentence_.tokens[w];
    const bool is_title = lexicon_.is_person_noun(token.lemma) &&
                          !lexicon_.is_listed(RuleWords::kForce, lower_ascii(form(w)));
    return token.ner.size() < 2 && (is_nominal(token.upos) || token.upos == Upos::kAdj) &&
           token.upos != Upos::kPron && !is_title;
  }

  bool is_title_of(std::size_t w, std::size_t name) const {
    return w < name && head(w) == name && sentence_.tokens[w].deprel == Deprel::kNmodDesc;
  }

  /// "deputy prime minister Ada Abba", "chief executive Ada Abba": one title, not two.
  void join_ranks(std::size_t name) {
    for (std::size_t w = 0; w + 1 < name; ++w) {
      const bool is_first =
          is_rank(form(w)) ||
          (is_title_of(w + 1, name) && !starts_upper(form(w)) && !starts_upper(form(w + 1)));
      if (!is_title_of(w, name) || !is_first) continue;
      auto title = w + 1;
      while (title < name && !is_title_of(title, name)) ++title;
      bool is_one = title < name;
      for (auto between = w + 1; is_one && between < title; ++between) {
        is_one = is_below(between, title) || is_below(between, w);
      }
      if (!is_one) continue;
      hang_children(w, title);
      hang(w, title, Deprel::kCompound);
    }
  }

  /// "criticised acting Japanese minister Ada Abba", "met then minister Ada Abba", where the parser
  /// hangs the word on the deed or takes it for one.
  void take_in_passing(std::size_t name) {
    const auto title = title_before(name);
    if (title == kNoToken) return;
    const auto top = head(name) == title ? title : name;
    const auto first = first_below(top);
    if (first == 0) return;
    const auto word = first - 1;
    const bool is_acting = lower_ascii(form(word)) == "acting", is_then = form(word) == "then";
    const bool is_above = is_acting && head(top) == word;
    const bool is_beside = (is_acting || is_then) && head(word) == head(top);
    if (head(word) == kNoToken || (!is_above && !is_beside)) return;
    if (is_above) {
      const auto deprel = sentence_.tokens[word].deprel;
      hang(top, head(word),
           deprel == Deprel::kXcomp   ? Deprel::kObj
           : deprel == Deprel::kCsubj ? Deprel::kNsubj
                                      : deprel);
    }
    hang(word, title, Deprel::kAmod);
    sentence_.tokens[word].upos = Upos::kAdj;
  }

  /// The head of the title that stands before a name, above or below it; or kNoToken.
  std::size_t title_before(std::size_t name) const {
    for (std::size_t w = 0; w < name; ++w) {
      if (is_title_of(w, name)) return w;
    }
    const auto up = head(name);
    const bool is_title =
        up != kNoToken && up < name && lexicon_.is_person_noun(sentence_.tokens[up].lemma);
    return is_title ? up : kNoToken;
  }

  bool is_office(std::size_t hyphen) const {
    return form(hyphen) == "-" && touches(hyphen - 1) && touches(hyphen) &&
           lower_ascii(form(hyphen + 1)) == "general" &&
           lexicon_.is_person_noun(form(hyphen - 1)) && !is_below(hyphen - 1, hyphen + 1);
  }

  /// Nothing stands between the word and the next one.
  bool touches(std::size_t word) const {
    return sentence_.tokens[word].span.end == sentence_.tokens[word + 1].span.begin;
  }

  void join(std::size_t first, std::size_t second) {
    take_place(second, first);
    sentence_.tokens[second].upos = Upos::kNoun;
    hang_children(first, second);
    hang(first, second, Deprel::kCompound);
  }
};

}  // namespace

void mend_offices(std::string_view text, const Lexicon& lexicon, Sentence& sentence) {
  OfficeMender(sentence, text, lexicon).run();
}

}  // namespace entente
