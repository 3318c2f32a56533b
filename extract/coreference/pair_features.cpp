#include "extract/coreference/pair_features.hpp"

#include <algorithm>
#include <span>

namespace entente {
namespace {

std::uint64_t bucket(std::size_t count) {
  return count < 4 ? count : count < 6 ? 4 : count < 11 ? 5 : count < 21 ? 6 : count < 41 ? 7 : 8;
}

std::uint64_t number_of(bool is_so) { return is_so ? 1 : 0; }

/// A pronoun by its class, a noun by its determiner, a name, a coordination. "she" behaves as "he"
/// does.
std::uint64_t kind_of(const PhraseTraits& traits) {
  switch (traits.kind) {
    case PhraseKind::kName:
      return 0;
    case PhraseKind::kCoordination:
      return 1;
    case PhraseKind::kNominal:
      return 2 + static_cast<std::uint64_t>(traits.determiner);
    case PhraseKind::kPronoun:
      break;
  }
  const auto pronoun = traits.pronoun == PronounClass::kShe ? PronounClass::kHe : traits.pronoun;
  return 10 + 4 * static_cast<std::uint64_t>(pronoun) + 2 * number_of(traits.is_reflexive) +
         number_of(traits.is_possessive);
}

bool is_person(const PhraseTraits& traits) { return entity_type(traits) == EntityType::kPerson; }

/// What is followed: names by their type, nouns by whether they are people and were told of.
std::uint64_t kind_followed(const PhraseTraits& traits) {
  switch (traits.kind) {
    case PhraseKind::kName:
      return std::min<std::uint64_t>(static_cast<std::uint64_t>(entity_type(traits)), 3);
    case PhraseKind::kCoordination:
      return 4;
    case PhraseKind::kNominal:
      return 5 + number_of(is_person(traits)) + 2 * number_of(traits.determiner == Determiner::kA);
    case PhraseKind::kPronoun:
      break;
  }
  return 10 + static_cast<std::uint64_t>(traits.pronoun);
}

std::uint64_t coarse_kind(const PhraseTraits& traits) {
  return static_cast<std::uint64_t>(traits.kind);
}

/// "he" for a nation, "it" for a judge. Nouns that WordNet does not know may be anything, and so
/// may names of no certain type.
bool clashes_in_animacy(const PhraseTraits& pronoun, const PhraseTraits& earlier) {
  if (pronoun.pronoun == PronounClass::kIt) return is_person(earlier);
  if (pronoun.pronoun != PronounClass::kHe && pronoun.pronoun != PronounClass::kShe) return false;
  return earlier.kind == PhraseKind::kNominal && earlier.word_class != 0 && !is_person(earlier);
}

/// "I" of one turn of an interview, and "I" of another speaker's or that one's name.
bool are_two_speakers(const PhraseTraits& a, const PhraseTraits& b) {
  const auto is_another = [](const PhraseTraits& me, const PhraseTraits& other) {
    const std::uint32_t turn = other.pronoun == PronounClass::kI ? other.turn : other.named_turn;
    return me.pronoun == PronounClass::kI && me.turn != 0 && turn != 0 && me.turn != turn;
  };
  return is_another(a, b) || is_another(b, a);
}

/// Who speaks in an interview: 11 = j names the speaker of i's turn, 12 = i that of j's, 13 = one
/// speaker's turns, 14 = two speakers', 15 = only one in a turn.
std::uint64_t turn_relation(const PhraseTraits& a, const PhraseTraits& b) {
  if (a.turn == 0 && b.turn == 0) return 0;
  if (a.turn != 0 && a.turn == b.named_turn) return 11;
  if (b.turn != 0 && b.turn == a.named_turn) return 12;
  if (a.turn != 0 && b.turn != 0) return a.turn == b.turn ? 13 : 14;
  return 15;
}

}  // namespace

PairFeatures::PairFeatures(const Document& document, const Traits& traits)
    : document_(document), traits_(traits) {}

void PairFeatures::of_new(std::uint32_t i, std::uint32_t seen_head, std::uint32_t seen_text,
                          Features& out) const {
  const PhraseTraits& t = traits_.phrases[i];
  const std::uint64_t kind = kind_of(t);
  const auto role = static_cast<std::uint64_t>(t.role);
  out = {
      feature_hash(101, kind),
      feature_hash(102, role, kind),
      feature_hash(103, t.word_class, kind),
      feature_hash(104, std::min(seen_head, 3U), kind, t.number),
      feature_hash(105, std::min(seen_text, 3U), kind, t.number),
      feature_hash(106, bucket(t.words_end - t.words_begin), kind),
      feature_hash(107, number_of(t.has_clause), number_of(t.is_predicate), kind),
      feature_hash(108, bucket(document_.phrases[i].sentence), kind),
      feature_hash(109, number_of(t.quote != 0), kind),
      feature_hash(110, bucket(t.repeats), std::min(seen_text, 2U), kind),
  };
}

void PairFeatures::of_pair(std::uint32_t i, std::uint32_t j, std::uint32_t rank,
                           Features& out) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  const Phrase& p = document_.phrases[i];
  const Phrase& q = document_.phrases[j];
  const std::uint64_t kind = kind_of(a), followed = kind_followed(b), coarse = coarse_kind(a);
  const std::uint64_t sentences = bucket(p.sentence - q.sentence);
  const std::uint64_t said = quotation_relation(i, j);
  out = {
      feature_hash(1, sentences, kind),
      feature_hash(2, bucket(i - j), kind),
      feature_hash(3, sentences, followed, coarse),
      feature_hash(4, bucket(rank), kind),
      feature_hash(5, kind, followed),
      feature_hash(6, a.number, b.number, kind),
      feature_hash(7, a.gender, b.gender, coarse),
      feature_hash(8, static_cast<std::uint64_t>(b.role), std::min<std::uint64_t>(sentences, 3),
                   coarse),
      feature_hash(9, said, kind),
      feature_hash(10, said, followed, coarse),
      feature_hash(11, syntax_relation(i, j), nesting(p, q), coarse),
      feature_hash(12, b.word_class, kind),
      feature_hash(13, number_of(a.is_predicate), number_of(b.is_predicate), coarse),
  };
  if (a.kind != PhraseKind::kPronoun) of_words(i, j, out);
  if (a.kind == PhraseKind::kNominal && b.chain != kNoChain) {
    const auto fit = traits_.descriptions.fit({kNoChain, a.core, a.head}, b.chain);
    out.push_back(feature_hash(27, static_cast<std::uint64_t>(fit), kind));
    out.push_back(feature_hash(28, static_cast<std::uint64_t>(fit), followed));
  }
}

