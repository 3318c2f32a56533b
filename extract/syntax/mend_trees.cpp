#include "extract/syntax/mend_trees.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

/// A source with its titles is hardly longer.
constexpr std::size_t kMaxSourceWords = 12;

bool is_dash(std::string_view form) {
  static constexpr std::array<std::string_view, 4> kDashes = {"-", "--", "\u2013", "\u2014"};
  return is_in(kDashes, form);
}

class Mender {
 public:
  Mender(Sentence& sentence, std::string_view text, const Lexicon& lexicon)
      : sentence_(sentence), text_(text), lexicon_(lexicon) {}

  void run() {
    for (std::size_t v = 1; v < sentence_.tokens.size(); ++v) {
      raise_participle(v);
      part_dates(v);
      if (sentence_.tokens[v].upos == Upos::kVerb) {
        part_subjects(v);
        hang_source(v);
      }
    }
  }

 private:
  std::string_view form(std::size_t w) const { return slice(text_, sentence_.tokens[w].span); }
  std::size_t head(std::size_t w) const {
    const auto up = sentence_.tokens[w].head;
    return up == kNoHead ? kNoToken : static_cast<std::size_t>(up);
  }
  void hang(std::size_t w, std::size_t up, Deprel deprel) {
    sentence_.tokens[w].head = static_cast<std::int32_t>(up);
    sentence_.tokens[w].deprel = deprel;
  }

