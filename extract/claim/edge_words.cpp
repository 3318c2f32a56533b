#include "extract/claim/edge_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "extract/claim/clause_view.hpp"
#include "extract/claim/complement.hpp"
#include "extract/claim/nominal_claims.hpp"
#include "extract/claim/office_bearer.hpp"
#include "extract/claim/office_body.hpp"
#include "extract/claim/role_wording.hpp"
#include "extract/claim/targets.hpp"
#include "extract/claim/verb_phrase.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// More nouns between predicate and object say something else.
constexpr std::size_t kLongestWay = 3;
/// Where the verb has an object of its own, "won gold at games of Acme", already these are the
/// most.
constexpr std::size_t kLongestAside = 2;

class EndJoiner {
 public:
  EndJoiner(const SentenceView& view, const std::vector<Frame>& frames, std::size_t predicate,
            std::size_t subject, std::size_t object)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon), frames_(frames) {
    draft_.subjects = {subject};
    draft_.object = object;
    draft_.extractor = "drawn";
    set_predicate(predicate);
  }

  std::optional<Draft> join() {
    const auto upos = syntax_[predicate_].upos;
    const bool is_joined = upos == Upos::kVerb  ? join_by_verb()
                           : is_nominal(upos)   ? join_by_noun()
                           : upos == Upos::kAdj ? join_by_adjective()
                                                : false;
    if (!is_joined) return {};
    return std::move(draft_);
  }

 private:
  void set_predicate(std::size_t predicate) {
    predicate_ = draft_.predicate = predicate;
    frame_ = find_frame(frames_, predicate);
    if (frame_ != nullptr && frame_->kind != FrameKind::kVerb) frame_ = nullptr;
  }

  using KeyPart = std::string PredicateKey::*;

  void say(std::string_view word, std::string_view lemma, KeyPart part) {
    draft_.label = join_words({draft_.label, word});
    draft_.key.*part = join_words({draft_.key.*part, lemma});
  }

  /// "a [Chadian] official killed by Ada": whose the official is was not killed.
  bool is_whose(std::size_t word) const {
    const auto noun = syntax_.head(word);
    const auto* chain = view_.resolver.chain_at(word);
    const Deprel deprel = syntax_.deprel(word);
    const bool is_home = (deprel == Deprel::kAmod || deprel == Deprel::kCompound) &&
                         chain != nullptr && chain->type == EntityType::kCountry;
    return is_home && noun != kNoToken && syntax_.is_below(predicate_, noun);
  }

  bool join_by_verb() {
    const auto both = syntax_.conjuncts(draft_.subjects.front());
    if (is_undergone() && std::ranges::find(both, draft_.object) != both.end()) return false;
    draft_.rules = Rule::kDrawnVerb;
    auto way = find_way(predicate_, draft_.object);
    if (way && (is_done_by_object(*way) || is_subjects(*way))) return false;
    // "denied buying", "planned to buy": what is said of the buying is the stance's to tell.
    while (way && way->size() > 1 && syntax_.deprel(way->front()) == Deprel::kXcomp &&
           syntax_[way->front()].upos == Upos::kVerb) {
      set_predicate(way->front());
      way->erase(way->begin());
      if (is_done_by_another()) return false;
    }
    draft_.verb = std::string(syntax_.lemma(predicate_));
    say_verb();
    // Of a relative clause's noun or an apposition the verb says it all; so it does of an example.
    if (!way) {
      return !is_whose(draft_.object) &&
             syntax_.child(predicate_, {Deprel::kObj, Deprel::kIobj}) == kNoToken;
    }
    if (is_example(draft_.object)) return true;
    if (way->size() > kLongestWay || is_in_circumstance(*way)) return false;
    if (base_of(syntax_.deprel(way->front())) != Deprel::kObj) {
      if (loses_object(way->front())) return false;
      if (fold_object(way->front()) && way->size() > kLongestAside) return false;
    }
    for (std::size_t k = 0; k + 1 < way->size(); ++k) {
      if (!say_between((*way)[k])) return false;
    }
    say_preposition(draft_.object);
    if (is_undergone_under(way->front())) return false;
    if (draft_.folded_head != kNoToken && draft_.particles.size() == 1 &&
        draft_.key.link == draft_.particles.front()) {
      (void)tell_received(lexicon_, syntax_.lemma(draft_.folded_head), draft_.key.link,
                          {draft_.object}, draft_);
    }
    if (way->size() == 1 && draft_.folded.empty() && !is_undergone()) {
      const auto preposition = draft_.particles.empty() ? "" : draft_.particles.back();
      tell_converse(view_, preposition, {draft_.object}, draft_);
    }
    if (base_of(syntax_.deprel(draft_.object)) == Deprel::kObj && way->size() == 1) {
      say_complement(view_, draft_);
    }
    return true;
  }

  /// "came under fire from Acme", drawn to Acme: nothing comes from there.
  bool is_undergone_under(std::size_t agent) const {
    return syntax_.preposition(agent) == "from" &&
           std::ranges::any_of(syntax_.children(predicate_), [&](std::size_t c) {
             return syntax_.preposition(c) == "under" &&
                    lexicon_.event_of_noun(syntax_.lemma(c)) != Event::kNone;
           });
  }

  /// "spoke after the raid of Acme": nothing is done to Acme.
  bool is_in_circumstance(const std::vector<std::size_t>& way) const {
    return way.size() > 1 && says_when_or_why(syntax_.preposition(way.front()));
  }

  /// "the Acme chairman left": the object stands in the subject's own phrase.
  bool is_subjects(const std::vector<std::size_t>& way) const {
    if (way.size() < 2) return false;
    const Deprel deprel = syntax_.deprel(way.front());
    // "the Acme chairman was sacked by Ada": by Ada, something is done in Acme.
    const bool is_own = syntax_.is_below(draft_.subjects.front(), way.front());
    return deprel == Deprel::kNsubj || (deprel == Deprel::kNsubjPass && is_own);
  }

  /// "wants Ben to leave Acme", "lets Ben leave Acme": Ben leaves it.
  bool is_done_by_object(const std::vector<std::size_t>& way) const {
    const auto goes_through = std::ranges::any_of(way, [&](std::size_t word) {
      return word != draft_.object && syntax_.deprel(word) == Deprel::kXcomp;
    });
    const auto object = syntax_.child(predicate_, {Deprel::kObj, Deprel::kIobj});
    return goes_through && object != kNoToken && object != draft_.subjects.front();
  }

  /// "Ben was persuaded by Ada to leave": Ada is not who leaves.
  bool is_done_by_another() const {
    return frame_ != nullptr && !frame_->subjects.empty() &&
           std::ranges::find(frame_->subjects, draft_.subjects.front()) == frame_->subjects.end();
  }

  /// "a decree was issued to dissolve the senate", drawn from whoever dissolves it.
  bool is_put_up_to() const {
    return is_done_by_another() &&
           std::ranges::any_of(frame_->governors, [&](std::size_t governor) {
             return syntax_.has_child(governor, Deprel::kAuxPass);
           });
  }

  /// "wrote thirty songs, including Bluebell".
  bool is_example(std::size_t word) const {
    static constexpr std::array<std::string_view, 3> kWords = {"including", "such as", "like"};
    return is_in(kWords, syntax_.preposition(word));
  }

  void say_verb() {
    if (is_undergone()) {
      const auto participle = lower_ascii(syntax_.form(predicate_));
      say(join_words({"is", participle}), join_words({"be", participle}), &PredicateKey::verb);
      draft_.event = Event::kNone;  // the subject suffers it
    } else if (frame_ != nullptr && !frame_->subjects.empty() && !is_put_up_to()) {
      draft_.governors = frame_->governors;
      draft_.label = verb_words(view_, *frame_);
      draft_.key = verb_key(view_, *frame_);
    } else {
      say(third_person(draft_.verb), draft_.verb, &PredicateKey::verb);
    }
    const auto particle =
        frame_ != nullptr ? frame_->particle : syntax_.child(predicate_, Deprel::kCompoundPrt);
    if (particle != kNoToken) {
      say(syntax_.lemma(particle), syntax_.lemma(particle), &PredicateKey::verb);
      draft_.particles.emplace_back(syntax_.lemma(particle));
    }
  }

  /// "Ada was honoured by Acme", drawn from Ada.
  bool is_undergone() const {
    return frame_ != nullptr && frame_->is_passive &&
           std::ranges::find(frame_->objects, draft_.subjects.front()) != frame_->objects.end();
  }

  /// "used it in Bern", drawn to Bern: what was used is not to be said.
  bool loses_object(std::size_t on_the_way) const {
    static constexpr std::array<std::string_view, 4> kWhere = {"in", "at", "on", "within"};
    const auto object = syntax_.child(predicate_, Deprel::kObj);
    return object != kNoToken && object != on_the_way && object != draft_.object &&
           object != draft_.subjects.front() && syntax_[object].upos == Upos::kPron &&
           !has_feature(syntax_[object], "Reflex=Yes") && !view_.resolver.is_actor(object) &&
           is_in(kWhere, syntax_.preposition(on_the_way));
  }

  /// Says the verb's own object, "won [gold] with Ben", where it is neither end nor on the way;
  /// false where there is none.
  bool fold_object(std::size_t on_the_way) {
    const auto object = syntax_.child(predicate_, Deprel::kObj);
    if (object == kNoToken || object == on_the_way || object == draft_.object ||
        object == draft_.subjects.front() || view_.resolver.name_at(object) != nullptr ||
        !is_nominal(syntax_[object].upos) || syntax_[object].upos == Upos::kPron ||
        syntax_.is_below(draft_.object, object) ||
        syntax_.is_below(draft_.subjects.front(), object)) {
      return false;
    }
    fold(object, kNoToken);
    return true;
  }

  /// A noun between predicate and object: "support for".
  bool say_between(std::size_t noun) {
    if (syntax_[noun].upos != Upos::kNoun) return false;
    say_preposition(noun);
    fold(noun, draft_.object);
    return true;
  }

  /// Says a noun without what stands below `without`.
  void fold(std::size_t noun, std::size_t without) {
    draft_.folded = folded_lemmas(syntax_, noun, without);
    draft_.folded_head = noun;
    const bool is_first = draft_.key.object.empty() && draft_.key.link.empty();
    say(folded_words(syntax_, noun, without), draft_.folded,
        is_first ? &PredicateKey::object : &PredicateKey::link);
  }

  void say_preposition(std::size_t word) {
    while (syntax_.deprel(word) == Deprel::kConj || syntax_.deprel(word) == Deprel::kAppos) {
      word = syntax_.head(word);
    }
    const auto preposition = link_before(view_, word);
    // "stood by the plan" has no agent, whatever the parser says.
    const bool is_agent = syntax_.deprel(word) == Deprel::kOblAgent && preposition != "than" &&
                          frame_ != nullptr && frame_->is_passive;
    if (preposition.empty() || is_agent) return;
    say(preposition, preposition, &PredicateKey::link);
    draft_.particles.push_back(preposition);
  }

  bool join_by_noun() {
    const auto lemma = lower_ascii(syntax_.lemma(predicate_));
    if (const auto* nominal = lexicon_.verb_of_noun(lemma)) {
      // "a survey by Acme and Boltwerk": both do it.
      const auto doers = syntax_.conjuncts(draft_.subjects.front());
      const bool are_both = std::ranges::find(doers, draft_.object) != doers.end();
      if (are_both && !lexicon_.is_symmetric(nominal->verb, nominal->verb_preposition))
        return false;
      const auto way = find_way(predicate_, draft_.object);
      if (way && way->size() > 2) return false;
      draft_.rules = Rule::kDrawnEvent;
      draft_.verb = std::string(nominal->verb);
      say(third_person(draft_.verb), draft_.verb, &PredicateKey::verb);
      const auto preposition = event_link(*nominal, way ? way->front() : kNoToken);
      if (!preposition.empty()) {
        say(preposition, preposition, &PredicateKey::link);
        draft_.particles.push_back(preposition);
      }
      if (way && way->size() == 2) return say_of_event(way->front());
      if (preposition.empty()) return true;
      draft_.is_symmetric = lexicon_.is_symmetric(draft_.verb, preposition);
      return true;
    }
    const auto classes = lexicon_.noun_info(lemma).classes;
    if (has_class(classes, NounClass::kPerson)) return join_by_office();
    if (!has_class(classes, kTyingNouns) || syntax_[predicate_].upos != Upos::kNoun) return false;
    draft_.rules = Rule::kDrawnTie;
    draft_.verb = "have";
    draft_.folded = lemma;
    draft_.folded_head = predicate_;
    draft_.particles = {"with"};
    draft_.is_symmetric = true;
    draft_.label = join_words({"has", folded_words(syntax_, predicate_, draft_.object), "with"});
    draft_.key = {{}, "have", lemma, "with"};
    return true;
  }

  /// "the inquiry into the deals of Acme" → inquires into deals of.
  bool say_of_event(std::size_t noun) {
    const bool is_whose = syntax_.deprel(draft_.object) != Deprel::kNmod ||
                          syntax_.preposition(draft_.object) == "of";
    if (syntax_[noun].upos != Upos::kNoun || !draft_.particles.empty() || !is_whose) return false;
    fold(noun, draft_.object);
    say_preposition(draft_.object);
    return true;
  }

  /// What stands before the object of an event's verb: none in "the attack on Acme", "to" in "the
  /// exports to Chad".
  std::string event_link(const NominalVerb& nominal, std::size_t below) const {
    const auto own = below == kNoToken ? std::string() : syntax_.preposition(below);
    const bool is_told = own.empty() || own == "of" || own == "by" || own == "between" ||
                         is_listed(nominal.object_prepositions, own);
    return is_told || !nominal.verb_preposition.empty() ? std::string(nominal.verb_preposition)
                                                        : own;
  }

  /// "Ada, chair of Acme"; "one of Ada's clients is Ben" is said of Ben.
  bool join_by_office() {
    auto& holder = draft_.subjects.front();
    const auto is_owner = [&](std::size_t word) {
      const Deprel base = base_of(syntax_.deprel(word));
      return syntax_.head(word) == predicate_ &&
             (base == Deprel::kNmod || base == Deprel::kCompound);
    };
    const bool is_turned = is_owner(holder) && !is_owner(draft_.object);
    const bool is_named = names_bearer(draft_.object);
    if (is_named && names_bearer(holder)) return false;
    if (is_turned || is_named) std::swap(holder, draft_.object);
    if (has_other_body(view_, predicate_, draft_.object) ||
        is_no_body(view_, predicate_, draft_.object) ||
        is_others_title(view_, predicate_, holder, draft_.object) ||
        is_borne_by_other(view_, predicate_, holder)) {
      return false;
    }
    draft_.rules = Rule::kDrawnOffice;
    draft_.verb = "be";
    draft_.is_aside = !syntax_.has_child(predicate_, Deprel::kCop);
    const bool is_membership = is_member_of(view_, predicate_, draft_.object);
    const auto words =
        is_membership ? std::string("member") : words_of_office(view_, predicate_, draft_.object);
    const auto preposition =
        is_owner(draft_.object) && syntax_.deprel(draft_.object) == Deprel::kNmod
            ? syntax_.preposition(draft_.object)
            : std::string("of");
    const auto link = preposition.empty() ? std::string("of") : preposition;
    if (says_when_or_why(link)) return false;  // "the largest partner after Acme"
    draft_.label = join_words({"is", words, link});
    draft_.key = {{}, join_words({"be", words}), {}, link};
    tell_by_verb(lexicon_, words, link, draft_);
    return true;
  }

  /// "has two sons – Ben and Cid": the office is of those who are named behind it.
  bool names_bearer(std::size_t word) const {
    if (syntax_.has_child(predicate_, Deprel::kCop)) return false;
    bool is_named = false;
    for (; word != predicate_; word = syntax_.head(word)) {
      if (word == kNoToken || word < predicate_) return false;
      is_named = is_named || syntax_.deprel(word) == Deprel::kAppos;
    }
    return is_named;
  }

  bool join_by_adjective() {
    const auto way = find_way(predicate_, draft_.object);
    if (!way || way->size() != 1 || syntax_.preposition(draft_.object).empty()) return false;
    draft_.rules = Rule::kDrawnAdjective;
    draft_.verb = "be";
    const auto word = lower_ascii(syntax_.form(predicate_));
    say(join_words({"is", word}), join_words({"be", word}), &PredicateKey::verb);
    say_preposition(draft_.object);
    return true;
  }

  /// The words from `above` down to `below`, that one included; nothing where it is not below.
  std::optional<std::vector<std::size_t>> find_way(std::size_t above, std::size_t below) const {
    std::vector<std::size_t> way;
    for (auto at = below; at != above; at = syntax_.head(at)) {
      if (at == kNoToken) return {};
      way.push_back(at);
    }
    std::ranges::reverse(way);
    // Of a coordination the later nouns stand where the first does, "the carrier Acme" where the
    // carrier does.
    for (std::size_t k = way.size(); k-- > 0;) {
      const bool is_named_next = k + 1 < way.size() && syntax_.head(way[k + 1]) == way[k] &&
                                 syntax_.deprel(way[k + 1]) == Deprel::kAppos;
      const bool is_of_coordination = way[k] != below && syntax_.deprel(way[k]) == Deprel::kConj;
      if (is_nominal(syntax_[way[k]].upos) && (is_named_next || is_of_coordination))
        way.erase(way.begin() + static_cast<std::ptrdiff_t>(k));
    }
    return way;
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  const std::vector<Frame>& frames_;
  std::size_t predicate_ = kNoToken;
  const Frame* frame_ = nullptr;
  Draft draft_;
};

}  // namespace

std::optional<Draft> join_ends(const SentenceView& view, const std::vector<Frame>& frames,
                               std::size_t predicate, std::size_t subject, std::size_t object) {
  return EndJoiner(view, frames, predicate, subject, object).join();
}

}  // namespace entente
