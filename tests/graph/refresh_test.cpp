#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <string>
#include <vector>

#include "graph/check/check.hpp"
#include "graph/graph.hpp"
#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"
#include "graph/view/derived.hpp"
#include "graph/view/profiles.hpp"
#include "graph/write/remove.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace refresh_test {

/// Names that rules make one, doubt, or keep apart.
class Cast {
 public:
  explicit Cast(std::mt19937& random) : random_(random) {}

  Who draw() {
    static const std::vector<Who> kBodies = {
        {"the Fleet", "Fleet", EntityType::kOrganization},
        {"Syldavian Fleet", "Syldavian Fleet", EntityType::kOrganization},
        {"Institute of Polar Studies", "Institute of Polar Studies", EntityType::kOrganization},
        {"IPS", "IPS", EntityType::kOrganization},
        {"Klow", "Klow", EntityType::kPlace},
        {"Klow", "Klow", EntityType::kThing},
        {"Syldavia", "Syldavia"},
        {"Borduria", "Borduria"}};
    const char* const kGiven[] = {"Anton", "Bente",  "Muhammad", "Mohamed", "A.",  "Carla",
                                  "Dirk",  "Eelco",  "Femke",    "Gijs",    "Ida", "Joost",
                                  "Karin", "Lieven", "Marit",    "Niels",   "Olga"};
    const char* const kFamily[] = {"Verhoef", "Qaddur", "Kaddur", "Strand"};
    if (random_() % 3 == 0) return kBodies[random_() % kBodies.size()];
    std::string name = kFamily[random_() % std::size(kFamily)];
    if (random_() % 5 != 0)
      name = fmt::format("{} {}", kGiven[random_() % std::size(kGiven)], name);
    return {name, name, EntityType::kPerson};
  }

  void place(Participant& who) {
    const char* const kCountries[] = {"", "", "", "NLD", "EGY"};
    if (who.type == EntityType::kPerson) who.country = kCountries[random_() % 5];
    if (random_() % 6 == 0) who.aliases = {random_() % 2 == 0 ? "the Admiral" : "IPS"};
  }

 private:
  std::mt19937& random_;
};

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  /// Some are read, some known from claims alone; some copy an earlier report, some bear the label
  /// of another.
  void add(Graph& graph) {
    const std::vector<Claim> claims = write();
    if (random_() % 3 == 0) {
      graph.add_claims(claims);
    } else {
      graph.add(article_, claims);
    }
    if (random_() % 4 != 0 || article_.text.size() < 20) return;
    Article copy = article_;
    copy.document = fmt::format("copy-{}.txt", count_);
    graph.add(copy, {});
  }

 private:
  std::vector<Claim> write() {
    const char* const kVerbs[] = {"met", "accused", "be ruler of", "met with"};
    Cast cast(random_);
    struct Draft {
      Who subject;
      std::string verb;
      Who object;
      std::string sentence;
    };
    std::vector<Draft> drafts;
    article_ = Article{fmt::format("{}.txt", ++count_), "A title", "", "", std::nullopt, ""};
    if (random_() % 5 == 0) article_.document = "wire.txt";
    for (std::uint_fast32_t i = 1 + random_() % 3; i > 0; --i) {
      Draft draft{cast.draw(), kVerbs[random_() % 4], cast.draw(), ""};
      draft.sentence = fmt::format("{} {} {} on day {}.", draft.subject.words, draft.verb,
                                   draft.object.words, random_() % 1000);
      article_.text += draft.sentence + '\n';
      drafts.push_back(draft);
    }
    std::vector<Claim> claims;
    for (const Draft& draft : drafts) {
      claims.push_back(
          make_claim(article_, draft.sentence, draft.subject, draft.verb, draft.object));
      vary(cast, claims.back());
    }
    return claims;
  }

  void vary(Cast& cast, Claim& claim) {
    cast.place(claim.subject);
    cast.place(claim.object);
    claim.is_symmetric = claim.relation.starts_with("met");
    claim.confidence = 0.1 * static_cast<double>(3 + random_() % 7);
    claim.right = 0.1 * static_cast<double>(1 + random_() % 9);
    if (random_() % 4 == 0) claim.stance.polarity = Polarity::kNegative;
    if (random_() % 3 == 0) claim.attribution = Attribution{claim.object, "say", claim.object.span};
    if (random_() % 4 == 0) {
      Evidence other = claim.evidence.front();
      other.document = fmt::format("{}.txt", 1 + random_() % count_);
      claim.evidence.push_back(other);
    }
    claim.id = claim_id(claim);
  }

  std::mt19937 random_;
  std::uint32_t count_ = 0;
  Article article_;
};

