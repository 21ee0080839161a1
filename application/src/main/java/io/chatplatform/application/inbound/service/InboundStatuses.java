package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.StatusChanged;
import io.chatplatform.application.channel.InboundEvent.StatusUpTo;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermark;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Sender;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves messages of the business forward. A status of a message not known yet is kept for it.
public final class InboundStatuses {
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final ReceiptRepository receipts;
  private final Outbox outbox;

  @Inject
  public InboundStatuses(
      ChatRepository chats, MessageRepository messages, ReceiptRepository receipts, Outbox outbox) {
    this.chats = chats;
    this.messages = messages;
    this.receipts = receipts;
    this.outbox = outbox;
  }

  void write(List<Routed> events, Batch batch) {
    List<Early> early = new ArrayList<>();
    List<Watermark> watermarks = new ArrayList<>();
    for (Routed routed : events) {
      switch (routed.event()) {
        case StatusChanged status -> changed(routed, status, batch, early, watermarks);
        case StatusUpTo status -> upTo(routed, status, batch, watermarks);
        case InboundEvent.MessageReceived _,
            InboundEvent.MessageEchoed _,
            InboundEvent.NotUnderstood _ -> {}
      }
    }
    if (!early.isEmpty()) {
      receipts.keep(early);
    }
    if (!watermarks.isEmpty()) {
      receipts.raise(watermarks);
    }
  }

  private void changed(
      Routed routed,
      StatusChanged status,
      Batch batch,
      List<Early> early,
      List<Watermark> watermarks) {
    var ref = routed.ref(status.platformMessageId());
    Optional<Message> found = status.ourId().flatMap(batch::message).or(() -> batch.message(ref));
    if (found.isEmpty()) {
      early.add(new Early(ref, status.status(), status.andEarlier(), status.error()));
      return;
    }
    Message message = found.get();
    if (message.sender() instanceof Sender.Customer) {
      return;
    }
    if (message.delivery().platformMessageId().isEmpty()) {
      message = message.accepted(status.platformMessageId());
      outbox.remove(message.id());
    }
    batch.change(Receipts.moved(message, status.status(), status.error()));
    if (status.andEarlier()) {
      for (var key : chats.keysOf(message.chatId())) {
        watermarks.add(
            new Watermark(
                new Handle(routed.connection(), key), status.status(), message.timestamp()));
      }
      advanceAll(message.chatId(), message.timestamp(), status.status(), batch);
    }
  }

  private void upTo(Routed routed, StatusUpTo status, Batch batch, List<Watermark> watermarks) {
    List<Handle> handles = routed.handles(status.customer());
    handles.forEach(
        handle -> watermarks.add(new Watermark(handle, status.status(), status.upTo())));
    batch
        .chat(handles)
        .ifPresent(chat -> advanceAll(chat.id(), status.upTo(), status.status(), batch));
  }

  private void advanceAll(ChatId chat, Instant upTo, MessageStatus status, Batch batch) {
    for (Message read : messages.findUnreadByCustomer(chat, upTo)) {
      Message message = batch.current(read);
      batch.know(message);
      batch.change(message.advancedTo(status));
    }
  }
}
