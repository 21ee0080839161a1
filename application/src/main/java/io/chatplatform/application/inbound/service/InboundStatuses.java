package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.StatusChanged;
import io.chatplatform.application.channel.InboundEvent.StatusUpTo;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermark;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Sender;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves messages of the business forward. A status of a message not known yet is kept for it.
public final class InboundStatuses {
  private final ChatRepository chats;
  private final ReceiptRepository repository;
  private final Receipts receipts;
  private final Outbox outbox;

  @Inject
  public InboundStatuses(
      ChatRepository chats, ReceiptRepository repository, Receipts receipts, Outbox outbox) {
    this.chats = chats;
    this.repository = repository;
    this.receipts = receipts;
    this.outbox = outbox;
  }

  void write(List<Routed> events, Batch batch) {
    var heard = new Heard();
    for (Routed routed : events) {
      switch (routed.event()) {
        case StatusChanged status -> changed(routed, status, batch, heard);
        case StatusUpTo status -> upTo(routed, status, batch, heard);
        case InboundEvent.MessageReceived _,
            InboundEvent.MessageEchoed _,
            InboundEvent.MessageChanged _,
            InboundEvent.NoticeGiven _,
            InboundEvent.CustomerMoved _,
            InboundEvent.Referred _,
            InboundEvent.AccountNoticed _,
            InboundEvent.NotUnderstood _ -> {}
      }
    }
    if (!heard.early.isEmpty()) {
      repository.keep(heard.early);
    }
    if (!heard.watermarks.isEmpty()) {
      repository.raise(heard.watermarks);
    }
    receipts.applyKept(heard.settled, batch);
  }

  private void changed(Routed routed, StatusChanged status, Batch batch, Heard heard) {
    var ref = routed.ref(status.platformMessageId());
    Optional<Message> found = status.ourId().flatMap(batch::message).or(() -> batch.message(ref));
    if (found.isEmpty()) {
      heard.early.add(new Early(ref, status.status(), status.andEarlier(), status.error()));
      return;
    }
    Message message = found.get();
    if (message.sender() instanceof Sender.Customer) {
      return;
    }
    if (message.delivery().platformMessageId().isEmpty()) {
      message = message.accepted(status.platformMessageId());
      batch.know(ref, message);
      batch.await(ref);
      heard.settled.put(ref, handlesOf(message, routed));
      outbox.remove(message.id());
    }
    batch.change(Receipts.moved(message, status.status(), status.error()));
    if (status.andEarlier()) {
      for (Handle handle : handlesOf(message, routed)) {
        heard.watermarks.add(new Watermark(handle, status.status(), message.timestamp()));
      }
      receipts.advanceAll(message.chatId(), message.timestamp(), status.status(), batch);
    }
  }

  private void upTo(Routed routed, StatusUpTo status, Batch batch, Heard heard) {
    List<Handle> handles = routed.handles(status.customer());
    handles.forEach(
        handle -> heard.watermarks.add(new Watermark(handle, status.status(), status.upTo())));
    batch
        .chat(handles)
        .ifPresent(chat -> receipts.advanceAll(chat.id(), status.upTo(), status.status(), batch));
  }

  private List<Handle> handlesOf(Message message, Routed routed) {
    return chats.keysOf(message.chatId()).stream()
        .map(key -> new Handle(routed.connection(), key))
        .toList();
  }

  /// What a batch told that must be kept, and the messages it settled.
  private static final class Heard {
    private final List<Early> early = new ArrayList<>();
    private final List<Watermark> watermarks = new ArrayList<>();
    private final Map<PlatformRef, List<Handle>> settled = new LinkedHashMap<>();
  }
}
