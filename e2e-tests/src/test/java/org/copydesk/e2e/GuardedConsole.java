package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.copydesk.console.ConsoleService;
import org.copydesk.deadletter.LetterId;
import org.copydesk.devstack.access.Role;
import org.copydesk.service.settings.Settings;

/// console-service on a system that asks who comes, with somebody signed in.
final class GuardedConsole implements AutoCloseable {
  private static final String TOKEN = "desk-at-six";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final ConsoleService console;
  private final String cookie;

  GuardedConsole(GuardedSystem system) throws Exception {
    int port = freePort();
    address = "http://127.0.0.1:" + port;
    Map<String, String> environment = GuardedSystem.environment(system.settings(Role.CONSOLE));
    environment.put("COPYDESK_MANAGEMENT_PORT", "0");
    environment.put("COPYDESK_CONSOLE_PORT", Integer.toString(port));
    environment.put("COPYDESK_CONSOLE_SERVICES", "");
    environment.put(
        "COPYDESK_CONSOLE_TOKEN_SHA256",
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(UTF_8))));
    console = ConsoleService.start(Settings.of(environment));
    cookie =
        post("/sign-in", "token=" + TOKEN, "")
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceAll(";.*", "");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Asks for a letter to be written back.
  HttpResponse<String> redrive(LetterId letter) throws IOException, InterruptedException {
    return post(
        "/api/redrive", "letter=%s&by=Ada+Lindqvist&reason=mended".formatted(letter), cookie);
  }

  /// The list of dead letters.
  String letters() throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + "/api/dead-letters")), cookie).body();
  }

  private HttpResponse<String> post(String path, String form, String session)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .POST(HttpRequest.BodyPublishers.ofString(form)),
        session);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String session)
      throws IOException, InterruptedException {
    return http.send(
        request.header("Cookie", session).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    console.close();
    http.close();
  }
}
