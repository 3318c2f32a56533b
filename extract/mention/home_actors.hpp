#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "graph/actors/actors.hpp"
#include "graph/article.hpp"

namespace entente {

/// The actor table as one article means its names: "the Congress" of one about India is not the
/// one in Washington. References: lives no longer than the table and the lexicon.
class HomeActors {
 public:
  /// Reads which countries the article's names, found before, are of.
  HomeActors(const Article& article, const Document& document, const ActorTable& actors,
             const Lexicon& lexicon);

  /// What the table says of a name, the article's countries considered.
  [[nodiscard]] std::optional<ActorMatch> find(std::string_view name) const;

 private:
  std::optional<ActorMatch> find_own_state(std::string_view name) const;
  bool is_at_home(const Actor& actor, bool is_one_of_several) const;
  bool is_common_noun(const ActorMatch& match, std::string_view name) const;
  bool is_told_by_kind(const ActorMatch& match, std::string_view name) const;
  std::optional<ActorMatch> find_by_kind(ActorMatch match) const;

  const ActorTable& actors_;
  const Lexicon& lexicon_;
  std::set<std::string, std::less<>> explained_;  ///< acronyms of words that name nobody
  std::map<std::string, int> known_;  ///< by country code: how often, with whoever is of it
  int most_named_ = 0;                ///< of a country by its own name
  int most_known_ = 0;
};

}  // namespace entente
