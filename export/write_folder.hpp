#pragma once

#include <cstddef>
#include <functional>
#include <ostream>
#include <set>
#include <string>

namespace entente {

/// Files of one export in a folder of their own. Each file appears whole or not at all
/// (write_file). The list of them, in ".entente-files", lets the next export take away those that
/// it does not write again; what others put into the folder stays.
class FolderWriter {
 public:
  /// Makes the folder where it is missing. Throws Error (storage) where one holds files but no
  /// list: it is somebody else's then.
  explicit FolderWriter(std::string path);

  /// Writes a file; `name` is its path inside the folder ("people/Ann.md"). Throws Error (storage);
  /// std::invalid_argument for a name that leads out of the folder.
  void write(const std::string& name, const std::function<void(std::ostream&)>& write);

  /// Removes what an earlier export wrote and this one did not, and writes the list. Where this is
  /// never called, because something was thrown, no file is removed.
  void finish();

  [[nodiscard]] std::size_t file_count() const { return names_.size(); }

 private:
  void write_list() const;

  std::string path_;
  std::set<std::string> old_names_;
  std::set<std::string> names_;
};

}  // namespace entente
