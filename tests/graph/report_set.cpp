#include "tests/graph/report_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <sstream>
#include <string_view>

namespace entente::testing {
namespace {

/// The engine's numbers are the same everywhere, a distribution's are not.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t roll(std::size_t sides) { return engine_() % sides; }
  template <typename T, std::size_t N>
  const T& pick(const std::array<T, N>& values) {
    return values[roll(N)];
  }
  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[roll(i)]);
  }

 private:
  std::mt19937 engine_;
};

constexpr std::array<std::string_view, 24> kFirstNames = {
    "Anna",  "Bruno", "Clara", "Dario", "Elif",  "Farid", "Greta", "Hugo",
    "Ines",  "Jonas", "Karim", "Lena",  "Marek", "Nadia", "Oskar", "Petra",
    "Rania", "Samir", "Tilda", "Uwe",   "Vesna", "Wanda", "Yusuf", "Zora"};
constexpr std::array<std::string_view, 24> kLastNames = {
    "Abara",  "Brandt", "Castell", "Dovrik",    "Eklund", "Ferrand", "Galaz", "Hollis",
    "Ivanek", "Jansky", "Kovar",   "Lindqvist", "Moreno", "Norling", "Okoro", "Pavlis",
    "Quist",  "Renner", "Sorin",   "Tarkan",    "Ulmer",  "Varga",   "Weiss", "Zeller"};
constexpr std::array<std::string_view, 24> kPlaces = {
    "Strelsau", "Klow",   "Tarnhelm", "Vesna Bay", "Port Orla", "Hentzau", "Zenda",   "Novara",
    "Almeria",  "Brevik", "Corvo",    "Dunmore",   "Eastmarch", "Fellin",  "Gorod",   "Halden",
    "Istria",   "Jorvik", "Kestrel",  "Lorient",   "Mirano",    "Narva",   "Ostmark", "Pelham"};
constexpr std::array<std::string_view, 16> kBodies = {
    "the Harbour Authority", "Norland Rail",        "the Ministry of Works", "the Teachers' Union",
    "Borduria Steel",        "the Fisheries Board", "the Court of Audit",    "Castell Energy",
    "the Farmers' League",   "the Lake Commission", "Meridian Air",          "the Health Council",
    "the Central Bank",      "Orla Shipping",       "the Election Office",   "the Water Board"};
constexpr std::array<std::string_view, 14> kThings = {
    "dam",       "ferry line", "school reform", "grain deal",  "bridge",       "wage agreement",
    "rail link", "hospital",   "fishing quota", "power plant", "harbour wall", "land register",
    "tunnel",    "airport"};
constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// {P} and {Q} persons, {B} and {C} bodies, {L} and {M} places, {T} a thing, {N} a number, {D} a
/// day, {A} a month. Each report draws its own, and some of these sentences.
constexpr std::array<std::string_view, 40> kSentences = {
    "{B} halted work on the {T} in {L} on {D} after inspectors found cracks in {N} places.",
    "{P}, who leads the project, told reporters that the cost had risen to {N} million crowns.",
    "Residents of {M} have complained for years that nobody answers their letters.",
    "A first vote on the {T} is expected before the end of {A}, according to {Q}.",
    "The dispute began when {B} refused to hand over {N} documents that {C} had asked for.",
    "\"We cannot wait another winter,\" {P} said, adding that talks in {M} would go on.",
    "Police in {L} counted about {N} people at a march against the plan on {D}.",
    "{Q} called the figures misleading and demanded an independent inquiry.",
    "Under the contract, {C} must pay {N} thousand crowns for every week of delay.",
    "The mayor of {M}, {Q}, has promised to publish the full report in {A}.",
    "Engineers say the ground beneath the {T} moves by {N} millimetres a year.",
    "{P} and {Q} had met twice in {L} without reaching an agreement.",
    "An earlier attempt to sell the {T} to {C} failed in {A} for lack of buyers.",
    "Prices in {L} have climbed by {N} percent since the beginning of the year.",
    "Lawyers for {B} argued that the rules did not apply to work begun before {A}.",
    "The road between {L} and {M} stayed closed to lorries for most of {D}.",
    "\"Nobody was told, and nobody was asked,\" said {Q}, a teacher from {M}.",
    "In a letter seen by this newspaper, {C} warned {P} of serious consequences.",
    "More than {N} families would have to move if the second stage went ahead.",
    "{B} employs {N} people in {L} and is by far the largest taxpayer there.",
    "A spokeswoman declined to comment, saying only that {P} was aware of the matter.",
    "The opposition wants {Q} to explain the delay before parliament on {D}.",
    "Two of the {N} bidders have withdrawn, and a third is under investigation in {M}.",
    "Students occupied the town hall of {L} in {A} and left it three days later.",
    "{C} said it would appeal against the ruling, which it described as a grave mistake.",
    "Experts from {M} were invited to measure the damage but have not yet arrived.",
    "The money comes from a fund that {P} set up when he was a minister.",
    "Trains between {M} and {L} will run every {N} minutes from {A} on.",
    "It is the {N}th time since the war that such a request has been made.",
    "{Q} resigned on {D}, hours after the minutes of the meeting had become known.",
    "Fishermen from {M} blocked the entrance to the port with {N} boats.",
    "Neither {B} nor {C} would say who had signed the order.",
    "The winter storm that hit {L} in {A} had made things worse, {P} said.",
    "A court in {M} will hear {N} witnesses, among them {Q} and two engineers.",
    "According to a survey by {C}, {N} percent of the voters want a new tender.",
    "Work on the {T} was to have begun in {A}, but no machine has been seen in {L}.",
    "{P} denied having taken money from {B} and spoke of a campaign against her family.",
    "The neighbours in {M} fear for their wells, which are only {N} metres deep.",
    "Shops along the main street of {L} opened late on {D} out of protest.",
    "If no solution is found by {A}, {C} will take over the {T} by law."};

