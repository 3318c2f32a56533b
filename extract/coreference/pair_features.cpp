#include "extract/coreference/pair_features.hpp"

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

std::uint64_t bucket(std::uint32_t count) {
  return count < 4 ? count : count < 6 ? 4 : count < 11 ? 5 : count < 21 ? 6 : count < 41 ? 7 : 8;
}

/// Half nats, as far as they differ much.
std::uint64_t bucket(float nats) {
  return static_cast<std::uint64_t>(16 + std::lround(2 * std::clamp(nats, -8.F, 8.F)));
}

/// Pronouns by form class, nouns by determiner, names; what else a feature means depends on it.
/// "she" behaves as "he" does: their genders are features of their own.
std::uint64_t kind_of(const PhraseTraits& traits) {
  const auto pronoun = traits.pronoun == PronounClass::kShe ? PronounClass::kHe : traits.pronoun;
  switch (traits.kind) {
    case PhraseKind::kPronoun:
      return 16 + static_cast<std::uint64_t>(pronoun) * 4 + (traits.is_reflexive ? 1U : 0U) +
             (traits.is_possessive ? 2U : 0U);
    case PhraseKind::kName:
      return 1;
    case PhraseKind::kCoordination:
      return 2;
    case PhraseKind::kNominal:
      break;
  }
  return 4 + static_cast<std::uint64_t>(traits.determiner);
}

bool is_person_class(std::uint8_t word_class) {
  return word_class == 1 || word_class == 32 + static_cast<int>(EntityType::kPerson);
}

/// "he" for a nation, "it" for a judge. Nouns that WordNet does not know may be anything, and so
/// may names of no certain type.
bool clashes_in_animacy(const PhraseTraits& pronoun, const PhraseTraits& earlier,
                        const EntityTraits& entity) {
  if (pronoun.pronoun == PronounClass::kIt) return is_person_class(earlier.word_class);
  if (pronoun.pronoun != PronounClass::kHe && pronoun.pronoun != PronounClass::kShe) return false;
  if (earlier.kind != PhraseKind::kNominal || (entity.gender & (kMale | kFemale)) != 0)
    return false;
  return earlier.word_class != 0 && !is_person_class(earlier.word_class);
}

/// "I" of one turn of an interview, and "I" of another speaker's or that one's name.
bool are_two_speakers(const PhraseTraits& a, const PhraseTraits& b) {
  const auto is_another = [](const PhraseTraits& me, const PhraseTraits& other) {
    const std::uint32_t turn = other.pronoun == PronounClass::kI ? other.turn : other.named_turn;
    return me.pronoun == PronounClass::kI && me.turn != 0 && turn != 0 && me.turn != turn;
  };
  return is_another(a, b) || is_another(b, a);
}

/// A feature alone, with the kind of the phrase, and with both kinds.
class Emitter {
 public:
  Emitter(Features& out, std::uint64_t kind, std::uint64_t other)
      : out_(out), kind_(kind), both_(kind * 64 + other + 1000) {}

  void add(std::uint64_t name, std::uint64_t a, std::uint64_t b = 0) const {
    const std::uint64_t base = feature_hash(name, a, b);
    out_.push_back(mix(base, kind_));
    out_.push_back(mix(base, both_));
  }
  void add_plain(std::uint64_t name, std::uint64_t a, std::uint64_t b = 0,
                 std::uint64_t c = 0) const {
    out_.push_back(feature_hash(name, a, b, c));
  }

 private:
  static std::uint64_t mix(std::uint64_t base, std::uint64_t kind) {
    const std::uint64_t hash = (base ^ kind) * 0xD6E8FEB86659FD93ULL;
    return hash ^ (hash >> 32);
  }

  Features& out_;
  std::uint64_t kind_;
  std::uint64_t both_;
};

}  // namespace

/// How the words of two phrases overlap.
struct PairFeatures::Overlap {
  std::uint32_t shared = 0;
  std::uint32_t only_a = 0;
  std::uint32_t only_b = 0;
  bool head_of_a_in_b = false;
  bool head_of_b_in_a = false;
};

PairFeatures::PairFeatures(const Document& document, const Traits& traits)
    : document_(document), traits_(traits) {
  kinds_.reserve(traits.phrases.size());
  for (const PhraseTraits& phrase : traits.phrases) kinds_.push_back(kind_of(phrase));
}

