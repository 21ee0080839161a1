package io.chatplatform.telegram.bot;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.SendResult.Because;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.telegram.json.Nodes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What an answer of the Bot API means for us. (Telegram, "Bot API: Making requests"; the codes
/// follow HTTP's, the descriptions are for people and may change.)
public final class Outcomes {
  private static final Duration SOON = Duration.ofSeconds(5);

  private Outcomes() {}

  /// `chat`: whom it was sent to.
  public static SendResult ofSending(BotReply reply, String chat) {
    return switch (reply) {
      case BotReply.Ok(JsonNode result) ->
          Nodes.text(result, "message_id")
              .<SendResult>map(id -> new SendResult.Accepted(new MessageRef(chat, id).id()))
              .orElseGet(() -> new SendResult.Unknown("Telegram's answer names no message."));
      case BotReply.Lost(String why) -> new SendResult.Unknown(why);
      case BotReply.NotDone(String why) -> new SendResult.RetryAfter(SOON, why);
      case BotReply.Foreign(int status) -> ofForeign(status);
      case BotReply.Failed failed -> ofError(failed);
    };
  }

  /// `name`: finds the account's name in a good answer.
  public static CheckResult ofCheck(BotReply reply, Function<JsonNode, Optional<String>> name) {
    return switch (reply) {
      case BotReply.Ok(JsonNode result) ->
          new CheckResult(ConnectionHealth.HEALTHY, "The bot answers.", name.apply(result));
      case BotReply.Lost(String why) -> unclear(why);
      case BotReply.NotDone(String why) -> unclear(why);
      case BotReply.Foreign(int status) -> unclear("Telegram answered HTTP " + status + ".");
      case BotReply.Failed failed -> {
        if (isTokenLost(failed)) {
          yield needsReconnect("Telegram does not take this token: " + failed.description());
        }
        yield failed.code() == 429 || failed.code() >= 500
            ? unclear(failed.description())
            : new CheckResult(
                ConnectionHealth.DEGRADED,
                "Telegram says: " + failed.description(),
                Optional.empty());
      }
    };
  }

  public static CheckResult needsReconnect(String why) {
    return new CheckResult(ConnectionHealth.NEEDS_RECONNECT, why, Optional.empty());
  }

  /// `found`: reads a profile from a good answer.
  public static ProfileResult ofProfile(
      BotReply reply, Function<JsonNode, ProfileResult.Found> found) {
    return switch (reply) {
      case BotReply.Ok(JsonNode result) -> found.apply(result);
      case BotReply.Lost(String why) -> new ProfileResult.RetryAfter(SOON, why);
      case BotReply.NotDone(String why) -> new ProfileResult.RetryAfter(SOON, why);
      case BotReply.Foreign(int status) -> new ProfileResult.RetryAfter(SOON, "HTTP " + status);
      case BotReply.Failed failed ->
          failed.code() == 429 || failed.code() >= 500
              ? new ProfileResult.RetryAfter(failed.retryAfter().orElse(SOON), failed.description())
              : new ProfileResult.Refused(failed.description());
    };
  }

  private static SendResult ofError(BotReply.Failed failed) {
    String says = failed.description();
    if (isTokenLost(failed)) {
      return refused(
          failed.code(),
          "The bot has to be connected again; Telegram does not take its token.",
          true);
    }
    if (failed.code() == 429) {
      return new SendResult.RetryAfter(
          failed.retryAfter().orElse(SOON),
          says.isEmpty() ? "Too much was sent." : says,
          Because.ACCOUNT_LIMIT);
    }
    if (failed.code() >= 500) {
      return new SendResult.RetryAfter(SOON, "Telegram has trouble: " + says);
    }
    return switch (failed.code()) {
      case 403 ->
          refused(
              403,
              "Telegram does not deliver to this customer, who may have blocked the bot: " + says,
              false);
      case 413 -> tooLarge();
      default ->
          says.contains("chat not found")
              ? refused(
                  failed.code(),
                  "Telegram knows no such customer of this bot; a customer has to write first.",
                  false)
              : refused(failed.code(), "Telegram refuses this message: " + says, false);
    };
  }

  /// A server before the Bot API: it may have passed the message on before it gave up.
  private static SendResult ofForeign(int status) {
    return switch (status) {
      case 413 -> tooLarge();
      case 429, 503 -> new SendResult.RetryAfter(SOON, "Telegram is busy (HTTP " + status + ").");
      default -> new SendResult.Unknown("Telegram answered HTTP " + status + ".");
    };
  }

  /// Telegram answers 404 where it knows no bot with this token.
  private static boolean isTokenLost(BotReply.Failed failed) {
    return failed.code() == 401 || failed.code() == 404;
  }

  private static SendResult tooLarge() {
    return refused(413, "The file is too large for Telegram, which takes 50 MB.", false);
  }

  private static SendResult refused(int code, String words, boolean reconnect) {
    return new SendResult.Refused(new DeliveryError(Integer.toString(code), words), reconnect);
  }

  private static CheckResult unclear(String why) {
    return new CheckResult(ConnectionHealth.UNKNOWN, why, Optional.empty());
  }
}
