package org.copydesk.ingest.normalize;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The one address of a page that many addresses lead to: without tracking parameters, sessions,
/// fragments, AMP and mobile forms (the rules are in docs/identity.md). It identifies the page; it
/// need not be the address to fetch it from. Whatever the input, `of` never throws, and the address
/// that it gives is its own canonical form.
public final class CanonicalUrl {
  private static final int LONGEST = 8192;
  private static final int MOST_ROUNDS = 20;

  private CanonicalUrl() {}

  /// The canonical form of an address.
  ///
  /// @return absent for what is no absolute address in http or https
  public static Optional<String> of(String url) {
    if (url.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> canonical = once(url);
    for (int round = 0; round < MOST_ROUNDS && canonical.isPresent(); round++) {
      Optional<String> next = once(canonical.get());
      if (next.equals(canonical)) {
        return canonical;
      }
      canonical = next;
    }
    return Optional.empty();
  }

  private static Optional<String> once(String url) {
    return UrlParts.of(url)
        .flatMap(parts ->
            UrlHost.canonical(parts.host())
                .map(host -> {
                  Optional<String> origin = UrlPath.originOfAmpCopy(host, parts.path());
                  return origin.isPresent()
                      ? parts.query().isEmpty() ? origin.get() : origin.get() + "?" + parts.query()
                      : address(host, parts);
                }));
  }

  private static String address(String host, UrlParts parts) {
    String query = UrlQuery.canonical(parts.query());
    return "https://"
        + host
        + parts.port().map(port -> ":" + port).orElse("")
        + UrlPath.canonical(parts.path())
        + (query.isEmpty() ? "" : "?" + query)
        + (parts.fragment().startsWith("!") ? "#" + UrlParts.encoded(parts.fragment()) : "");
  }

  /// The address that identifies a page: the one that it states as canonical, where that is on the
  /// same site and not merely its front page, else the one that it was fetched from.
  ///
  /// @param stated what the page says, absolute or relative to where it was fetched
  /// @param fetched where the page was fetched from, after redirects
  /// @return absent where neither is an address in http or https
  public static Optional<String> pageIdentity(Optional<String> stated, String fetched) {
    Optional<String> from = of(fetched);
    Optional<String> said = stated.flatMap(address -> absolute(address.strip(), from));
    return said.filter(address -> from.isEmpty() || isSamePage(address, from.get())).or(() -> from);
  }

  private static Optional<String> absolute(String address, Optional<String> base) {
    boolean relative = address.startsWith("/") && !address.startsWith("//");
    return relative ? base.flatMap(from -> of(root(from) + address)) : of(address);
  }

  private static boolean isSamePage(String stated, String fetched) {
    boolean frontPage = stated.equals(root(stated) + "/") && !fetched.equals(root(fetched) + "/");
    return !frontPage && site(stated).equals(site(fetched));
  }

  private static String root(String canonical) {
    int path = canonical.indexOf('/', "https://".length());
    return path < 0 ? canonical : canonical.substring(0, path);
  }

  /// The last labels of the host, as many as one registers: two, or three under such as `co.uk`.
  private static String site(String canonical) {
    String host = root(canonical).substring("https://".length()).replaceFirst(":\\d+$", "");
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int kept = Math.min(labels.length, UrlHost.isUnderCountry(labels) ? 3 : 2);
    return String.join(".", Arrays.asList(labels).subList(labels.length - kept, labels.length));
  }
}
