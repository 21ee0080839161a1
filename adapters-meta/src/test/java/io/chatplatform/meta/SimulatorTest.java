package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Account;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the simulator tells of what customers do with their phones.
class SimulatorTest {
  @ParameterizedTest
  @CsvSource({"facebook, psid", "instagram, igsid", "whatsapp, phone"})
  void whoLooksAtThePhoneReads(String channel, String kind) {
    try (var platform = SimulatedPlatform.of(channel, "42", new CustomerKey(kind, "12025550151"))) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      send(adapter, platform);
      await().until(() -> state(platform).equals("delivered"));
      assertThat(events(adapter, platform).anyMatch(SimulatorTest::isRead)).isFalse();

      platform.look();

      await().until(() -> events(adapter, platform).anyMatch(SimulatorTest::isRead));
      assertThat(state(platform)).isEqualTo("read");
    }
  }

  @ParameterizedTest
  @CsvSource({"facebook, psid", "instagram, igsid"})
  void aPhoneShowsThatTheBusinessIsTyping(String channel, String kind) {
    try (var platform = SimulatedPlatform.of(channel, "42", new CustomerKey(kind, "7"))) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      adapter.showTyping(platform.customer(), Optional.empty(), true, platform.credentials());
      assertThat(
              platform
                  .call("GET", "/api/state", Map.of())
                  .path("conversations")
                  .path(0)
                  .path("typing")
                  .booleanValue())
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"facebook, psid", "instagram, igsid", "whatsapp, phone"})
  void aPhoneShowsThatTheBusinessHasSeenIt(String channel, String kind) {
    try (var platform = SimulatedPlatform.of(channel, "42", new CustomerKey(kind, "12025550151"))) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      platform.customerWrites("Anybody there?");
      String id = platform.messages().path(0).path("id").asString("");

      adapter.showSeen(platform.customer(), id, platform.credentials());

      assertThat(platform.messages().path(0).path("state").asString("")).isEqualTo("read");
    }
  }

  @ParameterizedTest
  @CsvSource({"facebook, psid", "instagram, igsid", "whatsapp, phone"})
  void aFileFromThePhoneArrivesWithItsName(String channel, String kind) {
    try (var platform = SimulatedPlatform.of(channel, "42", new CustomerKey(kind, "12025550151"))) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      platform.customerSends("two loaves.txt", "text/plain", "Two loaves, please.");

      var sent =
          events(adapter, platform)
              .filter(InboundEvent.MessageReceived.class::isInstance)
              .map(InboundEvent.MessageReceived.class::cast)
              .map(event -> event.content().toString());
      assertThat(sent).singleElement().asString().contains("two loaves.txt");
    }
  }

  @Test
  void aWebhookThatIsNotTakenComesAgain() {
    try (var platform = SimulatedPlatform.of("facebook", "42", new CustomerKey("psid", "7"))) {
      platform.refuseWebhooks(2);
      assertThat(platform.customerWrites("Hello?").body()).isNotEmpty();
      await()
          .untilAsserted(() ->
              assertThat(platform.messages().path(0).path("state").asString(""))
                  .isEqualTo("delivered"));
      assertThat(platform.posted()).hasSize(1);
    }
  }

  @Test
  void anAccountThatSomebodyConnectsExistsFromThenOn() {
    try (var platform = SimulatedPlatform.of("facebook", "42", new CustomerKey("psid", "7"))) {
      ChannelAdapter instagram = platform.installation().channel("instagram");
      var credentials = GraphStub.credentials("instagram", "17841400000009999");
      assertThat(instagram.check(credentials).isOk()).isTrue();
      assertThat(instagram.subscribe(credentials).isOk()).isTrue();

      assertThat(platform.call("GET", "/api/state", Map.of()).path("accounts").path(1).toString())
          .contains("\"channel\":\"instagram\"", "17841400000009999");
    }
  }

  @Test
  void aWhatsAppPhoneShowsWhoTypesAnAnswer() {
    var customer = new CustomerKey("phone", "12025550151");
    try (var platform = SimulatedPlatform.of("whatsapp", "42", customer)) {
      ChannelAdapter adapter = platform.installation().channel("whatsapp");
      platform.customerWrites("Anybody there?");
      Optional<String> id = Optional.of(platform.messages().path(0).path("id").asString(""));
      adapter.showTyping(platform.customer(), id, true, platform.credentials());
      assertThat(platform.call("GET", "/api/state", Map.of()).toString())
          .contains("\"typing\":true");
    }
  }

  @Test
  void aWhatsAppNumberLearnsItsBusinessAccountWhenThatIsSubscribed() {
    try (var platform = SimulatedPlatform.of("facebook", "42", new CustomerKey("psid", "7"))) {
      ChannelAdapter whatsApp = platform.installation().channel("whatsapp");
      var credentials =
          new Credentials(
              new Account(new ChannelId("whatsapp"), "440", Optional.of("330")), "token");
      assertThat(whatsApp.check(credentials).isOk()).isTrue();
      assertThat(whatsApp.subscribe(credentials).isOk()).isTrue();

      assertThat(platform.call("GET", "/api/state", Map.of()).path("accounts").toString())
          .contains("\"accountId\":\"440\",\"businessAccountId\":\"330\"")
          .doesNotContain("\"accountId\":\"330\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"facebook, psid", "instagram, igsid", "whatsapp, phone"})
  void everythingThatAPhoneOffersIsUnderstood(String channel, String kind) {
    try (var platform = SimulatedPlatform.of(channel, "42", new CustomerKey(kind, "12025550151"))) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      platform.customerWrites("Hello");
      String target = platform.messages().path(0).path("id").asString("");
      List<String> offered =
          platform
              .call("GET", "/api/state", Map.of())
              .at("/conversations/0/actions")
              .valueStream()
              .map(action -> action.asString(""))
              .toList();
      assertThat(offered).contains("reaction");
      for (String action : offered) {
        var webhook =
            platform.act(Map.of("kind", action, "target", target, "text", "New")).orElseThrow();
        assertThat(adapter.webhook().parse(webhook.body()))
            .as(action)
            .isNotEmpty()
            .doesNotHaveAnyElementsOfTypes(InboundEvent.NotUnderstood.class)
            .noneMatch(event ->
                event instanceof InboundEvent.MessageReceived received
                    && received.content() instanceof InboundEvent.InboundContent.Unsupported
                    && !action.equals("poll"));
      }
    }
  }

  private static void send(ChannelAdapter adapter, SimulatedPlatform platform) {
    adapter.send(
        new OutgoingMessage(
            new MessageId(UUID.randomUUID()),
            platform.customer(),
            new OutgoingMessage.Content.Text("Hello"),
            Optional.empty(),
            false),
        platform.credentials());
  }

  private static String state(SimulatedPlatform platform) {
    return platform.messages().path(0).path("state").asString("");
  }

  private static Stream<InboundEvent> events(ChannelAdapter adapter, SimulatedPlatform platform) {
    return platform.posted().stream()
        .flatMap(webhook -> adapter.webhook().parse(webhook.body()).stream());
  }

  private static boolean isRead(InboundEvent event) {
    return switch (event) {
      case InboundEvent.StatusChanged changed -> changed.status() == MessageStatus.READ;
      case InboundEvent.StatusUpTo upTo -> upTo.status() == MessageStatus.READ;
      case InboundEvent.MessageReceived _,
          InboundEvent.MessageEchoed _,
          InboundEvent.MessageChanged _,
          InboundEvent.NoticeGiven _,
          InboundEvent.CustomerMoved _,
          InboundEvent.Referred _,
          InboundEvent.AccountNoticed _,
          InboundEvent.NotUnderstood _ ->
          false;
    };
  }
}
