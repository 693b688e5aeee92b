package org.copydesk.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Tells public addresses from all others, by the IANA registries of special-purpose addresses. Of
/// IPv6 only what is given out as global unicast is public, which leaves out every way of wrapping
/// an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo).
///
/// @param allowPrivate whether loopback and private networks may be fetched from: for development
record AddressGuard(boolean allowPrivate) {
  @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
  private record Range(byte[] prefix, int bits, String name) {
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i & 7);
        if ((address[i >> 3] & mask) != (prefix[i >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Range GLOBAL_UNICAST = range("2000::", 3, "global unicast");

  private static final List<Range> PRIVATE =
      List.of(
          range("127.0.0.0", 8, "loopback"),
          range("10.0.0.0", 8, "private"),
          range("172.16.0.0", 12, "private"),
          range("192.168.0.0", 16, "private"),
          range("::1", 128, "loopback"),
          range("fc00::", 7, "private"));

  private static final List<Range> SPECIAL =
      List.of(
          range("0.0.0.0", 8, "unspecified"),
          range("100.64.0.0", 10, "carrier-grade NAT"),
          range("168.63.129.16", 32, "cloud metadata"),
          range("169.254.0.0", 16, "link-local"),
          range("192.0.0.0", 24, "protocol assignments"),
          range("192.0.2.0", 24, "documentation"),
          range("192.88.99.0", 24, "6to4 relay"),
          range("198.18.0.0", 15, "benchmarking"),
          range("198.51.100.0", 24, "documentation"),
          range("203.0.113.0", 24, "documentation"),
          range("224.0.0.0", 4, "multicast"),
          range("240.0.0.0", 4, "reserved"),
          range("fe80::", 10, "link-local"),
          range("ff00::", 8, "multicast"),
          range("2001::", 23, "protocol assignments"),
          range("2001:db8::", 32, "documentation"),
          range("2002::", 16, "6to4"),
          range("3fff::", 20, "documentation"));

  /// Why an address is not fetched from; empty where it may be.
  Optional<String> refusal(InetAddress address) {
    byte[] octets = address.getAddress();
    Optional<String> nonPublic = name(PRIVATE, octets);
    if (nonPublic.isPresent()) {
      return allowPrivate ? Optional.empty() : nonPublic;
    }
    boolean beyond = address instanceof Inet6Address && !GLOBAL_UNICAST.holds(octets);
    return name(SPECIAL, octets)
        .or(() -> beyond ? Optional.of("not global unicast") : Optional.empty());
  }

  private static Optional<String> name(List<Range> ranges, byte[] address) {
    return ranges.stream().filter(range -> range.holds(address)).map(Range::name).findFirst();
  }

  private static Range range(String prefix, int bits, String name) {
    return new Range(InetAddress.ofLiteral(prefix).getAddress(), bits, name);
  }
}
