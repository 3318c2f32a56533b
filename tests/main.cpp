// The main function of every test program, and a watch over it: a test case that makes no progress
// is ended with its name, however busy the machine is.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>

namespace {

/// Far above what the longest test case takes under the sanitizers on a machine with other work.
constexpr std::chrono::minutes kPatience{15};

class Watch : public doctest::IReporter {
 public:
  explicit Watch(const doctest::ContextOptions&) : thread_([this] { watch(); }) {}
  ~Watch() override {
    {
      const std::scoped_lock lock(mutex_);
      is_over_ = true;
    }
    changed_.notify_one();
    thread_.join();
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  void test_case_start(const doctest::TestCaseData& test) override { enter(test.m_name); }
  void test_case_reenter(const doctest::TestCaseData& test) override { enter(test.m_name); }
  void subcase_start(const doctest::SubcaseSignature& part) override { enter(part.m_name.c_str()); }
  void test_case_end(const doctest::CurrentTestCaseStats&) override { enter("the end"); }

  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_run_end(const doctest::TestRunStats&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}

 private:
  void enter(const char* name) {
    {
      const std::scoped_lock lock(mutex_);
      name_ = name;
      ++steps_;
    }
    changed_.notify_one();
  }

  void watch() {
    std::unique_lock lock(mutex_);
    while (!is_over_) {
      const auto seen = steps_;
      const bool has_moved =
          changed_.wait_for(lock, kPatience, [&] { return is_over_ || steps_ != seen; });
      if (!has_moved) {
        std::fprintf(stderr, "no progress for %ld minutes in: %s\n",
                     static_cast<long>(kPatience.count()), name_.c_str());
        std::abort();
      }
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::string name_;
  long steps_ = 0;
  bool is_over_ = false;
  std::thread thread_;
};

REGISTER_LISTENER("watch", 1, Watch);

}  // namespace
