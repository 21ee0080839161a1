package io.chatplatform.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.ChannelWebhook.Part;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageChanged;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.channel.InboundEvent.NotUnderstood;
import io.chatplatform.meta.webhook.Signatures;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaWebhookTest {
  private final ChannelWebhook webhook = Installation.development().webhook();

  static Stream<String> fixtures() {
    return Fixtures.names().stream();
  }

  @Test
  void verificationEchoesTheChallengeForTheRightToken() {
    var query =
        Map.of("hub.mode", "subscribe", "hub.verify_token", "verify-me", "hub.challenge", "42");
    assertThat(webhook.verify(query)).contains("42");
  }

  @Test
  void verificationIsRefusedOtherwise() {
    assertThat(webhook.verify(Map.of())).isEmpty();
    assertThat(
            webhook.verify(
                Map.of("hub.mode", "subscribe", "hub.verify_token", "no", "hub.challenge", "42")))
        .isEmpty();
    assertThat(
            webhook.verify(
                Map.of(
                    "hub.mode", "other", "hub.verify_token", "verify-me", "hub.challenge", "42")))
        .isEmpty();
    assertThat(
            new Installation(Map.of(), false)
                .webhook()
                .verify(Map.of("hub.mode", "subscribe", "hub.challenge", "42")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256=", "sha1=00", "sha256=zz", "SHA256="})
  void aMalformedSignatureIsRefused(String header) {
    assertThat(webhook.isAuthentic(Fixtures.signature(header), "{}".getBytes(UTF_8))).isFalse();
  }

  @Test
  void withoutASecretNothingIsAuthentic() {
    byte[] body = "{}".getBytes(UTF_8);
    ChannelWebhook unset = new Installation(Map.of(), false).webhook();
    assertThat(unset.isAuthentic(Fixtures.signed(body), body)).isFalse();
  }

  @Test
  void severalSecretsAreValidWhileOneReplacesAnother() {
    byte[] body = "{}".getBytes(UTF_8);
    ChannelWebhook rotating =
        Installation.development().with("META_WEBHOOK_SECRET", "new, old").webhook();
    for (String secret : List.of("new", "old")) {
      String header = new Signatures(List.of(secret)).sign(body);
      assertThat(rotating.isAuthentic(Fixtures.signature(header), body)).isTrue();
    }
    assertThat(rotating.isAuthentic(Fixtures.signed(body), body)).isFalse();
  }

  @Test
  void aBodyAboutSeveralAccountsIsCutIntoOnePartEach() {
    byte[] body =
        """
        {"object":"page","more":[{"entry":[]}],"entry":[
          {"id":"1","messaging":[{"sender":{"id":"7"},"timestamp":1789377000000,"message":{"mid":"a","text":"ä \\u00e4 ]}"}}]},
          {"time":5,"messaging":[{"sender":{"id":"8"},"timestamp":1789377000000,"message":{"mid":"b","text":"zwei"}}],"id":2}
        ],"after":true}\
        """
            .getBytes(UTF_8);

    List<Part> parts = webhook.split(Map.of(), body);

    assertThat(parts).extracting(Part::orderKey).containsExactly("1", "2");
    assertThat(new String(parts.getLast().body(), UTF_8)).contains("\"more\"", "\"after\":true");
    assertThat(parts.stream().flatMap(part -> webhook.parse(part.body()).stream()))
        .containsExactlyElementsOf(webhook.parse(body))
        .hasSize(2);
  }

  @Test
  void aBodyThatCannotBeReadIsOnePartWithoutAKey() {
    for (String text : List.of("", "nonsense", "[1]", "{\"object\":\"page\"", "{}", "\"x\"")) {
      byte[] body = text.getBytes(UTF_8);
      assertThat(webhook.split(Map.of(), body))
          .singleElement()
          .satisfies(part -> {
            assertThat(part.orderKey()).isEmpty();
            assertThat(part.body()).isEqualTo(body);
          });
      assertThat(webhook.parse(body)).hasOnlyElementsOfType(NotUnderstood.class).hasSize(1);
    }
  }

  @Test
  void deepNestingIsNotUnderstoodRatherThanFollowed() {
    String deep =
        "{\"object\":\"page\",\"entry\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
    byte[] body = deep.getBytes(UTF_8);
    assertThat(webhook.split(Map.of(), body)).hasSize(1);
    assertThat(webhook.parse(body)).hasOnlyElementsOfType(NotUnderstood.class);
  }

  @Test
  void idsAndTimesMayBeNumbersOrStrings() {
    byte[] body =
        """
        {"object":"page","entry":[{"id":104857600001001,"messaging":[
          {"sender":{"id":24513456789010001},"timestamp":"1789377000","message":{"mid":"m","text":"hi"}}]}]}\
        """
            .getBytes(UTF_8);

    var event = (MessageReceived) webhook.parse(body).getFirst();

    assertThat(event.accountId()).isEqualTo("104857600001001");
    assertThat(event.customer().keys().getFirst().value()).isEqualTo("24513456789010001");
    assertThat(event.at()).hasToString("2026-09-14T09:10:00Z");
  }

  @Test
  void aCallIsKeptWithAllThatWasSaidOfIt() {
    byte[] body =
        """
        {"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":"calls","value":{
          "messaging_product":"whatsapp","metadata":{"phone_number_id":"1"},
          "contacts":[{"wa_id":"13655550125","profile":{"name":"Pia"}}],
          "calls":[{"id":"wacid.1","from":"13655550125","event":"connect","timestamp":"1789377000"}]}}]}]}\
        """
            .getBytes(UTF_8);

    var event = (MessageReceived) webhook.parse(body).getFirst();

    assertThat(event.accountId()).isEqualTo("1");
    assertThat(event.customer().keys())
        .anySatisfy(key -> assertThat(key.value()).isEqualTo("13655550125"));
    assertThat(event.content())
        .isInstanceOfSatisfying(
            InboundContent.Unsupported.class,
            kept -> {
              assertThat(kept.what()).contains("Called", "connect");
              assertThat(kept.raw()).contains("wacid.1");
            });
    assertThat(webhook.parse(body)).hasSize(1);
  }

  @Test
  void whatTheBusinessDoesIsNotTakenForACustomers() {
    byte[] body =
        """
        {"object":"instagram","entry":[{"id":"1","messaging":[
          {"sender":{"id":"1"},"recipient":{"id":"7"},"timestamp":1789377000000,
           "reaction":{"mid":"m","action":"react","emoji":"❤"}}],"changes":[{"field":"comments"}]}]}\
        """
            .getBytes(UTF_8);

    assertThat(webhook.parse(body))
        .hasAtLeastOneElementOfType(NotUnderstood.class)
        .filteredOn(MessageChanged.class::isInstance)
        .singleElement()
        .satisfies(event -> {
          var changed = (MessageChanged) event;
          assertThat(changed.byCustomer()).isFalse();
          assertThat(changed.customer().keys().getFirst().value()).isEqualTo("7");
        });
  }

  @Test
  void anotherKindOfNotificationIsKept() {
    byte[] body = "{\"object\":\"user\",\"entry\":[{\"id\":\"1\"}]}".getBytes(UTF_8);
    assertThat(webhook.parse(body))
        .singleElement()
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            event -> {
              assertThat(event.accountId()).isEmpty();
              assertThat(event.raw()).contains("\"user\"");
            });
  }

  /// Anything may be missing or be something else: no body makes the reader throw or forget.
  @ParameterizedTest
  @MethodSource("fixtures")
  void damagedBodiesNeverThrow(String name) {
    String body = new String(Fixtures.body(name), UTF_8);
    var random = new Random(name.hashCode());
    for (int round = 0; round < 300; round++) {
      byte[] damaged = Damage.to(body, random).getBytes(UTF_8);
      List<InboundEvent> events = webhook.parse(damaged);
      assertThat(events).isNotEmpty();
      assertThat(webhook.split(Map.of(), damaged)).isNotEmpty();
      assertThat(webhook.parse(damaged)).isEqualTo(events);
    }
  }

  @Test
  void aSignedRequestNamesAPerson() {
    var webhook = Installation.development().webhook();
    String payload = encoded("{\"algorithm\":\"HMAC-SHA256\",\"issued_at\":1,\"user_id\":\"777\"}");
    String other = encoded("{\"algorithm\":\"none\",\"user_id\":\"777\"}");

    assertThat(webhook.personOfRequest(form(signature(payload) + "." + payload))).contains("777");
    for (String bad :
        new String[] {
          signature(other) + "." + payload,
          signature(other) + "." + other,
          payload,
          "." + payload,
          "%00." + payload,
          ""
        }) {
      assertThat(webhook.personOfRequest(form(bad))).as(bad).isEmpty();
    }
  }

  private static byte[] form(String request) {
    return ("a=b&signed_request=" + request).getBytes(UTF_8);
  }

  private static String signature(String payload) {
    byte[] hmac = new Signatures(List.of(Installation.SECRET)).hmac(payload.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac);
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
