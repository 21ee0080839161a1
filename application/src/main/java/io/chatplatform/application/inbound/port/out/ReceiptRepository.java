package io.chatplatform.application.inbound.port.out;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Statuses that came before what they are about, so that the order of events does not matter.
public interface ReceiptRepository {
  /// Keeps statuses of messages not known yet; of two for one message, the further one.
  void keep(Collection<Early> receipts);

  /// Takes away what is kept for these messages.
  Map<PlatformRef, Early> take(Collection<PlatformRef> refs);

  /// Raises a customer's watermarks; an earlier instant changes nothing.
  void raise(Collection<Watermark> watermarks);

  Map<Handle, Watermarks> watermarks(Collection<Handle> handles);

  record Early(
      PlatformRef ref, MessageStatus status, boolean andEarlier, Optional<DeliveryError> error) {}

  /// `status` is DELIVERED or READ.
  record Watermark(Handle customer, MessageStatus status, Instant upTo) {}

  record Watermarks(Optional<Instant> deliveredUpTo, Optional<Instant> readUpTo) {
    /// How far a message sent at this instant got.
    public Optional<MessageStatus> reached(Instant sentAt) {
      if (readUpTo.filter(upTo -> !upTo.isBefore(sentAt)).isPresent()) {
        return Optional.of(MessageStatus.READ);
      }
      return deliveredUpTo
          .filter(upTo -> !upTo.isBefore(sentAt))
          .map(upTo -> MessageStatus.DELIVERED);
    }
  }
}
