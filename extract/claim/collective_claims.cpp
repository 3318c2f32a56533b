#include "extract/claim/collective_claims.hpp"

#include <algorithm>
#include <string_view>

#include "extract/claim/event_class.hpp"
#include "extract/claim/targets.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class CollectiveReader {
 public:
  explicit CollectiveReader(const ClauseView& clause)
      : clause_(clause), syntax_(clause.syntax()), lexicon_(clause.view.tables.lexicon) {}

  std::vector<Draft> read() {
    const Frame& frame = clause_.frame;
    read_between(frame.is_passive ? frame.objects : frame.subjects);
    if (!drafts_.empty()) return std::move(drafts_);
    if (frame.is_passive || !frame.recipients.empty() || !find_parties()) return {};
    const auto verb = syntax_.lemma(frame.predicate);
    if (frame.objects.empty()) {
      // "Chad met with Niger" has its counterpart.
      if (!find_targets(clause_).empty() || has_cause()) return {};
      if (lexicon_.is_symmetric(verb, ""))
        add_pairs(kNoToken, "");
      else if (lexicon_.is_symmetric(verb, "with"))
        add_pairs(kNoToken, "with");
    } else if (frame.objects.size() == 1 && ties(verb, frame.objects.front())) {
      add_pairs(frame.objects.front(), "with");
    }
    return std::move(drafts_);
  }

 private:
  /// "Fighting broke out between Chad and Niger": the parser hangs on the verb what the noun says.
  void read_between(const std::vector<std::size_t>& nouns) {
    for (const auto& oblique : clause_.frame.obliques) {
      const bool is_between = oblique.preposition == "between" || oblique.preposition == "among";
      if (is_between && clause_.is_actor(oblique.head)) parties_.push_back(oblique.head);
    }
    const auto* nominal = nouns.size() == 1 && parties_.size() > 1
                              ? lexicon_.verb_of_noun(syntax_.lemma(nouns[0]))
                              : nullptr;
    if (nominal != nullptr) {
      const std::string verb(nominal->verb);
      add_pairs(kNoToken, nominal->verb_preposition);
      for (auto& draft : drafts_) {
        draft.verb = verb;
        draft.label = join_words({third_person(verb), nominal->verb_preposition});
        draft.key = {{}, verb, {}, std::string(nominal->verb_preposition)};
        draft.arguments.clear();
      }
    }
    parties_.clear();
  }

  /// "fought for freedom", "fought against the plan": side by side; but "met for talks", "fought
  /// for two years".
  bool has_cause() const {
    if (deed_of(lexicon_, syntax_.lemma(clause_.frame.predicate), {}) != Event::kAssault)
      return false;
    return std::ranges::any_of(clause_.frame.obliques, [&](const Oblique& oblique) {
      return !clause_.is_circumstance(oblique) &&
             (oblique.preposition == "for" || oblique.preposition == "against");
    });
  }

  /// Two named actors or more as subjects: coordinated, or one phrase that stands for several.
  bool find_parties() {
    for (const auto subject : clause_.frame.subjects) {
      if (clause_.is_actor(subject)) parties_.push_back(subject);
    }
    if (parties_.size() != clause_.frame.subjects.size()) return false;
    if (parties_.size() > 1) return true;
    return parties_.size() == 1 && has_feature(syntax_[parties_[0]], "Number=Plur") &&
           clause_.view.resolver.resolve(parties_[0], {}).size() > 1;
  }

  /// Does the object lie between the parties? "signed a treaty", "upgraded their ties".
  bool ties(std::string_view verb, std::size_t object) const {
    if (clause_.is_actor(object) || nested_actor(clause_, object).head != kNoToken) return false;
    const auto noun = lower_ascii(syntax_.lemma(object));
    const auto* light = lexicon_.find_light_verb(verb, noun, "with");
    if (light != nullptr && lexicon_.is_symmetric(light->verb, light->preposition)) return true;
    // "exchanged prisoners", "discussed trade"; but "fought a fire" fights nobody.
    if (lexicon_.is_symmetric(verb, "with") && deed_of(lexicon_, verb, {}) != Event::kAssault) {
      return true;
    }
    constexpr NounClass kTies = NounClass::kRelation | NounClass::kAgreement | NounClass::kMeeting;
    if (!has_class(lexicon_.noun_info(noun).classes, kTies)) return false;
    const auto owner = syntax_.child(object, Deprel::kNmodPoss);
    return owner != kNoToken && syntax_.lemma(owner) == "they";
  }

  void add_pairs(std::size_t folded, std::string_view preposition) {
    if (parties_.size() == 1) return add_pair(parties_[0], parties_[0], folded, preposition);
    for (std::size_t a = 0; a < parties_.size(); ++a) {
      for (std::size_t b = a + 1; b < parties_.size(); ++b) {
        add_pair(parties_[a], parties_[b], folded, preposition);
      }
    }
  }

  void add_pair(std::size_t from, std::size_t to, std::size_t folded,
                std::string_view preposition) {
    drafts_.push_back(clause_.edge(to, folded, preposition, Rule::kCollective));
    drafts_.back().subjects = {from};
    drafts_.back().is_symmetric = true;
  }

  const ClauseView& clause_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::vector<std::size_t> parties_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_collective(const ClauseView& clause) {
  return CollectiveReader(clause).read();
}

}  // namespace entente
