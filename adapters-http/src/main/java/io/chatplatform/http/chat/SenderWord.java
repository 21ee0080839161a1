package io.chatplatform.http.chat;

import io.chatplatform.domain.message.Sender;

/// Who said it, as the API writes it.
public final class SenderWord {
  private SenderWord() {}

  public static String of(Sender sender) {
    return switch (sender) {
      case Sender.Customer _ -> "customer";
      case Sender.Agent _ -> "agent";
      case Sender.Automation _ -> "system";
    };
  }
}
