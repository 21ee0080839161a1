package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.InboundEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every recorded body is authentic and becomes the events that `expected-events.txt` says.
class WebhookFixturesTest {
  private final ChannelWebhook webhook = Installation.development().webhook();

  static Stream<String> fixtures() {
    return Fixtures.names().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyBodyIsAuthenticUnlessAByteIsChanged(String name) {
    byte[] body = Fixtures.body(name);
    var headers = Fixtures.signed(body);

    assertThat(webhook.isAuthentic(headers, body)).isTrue();
    body[body.length / 2] ^= 1;
    assertThat(webhook.isAuthentic(headers, body)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "messenger/text-rtl-wire-escaped.json,"
        + "3a8fd1f45be1d707fb8489871c43bc208b203619c7883967c74f090666636a99",
    "whatsapp/text-rtl-ad-referral-wire-escaped.json,"
        + "545bc56c939ae853f77f527b62e7786d3e2793d3bee4a5e5e878588362221af3",
    "messenger/text-emoji.json,df1f789098e81e3d8d5c76102dd874417f6e3d7df40df208de0bbf6850b437da"
  })
  void theKnownSignaturesAreRight(String name, String hex) {
    var headers = Fixtures.signature("sha256=" + hex);
    assertThat(webhook.isAuthentic(headers, Fixtures.body(name))).isTrue();
  }

  @Test
  void everyBodyBecomesItsEvents() throws IOException {
    String found =
        Fixtures.names().stream()
            .map(name ->
                webhook.parse(Fixtures.body(name)).stream()
                    .map(event -> "  " + EventWords.of(event) + "\n")
                    .collect(Collectors.joining("", name + "\n", "")))
            .collect(Collectors.joining());

    assertThat(found).isEqualTo(expected());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aRepeatedBodyGivesTheSameEventsAgain(String name) {
    byte[] body = Fixtures.body(name);
    assertThat(webhook.parse(body)).isEqualTo(webhook.parse(body.clone())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theOrderKeyIsTheAccount(String name) {
    byte[] body = Fixtures.body(name);
    String account =
        name.startsWith("messenger/")
            ? "104857600001001"
            : name.startsWith("instagram/") ? "17841400000001001" : "330000000001001";

    assertThat(webhook.split(Map.of(), body))
        .singleElement()
        .satisfies(part -> assertThat(part.orderKey()).isEqualTo(account))
        .satisfies(part -> assertThat(part.body()).isEqualTo(body));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void whatIsNotUnderstoodKeepsThePlatformsText(String name) {
    for (InboundEvent event : webhook.parse(Fixtures.body(name))) {
      if (event instanceof InboundEvent.NotUnderstood other) {
        assertThat(other.raw()).startsWith("{").hasSizeGreaterThan(20);
      }
    }
  }

  private static String expected() throws IOException {
    try (var file =
        Objects.requireNonNull(
            WebhookFixturesTest.class.getResourceAsStream("/fixtures/expected-events.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
