package io.chatplatform.meta.graph;

import io.chatplatform.domain.message.DeliveryError.Action;
import java.util.Set;

/// What an agent can do about an error, and where Meta explains it.
final class ErrorAdvice {
  private static final String WHATSAPP =
      "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";
  private static final String MESSENGER =
      "https://developers.facebook.com/docs/messenger-platform/error-codes";
  private static final int WHATSAPP_FROM = 130000;
  private static final int WHATSAPP_TO = 140000;

  /// Meta asks to wait before this customer is written to again.
  private static final int ECOSYSTEM = 131049;

  /// The file could not be fetched or handed over; the next try may do it.
  private static final Set<Integer> UPLOAD_SUBCODES = Set.of(2018008, 2018047);

  private static final int TEMPLATES_FROM = 132000;
  private static final int TEMPLATES_TO = 132016;

  private ErrorAdvice() {}

  static Action action(GraphError error) {
    int code = error.code();
    return switch (FailureKind.of(error)) {
      case BUSY, UNCERTAIN -> Action.RETRY;
      case LIMIT, ACCOUNT -> Action.WAIT;
      case WINDOW -> isWhatsApp(code) ? Action.USE_TEMPLATE : Action.WAIT;
      case RECIPIENT -> code == ECOSYSTEM ? Action.WAIT : Action.NONE;
      case CHANNEL -> Action.RECONNECT;
      case CONTENT -> {
        if (code >= TEMPLATES_FROM && code <= TEMPLATES_TO) {
          yield Action.USE_TEMPLATE;
        }
        yield UPLOAD_SUBCODES.contains(error.subcode()) ? Action.RETRY : Action.NONE;
      }
    };
  }

  static String help(GraphError error) {
    return isWhatsApp(error.code()) ? WHATSAPP : MESSENGER;
  }

  private static boolean isWhatsApp(int code) {
    return code >= WHATSAPP_FROM && code < WHATSAPP_TO;
  }
}
