package io.chatplatform.application.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::"
      })
  void whatIsNotOnThePublicInternetIsNotCalled(String address) throws IOException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.13.84.4",
        "100.128.0.1",
        "172.32.0.1",
        "198.20.0.1",
        "2a03:2880:f11c::1",
        "64:ff9b::1f0d:5404"
      })
  void publicAddressesAreCalled(String address) throws IOException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void oneInnerAddressAmongManyIsEnoughToRefuseAName() {
    assertThatCode(() -> leadingTo("31.13.84.4", "2a03:2880:f11c::1").require("files.example"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> leadingTo("31.13.84.4", "10.0.0.1").require("files.example"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("public");
  }

  private static PublicAddresses leadingTo(String... answers) {
    return new PublicAddresses(host -> {
      InetAddress[] found = new InetAddress[answers.length];
      for (int i = 0; i < answers.length; i++) {
        found[i] = InetAddress.getByName(answers[i]);
      }
      return found;
    });
  }
}
