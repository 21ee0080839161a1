package io.chatplatform.meta.graph;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.channel.SendResult.Because;
import io.chatplatform.domain.connection.ConnectionHealth;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The Graph API's replies in the words of the application.
public final class Outcomes {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration MAINTENANCE = Duration.ofMinutes(2);
  private static final Duration BUSINESS_LIMIT = Duration.ofMinutes(5);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration THROUGHPUT = Duration.ofSeconds(2);
  private static final Duration PAIR = Duration.ofSeconds(6);
  private static final int PAIR_LIMIT = 131056;

  private Outcomes() {}

  /// `id`: finds the message's id in a good answer; one without is no proof of anything.
  public static SendResult ofSending(GraphReply reply, Function<JsonNode, Optional<String>> id) {
    return switch (reply) {
      case GraphReply.Ok ok ->
          id.apply(ok.body())
              .<SendResult>map(accepted -> new SendResult.Accepted(accepted, ok.rest()))
              .orElseGet(() -> new SendResult.Unknown("The platform's answer names no message."));
      case GraphReply.Lost lost -> new SendResult.Unknown(lost.why());
      case GraphReply.NotDone notDone -> new SendResult.RetryAfter(SOON, notDone.why());
      case GraphReply.Failed failed -> ofError(failed.error());
    };
  }

  /// What failed before the message itself went out can always be repeated.
  static SendResult ofUpload(GraphReply reply) {
    SendResult result = ofSending(reply, body -> Optional.empty());
    return result instanceof SendResult.Unknown unknown
        ? new SendResult.RetryAfter(SOON, unknown.reason())
        : result;
  }

  /// `name`: finds the account's name in a good answer.
  public static CheckResult ofCheck(GraphReply reply, Function<JsonNode, Optional<String>> name) {
    return switch (reply) {
      case GraphReply.Ok ok ->
          new CheckResult(ConnectionHealth.HEALTHY, "The account answers.", name.apply(ok.body()));
      case GraphReply.Lost lost -> unclear(lost.why());
      case GraphReply.NotDone notDone -> unclear(notDone.why());
      case GraphReply.Failed failed ->
          switch (FailureKind.of(failed.error())) {
            case BUSY, LIMIT, UNCERTAIN -> unclear(failed.error().toDeliveryError().message());
            case ACCOUNT ->
                new CheckResult(
                    ConnectionHealth.RESTRICTED,
                    failed.error().toDeliveryError().message(),
                    Optional.empty());
            case WINDOW, RECIPIENT, CONTENT, CHANNEL ->
                new CheckResult(
                    ConnectionHealth.NEEDS_RECONNECT,
                    "Meta does not open this account with this token. It says: "
                        + failed.error().text(),
                    Optional.empty());
          };
    };
  }

  /// `found`: reads a profile from a good answer.
  public static ProfileResult ofProfile(
      GraphReply reply, Function<JsonNode, ProfileResult.Found> found) {
    return switch (reply) {
      case GraphReply.Ok ok -> found.apply(ok.body());
      case GraphReply.Lost lost -> new ProfileResult.RetryAfter(SOON, lost.why());
      case GraphReply.NotDone notDone -> new ProfileResult.RetryAfter(SOON, notDone.why());
      case GraphReply.Failed(GraphError error) ->
          switch (FailureKind.of(error)) {
            case BUSY, UNCERTAIN ->
                new ProfileResult.RetryAfter(error.waitFor().orElse(SOON), error.text());
            case LIMIT ->
                new ProfileResult.RetryAfter(
                    error.waitFor().orElse(limit(error.code())), error.text());
            case WINDOW, RECIPIENT, CONTENT, CHANNEL, ACCOUNT ->
                new ProfileResult.Refused(error.text());
          };
    };
  }

  private static CheckResult unclear(String why) {
    return new CheckResult(ConnectionHealth.UNKNOWN, why, Optional.empty());
  }

  private static SendResult ofError(GraphError error) {
    return switch (FailureKind.of(error)) {
      case BUSY -> new SendResult.RetryAfter(error.waitFor().orElse(SOON), error.text());
      case LIMIT ->
          new SendResult.RetryAfter(
              error.waitFor().orElse(limit(error.code())),
              error.text(),
              error.code() == PAIR_LIMIT ? Because.CUSTOMER_LIMIT : Because.ACCOUNT_LIMIT);
      case UNCERTAIN -> new SendResult.Unknown(error.text());
      case WINDOW, RECIPIENT, CONTENT, CHANNEL, ACCOUNT ->
          new SendResult.Refused(error.toDeliveryError(), error.needsReconnect());
    };
  }

  private static Duration limit(int code) {
    return switch (code) {
      case 130429 -> THROUGHPUT;
      case PAIR_LIMIT -> PAIR;
      case 131057, 2494100 -> MAINTENANCE;
      case 80001, 80002, 80006, 80007, 80008 -> BUSINESS_LIMIT;
      default -> LIMIT;
    };
  }
}
