package io.chatplatform.telegram.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.connection.ConnectionHealth;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OutcomesTest {
  @ParameterizedTest
  @CsvSource({
    "400, Bad Request: chat not found, false, write first",
    "400, Bad Request: message is too long, false, message is too long",
    "403, Forbidden: bot was blocked by the user, false, blocked the bot",
    "401, Unauthorized, true, connected again",
    "404, Not Found, true, connected again",
    "413, Request Entity Too Large, false, 50 MB"
  })
  void aRefusalIsToldInWords(int code, String says, boolean reconnect, String words) {
    assertThat(send(failed(code, says)))
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> {
              assertThat(refused.reconnect()).isEqualTo(reconnect);
              assertThat(refused.error().code()).isEqualTo(Integer.toString(code));
              assertThat(refused.error().message()).contains(words);
            });
  }

  @Test
  void aLimitIsWaitedForAsLongAsTelegramSays() {
    var limited =
        new BotReply.Failed(429, "Too Many Requests", Optional.of(Duration.ofSeconds(17)));

    assertThat(send(limited))
        .isEqualTo(
            new SendResult.RetryAfter(
                Duration.ofSeconds(17), "Too Many Requests", SendResult.Because.ACCOUNT_LIMIT));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void whatAServerInBetweenSaysLeavesItOpen(int status) {
    assertThat(send(new BotReply.Foreign(status))).isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void anAnswerWithoutAMessageProvesNothing() {
    var empty = JsonMapper.builder().build().createObjectNode();

    assertThat(send(new BotReply.Ok(empty))).isInstanceOf(SendResult.Unknown.class);
    assertThat(send(new BotReply.Ok(empty.put("message_id", 7))))
        .isEqualTo(new SendResult.Accepted("8001:7"));
  }

  @ParameterizedTest
  @CsvSource({
    "401, NEEDS_RECONNECT",
    "404, NEEDS_RECONNECT",
    "400, DEGRADED",
    "429, UNKNOWN",
    "500, UNKNOWN"
  })
  void aCheckTellsWhatIsToBeDone(int code, ConnectionHealth health) {
    assertThat(Outcomes.ofCheck(failed(code, "No"), _ -> Optional.empty()).health())
        .isEqualTo(health);
  }

  private static SendResult send(BotReply reply) {
    return Outcomes.ofSending(reply, "8001");
  }

  private static BotReply failed(int code, String says) {
    return new BotReply.Failed(code, says, Optional.empty());
  }
}
