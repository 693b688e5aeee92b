package org.copydesk.ingest.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What became of a fetch.
public sealed interface Outcome {
  /// The document is here.
  ///
  /// @param url where it was found, after redirects
  /// @param movedTo where it has moved for good, where every redirect up to there says so
  /// @param headers of the answer that has it
  /// @param bytes the document, its content encoding undone
  /// @param incomplete what is missing, where the answer was cut short
  @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
  record Fetched(
      String url,
      Optional<String> movedTo,
      ResponseHeaders headers,
      byte[] bytes,
      Optional<String> incomplete)
      implements Outcome {}

  /// The document is as it was.
  ///
  /// @param movedTo where it has moved for good
  record NotModified(Optional<String> movedTo) implements Outcome {}

  /// There is no document.
  ///
  /// @param code short and stable, for programs: `http-404`, `timeout`, `refused-address`, …
  /// @param reason what happened, for people
  /// @param status the HTTP status, where there was an answer
  /// @param retryAfter how long the server asks to wait
  record Failed(String code, String reason, OptionalInt status, Optional<Duration> retryAfter)
      implements Outcome {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    /// A failure without an answer that says more.
    public static Failed of(String code, String reason) {
      return new Failed(code, reason, OptionalInt.empty(), Optional.empty());
    }

    /// Whether asking again later may help.
    public boolean passing() {
      if (status.isPresent()) {
        int answered = status.getAsInt();
        return answered >= SERVER_ERROR
            || answered == TOO_MANY_REQUESTS
            || answered == REQUEST_TIMEOUT;
      }
      return switch (code) {
        case "refused-address",
            "robots-disallowed",
            "too-many-redirects",
            "redirect-loop",
            "too-large",
            "downgrade" ->
            false;
        default -> true;
      };
    }

    /// Whether the server says that the document will never come back.
    public boolean gone() {
      return status.isPresent() && status.getAsInt() == GONE;
    }

    /// Whether there is no such document.
    public boolean missing() {
      return gone() || (status.isPresent() && status.getAsInt() == NOT_FOUND);
    }
  }
}
