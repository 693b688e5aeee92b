package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.normalize.Sha256;

/// Who may post for which source. Compares hashes in constant time.
///
/// @param hashes SHA-256 of the bearer token by source, in hexadecimal
record Tokens(Map<String, String> hashes) {
  private static final String BEARER = "Bearer ";

  /// What is wrong with the authorization of a request.
  ///
  /// @param authorization the header as it came
  Optional<Problem> problem(String source, Optional<String> authorization) {
    if (authorization.filter(value -> value.startsWith(BEARER)).isEmpty()) {
      return Optional.of(
          new Problem(
              401, "Unauthorized", "send the source's token as \"Authorization: Bearer …\""));
    }
    String hash = Sha256.hex(authorization.get().substring(BEARER.length()).strip());
    boolean right = same(hash, hashes.getOrDefault(source, ""));
    boolean anothers = hashes.values().stream().anyMatch(known -> same(hash, known));
    if (right) {
      return Optional.empty();
    }
    return Optional.of(
        anothers
            ? new Problem(
                403, "Forbidden", "this token is for another source than \"%s\"".formatted(source))
            : new Problem(
                401,
                "Unauthorized",
                "the token is not known for source \"%s\"; its hash belongs into http.tokens"
                    .formatted(source)));
  }

  private static boolean same(String hash, String known) {
    return MessageDigest.isEqual(hash.getBytes(UTF_8), known.getBytes(UTF_8));
  }
}