/// How the words of two phrases overlap.
void PairFeatures::of_words(std::uint32_t i, std::uint32_t j, Features& out) const {
  constexpr std::size_t kMost = 12;  // of a phrase's words: long clauses say little
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  const auto words_of = [&](const PhraseTraits& t) {
    const std::span all(traits_.words);
    return all.subspan(t.words_begin, std::min<std::size_t>(t.words_end - t.words_begin, kMost));
  };
  const auto own = words_of(a), other = words_of(b);
  const auto has = [](std::span<const std::uint64_t> words, std::uint64_t word) {
    return std::ranges::find(words, word) != words.end();
  };
  const auto shared = static_cast<std::size_t>(
      std::ranges::count_if(own, [&](auto w) { return w == b.head || has(other, w); }));
  const auto missing = static_cast<std::size_t>(
      std::ranges::count_if(other, [&](auto w) { return w != a.head && !has(own, w); }));
  const std::uint64_t match = number_of(a.head == b.head) + 2 * number_of(a.text == b.text) +
                              4 * number_of(has(other, a.head)) + 8 * number_of(has(own, b.head));
  const std::uint64_t chain = a.chain == kNoChain || b.chain == kNoChain ? 0
                              : a.chain == b.chain                       ? 1
                                                                         : 2;
  const auto few = [](std::size_t count) { return std::min<std::uint64_t>(count, 3); };
  const std::uint64_t coarse = coarse_kind(a);
  const std::uint64_t sentences =
      bucket(document_.phrases[i].sentence - document_.phrases[j].sentence);
  out.insert(
      out.end(),
      {feature_hash(20, match, kind_of(a), kind_followed(b)),
       feature_hash(21, match, 4 * few(own.size() - shared) + few(missing), coarse),
       feature_hash(22, match, few(shared), coarse), feature_hash(23, match, sentences, coarse),
       feature_hash(24, match, chain, coarse), feature_hash(25, match, chain, a.word_class),
       feature_hash(26, a.word_class, b.word_class)});
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

/// One phrase, or two names of one chain.
bool PairFeatures::is_one(std::uint32_t i, std::uint32_t j) const {
  const std::int32_t chain = traits_.phrases[i].chain;
  return i == j || (chain != kNoChain && chain == traits_.phrases[j].chain);
}

/// Who speaks: 1 = j says the quotation around i, 2 = i says the one around j, 3 = both within
/// one, 4 = within two of one speaker, 5 = of two speakers, 6 = i alone within one, 7 = j alone.
std::uint64_t PairFeatures::quotation_relation(std::uint32_t i, std::uint32_t j) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  if (a.quote == 0 && b.quote == 0) return turn_relation(a, b);
  const std::int32_t speaker_a = traits_.speakers[a.quote];
  const std::int32_t speaker_b = traits_.speakers[b.quote];
  const auto is_by = [&](std::int32_t speaker, std::uint32_t phrase) {
    return is_one(static_cast<std::uint32_t>(speaker), phrase);
  };
  if (a.quote != 0 && b.quote != 0) {
    if (a.quote == b.quote) return 3;
    if (speaker_a == kNoPhrase || speaker_b == kNoPhrase) return 8;
    return is_by(speaker_a, static_cast<std::uint32_t>(speaker_b)) ? 4 : 5;
  }
  if (a.quote != 0) return speaker_a == kNoPhrase ? 9 : is_by(speaker_a, j) ? 1 : 6;
  return speaker_b == kNoPhrase ? 10 : is_by(speaker_b, i) ? 2 : 7;
}

