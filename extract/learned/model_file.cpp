#include "extract/learned/model_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace entente {
namespace {

constexpr std::string_view kModelMagic = "entente1";
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kNameLength = 48;

/// The file's directory is an array of these, behind the magic word and their number.
struct DirectoryEntry {
  char name[kNameLength];
  std::uint64_t offset;
  std::uint64_t size;
};

[[nodiscard]] std::size_t align(std::size_t offset) {
  return (offset + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace

void ModelWriter::add(const std::string& name, std::span<const std::byte> bytes) {
  parts_[name].assign(bytes.begin(), bytes.end());
}

void ModelWriter::save(const std::string& path) const {
  std::string out(kModelMagic);
  const std::uint64_t count = parts_.size();
  out.append(reinterpret_cast<const char*>(&count), sizeof count);
  std::size_t offset = align(out.size() + parts_.size() * sizeof(DirectoryEntry));
  for (const auto& [name, bytes] : parts_) {
    DirectoryEntry entry{};
    std::memcpy(entry.name, name.data(), std::min(name.size(), kNameLength - 1));
    entry.offset = offset;
    entry.size = bytes.size();
    out.append(reinterpret_cast<const char*>(&entry), sizeof entry);
    offset = align(offset + bytes.size());
  }
  for (const auto& [name, bytes] : parts_) {
    out.resize(align(out.size()), '\0');
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  const std::string temporary = path + ".new";
  std::ofstream file(temporary, std::ios::binary);
  file.write(out.data(), static_cast<std::streamsize>(out.size()));
  file.close();
  if (!file || std::rename(temporary.c_str(), path.c_str()) != 0)
    throw Error(ErrorKind::kStorage, path + ": cannot be written");
}

ModelFile::ModelFile(const std::string& path) : path_(path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    throw Error(ErrorKind::kInput, path + ": the language model cannot be opened",
                "set ENTENTE_DATA to the folder that holds encoder.model");
  struct stat status {};
  const bool is_known = ::fstat(file, &status) == 0;
  size_ = is_known ? static_cast<std::size_t>(status.st_size) : 0;
  void* const address =
      size_ > 0 ? ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (address == MAP_FAILED) throw damaged("the file");
  mapping_ = {static_cast<const std::byte*>(address), [length = size_](const std::byte* at) {
                ::munmap(const_cast<std::byte*>(at), length);
              }};
  const std::byte* const bytes = mapping_.get();
  if (size_ < kModelMagic.size() + 8 ||
      std::memcmp(bytes, kModelMagic.data(), kModelMagic.size()) != 0)
    throw damaged("the header");
  std::uint64_t count = 0;
  std::memcpy(&count, bytes + kModelMagic.size(), sizeof count);
  const std::size_t start = kModelMagic.size() + sizeof count;
  if (count > (size_ - start) / sizeof(DirectoryEntry)) throw damaged("the directory");
  for (std::size_t i = 0; i < count; ++i) {
    DirectoryEntry entry;
    std::memcpy(&entry, bytes + start + i * sizeof entry, sizeof entry);
    entry.name[kNameLength - 1] = '\0';
    if (entry.offset > size_ || entry.size > size_ - entry.offset) throw damaged(entry.name);
    parts_[entry.name] = {bytes + entry.offset, entry.size};
  }
}

std::span<const std::byte> ModelFile::get(const std::string& name) const {
  const auto found = parts_.find(name);
  if (found == parts_.end()) throw damaged(name);
  return found->second;
}

std::vector<std::string> ModelFile::get_lines(const std::string& name) const {
  const auto bytes = get(name);
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> ModelFile::get_lines(const std::string& name, std::size_t size) const {
  auto lines = get_lines(name);
  if (lines.size() != size) throw damaged(name);
  return lines;
}

Error ModelFile::damaged(const std::string& what) const {
  return {ErrorKind::kInput, path_ + ": not a language model of this version (" + what + ")",
          "install the model file again, or learn it with script/train"};
}

}  // namespace entente
