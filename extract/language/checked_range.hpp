#pragma once

#include <cstddef>

// Under the sanitizers the loops of the network would be most of the time of every test, so they
// are compiled without (CMakeLists.txt), and ask here once for each range that they go through what
// AddressSanitizer would ask for each number of it. What they do within their ranges is tested with
// the sanitizers in a program of its own (tests/CMakeLists.txt).
#if defined(ENTENTE_UNCHECKED_LOOPS)
#include <sanitizer/asan_interface.h>
#endif

namespace entente {

/// Ends the program with AddressSanitizer's report where one of `count` values is nobody's memory.
template <typename T>
inline void check_range([[maybe_unused]] const T* from, [[maybe_unused]] std::size_t count) {
#if defined(ENTENTE_UNCHECKED_LOOPS)
  void* const begin = const_cast<void*>(static_cast<const void*>(from));
  void* const bad = __asan_region_is_poisoned(begin, count * sizeof(T));
  if (bad == nullptr) return;
  void* const frame = __builtin_frame_address(0);
  __asan_report_error(__builtin_return_address(0), frame, frame, bad, 0, sizeof(T));
#endif
}

}  // namespace entente
