#include "export/rdf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "export/web_address.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace rdf_test {

const std::string kText = "« Où ? » Émile sued Valdora.";

Participant entity(const std::string& id, const std::string& name, EntityType type,
                   const std::string& country) {
  Participant participant;
  participant.id = id;
  participant.name = participant.text = name;
  participant.type = type;
  participant.country = country;
  return participant;
}

Evidence plain_evidence() {
  Evidence evidence;
  evidence.document = "a/1.txt";
  evidence.title = "A \"title\"";
  evidence.publisher = "The Courier";
  evidence.url = "https://example.org/a b?c=<d>";
  evidence.published = parse_iso_date("2031-05-02");
  evidence.span.begin = static_cast<std::uint32_t>(kText.find("É"));
  evidence.span.end = static_cast<std::uint32_t>(kText.size());
  evidence.sentence = slice(kText, evidence.span);
  return evidence;
}

Claim plain_claim() {
  Claim claim;
  claim.id = "c0000000000000001";
  claim.subject = entity("emile", "Émile", EntityType::kPerson, "");
  claim.object = entity("chile", "Chile", EntityType::kCountry, "CHL");
  claim.relation = "sues";
  claim.predicate = "sue over";
  claim.event = Event::kAccuse;
  claim.stance = {Polarity::kNegative, Factuality::kProbable};
  claim.attribution = Attribution{};
  claim.attribution->speaker = entity("ana", "Ana", EntityType::kPerson, "");
  claim.attribution->verb = "say";
  claim.time =
      TimeRange{"in May", parse_iso_date("2031-05-01"), parse_iso_date("2031-05-31"), "month"};
  Argument& argument = claim.arguments.emplace_back();
  argument.role = "over";
  argument.text = "the pier";
  claim.confidence = 0.75;
  claim.evidence.push_back(plain_evidence());
  return claim;
}

/// Claims with the texts and ids of the awkward sample in every place.
std::vector<Claim> awkward_claims() {
  std::vector<Claim> claims;
  const Snapshot snapshot = awkward_sample();
  for (const Relation& relation : snapshot.relations) {
    const Entity& from = snapshot.entities[relation.subject];
    const Entity& to = snapshot.entities[relation.object];
    Claim claim = plain_claim();
    claim.id = relation.id;
    claim.subject = entity(from.id, from.name, from.type, from.country);
    claim.subject.aliases = from.aliases;
    claim.object = entity(to.id, to.name, to.type, to.country);
    claim.relation = claim.predicate = relation.label;
    claim.confidence = relation.confidence;
    claim.evidence.front().sentence = relation.quote.sentence;
    claim.evidence.front().document = relation.quote.document;
    claim.evidence.front().url = relation.quote.url;
    claim.evidence.push_back(claim.evidence.front());
    claim.evidence.back().document = "another";
    claims.push_back(claim);
  }
  return claims;
}

std::string rdf_of(const std::vector<Claim>& claims, RdfSyntax syntax,
                   const std::string& base = "") {
  const Snapshot none;
  const ExportInput input{none,
                          [&](const std::function<void(const Claim&)>& sink) {
                            for (const Claim& claim : claims) sink(claim);
                          },
                          [](const std::string& document) -> std::optional<std::string> {
                            if (document == "a/1.txt") return kText;
                            return {};
                          }};
  std::ostringstream output;
  write_rdf(input, syntax, base, output);
  return output.str();
}

/// The statements that raptor reads, each a line of N-Triples or N-Quads.
std::multiset<std::string> read_by_raptor(const std::string& rdf, const std::string& syntax,
                                          const std::string& output_syntax = "ntriples") {
  const ScratchFile file("claims." + syntax);
  write_bytes(file.path(), rdf);
  const auto output = output_of("rapper -q -i " + syntax + " -o " + output_syntax + " " +
                                file.path() + " https://example.org/ 2>&1");
  REQUIRE(output);
  std::multiset<std::string> statements;
  std::istringstream lines(*output);
  for (std::string line; std::getline(lines, line);) statements.insert(line);
  return statements;
}

