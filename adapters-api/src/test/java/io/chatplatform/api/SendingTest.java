package io.chatplatform.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingMessage.Content;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the other system gets to see.
class SendingTest {
  private final ApiPlatform platform = new ApiPlatform();
  private final ChannelAdapter adapter = platform.adapter();

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void aMessageSaysToWhomAndInAnswerToWhat() {
    OutgoingMessage message = message(new Content.Text("Three are left."), platform.customer());

    assertThat(send(message)).isInstanceOf(SendResult.Accepted.class);

    JsonNode event = platform.sent().getFirst();
    assertThat(event.path("type").asString()).isEqualTo("message");
    assertThat(event.path("account").asString())
        .isEqualTo(platform.credentials().account().platformAccountId());
    assertThat(event.path("id").asString()).isEqualTo(message.id().toString());
    assertThat(event.at("/customer/id").asString())
        .isEqualTo(platform.customer().getFirst().value());
    assertThat(event.path("text").asString()).isEqualTo("Three are left.");
    assertThat(event.path("replyTo").asString()).isEqualTo("m-1");
  }

  @Test
  void aFileComesWithItsWords() {
    byte[] bytes = "a picture".getBytes(UTF_8);
    var file =
        new Content.File(
            MessageType.IMAGE,
            MediaInfo.of("image/png", Optional.of("a \"b\".png"), bytes.length),
            Optional.of("Look"),
            () -> new ByteArrayInputStream(bytes));

    assertThat(send(message(file, platform.customer()))).isInstanceOf(SendResult.Accepted.class);

    JsonNode event = platform.sent().getFirst();
    assertThat(event.path("text").asString()).isEqualTo("Look");
    JsonNode attachment = event.path("attachments").path(0);
    assertThat(attachment.path("type").asString()).isEqualTo("image");
    assertThat(attachment.path("fileName").asString()).isEqualTo("a \"b\".png");
    assertThat(attachment.path("mimeType").asString()).isEqualTo("image/png");
    assertThat(attachment.path("data").binaryValue()).isEqualTo(bytes);
  }

  @Test
  void whatIsSentAgainIsTheSameMessage() {
    OutgoingMessage message = message(new Content.Text("Hello?"), platform.customer());

    assertThat(send(message)).isEqualTo(send(message)).isInstanceOf(SendResult.Accepted.class);

    assertThat(platform.sent()).hasSize(1);
  }

  @Test
  void aFileThatCannotBeReadIsNotSentAtAll() {
    var file =
        new Content.File(
            MessageType.IMAGE,
            MediaInfo.of("image/png", Optional.empty(), 1),
            Optional.empty(),
            () -> {
              throw new IOException("the disk is away");
            });

    assertThat(send(message(file, platform.customer()))).isInstanceOf(SendResult.RetryAfter.class);
    assertThat(platform.sent()).isEmpty();
  }

  @Test
  void aCustomerOfAnotherKindIsNotWrittenTo() {
    var stranger = List.of(new CustomerKey("phone", "+4930"));

    assertThat(send(message(new Content.Text("Hello?"), stranger)))
        .isInstanceOf(SendResult.Refused.class);
  }

  @Test
  void typingAndReadingAreToldWithoutWaitingForAnAnswer() {
    adapter.showTyping(platform.customer(), Optional.empty(), true, platform.credentials());
    adapter.showSeen(platform.customer(), "m-1", platform.credentials());
    adapter.showSeen(platform.customer(), "m-1", platform.expired());

    assertThat(platform.sent()).isEmpty();
  }

  private SendResult send(OutgoingMessage message) {
    return adapter.send(message, platform.credentials());
  }

  private static OutgoingMessage message(Content content, List<CustomerKey> recipient) {
    return new OutgoingMessage(
        new MessageId(UUID.randomUUID()), recipient, content, Optional.of("m-1"), false);
  }
}