bool PairFeatures::may_corefer(std::uint32_t i, std::uint32_t j) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  const Phrase& p = document_.phrases[i];
  const Phrase& q = document_.phrases[j];
  if (p.sentence == q.sentence && p.head == q.head) return false;
  if (!genders_agree(a.gender, b.gender)) return false;
  const bool is_pair = a.kind == PhraseKind::kPronoun && b.kind == PhraseKind::kPronoun;
  const bool is_singular = a.kind == PhraseKind::kPronoun && a.number == kSingular;
  if ((is_pair || is_singular) && !numbers_agree(a.number, b.number)) return false;
  return !clashes_in_animacy(a, b) && !are_two_speakers(a, b) && !is_own_speaker(i, j);
}

/// "The mayor said that *he* …" may be the mayor; in the mayor's own quotation "he" is not.
bool PairFeatures::is_own_speaker(std::uint32_t i, std::uint32_t j) const {
  const PhraseTraits& a = traits_.phrases[i];
  if (a.quote == 0 || a.quote == traits_.phrases[j].quote) return false;
  if (a.pronoun != PronounClass::kHe && a.pronoun != PronounClass::kShe) return false;
  const std::int32_t speaker = traits_.speakers[a.quote];
  return speaker != kNoPhrase && is_one(static_cast<std::uint32_t>(speaker), j);
}

bool PairFeatures::agree(std::uint32_t i, std::uint32_t j) const {
  const PhraseTraits& a = traits_.phrases[i];
  const PhraseTraits& b = traits_.phrases[j];
  return numbers_agree(a.number, b.number) && genders_agree(a.gender, b.gender) &&
         !clashes_in_animacy(a, b);
}

}  // namespace entente
