#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "graph/actors/tsv.hpp"
#include "graph/graph.hpp"
#include "graph/store/database.hpp"
#include "graph/view/entity_table.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace name_pairs_test {

Participant make_subject(const Tsv::Row& row, std::size_t column) {
  Participant subject;
  subject.name = row[column];
  subject.id = slug(subject.name);
  subject.type = *parse_entity_type(row[column + 1]);
  subject.country = row[column + 2];
  for (const std::string_view alias : split_list(row[column + 3])) {
    subject.aliases.emplace_back(alias);
  }
  subject.text = subject.name;
  subject.span = {0, static_cast<std::uint32_t>(subject.name.size())};
  return subject;
}

/// A claim that only says that there is such an entity.
Claim claim_of(const Participant& subject, const std::string& document) {
  const Article article{document, "", "", "", std::nullopt, subject.name + " praised the deal."};
  const Who who{subject.name, subject.name, subject.type};
  Claim claim =
      make_claim(article, article.text, who, "praised", {"deal", "deal", EntityType::kThing});
  claim.subject = subject;
  claim.id = claim_id(claim);
  return claim;
}

bool are_one(const Participant& a, const Participant& b) {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  graph.add_claims({claim_of(a, "a"), claim_of(b, "b")});
  const EntityTable table = load_entities(graph.database());
  return table.entity_of(a) == table.entity_of(b);
}

struct Score {
  int hits = 0;
  int wrong = 0;
  int missed = 0;

  void add(bool is_one, bool wants_one) {
    hits += is_one && wants_one ? 1 : 0;
    wrong += is_one && !wants_one ? 1 : 0;
    missed += !is_one && wants_one ? 1 : 0;
  }
  [[nodiscard]] double f1() const { return 2.0 * hits / (2 * hits + wrong + missed); }
};

TEST_CASE("of pairs of names nine in ten are told to be one or two") {
  const auto pairs = Tsv::read(ENTENTE_SOURCE_DIR "/tests/graph/name_pairs.tsv");
  Score all;
  Score dev;
  Score held;
  pairs.for_each(11, [&](const Tsv::Row& row) {
    const bool wants_one = row[1] == "one";
    const bool is_one = are_one(make_subject(row, 3), make_subject(row, 7));
    all.add(is_one, wants_one);
    (row[0] == "dev" ? dev : held).add(is_one, wants_one);
    if (is_one == wants_one) return;
    MESSAGE(fmt::format("{}, {}: {} ({}) – {} ({}) should be {}", row[0], row[2], row[3], row[5],
                        row[7], row[9], row[1]));
  });
  MESSAGE(fmt::format("F1: dev {:.3f}, held {:.3f}, all {:.3f}", dev.f1(), held.f1(), all.f1()));
  CHECK(all.f1() >= 0.9);
}

}  // namespace name_pairs_test
