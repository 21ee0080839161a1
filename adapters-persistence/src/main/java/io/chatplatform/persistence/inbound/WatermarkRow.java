package io.chatplatform.persistence.inbound;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermark;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermarks;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.persistence.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `customer_watermarks`.
public record WatermarkRow(
    UUID socialConnectionId,
    String kind,
    String value,
    @Nullable Instant deliveredUpTo,
    @Nullable Instant readUpTo) {
  static final Columns<WatermarkRow> ALL =
      new Columns<WatermarkRow>()
          .with("social_connection_id", "uuid", WatermarkRow::socialConnectionId)
          .with("kind", "text", WatermarkRow::kind)
          .with("value", "text", WatermarkRow::value)
          .with("delivered_up_to", "timestamptz", WatermarkRow::deliveredUpTo)
          .with("read_up_to", "timestamptz", WatermarkRow::readUpTo);

  /// One row a customer, in one order, so that two transactions do not wait in a circle.
  static List<WatermarkRow> highest(Collection<Watermark> watermarks) {
    Map<Handle, WatermarkRow> rows = new LinkedHashMap<>();
    watermarks.forEach(
        watermark -> rows.merge(watermark.customer(), of(watermark), WatermarkRow::with));
    return rows.values().stream()
        .sorted(
            Comparator.comparing(WatermarkRow::socialConnectionId)
                .thenComparing(WatermarkRow::kind)
                .thenComparing(WatermarkRow::value))
        .toList();
  }

  private static WatermarkRow of(Watermark watermark) {
    Handle customer = watermark.customer();
    boolean isRead = watermark.status() == MessageStatus.READ;
    return new WatermarkRow(
        customer.connection().value(),
        customer.key().kind(),
        customer.key().value(),
        isRead ? null : watermark.upTo(),
        isRead ? watermark.upTo() : null);
  }

  private WatermarkRow with(WatermarkRow other) {
    return new WatermarkRow(
        socialConnectionId,
        kind,
        value,
        later(deliveredUpTo, other.deliveredUpTo),
        later(readUpTo, other.readUpTo));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  Handle handle() {
    return new Handle(new ConnectionId(socialConnectionId), new CustomerKey(kind, value));
  }

  Watermarks toDomain() {
    return new Watermarks(Optional.ofNullable(deliveredUpTo), Optional.ofNullable(readUpTo));
  }
}
