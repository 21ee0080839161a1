package io.chatplatform.api.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.SendResult.Because;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.message.MessageId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OutcomesTest {
  private static final MessageId OURS = new MessageId(UUID.randomUUID());
  private final Outcomes outcomes = new Outcomes(JsonMapper.builder().build());

  @Test
  void whatIsTakenHasTheIdThatTheSystemGave() {
    assertThat(sent(201, "{\"id\":\"t-1\"}")).isEqualTo(new SendResult.Accepted("t-1"));
    assertThat(sent(200, "{\"id\":7}")).isEqualTo(new SendResult.Accepted("7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "thanks", "[]", "{}", "{\"id\":\"\"}", "{\"id\":{}}"})
  void whatIsTakenWithoutAnIdHasOurs(String body) {
    assertThat(sent(204, body)).isEqualTo(new SendResult.Accepted(OURS.toString()));
    String tooLong = "{\"id\":\"" + "x".repeat(201) + "\"}";
    assertThat(sent(200, tooLong)).isEqualTo(new SendResult.Accepted(OURS.toString()));
  }

  @Test
  void whoIsBusyIsAskedAgainWhenTheyLike() {
    var soon = Optional.of(Duration.ofSeconds(40));

    assertThat(result(429, "", soon))
        .isEqualTo(
            new SendResult.RetryAfter(
                Duration.ofSeconds(40), "The system answered HTTP 429.", Because.ACCOUNT_LIMIT));
    for (int status : new int[] {408, 500, 502, 503, 504}) {
      assertThat(result(status, "", soon))
          .isInstanceOfSatisfying(
              SendResult.RetryAfter.class,
              retry -> {
                assertThat(retry.delay()).isEqualTo(Duration.ofSeconds(40));
                assertThat(retry.because()).isEqualTo(Because.TROUBLE);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401,true",
    "410,true",
    "400,false",
    "403,false",
    "404,false",
    "422,false",
    "302,false"
  })
  void whatIsRefusedIsToldInTheSystemsWords(int status, boolean reconnect) {
    assertThat(sent(status, "{\"error\":\"Nobody of that name.\"}"))
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> {
              assertThat(refused.reconnect()).isEqualTo(reconnect);
              assertThat(refused.error().message())
                  .isEqualTo(
                      "The system answered HTTP " + status + ". It says: Nobody of that name.");
            });
  }

  @Test
  void longWordsAreCut() {
    String words = "😀".repeat(5_000);
    assertThat(sent(422, "{\"error\":\"" + words + "\"}"))
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> assertThat(refused.error().message()).endsWith("😀").hasSizeLessThan(700));
  }

  @ParameterizedTest
  @CsvSource({
    "204,HEALTHY",
    "401,NEEDS_RECONNECT",
    "410,NEEDS_RECONNECT",
    "404,DEGRADED",
    "500,DEGRADED"
  })
  void aPingTellsHowTheConnectionIs(int status, ConnectionHealth health) {
    var reply = new CallbackReply.Answered(status, new byte[0], Optional.empty());
    assertThat(outcomes.ofPing(reply, "shop").health()).isEqualTo(health);
  }

  @Test
  void aPingWithoutAnAnswerTellsNothing() {
    assertThat(outcomes.ofPing(new CallbackReply.Lost("Gone."), "shop").health())
        .isEqualTo(ConnectionHealth.UNKNOWN);
  }

  private SendResult sent(int status, String body) {
    return result(status, body, Optional.empty());
  }

  private SendResult result(int status, String body, Optional<Duration> wait) {
    return outcomes.ofSending(new CallbackReply.Answered(status, body.getBytes(UTF_8), wait), OURS);
  }
}
