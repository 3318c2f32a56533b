#include "export/page/policy_hash.hpp"

#include <openssl/evp.h>

#include <array>

#include "graph/error.hpp"

namespace entente {

std::string policy_hash(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw Error(ErrorKind::kStorage, "OpenSSL here knows no SHA-256",
                "the page cannot be written without; check openssl.cnf");
  }
  // Four letters for three bytes, and a zero behind.
  std::array<unsigned char, 4 * ((EVP_MAX_MD_SIZE + 2) / 3) + 1> letters{};
  const int count = EVP_EncodeBlock(letters.data(), digest.data(), static_cast<int>(size));
  return "sha256-" + std::string(letters.begin(), letters.begin() + count);
}

}  // namespace entente
