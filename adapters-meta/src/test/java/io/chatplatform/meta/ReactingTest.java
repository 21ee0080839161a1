package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.chat.CustomerKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the platform is asked when the business reacts to a message.
class ReactingTest {
  private final GraphStub graph = new GraphStub();

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void aReactionNamesTheMessageItIsOn() {
    graph.answer(200, "{\"messages\":[{\"id\":\"wamid.9\"}]}");
    graph.answer(200, "{\"recipient_id\":\"7\"}");
    graph.answer(200, "{\"recipient_id\":\"8\"}");

    assertThat(react("whatsapp", new CustomerKey("phone", "12025550151"), Optional.empty()))
        .isEqualTo(new SendResult.Accepted("wamid.9"));
    assertThat(react("facebook", new CustomerKey("psid", "7"), Optional.of("👍")))
        .isEqualTo(new SendResult.Accepted("mid.1"));
    react("instagram", new CustomerKey("igsid", "8"), Optional.of("❤️"));

    graph.assertAsked(
        0,
        "/v26.0/42/messages",
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550151",
         "type":"reaction","reaction":{"message_id":"mid.1","emoji":""}}\
        """);
    graph.assertAsked(
        1,
        "/v26.0/42/messages",
        """
        {"sender_action":"react","recipient":{"id":"7"},
         "payload":{"message_id":"mid.1","reaction":"👍"}}\
        """);
    graph.assertAsked(
        2,
        "/v26.0/42/messages",
        """
        {"sender_action":"react","recipient":{"id":"8"},
         "payload":{"message_id":"mid.1","reaction":"love"}}\
        """);
  }

  @Test
  void aReactionThatIsRefusedSaysWhy() {
    graph.answer(400, "{\"error\":{\"code\":100,\"message\":\"Invalid parameter\"}}");
    assertThat(react("whatsapp", new CustomerKey("phone", "12025550151"), Optional.of("👍")))
        .isInstanceOf(SendResult.Refused.class);
  }

  private SendResult react(String channel, CustomerKey to, Optional<String> emoji) {
    return graph
        .installation()
        .channel(channel)
        .react(
            new OutgoingReaction(List.of(to), "mid.1", emoji),
            GraphStub.credentials(channel, "42"));
  }
}
