#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/error.hpp"

namespace entente {

/// Collects named parts and writes them as one model file: a magic word, a directory, then the
/// parts, each on a 64-byte boundary so that they can be used where they are mapped.
class ModelWriter {
 public:
  void add(const std::string& name, std::span<const std::byte> bytes);
  template <typename T>
  void add_array(const std::string& name, const std::vector<T>& values) {
    add(name, std::as_bytes(std::span(values)));
  }
  /// Written under a temporary name and renamed. Throws Error (storage).
  void save(const std::string& path) const;

 private:
  std::map<std::string, std::vector<std::byte>> parts_;
};

/// A model file mapped into memory, read only; the spans live as long as it does.
class ModelFile {
 public:
  /// Throws Error (input) when the file is missing, truncated or of another version.
  explicit ModelFile(const std::string& path);

  /// Throws Error (input) when the file has no such part.
  [[nodiscard]] std::span<const std::byte> get(const std::string& name) const;
  template <typename T>
  [[nodiscard]] std::span<const T> get_array(const std::string& name) const {
    const auto bytes = get(name);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  /// The same, of a known length. Throws Error (input) when it is another.
  template <typename T>
  [[nodiscard]] std::span<const T> get_array(const std::string& name, std::size_t size) const {
    const auto values = get_array<T>(name);
    if (values.size() != size) throw damaged(name);
    return values;
  }

  /// A part that is text, line by line.
  [[nodiscard]] std::vector<std::string> get_lines(const std::string& name) const;
  /// The same, of a known length. Throws Error (input) when it is another.
  [[nodiscard]] std::vector<std::string> get_lines(const std::string& name, std::size_t size) const;

 private:
  [[nodiscard]] Error damaged(const std::string& what) const;

  std::string path_;
  std::shared_ptr<const std::byte> mapping_;
  std::size_t size_ = 0;
  std::map<std::string, std::span<const std::byte>> parts_;
};

}  // namespace entente
