#include "export/write_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <streambuf>
#include <system_error>
#include <utility>

#include "graph/error.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, const char* what, int error) {
  const char* hint = error == ENOSPC || error == EDQUOT
                         ? "free some space, or write to another disk"
                     : error == EACCES || error == EROFS || error == EPERM
                         ? "choose a folder that you may write to"
                     : error == ENOENT || error == ENOTDIR ? "make the folder first"
                     : error == EISDIR ? "give the name of a file in that folder"
                                       : "choose another place";
  throw Error(ErrorKind::kStorage,
              fmt::format("{}: cannot {}: {}", path, what, std::strerror(error)), hint);
}

/// Buffers bytes for a file descriptor it does not own. The first error stays.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) { reset(); }

  /// Writes out what is left; returns 0 or the errno of the first failure.
  int finish() {
    drain();
    return error_;
  }

 protected:
  int_type overflow(int_type byte) override {
    drain();
    if (error_ != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(byte, traits_type::eof())) sputc(static_cast<char>(byte));
    return traits_type::not_eof(byte);
  }
  int sync() override {
    drain();
    return error_ == 0 ? 0 : -1;
  }

 private:
  void reset() { setp(bytes_.data(), bytes_.data() + bytes_.size()); }

  void drain() {
    for (const char* next = pbase(); next < pptr() && error_ == 0;) {
      const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
      if (written >= 0) {
        next += written;
      } else if (errno != EINTR) {
        error_ = errno;
      }
    }
    reset();
  }

  int descriptor_;
  int error_ = 0;
  std::array<char, 1 << 16> bytes_;
};

/// Closes its descriptor and removes its file, unless told that both are done.
struct PartialFile {
  std::string name;
  int descriptor = -1;

  ~PartialFile() {
    if (descriptor >= 0) ::close(descriptor);
    if (!name.empty()) ::unlink(name.c_str());
  }
};

void write_to(int descriptor, const std::string& path,
              const std::function<void(std::ostream&)>& write) {
  DescriptorBuffer buffer(descriptor);
  std::ostream stream(&buffer);
  write(stream);
  if (const int error = buffer.finish(); error != 0) fail(path, "write", error);
}

void write_straight(const std::string& path, const std::function<void(std::ostream&)>& write) {
  PartialFile device{"", ::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
  if (device.descriptor < 0) fail(path, "open", errno);
  write_to(device.descriptor, path, write);
}

/// Where a link leads in the end, whether a file is there or not.
fs::path target_of(const std::string& path) {
  constexpr int kMostLinks = 40;  // as many as Linux follows
  fs::path target = path;
  for (int i = 0; i < kMostLinks; ++i) {
    std::error_code is_no_link;
    const fs::path next = fs::read_symlink(target, is_no_link);
    if (is_no_link) return target;
    target = target.parent_path() / next;
  }
  fail(path, "write", ELOOP);
}

}  // namespace

bool is_standard_output(std::string_view path) {
  return path == "-" || path == "/dev/stdout" || path == "/dev/fd/1" || path == "/proc/self/fd/1";
}

void write_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
  if (is_standard_output(path)) return write_to(STDOUT_FILENO, "standard output", write);
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::is_directory(status)) fail(path, "write", EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_straight(path, write);
  const std::string target = target_of(path).string();
  PartialFile partial{fmt::format("{}.part-{}", target, ::getpid()), -1};
  constexpr int kNewFile = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
  partial.descriptor = ::open(partial.name.c_str(), kNewFile, 0666);
  if (partial.descriptor < 0) {
    partial.name.clear();
    fail(path, "write", errno);
  }
  write_to(partial.descriptor, path, write);
  const int descriptor = std::exchange(partial.descriptor, -1);
  if (::close(descriptor) != 0) fail(path, "write", errno);
  if (::rename(partial.name.c_str(), target.c_str()) != 0) fail(path, "write", errno);
  partial.name.clear();
}

}  // namespace entente
