#include "extract/claim/predicate_key.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

struct FoldedClass {
  NounClass value;
  std::string_view word;
};
/// Whatever weapon is sent, weapons are.
constexpr std::array<FoldedClass, 3> kFolded = {
    {{NounClass::kWeapon, "weapon"}, {NounClass::kTroops, "troops"}, {NounClass::kMoney, "money"}}};

class SenseReader {
 public:
  SenseReader(const Lexicon& lexicon, const PredicateKey& key)
      : lexicon_(lexicon),
        deeds_(key.deeds),
        verb_(key.verb),
        object_(key.object),
        link_(key.link) {}

  Sense read() {
    if (const auto* row = find(last_word(object_))) return known(*row);
    tell_light_verb();
    const std::string noun(last_word(object_));
    for (const std::string& object : {noun, object_class(), std::string(kAnyObject)}) {
      if (object == kAnyObject && object_.empty()) break;
      if (const auto* row = find(object)) return known(*row);
    }
    return {.words = join_words({deeds_, verb_, object_class(), link_})};
  }

 private:
  /// "hold talks with" is "talk with", "completed its merger with" is "merged with".
  void tell_light_verb() {
    if (object_.empty()) return;
    const std::string_view noun = last_word(object_);
    const LightVerb* light = lexicon_.find_light_verb(verb_, object_, link_);
    if (light == nullptr) light = lexicon_.find_light_verb(verb_, noun, link_);
    if (light != nullptr && light->verb != kOfItsNoun) {
      tell(light->verb, light->preposition);
    } else if (const auto* nominal = lexicon_.verb_of_noun(noun);
               nominal != nullptr && may_carry(*nominal)) {
      tell(nominal->verb, nominal->verb_preposition);
    }
  }

  /// Does the verb only say that what the noun names begins, goes on, is planned or happens?
  [[nodiscard]] bool may_carry(const NominalVerb& nominal) const {
    const bool is_its_object = is_listed(nominal.object_prepositions, link_) ||
                               (!nominal.verb_preposition.empty() && link_ == "with");
    const auto* row = lexicon_.find_operator(verb_ + " @event", Upos::kVerb);
    if (row == nullptr) row = lexicon_.find_operator(verb_, Upos::kVerb);
    return is_its_object && row != nullptr &&
           (row->kind == OperatorClass::kAspect || row->kind == OperatorClass::kOccurrence ||
            row->kind == OperatorClass::kIntention);
  }

  void tell(std::string_view verb, std::string_view link) {
    verb_ = verb;
    link_ = link;
    object_.clear();
  }

  /// The folded object's class, else its last word.
  [[nodiscard]] std::string object_class() const {
    if (object_.empty()) return {};
    const std::string_view noun = last_word(object_);
    for (const std::string_view words : {std::string_view(object_), noun}) {
      const NounClass classes = lexicon_.noun_info(words).classes;
      for (const FoldedClass& known : kFolded) {
        if (has_class(classes, known.value)) return std::string(known.word);
      }
    }
    return std::string(noun);
  }

  [[nodiscard]] const SenseRow* find(std::string_view object) const {
    return lexicon_.find_sense(verb_, object, link_);
  }

  [[nodiscard]] Sense known(const SenseRow& row) const {
    // "refuses to buy from" is no refusal of whoever sells.
    if (row.is_turned && !deeds_.empty())
      return {.words = join_words({deeds_, verb_, object_class(), link_})};
    const bool is_symmetric = deeds_.empty() && lexicon_.is_symmetric(row.verb, row.link);
    return {join_words({deeds_, row.verb, row.keeps_object ? object_class() : "", row.link}),
            is_symmetric,
            row.is_turned,
            std::string(row.verb),
            std::string(row.link),
            row.keeps_object};
  }

  /// In the table of light verbs: the class of event is the noun's own.
  static constexpr std::string_view kOfItsNoun = "=";
  static constexpr std::string_view kAnyObject = "*";

  const Lexicon& lexicon_;
  std::string deeds_, verb_, object_, link_;
};

}  // namespace

std::string to_string(const PredicateKey& key) {
  return join_words({key.governors, key.verb, key.object, key.link});
}

Sense sense_of(const Lexicon& lexicon, const PredicateKey& key) {
  return SenseReader(lexicon, key).read();
}

}  // namespace entente
