#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace entente {

/// A file mapped into memory, read only. Moving keeps views into `text` valid.
class MappedFile {
 public:
  /// Throws Error (input) with `hint` when the file cannot be opened or mapped.
  MappedFile(const std::string& path, const std::string& hint);

  [[nodiscard]] std::string_view text() const { return {bytes_.get(), size_}; }

 private:
  std::shared_ptr<const char> bytes_;
  std::size_t size_ = 0;
};

}  // namespace entente
