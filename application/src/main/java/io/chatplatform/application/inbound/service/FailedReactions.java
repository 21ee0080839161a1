package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.StatusChanged;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Undoes reactions of the business that the platform took and then could not deliver.
public final class FailedReactions {
  private final BusinessReactions reactions;
  private final MessageRepository messages;
  private final ChatRepository chats;

  @Inject
  public FailedReactions(
      BusinessReactions reactions, MessageRepository messages, ChatRepository chats) {
    this.reactions = reactions;
    this.messages = messages;
    this.chats = chats;
  }

  void write(List<Routed> events, Batch batch) {
    Map<ConnectionId, Map<String, DeliveryError>> failed = new LinkedHashMap<>();
    for (Routed routed : events) {
      if (routed.event() instanceof StatusChanged status
          && status.status() == MessageStatus.FAILED
          && batch.message(routed.ref(status.platformMessageId())).isEmpty()) {
        failed
            .computeIfAbsent(routed.connection(), _ -> new LinkedHashMap<>())
            .put(status.platformMessageId(), status.error().orElse(Receipts.NO_REASON));
      }
    }
    failed.forEach((connection, reasons) -> {
      Map<String, Kept> sent = reactions.sent(connection, reasons.keySet());
      reasons.forEach((platformId, why) ->
          Optional.ofNullable(sent.get(platformId)).ifPresent(kept -> undo(kept, why, batch)));
    });
  }

  private void undo(Kept sent, DeliveryError why, Batch batch) {
    locked(sent, batch).ifPresent(message -> batch.change(reactions.failed(message, sent, why)));
  }

  /// The message that it is on, as it is while its chat is locked.
  private Optional<Message> locked(Kept sent, Batch batch) {
    Optional<Message> known = batch.message(sent.ref());
    if (known.isPresent()) {
      return known;
    }
    Optional<Message> found =
        Optional.ofNullable(messages.findByPlatformIds(List.of(sent.ref())).get(sent.ref()));
    found
        .map(Message::chatId)
        .filter(chat -> !batch.knows(chat))
        .ifPresent(chat -> chats.lock(chat).ifPresent(batch::know));
    found
        .flatMap(message -> messages.find(message.id()))
        .filter(message -> batch.knows(message.chatId()))
        .ifPresent(message -> batch.know(sent.ref(), message));
    return batch.message(sent.ref());
  }
}
