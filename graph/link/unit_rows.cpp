#include "graph/link/unit_rows.hpp"

#include <algorithm>
#include <string_view>

#include "graph/store/leb128.hpp"

namespace entente {
namespace {

constexpr std::size_t kKeySize = 8;

/// Eight bytes of each key, lowest first, and its role.
std::string encode_keys(const std::vector<LinkKey>& keys) {
  std::string bytes;
  for (const LinkKey& key : keys) {
    for (std::size_t i = 0; i < kKeySize; ++i) {
      bytes += static_cast<char>((key.key >> (8 * i)) & 0xff);
    }
    bytes += static_cast<char>(key.role);
  }
  return bytes;
}

std::vector<LinkKey> decode_keys(std::string_view bytes) {
  constexpr std::size_t kSize = kKeySize + 1;
  if (bytes.size() % kSize != 0) throw_damaged_list();
  std::vector<LinkKey> keys;
  keys.reserve(bytes.size() / kSize);
  for (; !bytes.empty(); bytes.remove_prefix(kSize)) {
    LinkKey key;
    for (std::size_t i = kKeySize; i-- > 0;) {
      key.key = (key.key << 8) | static_cast<unsigned char>(bytes[i]);
    }
    key.role = static_cast<KeyRole>(bytes[kKeySize]);
    keys.push_back(key);
  }
  return keys;
}

std::vector<UnitRow> read_rows(Statement& rows) {
  std::vector<UnitRow> units;
  while (rows.step()) {
    units.push_back(
        {rows.get_int(0), std::string(rows.get_text(1)), decode_keys(rows.get_text(2))});
  }
  return units;
}

void insert_unit(Database& database, std::int64_t entity, const LinkUnit& unit,
                 const std::vector<LinkKey>& keys) {
  const std::string bytes = encode_keys(keys);
  database.run(
      "INSERT INTO units (entity, kind, country, id, keys) VALUES (?, ?, ?, ?, CAST(? AS BLOB))",
      entity, static_cast<std::int64_t>(kind_of(unit.type)), std::string_view(unit.country),
      std::string_view(unit.id), std::string_view(bytes));
}

void insert_units(Database& database, const UnitTable& table,
                  const std::vector<std::vector<LinkKey>>& keys) {
  for (std::size_t i = 0; i < table.units.size(); ++i) {
    insert_unit(database, table.entities[i], table.units[i], keys[i]);
  }
}

}  // namespace

std::vector<UnitRow> read_unit_rows(Database& database) {
  Statement rows = database.prepare("SELECT entity, id, keys FROM units");
  return read_rows(rows);
}

std::vector<UnitRow> read_unit_rows_of(Database& database,
                                       const std::vector<std::int64_t>& entities) {
  const std::string list = json_list(entities);
  Statement rows = database.prepare(
      "SELECT entity, id, keys FROM units WHERE entity IN (SELECT value FROM json_each(?))");
  rows.bind_all(std::string_view(list));
  return read_rows(rows);
}

std::optional<std::int64_t> find_entity_of_unit(Database& database, const std::string& id) {
  const auto find = [&](std::string_view wanted) {
    return database.find_int("SELECT entity FROM units WHERE id = ?", wanted);
  };
  if (const auto entity = find(id)) return entity;
  const auto at = id.rfind("--");
  return at == std::string::npos ? std::nullopt : find(std::string_view(id).substr(0, at));
}

bool are_units_of(Database& database, const UnitTable& table,
                  const std::vector<std::vector<LinkKey>>& keys) {
  std::vector<UnitRow> stored = read_unit_rows(database);
  std::vector<UnitRow> wanted;
  for (std::size_t i = 0; i < table.units.size(); ++i) {
    wanted.push_back({table.entities[i], table.units[i].id, keys[i]});
  }
  std::ranges::sort(stored);
  std::ranges::sort(wanted);
  return stored == wanted;
}

void store_units(Database& database, const UnitTable& table,
                 const std::vector<std::vector<LinkKey>>& keys) {
  database.execute("DELETE FROM units");
  insert_units(database, table, keys);
}

void put_units(Database& database, const std::vector<std::int64_t>& entities,
               const UnitTable& table, const std::vector<std::vector<LinkKey>>& keys) {
  for (const std::int64_t entity : entities) {
    database.run("DELETE FROM units WHERE entity = ?", entity);
  }
  insert_units(database, table, keys);
}

}  // namespace entente
