#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/document.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

/// Chains that stand for several others. Holds a reference to the document and adds to its chains.
class Groups {
 public:
  explicit Groups(Document& document) : document_(document) {}

  /// Tells of a mention in its chain and of its phrase; to be called in the order of the text.
  void note(std::uint32_t mention, std::uint32_t phrase, const Syntax& syntax);

  /// The phrase that "the country" stands for: a subject of that type before others, near before
  /// far, at most two sentences back; none when nothing fits.
  [[nodiscard]] std::optional<std::uint32_t> last_of(EntityType type, std::uint32_t sentence) const;

  /// The chain of a coordination of names ("Ames and Bertrand"); none unless each conjunct is in a
  /// chain of its own.
  [[nodiscard]] std::optional<std::int32_t> of_coordination(const Phrase& phrase,
                                                            const Syntax& syntax);

  /// "both countries": the two of that type that the article has named most so far, the actor of
  /// the same clause left out; none when a third is named as often.
  [[nodiscard]] std::optional<std::int32_t> last_pair(const Syntax& syntax, const Mention& mention,
                                                      EntityType type);

 private:
  struct Noted {
    std::int32_t chain = kNoChain;
    std::uint32_t sentence = 0;
    std::uint32_t phrase = 0;
    bool is_subject = false;
    std::size_t predicate = kNoToken;
  };

  [[nodiscard]] std::int32_t group(const std::vector<std::uint32_t>& members);

  Document& document_;
  std::vector<Noted> noted_;
};

}  // namespace entente
