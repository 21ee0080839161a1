package io.chatplatform.api.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Item;
import io.chatplatform.application.channel.InboundEvent.MessageChanged;
import io.chatplatform.application.channel.InboundEvent.MessageEchoed;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.channel.InboundEvent.NotUnderstood;
import io.chatplatform.application.channel.InboundEvent.StatusChanged;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageContent.Contacts;
import io.chatplatform.domain.message.MessageContent.Location;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiWebhookTest {
  private static final ChannelId API = new ChannelId("api");
  private static final String NOA = "\"id\":\"m-1\",\"customer\":{\"id\":\"c-1\"}";
  private static final UUID OURS = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
  private final ApiWebhook webhook = new ApiWebhook(API, new StandardWebhooks(Clock.systemUTC()));

  @Test
  void aMessageSaysWhoWroteWhatWhenAndInAnswerToWhat() {
    InboundEvent event =
        one(
            """
            {"type":"message","id":"m-1","customer":{"id":42,"name":"Noa","phone":"+49 30 1"},
             "text":"Hello\\u0000","replyTo":"m-0","at":"2026-03-01T12:00:00+02:00"}\
            """);

    assertThat(event)
        .isEqualTo(
            new MessageReceived(
                API,
                "shop",
                new CustomerIdentity(
                    List.of(new CustomerKey("customer_id", "42")),
                    Optional.of("Noa"),
                    Optional.of("+49 30 1")),
                "m-1",
                new InboundContent.Text("Hello"),
                Optional.of("m-0"),
                Instant.parse("2026-03-01T10:00:00Z")));
  }

  @Test
  void aTimeThatIsMissingOrNoneIsNotTold() {
    assertThat(received("{\"type\":\"message\"," + NOA + ",\"text\":\"a\"}").at())
        .isEqualTo(Instant.EPOCH);
    assertThat(received("{\"type\":\"message\"," + NOA + ",\"text\":\"a\",\"at\":5}").at())
        .isEqualTo(Instant.EPOCH);
  }

  @Test
  void filesComeWithTheirWordsAndAreFetchedByTheirAddress() {
    var media =
        (InboundContent.Media)
            received(
                    "{\"type\":\"message\","
                        + NOA
                        + """
                        ,"text":"Look","attachments":[
                          {"type":"image","url":"https://shop.example/1","mimeType":"image/png"},
                          {"type":"scroll","url":"https://shop.example/2","fileName":"a.pdf"}]}\
                        """)
                .content();

    assertThat(media.type()).isEqualTo(MessageType.IMAGE);
    assertThat(media.caption()).contains("Look");
    assertThat(media.items())
        .containsExactly(
            new Item(MessageType.IMAGE, "https://shop.example/1", "image/png", Optional.empty()),
            new Item(
                MessageType.FILE,
                "https://shop.example/2",
                "application/pdf",
                Optional.of("a.pdf")));
    assertThat(media.isVoice()).isFalse();
  }

  @Test
  void aVoiceMessageIsASoundThatWasSpoken() {
    var media =
        (InboundContent.Media)
            received(
                    "{\"type\":\"message\","
                        + NOA
                        + ",\"attachments\":[{\"type\":\"voice\",\"url\":\"https://a.example/1\"}]}")
                .content();

    assertThat(media.type()).isEqualTo(MessageType.AUDIO);
    assertThat(media.isVoice()).isTrue();
  }

  @Test
  void placesAndContactsAreShown() {
    assertThat(
            complete(
                "\"location\":{\"latitude\":52.5,\"longitude\":13.4,\"name\":\"Corner Shop\"}"))
        .isEqualTo(
            new Location(
                52.5, 13.4, Optional.of("Corner Shop"), Optional.empty(), Optional.empty()));
    assertThat(complete("\"contacts\":[{\"name\":\"Ada\",\"phones\":[\"1\"]}]"))
        .isEqualTo(
            new Contacts(
                List.of(new Contacts.Contact("Ada", Optional.empty(), List.of("1"), List.of()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"message\",%s}",
        "{\"type\":\"message\",%s,\"text\":\"a\",\"location\":{\"latitude\":1,\"longitude\":1}}",
        "{\"type\":\"applause\",%s,\"text\":\"a\"}"
      })
  void whatCannotBeShownStandsInTheChatWithItsOwnText(String event) {
    String text = event.formatted(NOA);

    assertThat(received(text).content())
        .isInstanceOfSatisfying(
            InboundContent.Unsupported.class,
            unsupported -> assertThat(unsupported.raw()).isEqualTo(text));
  }

  @Test
  void whatTheBusinessWroteElsewhereIsAnEcho() {
    assertThat(
            one(
                "{\"type\":\"echo\","
                    + NOA
                    + ",\"text\":\"We are open\",\"message\":\""
                    + OURS
                    + "\"}"))
        .isInstanceOfSatisfying(
            MessageEchoed.class,
            echo -> {
              assertThat(echo.ourId()).contains(new MessageId(OURS));
              assertThat(echo.content()).isEqualTo(new InboundContent.Text("We are open"));
            });
  }

  @Test
  void aChangeHasAnIdOfItsOwn() {
    String change = "\"id\":\"e-1\",\"message\":\"m-1\",\"customer\":{\"id\":\"c-1\"}";

    assertThat(changed("{\"type\":\"edit\"," + change + ",\"text\":\"New\"}"))
        .isEqualTo(new Change.Edited("New"));
    assertThat(changed("{\"type\":\"delete\"," + change + "}")).isEqualTo(new Change.Deleted());
    assertThat(changed("{\"type\":\"reaction\"," + change + ",\"emoji\":\"👍\"}"))
        .isEqualTo(new Change.Reacted("👍"));
    assertThat(changed("{\"type\":\"reaction\"," + change + ",\"emoji\":null}"))
        .isEqualTo(new Change.ReactionRemoved());
  }

  @Test
  void aStatusNamesOurMessageAndPerhapsTheirs() {
    assertThat(
            one(
                "{\"type\":\"status\",\"message\":\""
                    + OURS
                    + "\",\"id\":\"t-1\",\"status\":\"read\"}"))
        .isEqualTo(
            new StatusChanged(
                API,
                "shop",
                "t-1",
                Optional.of(new MessageId(OURS)),
                MessageStatus.READ,
                false,
                Optional.empty()));
    String failed =
        "{\"type\":\"status\",\"message\":\"t-2\",\"status\":\"failed\",\"andEarlier\":true,"
            + "\"error\":{\"code\":\"left\",\"message\":\"The customer left.\"}}";
    assertThat(one(failed))
        .isEqualTo(
            new StatusChanged(
                API,
                "shop",
                "t-2",
                Optional.empty(),
                MessageStatus.FAILED,
                true,
                Optional.of(new DeliveryError("left", "The customer left."))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "null",
        "[]",
        "{}",
        "{\"type\":\"message\"}",
        "{\"type\":\"message\",\"id\":\"\",\"customer\":{\"id\":\"c\"},\"text\":\"a\"}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":{\"id\":null},\"text\":\"a\"}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":\"c\",\"text\":\"a\"}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":{\"id\":\"c\"},\"text\":{}}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":{\"id\":\"c\"},\"attachments\":[null]}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":{\"id\":\"c\"},\"attachments\":[{\"type\":\"image\"}]}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":{\"id\":\"c\"},\"contacts\":[{\"name\":\"A\",\"phones\":[null]}]}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":{\"id\":\"c\"},\"location\":{\"latitude\":91,\"longitude\":1}}",
        "{\"type\":\"message\",\"id\":\"m\",\"customer\":{\"id\":\"c\"},\"location\":{\"latitude\":1}}",
        "{\"type\":\"edit\",\"id\":\"e\",\"message\":\"m\",\"customer\":{\"id\":\"c\"}}",
        "{\"type\":\"status\",\"message\":\"m\",\"status\":\"burnt\"}"
      })
  void aBadEventIsKeptAndHarmsNoNeighbour(String bad) {
    String good = "{\"type\":\"message\"," + NOA + ",\"text\":\"Good\"}";

    List<InboundEvent> events = events(good + "," + bad + "," + good);

    assertThat(events).hasSize(3);
    assertThat(events.get(0)).isInstanceOf(MessageReceived.class).isEqualTo(events.get(2));
    assertThat(events.get(1))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            kept -> {
              assertThat(kept.accountId()).isEqualTo("shop");
              assertThat(kept.what()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"events\":[]}",
        "{\"account\":\"shop\"}",
        "{\"account\":7,\"events\":[]}",
        "{\"account\":\"a b\",\"events\":[]}",
        "[]"
      })
  void aBodyWithoutAccountOrEventsIsKept(String body) {
    assertThat(webhook.parse(body.getBytes(UTF_8)))
        .singleElement()
        .isInstanceOf(NotUnderstood.class);
  }

  private Change changed(String event) {
    var changed = (MessageChanged) one(event);
    assertThat(changed.platformMessageId()).isEqualTo("m-1");
    assertThat(changed.eventId()).endsWith(":e-1");
    return changed.change();
  }

  private Object complete(String member) {
    var content = received("{\"type\":\"message\"," + NOA + "," + member + "}").content();
    return ((InboundContent.Complete) content).content();
  }

  private MessageReceived received(String event) {
    return (MessageReceived) one(event);
  }

  private InboundEvent one(String event) {
    return events(event).getFirst();
  }

  private List<InboundEvent> events(String events) {
    return webhook.parse(("{\"account\":\"shop\",\"events\":[" + events + "]}").getBytes(UTF_8));
  }
}
