#include "extract/mention/name_chains.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/mention/abbreviations.hpp"
#include "extract/mention/bearers.hpp"
#include "extract/mention/home_actors.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/mention/name_context.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// Links the names of one article; `mentions` are the names' indexes in Document::mentions.
class NameLinker {
 public:
  NameLinker(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
             Document& document)
      : article_(article),
        actors_(actors),
        lexicon_(lexicon),
        document_(document),
        home_(article, document, actors, lexicon),
        abbreviations_(find_abbreviations(article, document)) {}

  void link() {
    read_contexts();
    note_long_forms();
    note_given_names();
    std::vector<std::uint32_t> later, shortened;
    for (std::uint32_t m = 0; m < document_.mentions.size(); ++m) {
      if (document_.mentions[m].kind != MentionKind::kName) continue;
      if (abbreviations_.contains(text(m))) {
        shortened.push_back(m);
      } else if (!link_by_table(m) && !link_in_full(m)) {
        later.push_back(m);
      }
    }
    for (const auto m : later) link_short(m);
    // What an article shortens itself goes before what the world calls by these letters.
    for (const auto m : shortened) follow(m, abbreviations_.find(text(m))->second);
    for (auto& chain : document_.chains) std::ranges::sort(chain.mentions);
    name_chains();
    sort_chains();
  }

 private:
  std::string_view text(std::uint32_t m) const {
    return mention_text(article_, document_, document_.mentions[m]);
  }

  void join(std::uint32_t m, const std::string& key, const Chain& fresh) {
    const auto [at, is_new] =
        by_key_.try_emplace(key, static_cast<std::int32_t>(document_.chains.size()));
    if (is_new) {
      document_.chains.push_back(fresh);
      is_canonical_.push_back(!fresh.name.empty());
    }
    document_.mentions[m].chain = at->second;
    document_.chains[static_cast<std::size_t>(at->second)].mentions.push_back(m);
  }

  /// "Ruth Israel praised the court. Israel condemned the mayor": a country's or a town's name that
  /// is the last name of somebody told in full before, where it acts or is acted on.
  std::optional<std::uint32_t> bearer_of(std::uint32_t m) const {
    const auto bearers = bearers_.with_last_name(text(m));
    if (bearers.empty() || split_blanks(text(m)).size() != 1) return {};
    const Mention& mention = document_.mentions[m];
    const Syntax syntax(document_.sentences[mention.sentence], article_.text);
    if (!takes_part(syntax, mention.head)) return {};
    return bearers.front();
  }

  /// What the table says of the name, where it may stand for that.
  std::optional<ActorMatch> match_of(std::uint32_t m) const {
    const Mention& mention = document_.mentions[m];
    auto match = home_.find(text(m));
    if (!match || mention.last > mention.first + 1) return match;
    const Syntax syntax(document_.sentences[mention.sentence], article_.text);
    return fits_article(syntax, mention.head, *match->actor) ? match : std::nullopt;
  }

  bool link_by_table(std::uint32_t m) {
    Mention& mention = document_.mentions[m];
    if (const auto bearer = bearer_of(m)) {
      follow(m, *bearer);
      return true;
    }
    const auto match = match_of(m);
    if (!match || match->form == ActorForm::kSurname) return false;
    const Actor& actor = *match->actor;
    const Syntax syntax(document_.sentences[mention.sentence], article_.text);
    const bool is_of_people = (match->form == ActorForm::kDemonym &&
                               (stands_for_people(syntax, mention.head) ||
                                stands_for_language(syntax, lexicon_, mention.head))) ||
                              (actor.sector == "PTY" && text(m) != actor.name &&
                               stands_for_members(syntax, mention.head));
    if (is_of_people) {
      mention.type = EntityType::kThing;
      join(m, "name " + slug(text(m)), {slug(text(m)), "", EntityType::kThing, "", {}, {}});
      return true;
    }
    // "Jordan" as the tagger read it is a man, not the kingdom.
    if (mention.type == EntityType::kPerson && actor.type != EntityType::kPerson) return false;
    if (match->is_place) {
      if (stands_as_place(syntax, lexicon_, mention.head)) {
        mention.type = EntityType::kPlace;
        join(m, "place " + match->place_name,
             {slug(match->place_name),
              match->place_name,
              EntityType::kPlace,
              actor.country,
              {},
              {}});
        return true;
      }
    }
    mention.type = actor.type;
    join(m, "actor " + actor.id, {actor.id, actor.name, actor.type, actor.country, {}, {}});
    note_person(m);
    return true;
  }

