package io.chatplatform.api.callback;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.SendResult.Because;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.DeliveryError.Action;
import io.chatplatform.domain.message.MessageId;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an answer of the other system means for us.
public final class Outcomes {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int ID_MAX = 200;
  private static final int WORDS_MAX = 300;

  private final JsonMapper mapper;

  public Outcomes(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /// `ours`: the message's id here, which is also its id there unless the answer names another.
  public SendResult ofSending(CallbackReply reply, MessageId ours) {
    return switch (reply) {
      case CallbackReply.Lost(String why) -> new SendResult.Unknown(why);
      case CallbackReply.NotDone(String why) -> new SendResult.RetryAfter(SOON, why);
      case CallbackReply.Answered answered -> ofAnswer(answered, ours);
    };
  }

  /// What the answer to a ping says of the account.
  public CheckResult ofPing(CallbackReply reply, String account) {
    return switch (reply) {
      case CallbackReply.Lost(String why) -> check(ConnectionHealth.UNKNOWN, why);
      case CallbackReply.NotDone(String why) -> check(ConnectionHealth.UNKNOWN, why);
      case CallbackReply.Answered answered -> {
        int status = answered.status();
        if (isTaken(status)) {
          yield new CheckResult(
              ConnectionHealth.HEALTHY, "The system answers.", Optional.of(account));
        }
        yield check(
            isCutOff(status) ? ConnectionHealth.NEEDS_RECONNECT : ConnectionHealth.DEGRADED,
            "The system answered a ping with HTTP " + status + "." + words(answered));
      }
    };
  }

  /// Whatever is not answered well may be sent again where the answer says that it was not taken:
  /// the receiver knows a message by its id and drops the repeat.
  private SendResult ofAnswer(CallbackReply.Answered answer, MessageId ours) {
    int status = answer.status();
    if (isTaken(status)) {
      return new SendResult.Accepted(
          text(read(answer.body()), "id")
              .filter(id -> id.length() <= ID_MAX)
              .orElseGet(ours::toString));
    }
    Duration wait = answer.retryAfter().orElse(SOON);
    String says = "The system answered HTTP " + status + "." + words(answer);
    if (status == 429) {
      return new SendResult.RetryAfter(wait, says, Because.ACCOUNT_LIMIT);
    }
    if (status >= 500 || status == 408 || status == 425) {
      return new SendResult.RetryAfter(wait, says);
    }
    boolean isCutOff = isCutOff(status);
    return new SendResult.Refused(
        new DeliveryError(
            Integer.toString(status), says, isCutOff ? Action.RECONNECT : Action.NONE),
        isCutOff);
  }

  private static boolean isTaken(int status) {
    return status >= 200 && status < 300;
  }

  /// It does not believe the signature, or wants nothing more at this address. (Standard Webhooks:
  /// "410 Gone")
  private static boolean isCutOff(int status) {
    return status == 401 || status == 410;
  }

  /// The system's own words, after a space; empty where it has none.
  private String words(CallbackReply.Answered answer) {
    JsonNode body = read(answer.body());
    return Stream.of("error", "message", "detail")
        .flatMap(member -> text(body, member).stream())
        .findFirst()
        .map(words -> " It says: " + words.substring(0, words.offsetByCodePoints(0, shown(words))))
        .orElse("");
  }

  private static int shown(String words) {
    return Math.min(WORDS_MAX, words.codePointCount(0, words.length()));
  }

  private static Optional<String> text(JsonNode body, String member) {
    JsonNode value = body.path(member);
    String text = value.isString() || value.isNumber() ? value.asString() : "";
    return Optional.of(text.replace("\0", "").strip()).filter(found -> !found.isEmpty());
  }

  private JsonNode read(byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }

  private static CheckResult check(ConnectionHealth health, String detail) {
    return new CheckResult(health, detail, Optional.empty());
  }
}
