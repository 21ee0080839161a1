package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.MessageChanged;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Version;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Message;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Edits, deletions and reactions. They are kept first and then make of their message what it is,
/// at once or when it comes.
public final class MessageChanges {
  private final MessageChangeRepository repository;

  @Inject
  public MessageChanges(MessageChangeRepository repository) {
    this.repository = repository;
  }

  void write(List<Routed> events, Batch batch) {
    List<Kept> heard = new ArrayList<>();
    Set<PlatformRef> concerned = new LinkedHashSet<>(batch.awaited());
    for (Routed routed : events) {
      if (routed.event() instanceof MessageChanged changed) {
        PlatformRef ref = routed.ref(changed.platformMessageId());
        concerned.add(ref);
        heard.add(
            new Kept(ref, changed.eventId(), changed.byCustomer(), changed.change(), changed.at()));
        if (routed.redelivered()) {
          batch.message(ref).ifPresent(batch::tellAgain);
        }
        touch(routed, changed, batch);
      }
    }
    if (!heard.isEmpty()) {
      repository.keep(heard);
    }
    apply(concerned.stream().filter(ref -> batch.message(ref).isPresent()).toList(), batch);
  }

  /// A message of ours that the platform has just given its id.
  public Message applyTo(PlatformRef ref, Message message) {
    List<Kept> changes = repository.find(List.of(ref)).getOrDefault(ref, List.of());
    return changes.isEmpty() ? message : changed(ref, message, new History(changes));
  }

  private static void touch(Routed routed, MessageChanged changed, Batch batch) {
    if (changed.byCustomer() && changed.change() instanceof Change.Reacted) {
      batch
          .chat(routed.handles(changed.customer()))
          .ifPresent(chat -> batch.change(chat.touched(changed.at())));
    }
  }

  private void apply(List<PlatformRef> refs, Batch batch) {
    if (refs.isEmpty()) {
      return;
    }
    Map<PlatformRef, List<Kept>> known = repository.find(refs);
    known.forEach((ref, changes) ->
        batch
            .message(ref)
            .ifPresent(message -> {
              var history = new History(changes);
              batch.revise(changed(ref, message, history));
              Chat chat = batch.chat(message.chatId());
              history.lastReactionOfCustomer().ifPresent(at -> batch.change(chat.touched(at)));
            }));
  }

  private Message changed(PlatformRef ref, Message message, History history) {
    boolean isEdited =
        history.changes().stream().anyMatch(kept -> kept.change() instanceof Change.Edited);
    if (isEdited && message.times().editedAt().isEmpty() && !message.isDeleted()) {
      repository.keepOriginals(
          List.of(new Version(ref, message.content().text().orElse(""), message.timestamp())));
    }
    Message now = history.applyTo(message);
    if (now.isDeleted()) {
      repository.forgetWords(List.of(ref));
    }
    return now;
  }
}
