#include "extract/learned/mapped_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "graph/error.hpp"

namespace entente {

MappedFile::MappedFile(const std::string& path, const std::string& hint) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat info = {};
  if (file < 0 || fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) {
    const std::string cause = file < 0 ? std::strerror(errno) : "not a regular file";
    if (file >= 0) close(file);
    throw Error(ErrorKind::kInput, fmt::format("{}: {}", path, cause), hint);
  }
  const auto size = static_cast<std::size_t>(info.st_size);
  void* bytes = size > 0 ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : nullptr;
  close(file);
  if (bytes == MAP_FAILED) {
    throw Error(ErrorKind::kInput, fmt::format("{}: cannot map this file", path), hint);
  }
  if (bytes == nullptr) return;  // an empty file has nothing to map
  size_ = size;
  bytes_ = {static_cast<const char*>(bytes),
            [size](const char* begin) { munmap(const_cast<char*>(begin), size); }};
}

}  // namespace entente