/// What does not follow from the claims. Quotes are made up here, and not looked at.
std::string broken(const Graph& graph) {
  std::string names;
  for (const CheckResult& result : check_graph(graph)) {
    if (result.name == "spans" || result.name == "quotes") continue;
    for (const Violation& violation : result.violations) {
      names += fmt::format("{}: {} ({}); ", result.name, violation.message, violation.example);
    }
  }
  return names;
}

constexpr std::int64_t kNobody = 9'999;

/// A row that nothing follows from, which only goes where all is made anew.
void plant(Graph& graph) {
  graph.database().run("INSERT INTO homes (article, country) VALUES (?, 'XXX')", kNobody);
}
/// Whether it was still there.
bool pull_out(Graph& graph) {
  return graph.database().run("DELETE FROM homes WHERE article = ?", kNobody) > 0;
}

TEST_CASE("what articles bear on is brought in step without the rest, and is what all would give") {
  std::size_t small_count = 0;
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    const TempFolder folder;
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    Writer writer(seed);
    for (int i = 0; i < 60; ++i) writer.add(graph);
    refresh_derived(graph.database());
    for (int round = 0; round < 25; ++round) {
      CAPTURE(round);
      plant(graph);
      for (int i = 0; i <= round % 4; ++i) writer.add(graph);
      CHECK_FALSE(are_profiles_fresh(graph.database()));
      refresh_derived(graph.database());
      small_count += pull_out(graph) ? 1 : 0;
      CHECK(are_profiles_fresh(graph.database()));
      const std::string found = broken(graph);
      CHECK(found == "");
      if (!found.empty()) return;
    }
  }
  CHECK(small_count > 100);
}

void add_meeting(Graph& graph, const std::string& name) {
  const std::string text = name + " met Syldavia.";
  const Article article{name, "", "", "", std::nullopt, text};
  const Who who{name, name, EntityType::kPerson};
  graph.add(article, {make_claim(article, text, who, "met", {"Syldavia", "Syldavia"})});
}

TEST_CASE("one name more can part two others: a family name that many bear says nothing") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  const auto count_links = [&] {
    return graph.database().find_int("SELECT count(*) FROM links WHERE \"from\" = 'verhoef'");
  };
  add_meeting(graph, "Verhoef");
  const char* const kGiven[] = {"Anton", "Bente", "Carla",  "Dirk",  "Eelco", "Femke", "Gijs",
                                "Ida",   "Joost", "Lieven", "Marit", "Niels", "Olga",  "Pieter"};
  for (const char* given : kGiven) {
    CAPTURE(given);
    plant(graph);
    add_meeting(graph, fmt::format("{} Verhoef", given));
    refresh_derived(graph.database());
    const bool was_small = pull_out(graph);
    CHECK(broken(graph) == "");
    if (std::string(given) == "Niels") CHECK(count_links() == 12);
    if (std::string(given) != "Olga") continue;
    CHECK(was_small);
    CHECK(count_links() == 0);
  }
}

TEST_CASE("what people decided holds for articles that come one by one") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Writer writer(7);
  for (int i = 0; i < 60; ++i) writer.add(graph);
  for (const Decision& decision :
       {Decision{0, DecisionKind::kMerge, "borduria", "syldavia", "", true},
        Decision{0, DecisionKind::kSplit, "verhoef", "", "", true},
        Decision{0, DecisionKind::kRename, "anton-verhoef", "The Admiral", "", true},
        Decision{0, DecisionKind::kHide, "klow", "", "", true},
        Decision{0, DecisionKind::kRetype, "fleet", "thing", "", true}}) {
    append_decision(graph.database(), decision);
  }
  refresh_derived(graph.database());
  CHECK(broken(graph) == "");
  std::size_t small_count = 0;
  for (int round = 0; round < 20; ++round) {
    CAPTURE(round);
    plant(graph);
    writer.add(graph);
    refresh_derived(graph.database());
    small_count += pull_out(graph) ? 1 : 0;
    CHECK(broken(graph) == "");
  }
  CHECK(small_count > 15);
}

TEST_CASE("where claims go, all is made anew") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  Writer writer(8);
  for (int i = 0; i < 60; ++i) writer.add(graph);
  refresh_derived(graph.database());
  plant(graph);
  const Article article{"last.txt", "", "", "", std::nullopt, "Syldavia armed Borduria."};
  graph.add(article, {make_claim(article, article.text, {"Syldavia", "Syldavia"}, "armed",
                                 {"Borduria", "Borduria"})});
  refresh_derived(graph.database());
  CHECK(pull_out(graph));
  plant(graph);
  remove_articles(graph, {"last.txt"});
  refresh_derived(graph.database());
  CHECK_FALSE(pull_out(graph));
  CHECK(broken(graph) == "");
}

}  // namespace refresh_test