  Sex sex_of(std::uint32_t m) const { return sexes_[m]; }

  /// Remembers a full name, so that a last name later in the article (or a family name written
  /// first) finds it.
  void note_person(std::uint32_t m) {
    if (document_.mentions[m].type == EntityType::kPerson) bearers_.note(m, text(m), sex_of(m));
  }

  /// What stands around each name tells: of whom the sex, which are constituencies and which a
  /// minister's fields.
  void read_contexts() {
    sexes_.resize(document_.mentions.size());
    is_ministry_.resize(document_.mentions.size());
    std::optional<Syntax> syntax;
    std::uint32_t sentence = 0;
    for (std::uint32_t m = 0; m < document_.mentions.size(); ++m) {
      Mention& mention = document_.mentions[m];
      if (mention.kind != MentionKind::kName) continue;
      if (!syntax || mention.sentence != sentence) {
        sentence = mention.sentence;
        syntax.emplace(document_.sentences[sentence], article_.text);
      }
      sexes_[m] = sex_of_name(lexicon_, *syntax, mention);
      is_ministry_[m] = is_ministers_field(*syntax, mention.head);
      const bool is_place =
          is_constituency(*syntax, lexicon_, mention.head) ||
          (mention.type == EntityType::kPerson && is_seat(*syntax, lexicon_, mention.head));
      if (is_place) mention.type = EntityType::kPlace;
    }
  }

  /// "EC" of an article about an Election Commission is no European Community.
  void note_long_forms() {
    for (std::uint32_t m = 0; m < document_.mentions.size(); ++m) {
      const auto letters = text(m);
      if (document_.mentions[m].kind != MentionKind::kName || !is_acronym(letters) ||
          abbreviations_.contains(letters)) {
        continue;
      }
      const auto known = home_.find(letters);
      if (!known || known->actor->type != EntityType::kOrganization) continue;
      const auto full = find_long_form(article_, document_, letters);
      if (!full) continue;
      const auto match = home_.find(text(*full));
      if (!match || match->actor != known->actor) abbreviations_.emplace(letters, *full);
    }
  }

  /// "Te Maire" of an article about Te Maire Martin is no full name.
  void note_given_names() {
    for (std::uint32_t m = 0; m < document_.mentions.size(); ++m) {
      const Mention& mention = document_.mentions[m];
      const bool is_person =
          mention.kind == MentionKind::kName && mention.type == EntityType::kPerson;
      if (is_person && split_blanks(text(m)).size() > 2) longer_.note(m, text(m), sex_of(m));
    }
  }

  /// The "Tourism" of "Minister of Tourism Ada Abba": what she heads.
  bool link_ministry(std::uint32_t m) {
    const auto name = "Ministry of " + std::string(text(m));
    document_.mentions[m].type = EntityType::kOrganization;
    join(m, "name " + slug(name), {slug(name), name, EntityType::kOrganization, "", {}, {}});
    return true;
  }

