package org.copydesk.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.net.ssl.SSLException;

/// Fetches a document from the web, following up to five redirects. Each address on the way is
/// checked before it is resolved, and each address it resolves to before it is connected to. Time
/// and size are bounded; what goes wrong is an {@link Outcome.Failed}, never an exception.
///
/// A redirect from https to http is not followed: who wrote https asked for a protected way.
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final int NOT_MODIFIED = 304;

  /// Has a say on where a redirect leads to.
  @FunctionalInterface
  interface Redirects {
    /// Why an address is not followed to; empty where it is.
    Optional<Outcome.Failed> refusal(WebAddress address);
  }

  private final FetchSettings settings;
  private final Connection connection;

  /// Prepares one that looks names up as this machine does.
  public Fetcher(FetchSettings settings) {
    this(settings, InetAddress::getAllByName);
  }

  Fetcher(FetchSettings settings, GuardedResolver.Names names) {
    this.settings = settings;
    this.connection =
        new Connection(
            settings, new GuardedResolver(new AddressGuard(settings.allowPrivate()), names));
  }

  /// How it names itself in robots.txt, in lower case.
  String robotName() {
    return settings.robotName();
  }

  static boolean hasDocument(int status) {
    return status == 200 || status == 203;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static boolean isPermanent(int status) {
    return status == 301 || status == 308;
  }

  /// Fetches.
  public Outcome fetch(Request request) {
    return fetch(request, _ -> Optional.empty());
  }

  /// Fetches, asking about each redirect.
  Outcome fetch(Request request, Redirects redirects) {
    long deadline = System.nanoTime() + settings.timeout().toNanos();
    Set<WebAddress> visited = new HashSet<>();
    boolean permanent = true;
    Optional<String> movedTo = Optional.empty();
    try {
      WebAddress address = WebAddress.parse(request.url());
      while (visited.size() <= MOST_REDIRECTS) {
        if (!visited.add(address)) {
          return Outcome.Failed.of(
              "redirect-loop", "%s redirects to where it came from".formatted(request.url()));
        }
        checkPort(address);
        Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
        Connection.Answer answer = connection.get(address, request, left);
        if (!isRedirect(answer.status())) {
          return outcome(request, address, movedTo, answer);
        }
        Optional<String> location = answer.headers().first("location");
        if (location.isEmpty()) {
          return Outcome.Failed.of(
              "broken-answer", "%s redirects without saying where to".formatted(address));
        }
        WebAddress next = address.resolve(location.get());
        if (address.secure() && !next.secure()) {
          return Outcome.Failed.of(
              "downgrade",
              "%s redirects from https to %s, which is not followed; give the http address if it is meant"
                  .formatted(address, next));
        }
        Optional<Outcome.Failed> refusal = redirects.refusal(next);
        if (refusal.isPresent()) {
          return refusal.get();
        }
        permanent = permanent && isPermanent(answer.status());
        movedTo = permanent ? Optional.of(next.toString()) : movedTo;
        address = next;
      }
      return Outcome.Failed.of(
          "too-many-redirects",
          "%s redirects more than %d times".formatted(request.url(), MOST_REDIRECTS));
    } catch (IOException | RuntimeException e) {
      return failed(request, e);
    }
  }

  private void checkPort(WebAddress address) throws RefusedAddress {
    if (!settings.allowPrivate() && !settings.ports().contains(address.port())) {
      throw new RefusedAddress(
          "port %d of %s is not asked; fetch.ports says which are"
              .formatted(address.port(), address.host()));
    }
  }

  private static Outcome outcome(
      Request request, WebAddress address, Optional<String> movedTo, Connection.Answer answer)
      throws IOException {
    boolean conditional = request.etag().isPresent() || request.lastModified().isPresent();
    if (answer.status() == NOT_MODIFIED && conditional) {
      return new Outcome.NotModified(movedTo);
    }
    if (!hasDocument(answer.status())) {
      return new Outcome.Failed(
          "http-" + answer.status(),
          "%s answers with status %d".formatted(address, answer.status()),
          OptionalInt.of(answer.status()),
          RetryAfter.read(answer.headers().first("retry-after"), Instant.now()));
    }
    ContentEncoding.Decoded decoded =
        ContentEncoding.decode(
            answer.bytes(), answer.headers().first("content-encoding"), request.maxBytes());
    return new Outcome.Fetched(
        address.toString(),
        movedTo,
        answer.headers(),
        decoded.bytes(),
        answer.incomplete().or(decoded::problem));
  }

  private Outcome failed(Request request, Exception exception) {
    String url = request.url();
    return switch (exception) {
      case RefusedAddress e -> Outcome.Failed.of("refused-address", String.valueOf(e.getMessage()));
      case UnknownHostException _ ->
          Outcome.Failed.of("unknown-host", "the host of %s is not known".formatted(url));
      case Connection.OutOfTime _ ->
          Outcome.Failed.of(
              "timeout",
              "%s did not answer in full within %d ms (fetch.timeout.ms)"
                  .formatted(url, settings.timeout().toMillis()));
      case SocketTimeoutException _ ->
          Outcome.Failed.of(
              "timeout",
              "%s could not be connected to within %d ms (fetch.connect.timeout.ms)"
                  .formatted(url, settings.connectTimeout().toMillis()));
      case ConnectException e ->
          Outcome.Failed.of(
              "cannot-connect", "%s cannot be connected to (%s)".formatted(url, e.getMessage()));
      case SSLException e ->
          Outcome.Failed.of(
              "tls", "the connection to %s cannot be secured (%s)".formatted(url, e.getMessage()));
      case ContentEncoding.TooLarge _ ->
          Outcome.Failed.of(
              "too-large",
              "the answer of %s has more than %d bytes".formatted(url, request.maxBytes()));
      case ContentEncoding.Unreadable e ->
          Outcome.Failed.of(
              "broken-encoding", "%s cannot be read: %s".formatted(url, e.getMessage()));
      default ->
          Outcome.Failed.of(
              "broken-answer", "the answer of %s cannot be read (%s)".formatted(url, exception));
    };
  }

  @Override
  public void close() {
    connection.close();
  }
}
