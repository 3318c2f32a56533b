#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/read/block_rules.hpp"

namespace entente {

// What a block is by its shape alone, without a list of phrases.

/// A web or e-mail address, "@name" or "#tag" and no other word.
[[nodiscard]] bool is_address_line(std::string_view block);

/// The name of a picture's file: "harbour_IMG_2034.jpg", "Minister Gettyimages 1139190410".
[[nodiscard]] bool is_image_name(std::string_view block);

/// Markup or style sheet that was taken for text: "font-size: 12px;", "<br/>", "{\rtf1".
[[nodiscard]] bool is_markup(std::string_view block);

/// Hardly anything in Latin letters, or a short label with a good part in another script.
[[nodiscard]] bool is_foreign(std::string_view block);

/// "Ada Lovelace, Agency via AP", "Getty Images", "(EPA/Agency)": names alone, one of an agency.
[[nodiscard]] bool is_photo_credit(std::string_view block, const BlockRules& rules);

/// Where the credit at the end of a block begins: "… on June 19. (EPA/Agency)", "… opens. Photo:
/// Agency".
[[nodiscard]] std::optional<std::size_t> find_credit_tail(std::string_view block,
                                                          const BlockRules& rules);

/// "By Ada Lovelace, political editor"; "BY ADA LOVELACE AND ALAN TURING"
[[nodiscard]] bool is_byline(std::string_view block);

/// A date or a time, with or without a word such as "updated", and nothing else.
[[nodiscard]] bool is_date_line(std::string_view block);

/// The end of the place and agency in front of a report's first sentence, its dash included:
/// "SEOUL, June 19 (Wire) — ". A place in small letters alone ("Cape Town - ") counts only where
/// `is_first` says that the block opens the text. Nothing when there is none.
[[nodiscard]] std::optional<std::size_t> find_wire_dateline(std::string_view block, bool is_first);

/// A few words without a full stop: a heading, an entry of a list.
[[nodiscard]] bool is_heading(std::string_view block);

/// A headline: three words to 25 without a full stop or, in capitals, with one.
[[nodiscard]] bool is_headline(std::string_view block);

/// Words that go with a picture: "…, left, …", "pictured", "(File)".
[[nodiscard]] bool has_caption_words(std::string_view block);

}  // namespace entente
