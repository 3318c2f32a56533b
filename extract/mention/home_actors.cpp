#include "extract/mention/home_actors.hpp"

#include <algorithm>

#include "extract/mention/abbreviations.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/text.hpp"
#include "graph/actors/form_key.hpp"

namespace entente {
namespace {

/// Sectors whose bodies every country has: parliaments, courts, parties.
bool is_organ_of_state(std::string_view sector) {
  static constexpr std::string_view kSectors[] = {"GOV", "LEG", "JUD", "PTY", "COP"};
  return std::ranges::find(kSectors, sector) != std::end(kSectors);
}

/// "BSF" of an article that has "the black soldier fly (BSF)": acronyms whose words are no name.
std::set<std::string, std::less<>> find_explained(const Article& article,
                                                  const Document& document) {
  std::set<std::string, std::less<>> explained;
  for (const Sentence& sentence : document.sentences) {
    const auto& tokens = sentence.tokens;
    const auto form = [&](std::size_t t) { return slice(article.text, tokens[t].span); };
    for (std::size_t bracket = 1; bracket + 1 < tokens.size(); ++bracket) {
      const auto letters = form(bracket + 1);
      if (form(bracket) != "(" || !is_acronym(letters) || letters.size() > bracket) continue;
      const auto first = bracket - letters.size();
      const auto is_small = [&](std::size_t at) {
        const auto word = form(first + at);
        return !starts_upper(word) && ascii_upper(word.substr(0, 1)) == letters.substr(at, 1);
      };
      bool is_explained = true;
      for (std::size_t at = 0; at < letters.size(); ++at) is_explained &= is_small(at);
      if (is_explained) explained.emplace(letters);
    }
  }
  return explained;
}

}  // namespace

HomeActors::HomeActors(const Article& article, const Document& document, const ActorTable& actors,
                       const Lexicon& lexicon)
    : actors_(actors), lexicon_(lexicon), explained_(find_explained(article, document)) {
  std::map<std::string, int> named;  // by its own name alone
  for (const Mention& mention : document.mentions) {
    if (mention.kind != MentionKind::kName) continue;
    const auto name = mention_text(article, document, mention);
    const auto match = actors_.find(name);
    if (!match || match->actor->country.empty() || match->is_secondary ||
        is_common_noun(*match, name) || is_told_by_kind(*match, name)) {
      continue;
    }
    const bool is_country = match->actor->type == EntityType::kCountry;
    if (!is_country && !match->others.empty()) continue;  // of whom is beyond doubt
    const std::string& country = match->actor->country;
    most_known_ = std::max(most_known_, ++known_[country]);
    if (is_country) most_named_ = std::max(most_named_, ++named[country]);
  }
}

/// A body that is called by a common noun is taken where the article is about its country at least
/// half as much as about any other. Where it names none, whoever is of a country tells among
/// several such bodies.
bool HomeActors::is_at_home(const Actor& actor, bool is_one_of_several) const {
  if (actor.country.empty()) return true;
  const auto found = known_.find(actor.country);
  const int most = most_named_ > 0 ? most_named_ : is_one_of_several ? most_known_ : 0;
  return 2 * (found == known_.end() ? 0 : found->second) >= most;
}

/// "Congress", "the Senate": of many countries.
bool HomeActors::is_common_noun(const ActorMatch& match, std::string_view name) const {
  return match.actor->type == EntityType::kOrganization && name != match.actor->name &&
         is_organ_of_state(lexicon_.noun_info(lower_ascii(name)).sector);
}

/// "Labour Party", "Justice Department": what kind of body it is, not whose.
bool HomeActors::is_told_by_kind(const ActorMatch& match, std::string_view name) const {
  if (match.actor->type != EntityType::kOrganization || match.actor->country.empty()) return false;
  return std::ranges::all_of(split_blanks(name), [&](std::string_view each) {
    const auto word = form_key(each);
    return word == "of" || lexicon_.is_listed(RuleWords::kBodyKind, word) ||
           is_organ_of_state(lexicon_.noun_info(word).sector);
  });
}

/// Of the bodies that are called so the one whose country the article has to do with most; none
/// where it names another more than in passing and has nothing of theirs.
std::optional<ActorMatch> HomeActors::find_by_kind(ActorMatch match) const {
  const auto known_of = [&](const Actor* actor) {
    const auto found = known_.find(actor->country);
    return found == known_.end() ? 0 : found->second;
  };
  for (const auto* other : match.others) {
    if (known_of(other) > known_of(match.actor)) match.actor = other;
  }
  if (most_named_ > 1 && known_of(match.actor) == 0) return {};
  return match;
}

/// "the Republic", of an article that names one state more than any other.
std::optional<ActorMatch> HomeActors::find_own_state(std::string_view name) const {
  static constexpr std::string_view kStates[] = {"republic", "kingdom", "sultanate", "emirate"};
  if (std::ranges::find(kStates, lower_ascii(name)) == std::end(kStates)) return {};
  const auto is_most = [&](const auto& known) { return known.second == most_known_; };
  if (std::ranges::count_if(known_, is_most) != 1) return {};
  const auto* state = actors_.find_country(std::ranges::find_if(known_, is_most)->first);
  if (state == nullptr) return {};
  ActorMatch match;
  match.actor = state;
  return match;
}

std::optional<ActorMatch> HomeActors::find(std::string_view name) const {
  auto match = actors_.find(name);
  if (!match) return find_own_state(name);
  // "PAC" of an article that has nothing of South Africa is no party of there.
  if (match->is_secondary && is_acronym(name) && !known_.contains(match->actor->country)) {
    return {};
  }
  if (explained_.contains(name)) return {};
  if (!is_common_noun(*match, name)) {
    return is_told_by_kind(*match, name) ? find_by_kind(*std::move(match)) : match;
  }
  const bool is_one_of_several = !match->others.empty();
  if (is_at_home(*match->actor, is_one_of_several)) return match;
  for (const auto* other : match->others) {
    if (!is_at_home(*other, true)) continue;
    match->actor = other;
    return match;
  }
  return {};
}

}  // namespace entente
