#include "graph/link/name_places.hpp"

#include <algorithm>
#include <iterator>

#include "graph/store/by_row.hpp"
#include "graph/store/leb128.hpp"

namespace entente {
namespace {

/// Name, begin and end from `column` on; nothing where there is no name.
void add_mention(const Statement& row, int column, std::int64_t article,
                 std::vector<MentionRow>& mentions) {
  const auto name = row.find_int(column);
  if (!name) return;
  mentions.push_back({*name, article, static_cast<std::uint32_t>(row.get_int(column + 1)),
                      static_cast<std::uint32_t>(row.get_int(column + 2))});
}

/// Of rows with an article, and a name with begin and end from each of the columns on.
void add_mentions(Statement& rows, std::initializer_list<int> columns,
                  std::vector<MentionRow>& mentions) {
  while (rows.step()) {
    for (const int column : columns) add_mention(rows, column, rows.get_int(0), mentions);
  }
}

/// Sorts; the rows of names are counted off first, as each has few mentions, mostly in order.
void sort_by_name(std::vector<MentionRow>& mentions) {
  ByRow<std::size_t> counts;
  for (const MentionRow& mention : mentions) {
    const std::size_t* count = counts.find(mention.name);
    counts.set(mention.name, count == nullptr ? 1 : *count + 1);
  }
  ByRow<std::size_t> ends;
  std::size_t end = 0;
  counts.for_each([&](std::int64_t name, std::size_t count) {
    ends.set(name, end);
    end += count;
  });
  std::vector<MentionRow> sorted(mentions.size());
  for (const MentionRow& mention : mentions) {
    const std::size_t at = ends.at(mention.name);
    sorted[at] = mention;
    ends.set(mention.name, at + 1);
  }
  auto begin = sorted.begin();
  counts.for_each([&](std::int64_t, std::size_t count) {
    const auto next = begin + static_cast<std::ptrdiff_t>(count);
    if (!std::is_sorted(begin, next)) std::sort(begin, next);
    begin = next;
  });
  mentions = std::move(sorted);
}

void keep_each_once(std::vector<MentionRow>& mentions) {
  mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
}

void put_row(Database& database, std::span<const MentionRow> mentions) {
  const std::string bytes = encode_places(mentions);
  database.run(
      "INSERT OR REPLACE INTO places (name, mentions, bytes) VALUES (?, ?, CAST(? AS BLOB))",
      mentions.front().name, static_cast<std::int64_t>(mentions.size()), std::string_view(bytes));
}

/// Calls `visit` with the mentions of each name.
template <typename Visit>
void for_each_name(const std::vector<MentionRow>& mentions, Visit visit) {
  for (auto begin = mentions.begin(); begin != mentions.end();) {
    const auto end = std::find_if(begin, mentions.end(),
                                  [&](const MentionRow& each) { return each.name != begin->name; });
    visit(std::span(begin, end));
    begin = end;
  }
}

}  // namespace

std::string encode_places(std::span<const MentionRow> mentions) {
  std::string bytes;
  std::int64_t article = 0;
  for (const MentionRow& mention : mentions) {
    append_number(bytes, static_cast<std::uint64_t>(mention.article - article));
    append_number(bytes, mention.begin);
    append_number(bytes, mention.end - mention.begin);
    article = mention.article;
  }
  return bytes;
}

std::vector<MentionRow> decode_places(std::int64_t name, std::string_view bytes) {
  std::vector<MentionRow> mentions;
  std::int64_t article = 0;
  while (!bytes.empty()) {
    article += static_cast<std::int64_t>(take_number(bytes));
    const auto begin = static_cast<std::uint32_t>(take_number(bytes));
    const auto size = static_cast<std::uint32_t>(take_number(bytes));
    mentions.push_back({name, article, begin, begin + size});
  }
  return mentions;
}

std::vector<MentionRow> read_mentions(Database& database) {
  // The rows of the view `mentions`, in one pass over both tables, which are sorted by the claims.
  std::vector<MentionRow> mentions;
  Statement claims = database.prepare(
      "SELECT article, subject, subject_start, subject_end, object, object_start, object_end,"
      " speaker, speaker_start, speaker_end, id FROM claims ORDER BY id");
  Statement others = database.prepare(
      "SELECT claim, name, coalesce(name_start, start), coalesce(name_end, end)"
      " FROM other_arguments WHERE name IS NOT NULL ORDER BY claim");
  bool has_others = others.step();
  while (claims.step()) {
    const std::int64_t article = claims.get_int(0);
    const std::int64_t claim = claims.get_int(10);
    for (const int column : {1, 4, 7}) add_mention(claims, column, article, mentions);
    for (; has_others && others.get_int(0) <= claim; has_others = others.step()) {
      if (others.get_int(0) == claim) add_mention(others, 1, article, mentions);
    }
  }
  sort_by_name(mentions);
  keep_each_once(mentions);
  return mentions;
}

std::vector<MentionRow> read_mentions_of(Database& database, std::int64_t article) {
  std::vector<MentionRow> mentions;
  Statement claims = database.prepare(
      "SELECT article, subject, subject_start, subject_end, object, object_start, object_end,"
      " speaker, speaker_start, speaker_end FROM claims WHERE article = ?");
  claims.bind_all(article);
  add_mentions(claims, {1, 4, 7}, mentions);
  Statement others = database.prepare(
      "SELECT article, name, coalesce(name_start, other.start), coalesce(name_end, other.end)"
      " FROM claims CROSS JOIN other_arguments AS other ON claim = claims.id"
      " WHERE article = ? AND name IS NOT NULL");
  others.bind_all(article);
  add_mentions(others, {1}, mentions);
  std::ranges::sort(mentions);
  keep_each_once(mentions);
  return mentions;
}

std::vector<MentionRow> read_places(Database& database) {
  std::vector<MentionRow> mentions;
  Statement rows = database.prepare("SELECT name, bytes FROM places ORDER BY name");
  while (rows.step()) {
    const std::vector<MentionRow> of_name = decode_places(rows.get_int(0), rows.get_text(1));
    mentions.insert(mentions.end(), of_name.begin(), of_name.end());
  }
  return mentions;
}

void store_places(Database& database, const std::vector<MentionRow>& mentions) {
  database.execute("DELETE FROM places");
  for_each_name(mentions, [&](std::span<const MentionRow> of_name) { put_row(database, of_name); });
}

void put_places(Database& database, const std::vector<std::int64_t>& articles,
                const std::vector<MentionRow>& mentions) {
  for_each_name(mentions, [&](std::span<const MentionRow> of_name) {
    const std::int64_t name = of_name.front().name;
    std::vector<MentionRow> kept;
    if (Statement row = database.prepare("SELECT bytes FROM places WHERE name = ?");
        row.bind_all(name), row.step()) {
      kept = decode_places(name, row.get_text(0));
    }
    std::erase_if(kept, [&](const MentionRow& each) {
      return std::ranges::binary_search(articles, each.article);
    });
    std::vector<MentionRow> all;
    std::ranges::merge(kept, of_name, std::back_inserter(all));
    put_row(database, all);
  });
}

}  // namespace entente