void PairFeatures::of_new(std::uint32_t i, std::uint32_t seen_head, std::uint32_t seen_text,
                          Features& out) const {
  const PhraseTraits& t = traits_.phrases[i];
  const Phrase& p = document_.phrases[i];
  const Emitter emit(out, kinds_[i], 0);
  const auto role = static_cast<std::uint64_t>(t.role);
  out.clear();
  emit.add_plain(100, kinds_[i]);
  emit.add_plain(101, t.head);
  emit.add_plain(102, t.head, kinds_[i]);
  emit.add_plain(103, role, kinds_[i]);
  emit.add_plain(104, t.word_class, kinds_[i]);
  emit.add_plain(105, t.before, kinds_[i]);
  emit.add_plain(106, t.after, kinds_[i]);
  emit.add_plain(107, t.governor, role, kinds_[i]);
  emit.add_plain(108, std::min(seen_head, 3U), kinds_[i], t.number);
  emit.add_plain(109, std::min(seen_text, 3U), kinds_[i], t.number);
  emit.add_plain(110, std::min(seen_head, 3U), role, kinds_[i]);
  emit.add_plain(111, bucket(t.words_end - t.words_begin), kinds_[i]);
  emit.add_plain(112, t.has_clause ? 1 : 0, t.is_predicate ? 1 : 0, kinds_[i]);
  emit.add_plain(113, bucket(p.sentence), kinds_[i]);
  emit.add_plain(114, t.text);
  emit.add_plain(115, t.quote != 0 ? 1 : 0, kinds_[i]);
  emit.add_plain(116, p.first == 0 ? 1 : 0, role, kinds_[i]);
  emit.add_plain(117, t.word_class, role, kinds_[i]);
  emit.add_plain(118, t.number, t.word_class, kinds_[i]);
  emit.add_plain(120, bucket(t.repeats), std::min(seen_text, 2U), kinds_[i]);
  emit.add_plain(121, bucket(t.repeats), role, t.number);
  emit.add_plain(119, t.has_acronym ? 1 : 0, std::min(seen_text, 1U), kinds_[i]);
}

PairFeatures::Overlap PairFeatures::overlap(const PhraseTraits& a, const PhraseTraits& b) const {
  Overlap result;
  const auto begin_a = traits_.words.begin() + a.words_begin;
  const auto end_a = traits_.words.begin() + a.words_end;
  const auto begin_b = traits_.words.begin() + b.words_begin;
  const auto end_b = traits_.words.begin() + b.words_end;
  constexpr std::ptrdiff_t kMost = 12;  // of a phrase's words: long clauses say little
  const auto last_a = begin_a + std::min(end_a - begin_a, kMost);
  const auto last_b = begin_b + std::min(end_b - begin_b, kMost);
  for (auto w = begin_a; w != last_a; ++w) {
    if (*w == b.head || std::find(begin_b, last_b, *w) != last_b)
      ++result.shared;
    else
      ++result.only_a;
    result.head_of_b_in_a |= *w == b.head;
  }
  for (auto w = begin_b; w != last_b; ++w) {
    if (*w != a.head && std::find(begin_a, last_a, *w) == last_a) ++result.only_b;
    result.head_of_a_in_b |= *w == a.head;
  }
  return result;
}

std::uint64_t PairFeatures::nesting(const Phrase& a, const Phrase& b) const {
  if (a.sentence != b.sentence) return 0;
  if (a.first >= b.first && a.last <= b.last) return a.head == b.head ? 1 : 2;
  if (b.first >= a.first && b.last <= a.last) return 3;
  return 4;
}

/// Apposition, copula, coordination, co-arguments, possessor and possessed.
std::uint64_t PairFeatures::syntax_relation(std::uint32_t i, std::uint32_t j) const {
  const Phrase& p = document_.phrases[i];
  const Phrase& q = document_.phrases[j];
  if (p.sentence != q.sentence) return 0;
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  const bool i_below_j = a.governor_at == q.head;
  if (i_below_j && a.role == Deprel::kAppos) return 1;
  if (a.subject_at == q.head) return 2;
  if (b.subject_at == p.head) return 3;
  if (i_below_j && a.role == Deprel::kConj) return 4;
  if (i_below_j) return a.is_possessive ? 5 : 6;
  if (b.governor_at == p.head) return b.is_possessive ? 7 : 8;
  if (a.governor_at == b.governor_at) return b.is_subject ? 9 : 10;
  return b.is_subject ? 11 : 12;
}