  std::vector<std::size_t> subjects(std::size_t v) const {
    std::vector<std::size_t> found;
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) == v && base_of(sentence_.tokens[w].deprel) == Deprel::kNsubj) found.push_back(w);
    }
    return found;
  }

  /// "Chad armed Niger", "denied it had armed Niger": an adjective between a name or auxiliary and
  /// a name is the verb.
  void raise_participle(std::size_t a) {
    Token& word = sentence_.tokens[a];
    const auto object = head(a);
    const bool is_adjective = word.deprel == Deprel::kAmod && form(a).ends_with("ed") &&
                              (word.upos == Upos::kAdj || word.upos == Upos::kVerb);
    if (!is_adjective || object == kNoToken || object < a) return;
    if (sentence_.tokens[a + 1].upos != Upos::kPropn ||
        sentence_.tokens[object].upos != Upos::kPropn) {
      return;
    }
    const auto before = a - 1;
    const Token& left = sentence_.tokens[before];
    if (left.upos == Upos::kPropn && head(before) == object && left.deprel == Deprel::kCompound) {
      take_place(a, object);
      hang(before, a, Deprel::kNsubj);
      hang(object, a, Deprel::kObj);
      become_verb(a, "VBD");
      for (std::size_t w = object + 1; w < sentence_.tokens.size(); ++w) {
        const auto relation = sentence_.tokens[w].deprel;
        if (head(w) == object && relation == Deprel::kNmodUnmarked) {
          hang(w, a, Deprel::kOblUnmarked);
        }
      }
    } else if (left.lemma == "have" && left.upos == Upos::kVerb && head(object) == before) {
      take_place(a, before);
      for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
        if (head(w) == before && w != a) hang(w, a, sentence_.tokens[w].deprel);
      }
      hang(before, a, Deprel::kAux);
      sentence_.tokens[before].upos = Upos::kAux;
      hang(object, a, Deprel::kObj);
      become_verb(a, "VBN");
    } else if (left.xpos == "WDT" || left.xpos == "WP") {
      raise_relative(a, object);
    }
  }

  /// "Iran, which armed Sudan, condemned Egypt", read as if Sudan condemned.
  void raise_relative(std::size_t a, std::size_t object) {
    const auto pronoun = a - 1;
    const auto verb = head(pronoun);
    if (verb == kNoToken || verb != head(object) || verb < object) return;
    const auto noun = head(verb);
    if (noun == kNoToken || noun > pronoun) return;
    take_place(verb, noun);
    hang(noun, verb, Deprel::kNsubj);
    hang(a, noun, Deprel::kAclRelcl);
    hang(pronoun, a, Deprel::kNsubj);
    hang(object, a, Deprel::kObj);
    become_verb(a, "VBD");
  }

  void take_place(std::size_t w, std::size_t of) {
    sentence_.tokens[w].head = sentence_.tokens[of].head;
    sentence_.tokens[w].deprel = sentence_.tokens[of].deprel;
  }

  void become_verb(std::size_t w, std::string_view xpos) {
    sentence_.tokens[w].upos = Upos::kVerb;
    sentence_.tokens[w].xpos = xpos;
  }

  /// "sued Chad in 2019 and Niger in 2021": the second name goes with the first, not with its year.
  void part_dates(std::size_t c) {
    const auto date = head(c);
    const Token& name = sentence_.tokens[c];
    if (name.deprel != Deprel::kConj || name.upos != Upos::kPropn || date == kNoToken) return;
    if (name.ner.ends_with("-Date") || !sentence_.tokens[date].ner.ends_with("-Date")) return;
    const auto verb = head(date);
    if (verb == kNoToken || base_of(sentence_.tokens[date].deprel) != Deprel::kObl) return;
    for (std::size_t w = verb + 1; w < date; ++w) {
      if (head(w) == verb && sentence_.tokens[w].deprel == Deprel::kObj) {
        hang(c, w, Deprel::kConj);
        return;
      }
    }
  }

  /// Of two subjects of one verb with a colon or a dash between, the nearer one does it.
  void part_subjects(std::size_t v) {
    const auto found = subjects(v);
    if (found.size() < 2) return;
    if (found.size() == 2 && is_whose(found[0])) {
      sentence_.tokens[found[0]].deprel = Deprel::kObj;
      return;
    }
    if (found.size() == 2 && found[0] + 1 == found[1] && found[1] < v &&
        sentence_.tokens[found[0]].upos == Upos::kNoun &&
        sentence_.tokens[found[1]].upos == Upos::kPropn) {
      hang(found[1], found[0], Deprel::kAppos);
      return;
    }
    const auto near = *std::ranges::min_element(found, {}, [&](std::size_t w) {
      return w < v ? v - w : 2 * sentence_.tokens.size() + w;  // before the verb, if any is
    });
    for (const auto w : found) {
      if (w == near) continue;
      const auto [low, high] = std::minmax(w, w < v ? near : v);
      for (auto between = low + 1; between < high; ++between) {
        if (form(between) == ":" || (is_dash(form(between)) && w > v)) {
          sentence_.tokens[w].deprel = Deprel::kParataxis;
          break;
        }
      }
    }
  }

  /// "whose phones" in "whose phones Chad tapped".
  bool is_whose(std::size_t noun) const {
    for (std::size_t w = 0; w < noun; ++w) {
      if (head(w) == noun && sentence_.tokens[w].xpos == "WP$") return true;
    }
    return false;
  }

  bool is_speaking(std::size_t v) const {
    const Token& token = sentence_.tokens[v];
    const bool is_finite = token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP";
    const auto* cue = lexicon_.find_report(token.lemma, Upos::kVerb);
    return is_finite && cue != nullptr && cue->has_speaker && subjects(v).empty() &&
           token.deprel != Deprel::kConj && token.deprel != Deprel::kAclRelcl;
  }

  /// The comma before `w`, not farther away than a source is long; or kNoToken.
  std::size_t comma_before(std::size_t w) const {
    for (auto at = w; at > 0 && w - at < kMaxSourceWords; --at) {
      if (form(at - 1) == ",") return at - 1;
    }
    return kNoToken;
  }

  /// The word of [first, last) that all others hang below, or kNoToken; one verb spoils it.
  std::size_t top_of(std::size_t first, std::size_t last) const {
    auto top = kNoToken;
    for (auto w = first; w < last; ++w) {
      const auto upos = sentence_.tokens[w].upos;
      if (upos == Upos::kVerb || upos == Upos::kAux) return kNoToken;
      const auto up = head(w);
      const bool is_out = up == kNoToken || up < first || up >= last;
      if (is_out && is_nominal(upos)) {
        if (top != kNoToken) return kNoToken;
        top = w;
      }
    }
    return top;
  }

  bool has_clause(std::size_t end) const {
    for (std::size_t w = 0; w < end; ++w) {
      const auto up = head(w);
      if (base_of(sentence_.tokens[w].deprel) == Deprel::kNsubj && up != kNoToken && up < end) {
        return true;
      }
    }
    return false;
  }

  /// "Chad left, Niger's ministry said": the words between comma and verb are who says it.
  void hang_source(std::size_t v) {
    if (!is_speaking(v)) return;
    auto end = v;
    while (end > 0 && sentence_.tokens[end - 1].upos == Upos::kAdv) --end;
    auto aside = kNoToken;  // the comma that opens ", Ada Abba," behind an office
    if (end > 0 && form(end - 1) == ",") {
      aside = comma_before(end - 1);
      if (aside == kNoToken) return;
      end = aside;
    }
    const auto comma = comma_before(end);
    if (comma == kNoToken || comma + 1 == end || !has_clause(comma)) return;
    const auto top = top_of(comma + 1, end);
    if (top == kNoToken || head(top) == v) return;
    const auto up = head(v);
    if (up != kNoToken && up > comma && up < v) hang(v, clause_before(comma), Deprel::kParataxis);
    if (up != kNoToken && up == top) hang(v, clause_before(comma), Deprel::kParataxis);
    if (is_below(v, top)) return;
    hang(top, v, Deprel::kNsubj);
    if (aside != kNoToken) {
      const auto name = top_of(aside + 1, v - 1);
      if (name != kNoToken && !is_below(top, name)) hang(name, top, Deprel::kAppos);
    }
    const auto above = head(v);
    if (above != kNoToken && is_nominal(sentence_.tokens[above].upos) && above < comma) {
      const auto clause = clause_before(comma);
      if (clause != kNoToken && !is_below(clause, v)) hang(v, clause, Deprel::kParataxis);
    }
  }

  bool is_below(std::size_t w, std::size_t ancestor) const {
    for (std::size_t steps = 0; w != kNoToken && steps <= sentence_.tokens.size(); ++steps) {
      if (w == ancestor) return true;
      w = head(w);
    }
    return false;
  }

  /// The first verb before `end` that has a subject.
  std::size_t clause_before(std::size_t end) const {
    for (std::size_t w = 0; w < end; ++w) {
      if (!subjects(w).empty()) return w;
    }
    return kNoToken;
  }

  Sentence& sentence_;
  std::string_view text_;
  const Lexicon& lexicon_;
};

}  // namespace

void mend_trees(const Article& article, const Lexicon& lexicon, Document& document) {
  for (auto& sentence : document.sentences) Mender(sentence, article.text, lexicon).run();
}

}  // namespace entente
