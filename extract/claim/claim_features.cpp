#include "extract/claim/claim_features.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "extract/lexicon.hpp"
#include "extract/text.hpp"
#include "extract/wordnet.hpp"

namespace entente {
namespace {

double log_size(std::size_t size) { return std::log(1.0 + static_cast<double>(size)); }

bool is_abstract(WordClass noun) {
  return noun == WordClass::kState || noun == WordClass::kAct || noun == WordClass::kOther ||
         noun == WordClass::kCommunication || noun == WordClass::kTime;
}

/// What news is about: a claim with it is seldom scenery.
constexpr NounClass kDomain = NounClass::kWeapon | NounClass::kAid | NounClass::kMoney |
                              NounClass::kTroops | NounClass::kAgreement | NounClass::kSanction |
                              NounClass::kMeeting | NounClass::kProtest | NounClass::kViolence |
                              NounClass::kRelation | NounClass::kDemand | NounClass::kRight |
                              NounClass::kCrime | NounClass::kTerritory;

class FeatureReader {
 public:
  FeatureReader(const SentenceView& view, const Draft& draft, std::size_t subject,
                const Claim& claim)
      : view_(view),
        draft_(draft),
        syntax_(view.syntax),
        subject_(subject),
        object_(draft.object),
        claim_(claim) {}

  ClaimFeatures read() {
    set("bias");
    read_rule();
    read_subject();
    read_object();
    read_verb();
    read_tree();
    set("negative", claim_.stance.polarity == Polarity::kNegative);
    set("uncertain", claim_.stance.factuality != Factuality::kCertain);
    set("speaker", claim_.attribution.has_value());
    add_context_features(view_, draft_, subject_, claim_, features_);
    return features_.take();
  }

 private:
  template <typename Value = bool>
  void set(std::string_view name, Value value = true) {
    features_.set(name, static_cast<double>(value));
  }

  void read_rule() {
    static constexpr std::array<std::pair<Rule, std::string_view>, 21> kFeatures = {{
        {Rule::kPassive, "passive"},
        {Rule::kAgentless, "agentless"},
        {Rule::kRelative, "relative"},
        {Rule::kControl, "control"},
        {Rule::kAdverbial, "adverbial"},
        {Rule::kParticiple, "participle"},
        {Rule::kNounInfinitive, "infinitive"},
        {Rule::kCopula, "copula"},
        {Rule::kTitle, "title"},
        {Rule::kApposition, "apposition"},
        {Rule::kContent, "content"},
        {Rule::kTarget, "target"},
        {Rule::kOblique, "oblique"},
        {Rule::kNested, "nested"},
        {Rule::kRecipient, "recipient"},
        {Rule::kDrawnVerb, "drawn-verb"},
        {Rule::kDrawnOffice, "drawn-office"},
        {Rule::kDrawnEvent, "drawn-event"},
        {Rule::kDrawnTie, "drawn-tie"},
        {Rule::kDrawnAdjective, "drawn-adjective"},
        {Rule::kDrawnTold, "drawn-told"},
    }};
    for (const auto& [rule, name] : kFeatures) set(name, draft_.rules.has(rule));
    set("nominal", draft_.extractor == "nominal" && !draft_.is_aside);
    set("folded", !draft_.folded.empty());
    set("governed", !draft_.governors.empty());
  }

  bool is_named(std::size_t head) const {
    return view_.resolver.name_at(head) != nullptr || view_.resolver.chain_at(head) != nullptr;
  }

  NounClass classes_of(std::size_t head) const {
    return view_.tables.lexicon.noun_info(lower_ascii(syntax_.lemma(head))).classes;
  }

  bool has_article(std::size_t head, std::string_view article) const {
    const auto det = syntax_.child(head, Deprel::kDet);
    return det != kNoToken && syntax_.lemma(det) == article;
  }

  /// Does more stand behind the noun than its node's name tells: "a plan for the port"?
  bool is_cut(std::size_t head) const {
    return std::ranges::any_of(syntax_.children(head), [&](std::size_t c) {
      const Deprel base = base_of(syntax_.deprel(c));
      const bool adds = base == Deprel::kNmod || base == Deprel::kAcl;
      return c > head && adds && syntax_.preposition(c) != "of";
    });
  }

  void read_subject() {
    const EntityType type = claim_.subject.type;
    set("subject_person", type == EntityType::kPerson);
    set("subject_organization", type == EntityType::kOrganization);
    set("subject_country", type == EntityType::kCountry);
    if (subject_ == kNoToken) {  // a speaker, perhaps of another sentence
      set("subject_named");
      set("subjects", 1);
      return;
    }
    const bool is_party = !is_actor(type) && view_.resolver.is_party(subject_);
    set("subject_party", is_party);
    set("subject_named", is_named(subject_));
    set("subject_pronoun", syntax_[subject_].upos == Upos::kPron);
    set("subject_noun", !is_actor(type) && !is_party && !is_named(subject_));
    set("subject_cut", !is_actor(type) && is_cut(subject_));
    set("subject_plural", !is_actor(type) && syntax_[subject_].xpos == "NNS");
    set("subjects", std::min<std::size_t>(draft_.subjects.size(), 4));
  }