  /// Names of two words or more, and single words that are no persons, stand for themselves.
  bool link_in_full(std::uint32_t m) {
    const auto name = text(m);
    if (!actors_.find_in_context(name).empty()) return false;
    const auto words = split_blanks(name);
    const auto type = document_.mentions[m].type;
    if (type != EntityType::kPerson && is_ministry_[m]) return link_ministry(m);
    const bool is_single = words.size() < 2;
    if (is_single && (type == EntityType::kPerson || is_acronym(name) || home_.find(name))) {
      return false;
    }
    if (is_single && type != EntityType::kFacility && type != EntityType::kDocument) return false;
    if (words.size() == 2 && type == EntityType::kPerson && longer_.find(name, m, sex_of(m)))
      return false;
    join(m, "name " + slug(name), {slug(name), "", type, "", {}, {}});
    note_person(m);
    if (type != EntityType::kPerson && !is_single) groups_[slug(words.front())].push_back(m);
    return true;
  }

  /// The full name nearest before `m`, else the first one after it.
  std::optional<std::uint32_t> nearest(const std::map<std::string, std::vector<std::uint32_t>>& of,
                                       const std::string& key, std::uint32_t m) const {
    const auto found = of.find(key);
    if (found == of.end()) return {};
    std::optional<std::uint32_t> best;
    for (const auto candidate : found->second) {
      if (candidate < m || !best) best = candidate;
    }
    return best;
  }

  void follow(std::uint32_t m, std::uint32_t antecedent) {
    const auto chain = document_.mentions[antecedent].chain;
    document_.mentions[m].chain = chain;
    document_.mentions[m].type = document_.mentions[antecedent].type;
    document_.chains[static_cast<std::size_t>(chain)].mentions.push_back(m);
  }

  /// Last names, acronyms and short names of organizations.
  void link_short(std::uint32_t m) {
    const auto name = text(m);
    const auto type = document_.mentions[m].type;
    for (const auto* actor : actors_.find_in_context(name)) {
      if (by_key_.contains("actor " + actor->id)) {
        document_.mentions[m].type = actor->type;
        return join(m, "actor " + actor->id, {});
      }
    }
    if (link_by_surname_behind(m)) return;
    const auto match = match_of(m);
    // "Park" of an article about Park Min-jun, whatever the tagger took it for.
    const bool may_be_person = type == EntityType::kPerson || type == EntityType::kThing ||
                               !match || match->form == ActorForm::kSurname;
    if (may_be_person) {
      if (const auto full = bearers_.find(name, m, sex_of(m))) return follow(m, *full);
    }
    if (match && (match->actor->type != EntityType::kPerson || type != EntityType::kOrganization)) {
      const Actor& actor = *match->actor;
      document_.mentions[m].type = actor.type;
      return join(m, "actor " + actor.id,
                  {actor.id, actor.name, actor.type, actor.country, {}, {}});
    }
    if (is_acronym(name)) {
      for (std::uint32_t other = 0; other < document_.mentions.size(); ++other) {
        const Mention& candidate = document_.mentions[other];
        if (candidate.kind == MentionKind::kName && candidate.chain != kNoChain &&
            candidate.type != EntityType::kPerson && initials_of(text(other)) == name) {
          return follow(m, other);
        }
      }
    }
    // "born in Dundee" is no university of that name.
    const bool is_place = type == EntityType::kPlace;
    if (const auto full = nearest(groups_, slug(name), m); full && !is_place)
      return follow(m, *full);
    join(m, "name " + slug(name), {slug(name), "", type, "", {}, {}});
  }

  /// "Robert and Rebekah Mercer": a given name before "and" and a full name has its last name too.
  bool link_by_surname_behind(std::uint32_t m) {
    const Mention& mention = document_.mentions[m];
    if (m + 1 == document_.mentions.size() || mention.type != EntityType::kPerson) return false;
    const Mention& next = document_.mentions[m + 1];
    const auto words = split_blanks(text(m + 1));
    const bool is_before = next.sentence == mention.sentence && next.first == mention.last + 1 &&
                           next.type == EntityType::kPerson && words.size() > 1 &&
                           split_blanks(text(m)).size() == 1;
    if (!is_before || bearers_.find(text(m), m, sex_of(m))) return false;
    if (lexicon_.sex_of_given_name(text(m)) == Sex::kUnknown) return false;
    const Syntax syntax(document_.sentences[mention.sentence], article_.text);
    if (syntax.form(mention.last) != "and" && syntax.form(mention.last) != "&") return false;
    const auto name = std::string(text(m)) + " " + std::string(words.back());
    join(m, "name " + slug(name), {slug(name), name, EntityType::kPerson, "", {}, {}});
    return true;
  }

