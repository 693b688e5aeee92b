package org.copydesk.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// One request and its answer, on a connection of its own: nothing of an answer can leak into the
/// next, and each connection is made to an address that was checked for it. Follows no redirect,
/// keeps no cookie, undoes no encoding.
final class Connection implements AutoCloseable {
  private static final int LONGEST_HEADER = 32 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final int BUFFER = 16 * 1024;
  private static final int MOST_CONNECTIONS = 4_096;

  private final CloseableHttpClient client;
  private final String userAgent;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

  /// An answer.
  ///
  /// @param bytes as they came, only where there is a document
  /// @param incomplete why bytes are missing at the end
  @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
  record Answer(int status, ResponseHeaders headers, byte[] bytes, Optional<String> incomplete) {}

  /// Says that the whole time is over.
  static final class OutOfTime extends IOException {
    OutOfTime(Throwable cause) {
      super(cause);
    }
  }

  Connection(FetchSettings settings, GuardedResolver resolver) {
    userAgent = settings.userAgent();
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                            .http1Config(
                                Http1Config.custom()
                                    .setMaxLineLength(LONGEST_HEADER)
                                    .setMaxHeaderCount(MOST_HEADERS)
                                    .build())
                            .build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                            .setSocketTimeout(Timeout.of(settings.timeout()))
                            .build())
                    .build())
            .setConnectionReuseStrategy((_, _, _) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableDefaultUserAgent()
            .build();
  }

  /// Asks once.
  ///
  /// @param patience how long the answer may take to its last byte
  /// @throws ContentEncoding.TooLarge where the answer is larger than asked for
  /// @throws OutOfTime where it took too long
  Answer get(WebAddress address, Request request, Duration patience) throws IOException {
    String host = address.host().replaceAll("[\\[\\]]", "");
    HttpUriRequestBase get = new HttpUriRequestBase("GET", java.net.URI.create("/"));
    get.setScheme(address.scheme());
    get.setAuthority(new URIAuthority(host, address.port()));
    get.setPath(address.path());
    get.setHeader("User-Agent", userAgent);
    get.setHeader("Accept", request.accept());
    get.setHeader("Accept-Encoding", ContentEncoding.ACCEPTED);
    request.etag().ifPresent(etag -> get.setHeader("If-None-Match", etag));
    request.lastModified().ifPresent(date -> get.setHeader("If-Modified-Since", date));
    AtomicBoolean late = new AtomicBoolean();
    Future<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              get.cancel();
            },
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response =
          client.executeOpen(new HttpHost(address.scheme(), host, address.port()), get, null);
      try {
        return answer(response, request.maxBytes(), late);
      } finally {
        // Closing a response reads the rest of it; a cancelled request has no rest.
        get.cancel();
        closeQuietly(response);
      }
    } catch (IOException | RuntimeException e) {
      if (late.get()) {
        throw new OutOfTime(e);
      }
      throw e;
    } finally {
      deadline.cancel(false);
    }
  }

  private static Answer answer(ClassicHttpResponse response, int maxBytes, AtomicBoolean late)
      throws IOException {
    int status = response.getCode();
    ResponseHeaders headers = headers(response);
    HttpEntity entity = response.getEntity();
    if (!Fetcher.hasDocument(status) || entity == null) {
      return new Answer(status, headers, new byte[0], Optional.empty());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = new CutOff(entity.getContent())) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (out.size() + read > maxBytes) {
          throw new ContentEncoding.TooLarge();
        }
        out.write(buffer, 0, read);
      }
      return new Answer(status, headers, out.toByteArray(), Optional.empty());
    } catch (ContentEncoding.TooLarge e) {
      throw e;
    } catch (IOException e) {
      if (late.get() || out.size() == 0) {
        throw e;
      }
      return new Answer(
          status,
          headers,
          out.toByteArray(),
          Optional.of("the answer ends early (%s)".formatted(e.getMessage())));
    }
  }

  /// A stream that is never read to its end for being closed.
  private static final class CutOff extends java.io.FilterInputStream {
    CutOff(@Nullable InputStream in) {
      super(in == null ? InputStream.nullInputStream() : in);
    }

    @Override
    public void close() {
      // The request is cancelled instead, which ends the connection.
    }
  }

  private static ResponseHeaders headers(ClassicHttpResponse response) {
    Map<String, List<String>> values = new HashMap<>();
    for (Header header : response.getHeaders()) {
      values
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(header.getValue() == null ? "" : utf8(header.getValue()));
    }
    return new ResponseHeaders(values);
  }

  /// Headers are read as ISO 8859-1, but many servers write UTF-8 into them.
  private static String utf8(String value) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException _) {
      return value;
    }
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException _) {
      // The connection is gone already, which is all that is wanted.
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
