#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace entente {

/// Where the value of an option goes; a bool is set where the option stands, without a value.
using OptionTarget =
    std::variant<bool*, std::string*, std::vector<std::string>*, double*, std::uint32_t*,
                 std::size_t*, std::optional<std::uint32_t>*, std::function<void(std::string)>>;

/// Says in words what is wrong with a value: empty where nothing is.
using ValueCheck = std::function<std::string(const std::string& value)>;

/// A row of a command's table: an option, or an argument that its place tells. The help, the
/// manual page and the completion of shells are all made from it.
struct Option {
  std::string name;  ///< "-n,--count"; an argument's in capitals: "GRAPH"
  OptionTarget target;
  std::string help;                    ///< one line
  std::string detail{};                ///< what the manual page says beyond it, in whole sentences
  std::string value{};                 ///< what stands for a value: "FILE", "N"; empty for others
  std::vector<std::string> choices{};  ///< the values there are, for those who list them
  ValueCheck check{};
  bool is_required = false;
  std::vector<std::string> excludes{};  ///< long names that cannot stand beside it
  std::string needs{};                  ///< a long name without which it says nothing
  std::string_view group{};  ///< of options that several commands share: a section of the manual

  [[nodiscard]] bool is_flag() const { return std::holds_alternative<bool*>(target); }
  [[nodiscard]] bool is_argument() const { return !name.starts_with('-'); }
  [[nodiscard]] bool is_list() const {
    return std::holds_alternative<std::vector<std::string>*>(target);
  }
  /// "--count" of "-n,--count".
  [[nodiscard]] std::string long_name() const { return name.substr(name.rfind(',') + 1); }
};

/// Sections of the manual that explain the options of several commands.
inline constexpr std::string_view kCutGroup = "CUTTING A GRAPH";
inline constexpr std::string_view kCurationGroup = "CURATION";

// What the values of options must be.

/// A number from 0 to 1.
[[nodiscard]] ValueCheck is_share();
/// How many to show: a whole number from 0 on.
[[nodiscard]] ValueCheck is_count();
/// A whole number in a range, both ends included.
[[nodiscard]] ValueCheck is_between(std::uint64_t low, std::uint64_t high);
/// One of these words.
[[nodiscard]] ValueCheck is_one_of(std::vector<std::string> words);
/// Not blank: that is a variable of a script that was not set, and no wish for everything. On one
/// line, as names are.
[[nodiscard]] ValueCheck is_something();

}  // namespace entente