  /// What an apposition calls it: "Acme, a Swedish bank" is an organization; so is whatever has a
  /// chairman.
  std::optional<EntityType> described_type(const Mention& mention) const {
    const Syntax syntax(document_.sentences[mention.sentence], article_.text);
    if (has_office(syntax, lexicon_, mention.head)) return EntityType::kOrganization;
    const auto noun = syntax.child(mention.head, Deprel::kAppos);
    if (noun == kNoToken || syntax[noun].upos != Upos::kNoun) return {};
    const auto classes = lexicon_.noun_info(lower_ascii(syntax.lemma(noun))).classes;
    if (has_class(classes, NounClass::kOrganization)) return EntityType::kOrganization;
    if (has_class(classes, NounClass::kPerson)) return EntityType::kPerson;
    return {};
  }

  /// A chain without a canonical name is called by its fullest mention, and is what most of its
  /// mentions are.
  void name_chains() {
    for (std::size_t c = 0; c < document_.chains.size(); ++c) {
      for (const auto m : document_.chains[c].mentions) {
        if (document_.chains[c].sex == Sex::kUnknown) document_.chains[c].sex = sex_of(m);
      }
      if (is_canonical_[c]) continue;
      Chain& chain = document_.chains[c];
      std::size_t most_words = 0;
      std::array<int, kEntityTypeNames.size()> votes{};
      for (const auto m : chain.mentions) {
        const auto words = split_blanks(text(m)).size();
        if (words > most_words) {
          most_words = words;
          chain.name = std::string(text(m));
        }
        const auto type = document_.mentions[m].type;
        if (type != EntityType::kThing) ++votes[static_cast<std::size_t>(type)];
        if (const auto described = described_type(document_.mentions[m])) {
          votes[static_cast<std::size_t>(*described)] += 3;
        }
      }
      const auto best = std::ranges::max_element(votes);
      if (*best > 0) chain.type = static_cast<EntityType>(best - votes.begin());
    }
  }

  void sort_chains() {
    std::vector<std::size_t> order(document_.chains.size());
    for (std::size_t c = 0; c < order.size(); ++c) order[c] = c;
    std::ranges::sort(order, {}, [&](std::size_t c) { return document_.chains[c].mentions[0]; });
    std::vector<Chain> sorted;
    for (const auto c : order) {
      for (const auto m : document_.chains[c].mentions) {
        document_.mentions[m].chain = static_cast<std::int32_t>(sorted.size());
      }
      sorted.push_back(std::move(document_.chains[c]));
    }
    document_.chains = std::move(sorted);
  }

  const Article& article_;
  const ActorTable& actors_;
  const Lexicon& lexicon_;
  Document& document_;
  HomeActors home_;
  Abbreviations abbreviations_;
  std::map<std::string, std::int32_t> by_key_;
  std::vector<bool> is_canonical_;
  std::vector<Sex> sexes_;         ///< of the names among the mentions
  std::vector<bool> is_ministry_;  ///< the same: "Tourism", what a minister is minister of
  Bearers bearers_;                ///< whom the article has named so far
  Bearers longer_;                 ///< all names of three words and more
  std::map<std::string, std::vector<std::uint32_t>> groups_;
};

}  // namespace

void link_names(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                Document& document) {
  document.chains.clear();
  NameLinker(article, actors, lexicon, document).link();
}

}  // namespace entente