constexpr std::array<std::string_view, 8> kHeadlines = {"Dispute over {T} in {L} grows",
                                                        "{P}: costs out of control",
                                                        "What is known about the {T} of {L}",
                                                        "{B} under fire",
                                                        "{M} waits for an answer",
                                                        "New doubts about the {T}",
                                                        "Trouble in {L}",
                                                        "{Q} demands an inquiry"};

constexpr std::array<std::string_view, 6> kHeads = {
    "Home | World | Business | Sport | Culture\nThe Daily Herald\n\nShare this article\n\n",
    "ADVERTISEMENT\n\nBy our own correspondent\n\nListen to this article (4 min)\n\n",
    "The Evening Post, international edition. Updated 14:05 GMT.\n\n",
    "Skip to content. Menu. Search. My account.\nPhoto: Northern Picture Agency\n\n",
    "(Northern News Agency) - ",
    ""};
constexpr std::array<std::string_view, 6> kFeet = {
    "\n\nSubscribe to the Daily Herald for 9.90 a month and read more stories like this one. "
    "Follow us on all channels. Copyright 2031 Herald Media Group. All rights reserved.\n",
    "\n\nRead also: Ten ways to save on heating. The best walks around Lake Orla. Our Sunday "
    "quiz.\n",
    "\n\nThis story was edited by the desk of the Evening Post. Send corrections to the editor.\n",
    "\n\nComments (37)\nSign in to comment. Please keep to the rules of our community.\n",
    "\n\nReporting by the Northern News Agency; editing by K. Solberg\n",
    ""};

using Cast = std::map<std::string, std::string>;

Cast make_cast(Dice& dice) {
  const auto person = [&] {
    return fmt::format("{} {}", dice.pick(kFirstNames), dice.pick(kLastNames));
  };
  return {{"{P}", person()},
          {"{Q}", person()},
          {"{B}", std::string(dice.pick(kBodies))},
          {"{C}", std::string(dice.pick(kBodies))},
          {"{L}", std::string(dice.pick(kPlaces))},
          {"{M}", std::string(dice.pick(kPlaces))},
          {"{T}", std::string(dice.pick(kThings))}};
}

std::string fill(std::string_view pattern, const Cast& cast, Dice& dice) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] != '{') {
      text += pattern[at++];
      continue;
    }
    const std::string slot(pattern.substr(at, 3));
    if (slot == "{N}") {
      text += std::to_string(2 + dice.roll(900));
    } else if (slot == "{D}") {
      text += dice.pick(kDays);
    } else if (slot == "{A}") {
      text += dice.pick(kMonths);
    } else {
      text += cast.at(slot);
    }
    at += 3;
  }
  if (!text.empty() && text[0] == 't') text[0] = 'T';  // "the Water Board" begins a sentence
  return text;
}

struct Report {
  Cast cast;
  std::vector<std::string> sentences;
};

