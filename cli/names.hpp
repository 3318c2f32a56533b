#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option.hpp"
#include "graph/find_entity.hpp"
#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

// Names as arguments. A name of several words need not be quoted: all words are the name, and of
// two names the graph tells where the second one begins.

/// The argument NAME: one name.
[[nodiscard]] Option name_argument(std::vector<std::string>& words, std::string help);

/// "North Korea" of its words.
[[nodiscard]] std::string name_of(const std::vector<std::string>& words);

/// The names of two entities, as they are typed.
struct TwoNames {
  std::string first;
  std::vector<std::string> second;  ///< its words; those of the first name too that are behind it
};

/// The arguments A and B.
[[nodiscard]] std::vector<Option> two_names(TwoNames& names, std::string help_of_first,
                                            std::string help_of_second);

struct NamePair {
  std::string first;
  std::string second;
};

/// Whether some entity answers to a name.
using KnowsName = std::function<bool(std::string_view name, const FindOptions& find)>;

/// Three words and more ("North Korea Iran") are told apart where the graph knows two names in one
/// way alone: whole names, else parts of names. Throws Error (input) where it does not. Nobody is
/// asked of two words.
[[nodiscard]] NamePair tell_apart(const TwoNames& names, const FindOptions& find,
                                  const KnowsName& knows);

/// The same of a graph whose profiles are fresh (has_stored_profiles), without reading it.
[[nodiscard]] NamePair tell_stored_apart(const Graph& graph, const TwoNames& names,
                                         const FindOptions& find);

/// Whom two names mean: the names, and indexes in a snapshot.
struct TwoEntities {
  NamePair names;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// Looks two names up in a whole graph, told apart; "Moscow" is Russia with `prefers_actors`, even
/// where the graph also has the city. Throws Error (input) for a name that is not in the graph.
[[nodiscard]] TwoEntities get_two(const Snapshot& whole, const TwoNames& names,
                                  bool prefers_actors);

/// Throws Error (input) where what two names mean is one entity: `what` says so, as "are one", and
/// `graph` is the file, for the hint.
void refuse_one(const NamePair& names, const Entity& from, const Entity& to, std::string_view what,
                const std::string& graph);

/// A name that the graph has, and what follows it: "North Korea" and "The North".
struct NameAndText {
  std::string name;
  std::string text;
};

/// The same where the second is any text.
[[nodiscard]] NameAndText split_name(const Snapshot& whole, const TwoNames& words);

}  // namespace entente