  void read_object() {
    const EntityType type = claim_.object.type;
    set("object_person", type == EntityType::kPerson);
    set("object_organization", type == EntityType::kOrganization);
    set("object_country", type == EntityType::kCountry);
    set("object_place", type == EntityType::kPlace);
    set("object_document", type == EntityType::kDocument);
    set("object_event", type == EntityType::kEvent);
    set("object_weapon", type == EntityType::kWeapon);
    set("object_facility", type == EntityType::kFacility);
    set("object_party", !is_actor(type) && view_.resolver.is_party(object_));
    set("object_named", is_named(object_));
    set("object_pronoun", syntax_[object_].upos == Upos::kPron);
    const auto words = split_blanks(claim_.object.text).size();
    const bool is_plain = !is_actor(type) && !is_named(object_);
    set("object_bare", is_plain && words == 1);
    set("object_of", is_plain && claim_.object.text.find(" of ") != std::string::npos);
    set("object_number", syntax_.has_child(object_, Deprel::kNummod));
    set("object_words", log_size(words));
    set("object_abstract",
        is_plain && is_abstract(view_.tables.wordnet.noun_class(syntax_.lemma(object_))));
    set("object_domain", is_plain && has_class(classes_of(object_), kDomain));
    set("object_cut", is_plain && is_cut(object_));
    set("object_definite", is_plain && has_article(object_, "the"));
    set("object_indefinite", is_plain && has_article(object_, "a"));
    set("object_owned", is_plain && syntax_.has_child(object_, Deprel::kNmodPoss));
    set("object_plural", is_plain && syntax_[object_].xpos == "NNS");
    set("object_conjunct", syntax_.deprel(object_) == Deprel::kConj);
    set("both_actors", is_between_actors(claim_));
  }

  void read_verb() {
    const bool is_coded = claim_.event != Event::kNone;
    set("event", is_coded);
    set("event_actors", is_coded && is_between_actors(claim_));
    set("light", view_.tables.lexicon.is_listed(RuleWords::kLight, draft_.verb));
    const bool has_preposition = draft_.extractor == "clause" && !draft_.particles.empty();
    for (const std::string_view word : {"to", "with", "in", "for", "of", "on"}) {
      set(word, has_preposition && draft_.particles.back() == word);
    }
    const auto verb_class = view_.tables.wordnet.verb_class(draft_.verb);
    if (draft_.verb != "be" && !verb_class.empty()) set(verb_class);
  }

  void read_tree() {
    const auto predicate = draft_.predicate;
    const Deprel deprel = syntax_.deprel(predicate);
    set("root", deprel == Deprel::kRoot);
    set("conjunct", deprel == Deprel::kConj);
    set("relative_clause", deprel == Deprel::kAclRelcl);
    set("content_clause", deprel == Deprel::kCcomp);
    set("condition", base_of(deprel) == Deprel::kAdvcl);
    set("present", syntax_[predicate].xpos == "VBZ" || syntax_[predicate].xpos == "VBP");
    set("complement", syntax_.child(predicate, {Deprel::kXcomp, Deprel::kCcomp}) != kNoToken);
    set("arguments", std::min<std::size_t>(draft_.arguments.size(), 5));
    if (subject_ != kNoToken) set("gap", log_size(distance(subject_, predicate)));
    set("reach", log_size(distance(predicate, object_)));
    std::size_t depth = 0;
    for (auto at = syntax_.head(predicate); at != kNoToken; at = syntax_.head(at)) ++depth;
    set("depth", log_size(depth));
    set("sentence_words", log_size(syntax_.size()));
    set("relation_words", log_size(split_blanks(draft_.label).size()));
    const auto block = view_.document.sentences[view_.sentence].block;
    set("title_block", block < view_.document.blocks.size() &&
                           view_.document.blocks[block].kind != BlockKind::kParagraph);
  }

  static std::size_t distance(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

  const SentenceView& view_;
  const Draft& draft_;
  const Syntax& syntax_;
  std::size_t subject_;
  std::size_t object_;
  const Claim& claim_;
  FeatureList features_;
};

}  // namespace

ClaimFeatures claim_features(const SentenceView& view, const Draft& draft, std::size_t subject,
                             const Claim& claim) {
  return FeatureReader(view, draft, subject, claim).read();
}

}  // namespace entente
