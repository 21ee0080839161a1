package io.chatplatform.persistence.inbound;

import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Values;
import io.chatplatform.persistence.message.DeliveryErrorColumns;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `early_receipts`.
public record EarlyReceiptRow(
    UUID socialConnectionId,
    String platformMessageId,
    String status,
    boolean andEarlier,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable String errorHelp,
    @Nullable String errorAction) {
  static final Columns<EarlyReceiptRow> ALL =
      new Columns<EarlyReceiptRow>()
          .with("social_connection_id", "uuid", EarlyReceiptRow::socialConnectionId)
          .with("platform_message_id", "text", EarlyReceiptRow::platformMessageId)
          .with("status", "text", EarlyReceiptRow::status)
          .with("and_earlier", "bool", EarlyReceiptRow::andEarlier)
          .with("error_code", "text", EarlyReceiptRow::errorCode)
          .with("error_message", "text", EarlyReceiptRow::errorMessage)
          .with("error_help", "text", EarlyReceiptRow::errorHelp)
          .with("error_action", "text", EarlyReceiptRow::errorAction);

  /// In one order, so that two transactions that keep the same ones do not wait in a circle.
  static List<EarlyReceiptRow> sorted(Collection<Early> receipts) {
    return receipts.stream()
        .map(EarlyReceiptRow::of)
        .sorted(
            Comparator.comparing(EarlyReceiptRow::socialConnectionId)
                .thenComparing(EarlyReceiptRow::platformMessageId))
        .toList();
  }

  private static EarlyReceiptRow of(Early early) {
    var error = DeliveryErrorColumns.of(early.error());
    return new EarlyReceiptRow(
        early.ref().connection().value(),
        early.ref().platformMessageId(),
        Values.word(early.status()),
        early.andEarlier(),
        error.code(),
        error.message(),
        error.help(),
        error.action());
  }

  Early toDomain() {
    return new Early(
        new PlatformRef(new ConnectionId(socialConnectionId), platformMessageId),
        Values.constant(MessageStatus.class, status),
        andEarlier,
        new DeliveryErrorColumns(errorCode, errorMessage, errorHelp, errorAction).toDomain());
  }
}
