package io.chatplatform.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each answer of the platform means for the message that was to be sent.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphErrorsTest {
  private final GraphStub graph = new GraphStub();

  @AfterAll
  void stop() {
    graph.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, retry 5",
    "2, 0, retry 5",
    "1200, 0, retry 5",
    "131000, 0, retry 5",
    "131016, 0, retry 5",
    "4, 2018022, retry 60",
    "17, 0, retry 60",
    "32, 0, retry 60",
    "613, 0, retry 60",
    "80006, 0, retry 300",
    "80007, 0, retry 300",
    "130429, 0, retry 2",
    "131056, 0, retry 6",
    "131057, 0, retry 120",
    "1, 1357046, unknown",
    "10, 2018278, refused",
    "10, 2018065, refused",
    "10, 2534022, refused",
    "131047, 0, refused",
    "551, 0, refused",
    "200, 1545041, refused",
    "100, 2018001, refused",
    "131026, 0, refused",
    "131049, 0, refused",
    "131050, 0, refused",
    "130472, 0, refused",
    "100, 0, refused",
    "131009, 0, refused",
    "131053, 0, refused",
    "132001, 0, refused",
    "135000, 0, refused",
    "987654, 0, refused",
    "368, 0, refused",
    "131031, 0, refused",
    "131042, 0, refused",
    "131048, 0, refused",
    "190, 460, reconnect",
    "190, 463, reconnect",
    "0, 0, reconnect",
    "3, 0, reconnect",
    "10, 0, reconnect",
    "200, 0, reconnect",
    "230, 0, reconnect",
    "100, 33, reconnect",
    "131005, 0, reconnect",
    "131045, 0, reconnect",
    "133010, 0, reconnect"
  })
  void everyCodeHasItsMeaning(int code, int subcode, String meaning) {
    graph.answer(
        400,
        "{\"error\":{\"message\":\"(#%d) why\",\"code\":%d,\"error_subcode\":%d}}"
            .formatted(code, code, subcode));
    assertThat(sent()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "500, retry 5",
    "502, retry 5",
    "503, retry 5",
    "504, unknown",
    "520, unknown",
    "429, retry 60",
    "401, reconnect",
    "404, refused",
    "200, unknown"
  })
  void withoutAnErrorTheStatusDecides(int status, String meaning) {
    graph.answer(status, "<html>");
    assertThat(sent()).isEqualTo(meaning);
  }

  @Test
  void theAskedTimeIsWaited() {
    String error = "{\"error\":{\"code\":80006,\"message\":\"limit\"}}";
    graph.answer(400, Map.of("Retry-After", "17"), error);
    assertThat(sent()).isEqualTo("retry 17");
    graph.answer(
        400,
        Map.of(
            "X-Business-Use-Case-Usage",
            "{\"1\":[{\"type\":\"messenger\",\"estimated_time_to_regain_access\":3}]}"),
        error);
    assertThat(sent()).isEqualTo("retry 180");
    graph.answer(400, Map.of("X-Business-Use-Case-Usage", "[not json"), error);
    assertThat(sent()).isEqualTo("retry 300");
  }

  @Test
  void aTransientErrorIsTriedAgainWhateverItsCode() {
    graph.answer(500, "{\"error\":{\"code\":\"987654\",\"is_transient\":true}}");
    assertThat(sent()).isEqualTo("retry 5");
  }

  @Test
  void anAcceptedMessageWithoutAnIdIsUnknown() {
    graph.answer(200, "{\"recipient_id\":\"7\"}");
    assertThat(sent()).isEqualTo("unknown");
  }

  @Test
  void anAccountNearItsLimitRests() {
    String taken = "{\"message_id\":\"m1\"}";
    graph.answer(200, Map.of("X-Page-Usage", "{\"call_count\":79,\"total_time\":3}"), taken);
    assertThat(sent()).isEqualTo("accepted");
    graph.answer(200, Map.of("X-App-Usage", "{\"call_count\":28,\"total_cputime\":89}"), taken);
    assertThat(sent()).isEqualTo("accepted, rest 5");
    graph.answer(
        200,
        Map.of(
            "X-Business-Use-Case-Usage",
            "{\"1\":[{\"call_count\":100,\"estimated_time_to_regain_access\":2}]}"),
        taken);
    assertThat(sent()).isEqualTo("accepted, rest 120");
  }

  @Test
  void aLimitSaysWhomItIsAbout() {
    graph.answer(400, "{\"error\":{\"code\":131056,\"message\":\"pair\"}}");
    assertThat(result())
        .isInstanceOfSatisfying(
            SendResult.RetryAfter.class,
            retry -> assertThat(retry.because()).isEqualTo(SendResult.Because.CUSTOMER_LIMIT));
    graph.answer(400, "{\"error\":{\"code\":613,\"message\":\"calls\"}}");
    assertThat(result())
        .isInstanceOfSatisfying(
            SendResult.RetryAfter.class,
            retry -> assertThat(retry.because()).isEqualTo(SendResult.Because.ACCOUNT_LIMIT));
  }

  @Test
  void aClosedWindowSaysWhatReachesTheCustomer() {
    graph.answer(400, "{\"error\":{\"code\":131047,\"message\":\"Re-engagement message\"}}");
    assertThat(refusal()).contains("only a template reaches them");
    graph.answer(400, "{\"error\":{\"code\":10,\"error_subcode\":2018278}}");
    assertThat(refusal()).contains("They have to write again first");
  }

  private String refusal() {
    return result() instanceof SendResult.Refused refused ? refused.error().message() : "";
  }

  private String sent() {
    return switch (result()) {
      case SendResult.Accepted accepted ->
          "accepted" + accepted.rest().map(rest -> ", rest " + rest.toSeconds()).orElse("");
      case SendResult.RetryAfter retry -> "retry " + retry.delay().toSeconds();
      case SendResult.Refused refused -> refused.reconnect() ? "reconnect" : "refused";
      case SendResult.Unknown _ -> "unknown";
    };
  }

  private SendResult result() {
    var message =
        new OutgoingMessage(
            new MessageId(UUID.randomUUID()),
            List.of(new CustomerKey("psid", "7")),
            new OutgoingMessage.Content.Text("Hello"),
            Optional.empty(),
            false);
    return graph
        .installation()
        .channel("facebook")
        .send(message, GraphStub.credentials("facebook", "42"));
  }
}
