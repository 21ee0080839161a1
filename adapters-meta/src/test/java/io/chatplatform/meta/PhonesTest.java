package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.DeliveryError.Action;
import io.chatplatform.domain.message.MessageContent.Choice;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.TemplateValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What a phone makes of what the business sends: reactions, things to tap, and the time to answer.
class PhonesTest {
  private static final MessageId ID = new MessageId(UUID.randomUUID());

  @ParameterizedTest
  @CsvSource({"facebook, psid, 🎉", "instagram, igsid, ❤️", "whatsapp, phone, 🎉"})
  void aPhoneShowsTheBusinesssReaction(String channel, String kind, String emoji) {
    try (var platform = platform(channel, kind)) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      platform.customerWrites("It works!");
      String id = last(platform).path("id").asString("");

      react(adapter, platform, id, Optional.of(emoji));
      assertThat(last(platform).path("businessReaction").asString("")).isEqualTo(emoji);
      react(adapter, platform, id, Optional.empty());
      assertThat(last(platform).path("businessReaction").asString("?")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "facebook, psid, QUICK_REPLIES",
    "instagram, igsid, QUICK_REPLIES",
    "whatsapp, phone, BUTTONS",
    "whatsapp, phone, LIST"
  })
  void whatIsTappedAnswersTheMessage(String channel, String kind, Choices.Style style) {
    try (var platform = platform(channel, kind)) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      Optional<String> button =
          style == Choices.Style.LIST ? Optional.of("Days") : Optional.empty();
      var choices =
          new Choices(
              style,
              button,
              List.of(
                  new Choices.Option("tue", "Tuesday", Optional.empty()),
                  new Choices.Option("fri", "Friday", Optional.empty())));
      var accepted =
          (SendResult.Accepted)
              send(
                  adapter,
                  platform,
                  new OutgoingMessage.Content.Text("When?", Optional.of(choices)));
      JsonNode options = last(platform).path("options");
      assertThat(options).hasSize(2);

      MessageReceived answer =
          tap(adapter, platform, accepted.platformMessageId(), options.path(1));

      assertThat(answer.content()).isEqualTo(tapped("Friday", style));
      assertThat(answer.context().payload()).contains("fri");
      if (channel.equals("whatsapp")) {
        assertThat(answer.replyToPlatformId()).contains(accepted.platformMessageId());
      } else {
        assertThat(answer.answers()).contains(ID);
      }
    }
  }

  @Test
  void aTemplatesButtonCanBeTappedAndItsLinkCannot() {
    try (var platform = platform("whatsapp", "phone")) {
      ChannelAdapter adapter = platform.installation().channel("whatsapp");
      var accepted = (SendResult.Accepted) send(adapter, platform, template(adapter, platform));
      JsonNode options = last(platform).path("options");

      MessageReceived answer =
          tap(adapter, platform, accepted.platformMessageId(), options.path(0));

      assertThat(answer.content())
          .isEqualTo(new InboundContent.Complete(Choice.of(Choice.Kind.BUTTON, "Thank you")));
      assertThat(answer.replyToPlatformId()).contains(accepted.platformMessageId());
      assertThat(options.path(1).path("kind").asString("")).isEqualTo("link");
      assertThat(tap(platform, accepted.platformMessageId(), options.path(1)).has("error"))
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "facebook, psid, 200, 10/2018278",
    "instagram, igsid, 200, 10/2534022",
    "whatsapp, phone, 25, 131047"
  })
  void afterTheTimeToAnswerOnlyATemplateIsTaken(
      String channel, String kind, int hours, String code) {
    try (var platform = platform(channel, kind)) {
      ChannelAdapter adapter = platform.installation().channel(channel);
      platform.customerWrites("Anybody there?");
      letPass(platform, hours);

      assertThat(send(adapter, platform, new OutgoingMessage.Content.Text("Yes")))
          .isInstanceOfSatisfying(
              SendResult.Refused.class,
              refused -> assertThat(refused.error().code()).isEqualTo(code));
      if (channel.equals("whatsapp")) {
        assertThat(send(adapter, platform, template(adapter, platform)))
            .isInstanceOf(SendResult.Accepted.class);
      }
      platform.customerWrites("Still there?");
      assertThat(send(adapter, platform, new OutgoingMessage.Content.Text("Yes")))
          .isInstanceOf(SendResult.Accepted.class);
    }
  }

  @Test
  void aPersonMayAnswerForAWeekOnMessenger() {
    try (var platform = platform("facebook", "psid")) {
      ChannelAdapter adapter = platform.installation().channel("facebook");
      platform.customerWrites("Anybody there?");
      letPass(platform, 48);
      var text = new OutgoingMessage.Content.Text("Yes");

      assertThat(
              adapter.send(
                  new OutgoingMessage(ID, platform.customer(), text, Optional.empty(), true),
                  platform.credentials()))
          .isInstanceOf(SendResult.Accepted.class);
    }
  }

  @Test
  void limitsAreToldBeforeTheyAreMet() {
    try (var platform = platform("facebook", "psid")) {
      ChannelAdapter adapter = platform.installation().channel("facebook");
      var text = new OutgoingMessage.Content.Text("Hello");

      platform.send("POST", "/api/usage", "{\"account\":\"42\",\"percent\":90}");
      assertThat(send(adapter, platform, text))
          .isInstanceOfSatisfying(
              SendResult.Accepted.class, accepted -> assertThat(accepted.rest()).isPresent());
      platform.send("POST", "/api/usage", "{\"account\":\"42\",\"percent\":100}");
      assertThat(send(adapter, platform, text))
          .isInstanceOfSatisfying(
              SendResult.RetryAfter.class,
              retry -> assertThat(retry.because()).isEqualTo(SendResult.Because.ACCOUNT_LIMIT));
    }
  }

  @Test
  void aReviewedTemplateIsToldAndListed() {
    try (var platform = platform("whatsapp", "phone")) {
      ChannelAdapter adapter = platform.installation().channel("whatsapp");
      var review =
          Map.of(
              "account", "42",
              "name", "new_hours",
              "language", "en_US",
              "event", "REJECTED",
              "reason", "INVALID_FORMAT");

      assertThat(platform.call("POST", "/api/templates", review).has("error")).isFalse();

      await()
          .untilAsserted(() ->
              assertThat(
                      platform.posted().stream()
                          .flatMap(hook -> adapter.webhook().parse(hook.body()).stream()))
                  .hasAtLeastOneElementOfType(InboundEvent.AccountNoticed.class));
      var found = (TemplatesResult.Found) adapter.templates(platform.credentials());
      assertThat(found.templates())
          .filteredOn(template -> template.name().equals("new_hours"))
          .extracting(MessageTemplate::state)
          .containsExactly(MessageTemplate.State.REJECTED);
      assertThat(platform.call("POST", "/api/templates", Map.of("event", "?")).has("error"))
          .isTrue();
    }
  }

  @Test
  void whatWasWrittenLongAgoArrivesWithItsTime() {
    try (var platform = platform("whatsapp", "phone")) {
      ChannelAdapter adapter = platform.installation().channel("whatsapp");
      platform.customerWrites("Late", 25);

      assertThat(send(adapter, platform, new OutgoingMessage.Content.Text("Yes")))
          .isInstanceOfSatisfying(
              SendResult.Refused.class,
              refused -> assertThat(refused.error().action()).isEqualTo(Action.USE_TEMPLATE));
    }
  }

  private static InboundContent tapped(String title, Choices.Style style) {
    return switch (style) {
      case QUICK_REPLIES -> new InboundContent.Text(title);
      case BUTTONS -> new InboundContent.Complete(Choice.of(Choice.Kind.BUTTON, title));
      case LIST -> new InboundContent.Complete(Choice.of(Choice.Kind.LIST, title));
    };
  }

  private static SimulatedPlatform platform(String channel, String kind) {
    return SimulatedPlatform.of(channel, "42", new CustomerKey(kind, "12025550151"));
  }

  private static void react(
      ChannelAdapter adapter, SimulatedPlatform platform, String id, Optional<String> emoji) {
    assertThat(
            adapter.react(
                new OutgoingReaction(platform.customer(), id, emoji), platform.credentials()))
        .isInstanceOf(SendResult.Accepted.class);
  }

  private static SendResult send(
      ChannelAdapter adapter, SimulatedPlatform platform, OutgoingMessage.Content content) {
    return adapter.send(
        new OutgoingMessage(ID, platform.customer(), content, Optional.empty(), false),
        platform.credentials());
  }

  private static OutgoingMessage.Content template(
      ChannelAdapter adapter, SimulatedPlatform platform) {
    var found = (TemplatesResult.Found) adapter.templates(platform.credentials());
    MessageTemplate template =
        found.templates().stream()
            .filter(one -> one.name().equals("order_update") && one.language().equals("en_US"))
            .findFirst()
            .orElseThrow();
    var values = new TemplateValues(List.of("7"), List.of("Noa", "Monday"), List.of("7"));
    return new OutgoingMessage.Content.Template(template.filledWith(values), Optional.empty());
  }

  private static MessageReceived tap(
      ChannelAdapter adapter, SimulatedPlatform platform, String message, JsonNode option) {
    int before = platform.posted().size();
    assertThat(tap(platform, message, option).has("error")).isFalse();
    return await()
        .until(
            () ->
                platform.posted().stream()
                    .skip(before)
                    .flatMap(webhook -> adapter.webhook().parse(webhook.body()).stream())
                    .filter(MessageReceived.class::isInstance)
                    .map(MessageReceived.class::cast)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static JsonNode tap(SimulatedPlatform platform, String message, JsonNode option) {
    return platform.call(
        "POST",
        platform.phone() + "/taps",
        Map.of("message", message, "option", option.path("id").asString("")));
  }

  private static void letPass(SimulatedPlatform platform, int hours) {
    assertThat(
            platform
                .send("POST", platform.phone() + "/time", "{\"hours\":" + hours + "}")
                .has("error"))
        .isFalse();
  }

  private static JsonNode last(SimulatedPlatform platform) {
    JsonNode messages = platform.messages();
    return messages.path(messages.size() - 1);
  }
}
