package io.chatplatform.application.inbound.service;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermark;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermarks;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Sender;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Applies statuses that came before the message they are about.
public final class Receipts {
  static final DeliveryError NO_REASON =
      new DeliveryError(
          "failed", "The platform could not deliver this message.", DeliveryError.Action.RETRY);
  private final ReceiptRepository repository;
  private final MessageRepository messages;

  @Inject
  public Receipts(ReceiptRepository repository, MessageRepository messages) {
    this.repository = repository;
    this.messages = messages;
  }

  /// `sent`: messages of the business that became known in this batch, and to whom they went.
  void applyKept(Map<PlatformRef, List<Handle>> sent, Batch batch) {
    if (sent.isEmpty()) {
      return;
    }
    Map<PlatformRef, Early> early = repository.take(sent.keySet());
    Set<Handle> handles = new LinkedHashSet<>();
    sent.values().forEach(handles::addAll);
    early.forEach(
        (ref, kept) -> batch.message(ref).ifPresent(message -> batch.change(moved(message, kept))));
    raiseForEarlier(sent, early, batch);
    Map<Handle, Watermarks> watermarks = repository.watermarks(handles);
    sent.forEach((ref, to) -> {
      Message message = batch.message(ref).orElse(null);
      if (message == null) {
        return;
      }
      batch.change(raised(message, message.timestamp(), to, watermarks));
    });
  }

  /// All that the platform took for this chat up to an instant got as far as `status`. What this
  /// batch has changed is not in the store yet.
  void advanceAll(ChatId chat, Instant upTo, MessageStatus status, Batch batch) {
    List<Message> known = new ArrayList<>(batch.messagesOf(chat));
    for (Message read : messages.findUnreadByCustomer(chat, upTo)) {
      batch.know(read);
      known.add(batch.current(read));
    }
    for (Message message : known) {
      boolean isOnItsWay =
          message.status() == MessageStatus.SENT || message.status() == MessageStatus.DELIVERED;
      if (isOnItsWay
          && !(message.sender() instanceof Sender.Customer)
          && !message.timestamp().isAfter(upTo)) {
        batch.change(message.advancedTo(status));
      }
    }
  }

  /// The message, sent at this instant, as far as it got by its customer's watermarks.
  public static Message raised(
      Message message, Instant sentAt, List<Handle> to, Map<Handle, Watermarks> watermarks) {
    Message raised = message;
    for (Handle handle : to) {
      Watermarks known = watermarks.get(handle);
      if (known != null) {
        raised = known.reached(sentAt).map(raised::advancedTo).orElse(raised);
      }
    }
    return raised;
  }

  public static Message moved(Message message, Early early) {
    return moved(message, early.status(), early.error());
  }

  static Message moved(Message message, MessageStatus status, Optional<DeliveryError> error) {
    return status == MessageStatus.FAILED
        ? message.failed(error.orElse(NO_REASON))
        : message.advancedTo(status);
  }

  /// A kept "read, with all before it" is true of all before it once its message's time is known.
  private void raiseForEarlier(
      Map<PlatformRef, List<Handle>> sent, Map<PlatformRef, Early> early, Batch batch) {
    List<Watermark> raises = new ArrayList<>();
    for (Early kept : early.values()) {
      Optional<Message> found = batch.message(kept.ref());
      if (kept.andEarlier() && found.isPresent()) {
        Message message = found.get();
        sent.getOrDefault(kept.ref(), List.of())
            .forEach(
                handle -> raises.add(new Watermark(handle, kept.status(), message.timestamp())));
        advanceAll(message.chatId(), message.timestamp(), kept.status(), batch);
      }
    }
    if (!raises.isEmpty()) {
      repository.raise(raises);
    }
  }
}