TEST_CASE("raptor reads the same statements from Turtle, N-Triples and TriG") {
  for (const std::vector<Claim>& claims : {std::vector<Claim>{plain_claim()}, awkward_claims()}) {
    const std::string lines = rdf_of(claims, RdfSyntax::kNTriples);
    const auto statements = read_by_raptor(lines, "ntriples");
    CHECK(statements.size() == static_cast<std::size_t>(std::ranges::count(lines, '\n')));
    CHECK(statements.size() > claims.size() * 20);
    CHECK((read_by_raptor(rdf_of(claims, RdfSyntax::kTurtle), "turtle") == statements));
    CHECK((read_by_raptor(rdf_of(claims, RdfSyntax::kTriG), "trig") == statements));
  }
}

TEST_CASE("a claim is a reified statement that leads to its quote's characters") {
  const auto statements = read_by_raptor(rdf_of({plain_claim()}, RdfSyntax::kTurtle), "turtle");
  const std::string claim = "<urn:entente:claim/c0000000000000001> ";
  const std::string quote = "<urn:entente:article/a%2F1.txt#char=9,28>";
  for (const std::string& want : std::vector<std::string>{
           claim + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> "
                   "<urn:entente:predicate/sue%20over> .",
           claim + "<urn:entente:term:polarity> \"negative\" .",
           claim + "<http://www.w3.org/ns/prov#wasAttributedTo> <urn:entente:entity/ana> .",
           claim + "<https://schema.org/endDate> "
                   "\"2031-05-31\"^^<http://www.w3.org/2001/XMLSchema#date> .",
           claim + "<http://www.w3.org/ns/prov#wasDerivedFrom> " + quote + " .",
           quote + " <http://www.w3.org/ns/prov#wasQuotedFrom> <urn:entente:article/a%2F1.txt> .",
           "<urn:entente:article/a%2F1.txt> <https://schema.org/url> "
           "<https://example.org/a%20b?c=%3Cd%3E> .",
           "<urn:entente:entity/chile> <http://www.w3.org/2002/07/owl#sameAs> "
           "<http://publications.europa.eu/resource/authority/country/CHL> .",
       }) {
    CAPTURE(want);
    CHECK(statements.contains(want));
  }
}

TEST_CASE("of an article without its text the bytes are told") {
  Claim claim = plain_claim();
  claim.evidence.front().document = "elsewhere";
  const std::string rdf = rdf_of({claim}, RdfSyntax::kNTriples);
  CHECK(rdf.find("<urn:entente:article/elsewhere#byte=12,32>") != std::string::npos);
  CHECK(rdf.find("DataPositionSelector") != std::string::npos);
  CHECK(rdf.find("TextPositionSelector") == std::string::npos);
}

TEST_CASE("in TriG what an article says is its graph, and entities are outside") {
  const auto quads = read_by_raptor(rdf_of({plain_claim()}, RdfSyntax::kTriG), "trig", "nquads");
  std::size_t inside = 0;
  for (const std::string& quad : quads) {
    const bool is_in_graph = quad.ends_with(" <urn:entente:article/a%2F1.txt> .") &&
                             quad.find("#wasQuotedFrom> ") == std::string::npos &&
                             quad.find("#hasSource> ") == std::string::npos;
    inside += is_in_graph ? 1 : 0;
    if (quad.starts_with("<urn:entente:entity/")) CHECK_FALSE(is_in_graph);
    if (quad.starts_with("<urn:entente:claim/")) CHECK(is_in_graph);
  }
  CHECK(inside > 20);
}

TEST_CASE("names begin with the base that was given") {
  const std::string rdf = rdf_of({plain_claim()}, RdfSyntax::kNTriples, "https://example.org/kg/");
  CHECK(rdf.find("<https://example.org/kg/entity/emile>") != std::string::npos);
  CHECK(rdf.find("<urn:entente:entity/") == std::string::npos);
}

TEST_CASE("a segment of an IRI keeps letters and encodes the rest") {
  CHECK(iri_segment("north-korea") == "north-korea");
  CHECK(iri_segment("a/b c%20") == "a%2Fb%20c%2520");
  CHECK(iri_segment("é\xff\n") == "é%FF%0A");
  CHECK(address_iri("https://a.example/x?y=\"z\"&é") == "https://a.example/x?y=%22z%22&é");
  CHECK(is_web_address("https://a.example"));
  CHECK_FALSE(is_web_address("https://"));
  CHECK_FALSE(is_web_address("javascript:alert(1)"));
}

}  // namespace rdf_test
}  // namespace entente
