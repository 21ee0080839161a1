package io.chatplatform.application.inbound.service;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermark;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermarks;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
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
  private static final DeliveryError NO_REASON =
      new DeliveryError("failed", "The platform could not deliver this message.");
  private final ReceiptRepository repository;

  @Inject
  public Receipts(ReceiptRepository repository) {
    this.repository = repository;
  }

  /// `sent`: messages of the business that became known in this batch, and to whom they went.
  void applyKept(Map<PlatformRef, List<Handle>> sent, Batch batch) {
    if (sent.isEmpty()) {
      return;
    }
    Map<PlatformRef, Early> early = repository.take(sent.keySet());
    Set<Handle> handles = new LinkedHashSet<>();
    sent.values().forEach(handles::addAll);
    raiseForEarlier(sent, early, batch);
    Map<Handle, Watermarks> watermarks = repository.watermarks(handles);
    sent.forEach((ref, to) -> {
      Message message = batch.message(ref).orElse(null);
      if (message == null) {
        return;
      }
      Message settled = early.containsKey(ref) ? moved(message, early.get(ref)) : message;
      batch.change(raised(settled, settled.timestamp(), to, watermarks));
    });
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

  /// A kept "read, with all before it" raises the watermark once its message's time is known.
  private void raiseForEarlier(
      Map<PlatformRef, List<Handle>> sent, Map<PlatformRef, Early> early, Batch batch) {
    List<Watermark> raises = new ArrayList<>();
    early.forEach((ref, kept) ->
        batch
            .message(ref)
            .filter(message -> kept.andEarlier())
            .ifPresent(message ->
                sent.getOrDefault(ref, List.of())
                    .forEach(handle ->
                        raises.add(new Watermark(handle, kept.status(), message.timestamp())))));
    if (!raises.isEmpty()) {
      repository.raise(raises);
    }
  }
}
