package io.chatplatform.meta.graph;

import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.DeliveryError.Action;
import io.chatplatform.meta.json.Nodes;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An error as the Graph API or a WhatsApp status states it. `waitFor`: how long it asks to wait.
public record GraphError(
    int code, int subcode, String text, boolean isTransient, Optional<Duration> waitFor) {
  private static final int INVALID_PARAMETER = 100;

  /// Of an answer's `error` member.
  static GraphError of(JsonNode error, Optional<Duration> waitFor) {
    String details = Nodes.textOrEmpty(error.path("error_data"), "details");
    String text =
        details.isEmpty()
            ? Nodes.text(error, "error_user_msg")
                .or(() -> Nodes.text(error, "message"))
                .or(() -> Nodes.text(error, "title"))
                .orElse("")
            : details;
    return new GraphError(
        number(error, "code"),
        number(error, "error_subcode"),
        text,
        Nodes.flag(error, "is_transient"),
        waitFor);
  }

  /// Of an item of a status's `errors`.
  public static GraphError ofStatus(JsonNode error) {
    return of(error, Optional.empty());
  }

  /// Meta repeats a token that it cannot read in the error's text; nobody else is to see it.
  GraphError without(String token) {
    return token.isEmpty()
        ? this
        : new GraphError(code, subcode, text.replace(token, "…"), isTransient, waitFor);
  }

  /// What was asked for does not exist, or not for us; asking again is of no use.
  public boolean isAboutTheRequest() {
    return code == INVALID_PARAMETER;
  }

  boolean needsReconnect() {
    return FailureKind.of(this) == FailureKind.CHANNEL;
  }

  /// In words an agent understands; the platform's own follow where they help.
  public DeliveryError toDeliveryError() {
    String words =
        switch (FailureKind.of(this)) {
          case WINDOW ->
              "The time for answering this customer is over. "
                  + (ErrorAdvice.action(this) == Action.USE_TEMPLATE
                      ? "Until they write again, only a template reaches them."
                      : "They have to write again first.");
          case RECIPIENT ->
              "The customer cannot be reached on this channel at the moment." + quoted();
          case CHANNEL ->
              "The account is no longer connected. An administrator has to connect it again."
                  + quoted();
          case ACCOUNT -> "Meta has restricted the account for now." + quoted();
          case BUSY, LIMIT, UNCERTAIN -> "The platform was too busy." + quoted();
          case CONTENT -> "The platform refused the message." + quoted();
        };
    return new DeliveryError(
        subcode == 0 ? "" + code : code + "/" + subcode,
        words,
        Optional.of(ErrorAdvice.help(this)),
        ErrorAdvice.action(this));
  }

  private String quoted() {
    return text.isEmpty() ? "" : " It says: " + text;
  }

  private static int number(JsonNode error, String member) {
    String text = Nodes.textOrEmpty(error, member);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }
}