/// Who speaks in an interview: 11 = j names the speaker of i's turn, 12 = i that of j's, 13 = one
/// speaker's turns, 14 = two speakers', 15 = only one in a turn.
std::uint64_t PairFeatures::turn_relation(const PhraseTraits& a, const PhraseTraits& b) {
  if (a.turn == 0 && b.turn == 0) return 0;
  if (a.turn != 0 && a.turn == b.named_turn) return 11;
  if (b.turn != 0 && b.turn == a.named_turn) return 12;
  if (a.turn != 0 && b.turn != 0) return a.turn == b.turn ? 13 : 14;
  return 15;
}

/// Who speaks: 1 = j says the quotation around i, 2 = i says the one around j, 3 = both within
/// one, 4 = within two of one speaker, 5 = of two speakers, 6 = i alone within one, 7 = j alone.
std::uint64_t PairFeatures::quotation_relation(std::uint32_t i, std::uint32_t j) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  if (a.quote == 0 && b.quote == 0) return turn_relation(a, b);
  const auto entity_of = [&](std::int32_t phrase) {
    return document_.phrases[static_cast<std::size_t>(phrase)].entity;
  };
  const std::int32_t speaker_a = traits_.speakers[a.quote];
  const std::int32_t speaker_b = traits_.speakers[b.quote];
  if (a.quote != 0 && b.quote != 0) {
    if (a.quote == b.quote) return 3;
    if (speaker_a == kNoPhrase || speaker_b == kNoPhrase) return 8;
    return entity_of(speaker_a) == entity_of(speaker_b) ? 4 : 5;
  }
  const auto& phrases = document_.phrases;
  if (a.quote != 0) {
    if (speaker_a == kNoPhrase) return 9;
    return static_cast<std::uint32_t>(speaker_a) <= j + 1 &&
                   entity_of(speaker_a) == phrases[j].entity
               ? 1
               : 6;
  }
  if (speaker_b == kNoPhrase) return 10;
  return static_cast<std::uint32_t>(speaker_b) == i ? 2 : 7;
}

void PairFeatures::of_pair(std::uint32_t i, std::uint32_t j, const EntityTraits& entity,
                           std::uint32_t rank, Features& out) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  const Phrase& p = document_.phrases[i];
  const Phrase& q = document_.phrases[j];
  const Emitter emit(out, kinds_[i], kinds_[j]);
  out.clear();
  const std::uint32_t sentences = p.sentence - q.sentence;
  const std::uint64_t relation = syntax_relation(i, j);
  const std::uint64_t agrees = agree(i, j, entity) ? 1 : 0;
  const auto role_a = static_cast<std::uint64_t>(a.role);
  const auto role_b = static_cast<std::uint64_t>(b.role);
  emit.add(1, 0);
  emit.add(2, bucket(sentences));
  emit.add(3, bucket(i - j));
  emit.add(4, bucket(rank), agrees);
  emit.add(5, relation, nesting(p, q));
  emit.add(6, quotation_relation(i, j));
  emit.add(7, a.number, b.number | entity.number << 2);
  emit.add(8, a.gender, b.gender | entity.gender << 3);
  emit.add(9, role_b, sentences == 0 ? 1 : 0);
  emit.add(10, role_a, role_b);
  emit.add(11, a.word_class, entity.word_class);
  emit.add(12, std::min(entity.size, 4U) * 2 + (entity.last == j ? 1 : 0), entity.has_name ? 1 : 0);
  emit.add(13, a.is_predicate ? 1 : 0, b.is_predicate ? 1 : 0);
  emit.add(14, bucket(sentences), b.is_subject ? 1 : 0);
  emit.add_plain(15, kinds_[i], b.head, sentences == 0 ? 1 : 0);
  emit.add_plain(18, static_cast<std::uint64_t>(a.pronoun), b.head);
  emit.add_plain(16, kinds_[i], b.word_class, role_b);
  emit.add_plain(17, a.governor, role_a, b.word_class);
  if (a.kind == PhraseKind::kPronoun) return;
  const bool is_same_head = a.head == b.head;
  const bool is_same_text = a.text == b.text;
  const Overlap words = overlap(a, b);
  const std::uint64_t match = (is_same_head ? 1U : 0U) + (is_same_text ? 2U : 0U) +
                              (words.head_of_a_in_b ? 4U : 0U) + (words.head_of_b_in_a ? 8U : 0U);
  const std::uint64_t chain = a.chain == kNoChain || entity.chain == kNoChain
                                  ? (b.chain != kNoChain && b.chain == a.chain ? 1 : 0)
                              : a.chain == entity.chain ? 1
                                                        : 2;
  emit.add(20, match);
  emit.add(21, match, std::min(words.only_a, 3U) * 4 + std::min(words.only_b, 3U));
  emit.add(22, match, std::min(words.shared, 3U) * 4 + std::min(words.only_a, 3U));
  emit.add(23, match, bucket(sentences));
  emit.add(24, match * 4 + chain, a.has_acronym ? 1 : 0);
  emit.add(25, match,
           static_cast<std::uint64_t>(a.has_clause ? 1 : 0) * 2 + (b.has_clause ? 1 : 0));
  emit.add(26, match * 4 + chain, a.word_class);
  emit.add_plain(27, a.head, match, chain);
  if (!is_same_head) emit.add_plain(28, a.head, b.head);
  emit.add(29, match, role_a);
}

