package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingMessage.Content;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the platform is asked when a message is sent.
class SendingTest {
  private static final MessageId ID =
      new MessageId(UUID.fromString("0192f3a0-0000-7000-8000-000000000001"));
  private static final Content TEXT = new Content.Text("Hello 😀");

  private final GraphStub graph = new GraphStub();

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void messengerAnswersWithinTheWindow() {
    graph.answer(200, "{\"recipient_id\":\"7\",\"message_id\":\"m_1\"}");

    assertThat(send("facebook", message(TEXT, key("psid", "7"), Optional.of("m_0"), false)))
        .isEqualTo(new SendResult.Accepted("m_1"));
    graph.assertAsked(
        0,
        "/v26.0/42/messages",
        """
        {"recipient":{"id":"7"},"messaging_type":"RESPONSE","reply_to":{"mid":"m_0"},
         "message":{"metadata":"0192f3a0-0000-7000-8000-000000000001","text":"Hello 😀"}}\
        """);
    assertThat(graph.asked().getFirst().authorization()).isEqualTo("Bearer " + GraphStub.TOKEN);
  }

  @Test
  void messengerTagsWhatAPersonSendsLater() {
    graph.answer(200, "{\"message_id\":\"m_1\"}");
    send("facebook", message(TEXT, key("psid", "7"), Optional.empty(), true));
    assertThat(graph.asked().getFirst().body())
        .contains("\"messaging_type\":\"MESSAGE_TAG\"", "\"tag\":\"HUMAN_AGENT\"");
  }

  @Test
  void instagramUploadsAPictureAndNamesIt() {
    graph.answer(200, "{\"attachment_id\":\"99\"}");
    graph.answer(200, "{\"message_id\":\"m_1\"}");

    send("instagram", message(picture(), key("igsid", "8"), Optional.empty(), false));

    GraphStub.Asked upload = graph.asked().getFirst();
    assertThat(upload.path()).isEqualTo("/v26.0/42/message_attachments");
    assertThat(upload.body())
        .contains("name=\"platform\"\r\n\r\ninstagram")
        .contains(
            "name=\"filedata\"; filename=\"a%22b.png\"\r\nContent-Type: image/png\r\n\r\nbytes\r\n");
    graph.assertAsked(
        1,
        "/v26.0/42/messages",
        """
        {"recipient":{"id":"8"},
         "message":{"metadata":"0192f3a0-0000-7000-8000-000000000001",
           "attachment":{"type":"image","payload":{"attachment_id":"99"}}}}\
        """);
  }