Report make_report(Dice& dice) {
  Report report{make_cast(dice), {}};
  std::vector<std::size_t> order(kSentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  dice.shuffle(order);
  order.resize(10 + dice.roll(12));
  for (const std::size_t i : order) {
    report.sentences.push_back(fill(kSentences[i], report.cast, dice));
  }
  return report;
}

std::string headline(const Report& report, Dice& dice) {
  return fill(dice.pick(kHeadlines), report.cast, dice) + "\n\n";
}

/// Paragraphs of two sentences.
std::string join(const std::vector<std::string>& sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i > 0) text += i % 2 == 0 ? "\n\n" : " ";
    text += sentences[i];
  }
  return text + "\n";
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Every `distance`-th word or so is left out or doubled by a filler.
std::string edit(const std::string& text, std::size_t distance, Dice& dice) {
  std::string edited;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    bool is_first = true;
    for (std::string word; words >> word;) {
      const std::size_t roll = dice.roll(2 * distance);
      if (roll == 0) continue;
      if (!is_first) edited += ' ';
      is_first = false;
      edited += roll == 1 ? "now " + word : word;
    }
    edited += '\n';
  }
  return edited;
}

std::string reword(std::string text) {
  const std::pair<std::string_view, std::string_view> words[] = {
      {"according to", "as stated by"},
      {"more than", "over"},
      {"told reporters", "told the press"},
      {"is expected", "is due"},
      {"demanded", "called for"},
      {"would have to", "must"},
      {"declined to comment", "would not comment"}};
  for (const auto& [from, to] : words) text = replace_all(std::move(text), from, to);
  return text;
}

void append_copies(int number, const Report& report, Dice& dice, std::vector<ReportCopy>& set) {
  const std::string body = join(report.sentences);
  const auto dress = [&](const std::string& text) {
    return std::string(dice.pick(kHeads)) + headline(report, dice) + text +
           std::string(dice.pick(kFeet));
  };
  const auto cut = [&](std::size_t count) {
    return join(
        {report.sentences.begin(), report.sentences.begin() + static_cast<std::ptrdiff_t>(count)});
  };
  set.push_back({number, "original", headline(report, dice) + body});
  set.push_back({number, "boilerplate", dress(body)});
  set.push_back({number, "cut", dress(cut(report.sentences.size() * (35 + dice.roll(40)) / 100))});
  set.push_back({number, "teaser", cut(4 + dice.roll(2))});
  set.push_back({number, "edited", dress(edit(body, 18, dice))});
  const std::string typeset = replace_all(replace_all(body, "\"We", "“We"), "\"Nobody", "“Nobody");
  set.push_back(
      {number, "typeset", dress(replace_all(replace_all(typeset, ",\"", ",”"), "'", "’"))});
  std::vector<std::string> abridged = report.sentences;
  for (int i = 0; i < 3; ++i) {
    abridged.erase(abridged.begin() + static_cast<std::ptrdiff_t>(dice.roll(abridged.size())));
  }
  set.push_back({number, "abridged", dress(join(abridged))});
  std::vector<std::string> turned = report.sentences;
  std::swap(turned[2], turned[turned.size() - 1]);
  set.push_back({number, "reworded", dress(reword(join(turned)))});
}

/// {V} a decimal. Bulletins of one template have nothing but their facts to themselves.
constexpr std::array<std::string_view, 4> kBulletins = {
    "Earthquake of magnitude {N} near {L}\n\nAn earthquake of magnitude {N} struck {N} kilometres "
    "northwest of {L} on {D}, the Northern Geological Survey said. The quake hit at a depth of {N} "
    "kilometres at {N} minutes past midnight local time. There were no immediate reports of damage "
    "or casualties, a spokesman for the civil defence in {M} said. The Northern Geological Survey "
    "had first put the magnitude at {N}. {L} lies in a region where two plates of the crust meet, "
    "and earthquakes are frequent there. In {A} a quake of magnitude {N} destroyed {N} houses in "
    "{M}.\n",
    "Strelsau stocks close after day of trading\n\nThe Strelsau All Share Index closed at {N} "
    "points "
    "on {D}, {N} points from its last close. Shares of {B} gained {N} pence to {N}, while those of "
    "{C} lost {N} pence to {N}. Some {N} million shares changed hands. In bond trading the yield "
    "on ten-year government paper stood at {N} basis points. The crown was quoted at {N} to the "
    "dollar and {N} to the euro. Oil traded at {N} crowns a barrel and gold at {N} crowns an "
    "ounce, dealers in Strelsau said.\n",
    "{C} reports results for quarter\n\nThe company said on {D} that its net profit for the three "
    "months to {A} was {N} million crowns, against {N} million a year before. Sales came to {N} "
    "million crowns. Chief executive {P} said the outlook for the year was unchanged. The board "
    "proposes a dividend of {N} crowns a share, after {N} crowns. Analysts polled by the Northern "
    "News Agency had expected a profit of {N} million. The shares closed at {N} crowns in {L}.\n",
    "Weather for {L}\n\nOn {D} temperatures in {L} will reach {N} degrees, with winds of {N} "
    "kilometres an hour from the sea. Showers are likely in {M}, where {N} millimetres of rain are "
    "forecast by the evening. The outlook for the rest of {A} is mixed. The water of Lake Orla has "
    "{N} degrees, and the sun sets {N} minutes after the hour. Pollen counts stand at {N}. The "
    "next "
    "full moon is on {D}, said {P} of the weather service.\n"};