void PairFeatures::add_meaning_of_new(std::uint32_t i, float highest, Features& out) const {
  const Emitter emit(out, kinds_[i], 0);
  emit.add_plain(122, bucket(highest));
  emit.add_plain(123, bucket(highest), kinds_[i]);
}

void PairFeatures::add_meaning(std::uint32_t i, std::uint32_t j, const Meaning& meaning,
                               Features& out) const {
  const Emitter emit(out, kinds_[i], kinds_[j]);
  const std::uint64_t own = bucket(meaning.own);
  const std::uint64_t behind = bucket(meaning.own - meaning.highest);
  const std::uint64_t entity = bucket(meaning.entity);
  emit.add_plain(40, own);
  emit.add(41, own);
  emit.add(42, behind);
  emit.add(43, own, behind);
  emit.add(44, entity, std::min(meaning.better, 3U));
  emit.add(45, bucket(meaning.entity - meaning.highest), std::min(meaning.better, 3U));
}

bool PairFeatures::may_corefer(std::uint32_t i, std::uint32_t j, const EntityTraits& entity) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  const Phrase& p = document_.phrases[i];
  const Phrase& q = document_.phrases[j];
  if (p.sentence == q.sentence && p.head == q.head) return false;
  const auto gender = static_cast<std::uint8_t>(b.gender | entity.gender);
  if (!genders_agree(a.gender, gender)) return false;
  if (a.gender != kNoGender && (entity.gender & (kMale | kFemale)) != 0 &&
      (a.gender & entity.gender) == 0)
    return false;
  const bool is_pair = a.kind == PhraseKind::kPronoun && b.kind == PhraseKind::kPronoun;
  const bool is_singular = a.kind == PhraseKind::kPronoun && a.number == kSingular;
  if ((is_pair || is_singular) && !numbers_agree(a.number, b.number)) return false;
  return !clashes_in_animacy(a, b, entity) && !are_two_speakers(a, b) &&
         !is_own_speaker(i, j, entity);
}

/// "The mayor said that *he* …" may be the mayor; in the mayor's own quotation "he" is not.
bool PairFeatures::is_own_speaker(std::uint32_t i, std::uint32_t j,
                                  const EntityTraits& entity) const {
  const PhraseTraits& a = traits_.phrases[i];
  if (a.quote == 0 || a.quote == traits_.phrases[j].quote) return false;
  if (a.pronoun != PronounClass::kHe && a.pronoun != PronounClass::kShe) return false;
  const std::int32_t speaker = traits_.speakers[a.quote];
  if (speaker == kNoPhrase) return false;
  const auto at = static_cast<std::size_t>(speaker);
  const std::int32_t chain = traits_.phrases[at].chain;
  return (at < i && document_.phrases[at].entity == document_.phrases[j].entity) ||
         (chain != kNoChain && chain == entity.chain);
}

bool PairFeatures::agree(std::uint32_t i, std::uint32_t j, const EntityTraits& entity) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  if (!numbers_agree(a.number, b.number)) return false;
  if (!genders_agree(a.gender, static_cast<std::uint8_t>(b.gender | entity.gender))) return false;
  if (a.pronoun == PronounClass::kHe || a.pronoun == PronounClass::kShe)
    return b.pronoun == a.pronoun || is_person_class(b.word_class) ||
           is_person_class(entity.word_class);
  if (a.pronoun == PronounClass::kIt)
    return !is_person_class(b.word_class) && b.pronoun != PronounClass::kI &&
           b.pronoun != PronounClass::kYou;
  return true;
}

}  // namespace entente
