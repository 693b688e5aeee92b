package org.copydesk.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard strict = new AddressGuard(false);
  private final AddressGuard development = new AddressGuard(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.1.1",
        "100.128.0.1",
        "2606:4700::1111",
        "2a00:1450:4001:80b::200e"
      })
  void publicAddressesPass(String address) {
    assertThat(strict.refusal(InetAddress.ofLiteral(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "::1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "fd12::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1"
      })
  void privateAddressesPassInDevelopmentOnly(String address) {
    assertThat(strict.refusal(InetAddress.ofLiteral(address))).isPresent();
    assertThat(development.refusal(InetAddress.ofLiteral(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "169.254.169.254",
        "168.63.129.16",
        "100.64.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.9",
        "203.0.113.9",
        "224.0.0.1",
        "239.1.1.1",
        "255.255.255.255",
        "::",
        "::127.0.0.1",
        "::10.0.0.1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "100::1",
        "::ffff:169.254.169.254",
        "3fff::1"
      })
  void specialAddressesNeverPass(String address) {
    assertThat(strict.refusal(InetAddress.ofLiteral(address))).isPresent();
    assertThat(development.refusal(InetAddress.ofLiteral(address))).isPresent();
  }
}
