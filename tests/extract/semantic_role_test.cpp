#include "extract/semantic_role.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace entente;

TEST_CASE("every label of a role is read back as it was written") {
  std::set<std::string> seen;
  for (std::size_t role = 0; role < kSemanticRoleNames.size(); ++role)
    for (const ArgumentPart part :
         {ArgumentPart::kHead, ArgumentPart::kReference, ArgumentPart::kContinuation}) {
      const std::string name = to_string(RoleLabel{static_cast<SemanticRole>(role), part});
      CHECK(seen.insert(name).second);
      const auto read = parse_role_label(name);
      REQUIRE(read);
      CHECK(read->role == static_cast<SemanticRole>(role));
      CHECK(read->part == part);
    }
  CHECK(seen.contains("R-ARG0"));
  CHECK(seen.contains("C-V"));
}

TEST_CASE("what is no role is none") {
  for (const char* name : {"", "-", "ARG9", "R-", "arg0"}) CHECK_FALSE(parse_role_label(name));
}
