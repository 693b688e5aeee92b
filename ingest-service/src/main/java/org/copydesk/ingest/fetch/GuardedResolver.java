package org.copydesk.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names for the HTTP client and lets it have only addresses that were checked: what is
/// checked is what is connected to, whatever the name resolves to a moment later. A name is refused
/// whole where one of its addresses is.
///
/// @param guard what may be connected to
/// @param names where names are looked up
record GuardedResolver(AddressGuard guard, Names names) implements DnsResolver {
  /// Looks up the addresses of a host.
  @FunctionalInterface
  interface Names {
    InetAddress[] lookUp(String host) throws UnknownHostException;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.lookUp(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    for (InetAddress address : addresses) {
      Optional<String> refusal = guard.refusal(address);
      if (refusal.isPresent()) {
        throw new RefusedAddress(
            "%s is at %s (%s), which is no public address; fetch.allow.private lets a development system fetch from it"
                .formatted(host, address.getHostAddress(), refusal.get()));
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