  @Test
  void whatsAppPrefersThePhoneNumber() {
    graph.answer(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");

    OutgoingMessage message =
        new OutgoingMessage(
            ID,
            List.of(key("user_id", "US.1"), key("phone", "12025550151")),
            TEXT,
            Optional.of("wamid.0"),
            false);

    assertThat(send("whatsapp", message)).isEqualTo(new SendResult.Accepted("wamid.1"));
    graph.assertAsked(
        0,
        "/v26.0/42/messages",
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550151",
         "biz_opaque_callback_data":"0192f3a0-0000-7000-8000-000000000001",
         "context":{"message_id":"wamid.0"},
         "type":"text","text":{"body":"Hello 😀","preview_url":true}}\
        """);
  }

  @Test
  void messengerNamesOurMessageInEachQuickReply() {
    graph.answer(200, "{\"message_id\":\"m_1\"}");
    Content quick = choices(Choices.Style.QUICK_REPLIES, Optional.empty());

    send("facebook", message(quick, key("psid", "7"), Optional.empty(), false));

    graph.assertAsked(
        0,
        "/v26.0/42/messages",
        """
        {"recipient":{"id":"7"},"messaging_type":"RESPONSE",
         "message":{"metadata":"0192f3a0-0000-7000-8000-000000000001","text":"When?",
           "quick_replies":[
             {"content_type":"text","title":"Tuesday",
              "payload":"0192f3a0-0000-7000-8000-000000000001:tue"}]}}\
        """);
  }

  @Test
  void whatsAppSendsButtonsAndLists() {
    graph.answer(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");
    graph.answer(200, "{\"messages\":[{\"id\":\"wamid.2\"}]}");

    for (Content content :
        List.of(
            choices(Choices.Style.BUTTONS, Optional.empty()),
            choices(Choices.Style.LIST, Optional.of("Days")))) {
      send("whatsapp", message(content, key("phone", "12025550151"), Optional.empty(), false));
    }

    graph.assertAsked(
        0,
        "/v26.0/42/messages",
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550151",
         "biz_opaque_callback_data":"0192f3a0-0000-7000-8000-000000000001",
         "type":"interactive","interactive":{"type":"button","body":{"text":"When?"},
           "action":{"buttons":[{"type":"reply","reply":{"id":"tue","title":"Tuesday"}}]}}}\
        """);
    graph.assertAsked(
        1,
        "/v26.0/42/messages",
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550151",
         "biz_opaque_callback_data":"0192f3a0-0000-7000-8000-000000000001",
         "type":"interactive","interactive":{"type":"list","body":{"text":"When?"},
           "action":{"button":"Days","sections":[{"rows":[
             {"id":"tue","title":"Tuesday","description":"Morning"}]}]}}}\
        """);
  }

  @Test
  void whatsAppReachesWhoHidesTheNumber() {
    graph.answer(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");
    send("whatsapp", message(TEXT, key("user_id", "US.1"), Optional.empty(), false));
    assertThat(graph.asked().getFirst().body())
        .contains("\"recipient\":\"US.1\"")
        .doesNotContain("\"to\"");
  }

  @Test
  void whatsAppPutsTheCaptionUnderThePicture() {
    graph.answer(200, "{\"id\":\"55\"}");
    graph.answer(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");
    send("whatsapp", message(picture(), key("phone", "1"), Optional.empty(), false));
    assertThat(graph.asked().getLast().body())
        .contains("\"image\":{\"id\":\"55\",\"caption\":\"Look\"}");
  }

  @Test
  void aFailedUploadSendsNothing() {
    graph.answer(
        400, "{\"error\":{\"code\":100,\"error_subcode\":2018109,\"message\":\"too large\"}}");
    assertThat(send("facebook", message(picture(), key("psid", "7"), Optional.empty(), false)))
        .isInstanceOf(SendResult.Refused.class);
    graph.answer(504, "");
    assertThat(send("facebook", message(picture(), key("psid", "7"), Optional.empty(), false)))
        .as("nobody got anything yet")
        .isInstanceOf(SendResult.RetryAfter.class);
    assertThat(graph.asked()).hasSize(2);
  }

  @Test
  void anAccountIdCannotReachOutOfItsPlaceInTheAddress() {
    graph.answer(200, "{\"id\":\"x\"}");
    graph
        .installation()
        .channel("facebook")
        .check(GraphStub.credentials("facebook", "me?fields=token#"));
    assertThat(graph.asked().getFirst().path()).startsWith("/v26.0/me%3Ffields%3Dtoken%23?fields=");
  }

  @Test
  void aPlatformThatIsNotThereMayBeTriedAgain() {
    ChannelAdapter messenger = graph.installation().channel("facebook");
    graph.close();
    OutgoingMessage message = message(TEXT, key("psid", "7"), Optional.empty(), false);
    assertThat(messenger.send(message, GraphStub.credentials("facebook", "42")))
        .isInstanceOf(SendResult.RetryAfter.class);
  }

  private SendResult send(String channel, OutgoingMessage message) {
    return graph
        .installation()
        .channel(channel)
        .send(message, GraphStub.credentials(channel, "42"));
  }

  private static Content choices(Choices.Style style, Optional<String> button) {
    Optional<String> description =
        style == Choices.Style.LIST ? Optional.of("Morning") : Optional.empty();
    return new Content.Text(
        "When?",
        Optional.of(
            new Choices(
                style, button, List.of(new Choices.Option("tue", "Tuesday", description)))));
  }

  private static OutgoingMessage message(
      Content content, CustomerKey to, Optional<String> replyTo, boolean humanAgentOnly) {
    return new OutgoingMessage(ID, List.of(to), content, replyTo, humanAgentOnly);
  }

  private static CustomerKey key(String kind, String value) {
    return new CustomerKey(kind, value);
  }

  private static Content picture() {
    byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
    return new Content.File(
        MessageType.IMAGE,
        MediaInfo.of("image/png", Optional.of("a\"b.png"), bytes.length),
        Optional.of("Look"),
        () -> new ByteArrayInputStream(bytes));
  }
}
