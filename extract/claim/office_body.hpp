#pragma once

#include <cstddef>
#include <string>

#include "extract/claim/draft.hpp"

namespace entente {

/// Whom or what an office belongs to.
struct OfficeBody {
  std::size_t head = kNoToken;
  std::string preposition;  ///< between the office's words and it
};

/// "president of Chad", "Chadian president", "Bern's mayor", "fellow at the institute", "Ada's
/// wife"; kNoToken where it is nobody's. `office` is the office's noun, or the name of whoever
/// bears it: "Chadian foreign minister Ada Abba".
[[nodiscard]] OfficeBody find_office_body(const SentenceView& view, std::size_t office);

/// "the Chadian president" is Chad's; "a Chadian singer" is nobody's office, the labour minister is
/// not the Labour Party's, and "his Labour Party counterpart" is another person's.
[[nodiscard]] bool holds_office(const SentenceView& view, std::size_t office, std::size_t owner);

/// "Republican senator", "Labour minister": whoever holds an office that no party has is its
/// member.
[[nodiscard]] bool is_member_of(const SentenceView& view, std::size_t office, std::size_t body);

/// Whether an office that `holder` is said to have of `body` is another's title, or the body
/// another one's: "Chadian President Ada Abba and Kenyan minister Ola Lind met Ben Dee", of Ben, or
/// of Ada and Kenya, or of Ola and Chad. "Chadian President Ada Abba and minister Ola Lind" are
/// Chad's both.
[[nodiscard]] bool is_others_title(const SentenceView& view, std::size_t office, std::size_t holder,
                                   std::size_t body);

/// "the Chadian president and the Kenyan premier": the premier is Kenya's alone, whatever else
/// `word` is, but for what stands beside Kenya or below the office.
[[nodiscard]] bool has_other_body(const SentenceView& view, std::size_t office, std::size_t word);

/// Whoever "a Kenyan singer", "the labour minister" or "his Labour counterpart" is, is neither
/// Kenya's nor Labour's; nor is the defence of "minister of defence" a body.
[[nodiscard]] bool is_no_body(const SentenceView& view, std::size_t office, std::size_t word);

/// "president", "minister of finance", "member" of a party's senator; empty where the office has no
/// words of its own.
[[nodiscard]] std::string office_label(const SentenceView& view, std::size_t office,
                                       const OfficeBody& body);

/// "director of economic statistics" of "director of economic statistics at Acme", "Acme's director
/// of economic statistics": an office's words with what it is for, without its body.
[[nodiscard]] std::string words_of_office(const SentenceView& view, std::size_t office,
                                          std::size_t body);

/// Is a political party named at `head`, by the table of actors or by its last word?
[[nodiscard]] bool names_political_party(const SentenceView& view, std::size_t head);

/// Is a person named at `head`, the head of the name?
[[nodiscard]] bool names_person(const SentenceView& view, std::size_t head);

}  // namespace entente
