package org.copydesk.console.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the pages and the data behind them. Everything but signing in, signing out and deciding
/// on dead letters is read with GET and changes nothing.
public final class ConsoleServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ConsoleServer.class);
  private static final String ONLY_GET = "only GET is answered here";

  /// Scripts, styles and pictures come from here and nowhere else, none of them stands in the page
  /// itself, and no text ever becomes markup.
  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()");

  private final HttpServer server;
  private final Pages pages = new Pages();
  private final Api api;
  private final Sessions sessions;
  private final Live live;
  private final String cookieAttributes;

  /// How the server answers.
  ///
  /// @param port 0 lets the machine choose
  /// @param tokenHash SHA-256 of the token in hexadecimal; empty where nobody may sign in
  /// @param secureCookie whether the cookie may be sent over TLS only
  public record Access(String host, int port, String tokenHash, boolean secureCookie) {}

  private ConsoleServer(HttpServer server, Access access, Supplier<Desk> desk, Live live) {
    this.server = server;
    this.sessions = new Sessions(access.tokenHash());
    this.api = new Api(desk, sessions);
    this.live = live;
    this.cookieAttributes =
        "; Path=/; HttpOnly; SameSite=Strict" + (access.secureCookie() ? "; Secure" : "");
  }

  /// Starts to answer.
  public static ConsoleServer start(Access access, Supplier<Desk> desk, Live live) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(access.host(), access.port()), 0);
      ConsoleServer console = new ConsoleServer(server, access, desk, live);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", console::handle);
      server.start();
      return console;
    } catch (BindException e) {
      throw new UncheckedIOException(
          "console.port=%d on %s is taken; stop the other program or set COPYDESK_CONSOLE_PORT"
              .formatted(access.port(), access.host()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The port it answers on.
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/api/live")) {
        watch(exchange);
      } else {
        send(exchange, answer(exchange));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
    try {
      Request request = Request.of(exchange);
      return switch (request.method()) {
        case "GET", "HEAD" -> got(request);
        case "POST" ->
            request.sameOrigin()
                ? posted(request)
                : Answer.problem(403, "Forbidden", "the form was not sent from this page");
        default -> Answer.problem(405, "Method Not Allowed", ONLY_GET).with("Allow", "GET, HEAD");
      };
    } catch (IllegalArgumentException e) {
      return Answer.problem(400, "Bad Request", String.valueOf(e.getMessage()));
    } catch (AuthorizationException e) {
      log.warn("cannot answer", e);
      return Answer.problem(
          403,
          "Forbidden",
          "Kafka does not allow the console to read it (%s); ./copydesk acls --role console-service prints what grants it"
              .formatted(e.getMessage()));
    } catch (KafkaException e) {
      log.warn("cannot answer", e);
      return Answer.problem(
          503, "Service Unavailable", "Kafka or the schema registry does not answer; try again");
    } catch (RuntimeException e) {
      log.error("cannot answer a request", e);
      return Answer.problem(500, "Internal Server Error", "the console's log says more");
    }
  }

  private Answer got(Request request) throws InterruptedException {
    Optional<Answer> page = pages.at(request);
    return page.isPresent()
        ? page.get()
        : api.answer(request)
            .map(answer -> answer.with("Cache-Control", "no-store"))
            .orElseGet(() -> Answer.notFound("there is nothing at this address"));
  }

  private Answer posted(Request request) {
    return switch (request.path()) {
      case "/sign-in" -> signIn(request);
      case "/sign-out" -> {
        sessions.signOut(request.session());
        yield Answer.seeOther("/").with("Set-Cookie", cookie("gone") + "; Max-Age=0");
      }
      case "/api/redrive", "/api/drop" -> api.decide(request);
      default -> Answer.problem(405, "Method Not Allowed", ONLY_GET).with("Allow", "GET, HEAD");
    };
  }

  private Answer signIn(Request request) {
    return switch (sessions.signIn(request.form("token").strip(), Instant.now())) {
      case Sessions.SignIn.Welcome(String session) ->
          Answer.seeOther("/#/pipeline")
              .with("Set-Cookie", cookie(session) + "; Max-Age=" + Sessions.LIFETIME.toSeconds());
      case Sessions.SignIn.Wrong _ -> Answer.seeOther("/#/sign-in?wrong=1");
      case Sessions.SignIn.TooMany _ -> Answer.seeOther("/#/sign-in?wrong=2");
    };
  }

  private String cookie(String value) {
    return Request.COOKIE + "=" + value + cookieAttributes;
  }

  private void watch(HttpExchange exchange) throws IOException, InterruptedException {
    if (!exchange.getRequestMethod().equals("GET") || !live.hasRoom()) {
      send(
          exchange,
          Answer.problem(503, "Service Unavailable", "too many watch; the page asks by itself"));
      return;
    }
    head(exchange.getResponseHeaders(), "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try {
      live.watch(exchange.getResponseBody());
    } catch (IOException _) {
      // The browser has gone, which is how watching ends.
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    head(headers, answer.type());
    answer.headers().forEach(headers::set);
    boolean empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static void head(Headers headers, String type) {
    headers.set("Content-Type", type.startsWith("image/") ? type : type + "; charset=utf-8");
    SECURITY_HEADERS.forEach(headers::set);
  }

  @Override
  public void close() {
    live.close();
    server.stop(0);
  }
}
