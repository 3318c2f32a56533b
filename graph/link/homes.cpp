#include "graph/link/homes.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

namespace entente {
namespace {

/// An article and the code of a country that it mentions.
using Country = std::pair<std::int64_t, std::string_view>;

/// The countries of mentions, sorted; `codes` keeps the letters.
std::vector<Country> find_countries(Database& database, const std::vector<MentionRow>& mentions,
                                    std::set<std::string, std::less<>>& codes) {
  std::vector<Country> named;
  std::int64_t name = 0;
  std::string_view code;
  for (const MentionRow& mention : mentions) {
    if (std::exchange(name, mention.name) != mention.name) {
      Statement row = database.prepare("SELECT country FROM names WHERE id = ?");
      row.bind_all(name);
      code = row.step() ? *codes.emplace(row.get_text(0)).first : std::string_view();
    }
    if (!code.empty()) named.emplace_back(mention.article, code);
  }
  std::ranges::sort(named);
  return named;
}

void insert_home(Database& database, std::int64_t article, const std::string& country) {
  database.run("INSERT INTO homes (article, country) VALUES (?, ?)", article,
               std::string_view(country));
}

}  // namespace

ByRow<std::string> read_homes(Database& database) {
  ByRow<std::string> homes;
  Statement rows = database.prepare("SELECT article, country FROM homes");
  while (rows.step()) homes.set(rows.get_int(0), std::string(rows.get_text(1)));
  return homes;
}

ByRow<std::string> find_homes(Database& database, const std::vector<MentionRow>& mentions) {
  std::set<std::string, std::less<>> codes;
  const std::vector<Country> named = find_countries(database, mentions, codes);
  ByRow<std::string> homes;
  for (auto begin = named.begin(); begin != named.end();) {
    const std::int64_t article = begin->first;
    std::pair<std::ptrdiff_t, std::string_view> most;
    while (begin != named.end() && begin->first == article) {
      const auto end = std::upper_bound(begin, named.end(), *begin);
      if (end - begin > most.first) most = {end - begin, begin->second};
      begin = end;
    }
    homes.set(article, std::string(most.second));
  }
  return homes;
}

void store_homes(Database& database, const ByRow<std::string>& homes) {
  database.execute("DELETE FROM homes");
  homes.for_each([&](std::int64_t article, const std::string& country) {
    insert_home(database, article, country);
  });
}

void put_homes(Database& database, const std::vector<std::int64_t>& articles,
               const ByRow<std::string>& homes) {
  for (const std::int64_t article : articles) {
    database.run("DELETE FROM homes WHERE article = ?", article);
    if (const std::string* home = homes.find(article)) insert_home(database, article, *home);
  }
}

}  // namespace entente