constexpr std::array<std::string_view, 6> kStatements = {
    "We have seen the reports from Tarnhelm and we take them seriously. Nobody in this government "
    "wants a conflict with our neighbours, and the Foreign Minister has said so in Klow and in "
    "Zenda. But a country that is threatened has the right to prepare. From Monday on, 4,000 "
    "soldiers will guard the border at Vesna Bay, together with the Harbour Authority. They will "
    "stay "
    "until the last of the 32 ships has left. I have spoken with the Prime Minister and with the "
    "President of the Lake Commission, and they agree with every word of this.",
    "The Central Bank of Syldavia made a mistake in March, and it made it again in June. Raising "
    "the "
    "rate to 7 percent did not stop inflation, it stopped the factories of Gorod and Halden. My "
    "colleague Marek Dovrik warned us in Strelsau, and we did not listen to Marek Dovrik. I will "
    "therefore propose to the Council on Friday that we return to 4 percent before December, and "
    "that the Court of Audit look at what happened in those 90 days.",
    "On behalf of the families of Port Orla I say this to Norland Rail: you knew about the signal "
    "at "
    "Kestrel since 2027, you had 3 letters from Inspector Tilda Weiss, and you did nothing. We do "
    "not "
    "want your money. We want the Ministry of Works to open its files, we want Judge Farid Sorin "
    "to "
    "hear all 41 witnesses, and we want the Strelsau express to stop at Kestrel until it is safe.",
    "There is no agreement with Borduria, there was none in April, and there will be none in the "
    "autumn. What the Evening Post printed on Tuesday is an invention. The Ambassador of Borduria "
    "was "
    "in Strelsau for 2 hours, he spoke with Minister Petra Varga about the 1988 treaty, and he "
    "flew "
    "back to Szohod. Whoever says that we sold the Corvo islands for 800 million crowns lies.",
    "The team of Professor Lena Quist has measured the water of Lake Orla at 60 places from Mirano "
    "to "
    "Narva. At 14 of them the lead is above the limit of the World Health Organization. Borduria "
    "Steel "
    "was told in February. The Water Board was told in March. We tell the public today, because "
    "the children of Mirano swim there on Sunday, and because Dr. Samir Abara cannot treat all of "
    "them.",
    "Let me thank the voters of Eastmarch, of Dunmore and of Pelham. You gave the Farmers' League "
    "37 "
    "seats, more than in 2019 and more than anybody in Strelsau thought possible. I will call "
    "Bruno "
    "Hollis tonight, and I will call Ines Renner in the morning. The League will not join a "
    "government that builds the Zenda dam, and the League will not leave the Council of Orla."};

void append_lookalikes(const std::vector<Report>& reports, Dice& dice,
                       std::vector<ReportCopy>& set) {
  int number = static_cast<int>(reports.size());
  for (const std::string_view bulletin : kBulletins) {
    for (int i = 0; i < 12; ++i) {
      set.push_back({number++, "bulletin", fill(bulletin, make_cast(dice), dice)});
    }
  }
  // Three reporters each heard the same statement.
  for (const std::string_view statement : kStatements) {
    for (int i = 0; i < 3; ++i) {
      Report report = make_report(dice);
      report.sentences.resize(6);
      report.sentences.insert(report.sentences.begin() + 2, fmt::format("\"{}\"", statement));
      set.push_back({number++, "quoting", headline(report, dice) + join(report.sentences)});
    }
  }
  // What happened today, in a few words of each of six reports.
  for (std::size_t first = 0; first + 6 <= 24; first += 6) {
    std::string text = "The day in brief\n\n";
    for (std::size_t i = first; i < first + 6; ++i) {
      for (std::size_t s = 0; s < 5; ++s) text += reports[i].sentences[s] + ' ';
      text += "\n\n";
    }
    set.push_back({number++, "round-up", text});
  }
  for (int i = 0; i < 20; ++i) {
    const Report report = make_report(dice);
    set.push_back({number++, "note", report.sentences[0] + "\n"});
  }
}

}  // namespace

std::vector<ReportCopy> make_report_set() {
  Dice dice(20310402);
  std::vector<Report> reports;
  for (int i = 0; i < 48; ++i) reports.push_back(make_report(dice));
  std::vector<ReportCopy> set;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    append_copies(static_cast<int>(i), reports[i], dice, set);
  }
  append_lookalikes(reports, dice, set);
  dice.shuffle(set);
  return set;
}

}  // namespace entente::testing
