#pragma once

#include <array>
#include <string_view>

#include "export/rdf_writer.hpp"

/// The terms that RDF is written with: W3C's, schema.org's, and our own where none of them fits.
namespace entente::rdf {

inline constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kStatement =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement";
inline constexpr std::string_view kSubject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
inline constexpr std::string_view kPredicate =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
inline constexpr std::string_view kObject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
inline constexpr std::string_view kLabel = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view kSameAs = "http://www.w3.org/2002/07/owl#sameAs";

inline constexpr std::string_view kDate = "http://www.w3.org/2001/XMLSchema#date";
inline constexpr std::string_view kDouble = "http://www.w3.org/2001/XMLSchema#double";
inline constexpr std::string_view kBoolean = "http://www.w3.org/2001/XMLSchema#boolean";
inline constexpr std::string_view kCount = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger";

inline constexpr std::string_view kDerivedFrom = "http://www.w3.org/ns/prov#wasDerivedFrom";
inline constexpr std::string_view kQuotedFrom = "http://www.w3.org/ns/prov#wasQuotedFrom";
inline constexpr std::string_view kAttributedTo = "http://www.w3.org/ns/prov#wasAttributedTo";
inline constexpr std::string_view kEntity = "http://www.w3.org/ns/prov#Entity";

inline constexpr std::string_view kSpecificResource = "http://www.w3.org/ns/oa#SpecificResource";
inline constexpr std::string_view kHasSource = "http://www.w3.org/ns/oa#hasSource";
inline constexpr std::string_view kHasSelector = "http://www.w3.org/ns/oa#hasSelector";
inline constexpr std::string_view kTextPosition = "http://www.w3.org/ns/oa#TextPositionSelector";
inline constexpr std::string_view kDataPosition = "http://www.w3.org/ns/oa#DataPositionSelector";
inline constexpr std::string_view kTextQuote = "http://www.w3.org/ns/oa#TextQuoteSelector";
inline constexpr std::string_view kStart = "http://www.w3.org/ns/oa#start";
inline constexpr std::string_view kEnd = "http://www.w3.org/ns/oa#end";
inline constexpr std::string_view kExact = "http://www.w3.org/ns/oa#exact";

inline constexpr std::string_view kNewsArticle = "https://schema.org/NewsArticle";
inline constexpr std::string_view kOrganization = "https://schema.org/Organization";
inline constexpr std::string_view kName = "https://schema.org/name";
inline constexpr std::string_view kAlternateName = "https://schema.org/alternateName";
inline constexpr std::string_view kHeadline = "https://schema.org/headline";
inline constexpr std::string_view kIdentifier = "https://schema.org/identifier";
inline constexpr std::string_view kPublisher = "https://schema.org/publisher";
inline constexpr std::string_view kPublished = "https://schema.org/datePublished";
inline constexpr std::string_view kUrl = "https://schema.org/url";
inline constexpr std::string_view kStartDate = "https://schema.org/startDate";
inline constexpr std::string_view kEndDate = "https://schema.org/endDate";

/// By EntityType.
inline constexpr std::array<std::string_view, 9> kEntityClasses = {
    "https://schema.org/Person", "https://schema.org/Organization", "https://schema.org/Country",
    "https://schema.org/Place",  "https://schema.org/Place",        "https://schema.org/Product",
    "https://schema.org/Event",  "https://schema.org/CreativeWork", "https://schema.org/Thing"};

inline constexpr std::string_view kClaim = "urn:entente:term:Claim";
inline constexpr std::string_view kEntityType = "urn:entente:term:entityType";
inline constexpr std::string_view kCountry = "urn:entente:term:country";
inline constexpr std::string_view kEvent = "urn:entente:term:event";
inline constexpr std::string_view kPolarity = "urn:entente:term:polarity";
inline constexpr std::string_view kFactuality = "urn:entente:term:factuality";
inline constexpr std::string_view kConfidence = "urn:entente:term:confidence";
inline constexpr std::string_view kRight = "urn:entente:term:right";
inline constexpr std::string_view kSymmetric = "urn:entente:term:symmetric";
inline constexpr std::string_view kSpeechVerb = "urn:entente:term:speechVerb";
inline constexpr std::string_view kReportedBy = "urn:entente:term:reportedBy";
inline constexpr std::string_view kTimeText = "urn:entente:term:timeText";
inline constexpr std::string_view kSubjectAmount = "urn:entente:term:subjectAmount";
inline constexpr std::string_view kObjectAmount = "urn:entente:term:objectAmount";
inline constexpr std::string_view kArgument = "urn:entente:term:argument";
inline constexpr std::string_view kRole = "urn:entente:term:role";
inline constexpr std::string_view kWords = "urn:entente:term:words";
inline constexpr std::string_view kNames = "urn:entente:term:names";

/// The EU's authority table of countries, named by ISO 3166-1 alpha-3.
inline constexpr std::string_view kCountryTable =
    "http://publications.europa.eu/resource/authority/country/";

inline constexpr std::array kPrefixes = {
    RdfPrefix{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    RdfPrefix{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    RdfPrefix{"owl", "http://www.w3.org/2002/07/owl#"},
    RdfPrefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
    RdfPrefix{"prov", "http://www.w3.org/ns/prov#"},
    RdfPrefix{"oa", "http://www.w3.org/ns/oa#"},
    RdfPrefix{"schema", "https://schema.org/"},
    RdfPrefix{"term", "urn:entente:term:"},
};

}  // namespace entente::rdf
