package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Sha256;

/// Who may post for which source. A source may have several tokens, so that a new one can be handed
/// out before the old one ends. Hashes are compared in constant time.
///
/// @param hashes SHA-256 of the bearer tokens by source, in hexadecimal
record Tokens(Map<String, Set<String>> hashes) {
  private static final String BEARER = "Bearer ";
  private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9._-]{1,64}=[0-9a-fA-F]{64}");

  /// Reads a list of `source=<SHA-256 of its token>`, separated by commas or line breaks; what
  /// follows a `#` on a line is a comment.
  ///
  /// @throws IllegalArgumentException for what is no such entry; does not repeat it, because it may
  ///   be a token that somebody forgot to hash
  static Tokens of(String text) {
    Map<String, Set<String>> hashes = new HashMap<>();
    for (String entry : text.replaceAll("#.*", "").split("[,\n]", -1)) {
      if (entry.isBlank()) {
        continue;
      }
      if (!ENTRY.matcher(entry.strip()).matches()) {
        throw new IllegalArgumentException("an entry is not source=<64 hexadecimal digits>");
      }
      List<String> parts = List.of(entry.strip().split("=", 2));
      hashes
          .computeIfAbsent(parts.getFirst(), _ -> new HashSet<>())
          .add(parts.getLast().toLowerCase(Locale.ROOT));
    }
    return new Tokens(Map.copyOf(hashes));
  }

  /// Whether anybody may post for a source.
  boolean know(String source) {
    return hashes.containsKey(source);
  }

  /// What is wrong with the authorization of a request.
  ///
  /// @param authorization the header as it came
  Optional<Problem> problem(String source, Optional<String> authorization) {
    if (authorization.filter(value -> value.startsWith(BEARER)).isEmpty()) {
      return Optional.of(
          Problem.unauthorized("send the source's token as \"Authorization: Bearer …\""));
    }
    String hash = Sha256.hex(authorization.get().substring(BEARER.length()).strip());
    boolean anothers = false;
    for (Set<String> known : hashes.values()) {
      anothers |= isAmong(hash, known);
    }
    if (isAmong(hash, hashes.getOrDefault(source, Set.of()))) {
      return Optional.empty();
    }
    return Optional.of(
        anothers
            ? new Problem(
                403, "Forbidden", "this token is for another source than \"%s\"".formatted(source))
            : Problem.unauthorized(
                "the token is not known for source \"%s\"; its hash belongs into http.tokens"
                    .formatted(source)));
  }

  /// Looks at all of them, so that the time does not tell which it was.
  private static boolean isAmong(String hash, Collection<String> known) {
    boolean found = false;
    for (String each : known) {
      found |= MessageDigest.isEqual(hash.getBytes(UTF_8), each.getBytes(UTF_8));
    }
    return found;
  }

  @Override
  public String toString() {
    return "Tokens of " + hashes.keySet();
  }
}
