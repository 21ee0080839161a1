package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageEchoed;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the pending message that an echo without our id belongs to. Some platforms echo what we
/// send before they answer the request that sent it, and cannot carry our id: then the oldest
/// pending message of the chat with the same content is meant.
final class PendingMatches {
  private final List<Message> pending;
  private final Batch batch;

  PendingMatches(MessageRepository messages, List<Routed> events, Batch batch) {
    this.batch = batch;
    Set<ChatId> chats = new LinkedHashSet<>();
    for (Routed routed : events) {
      if (routed.event() instanceof MessageEchoed echo && echo.ourId().isEmpty()) {
        batch.chat(routed.handles(echo.customer())).ifPresent(chat -> chats.add(chat.id()));
      }
    }
    pending = chats.isEmpty() ? List.of() : new ArrayList<>(messages.findPending(chats));
  }

  Optional<Message> take(Routed routed, MessageEchoed echo) {
    if (echo.ourId().isPresent() || pending.isEmpty()) {
      return Optional.empty();
    }
    Optional<Message> match =
        batch
            .chat(routed.handles(echo.customer()))
            .flatMap(chat ->
                pending.stream()
                    .filter(message -> message.chatId().equals(chat.id()))
                    .filter(message -> isSame(message.content(), echo.content()))
                    .findFirst());
    match.ifPresent(message -> {
      pending.remove(message);
      batch.know(message);
    });
    return match;
  }

  private static boolean isSame(MessageContent ours, InboundContent echoed) {
    return switch (echoed) {
      case InboundContent.Text(String body) ->
          ours instanceof MessageContent.Text(String own) && own.strip().equals(body.strip());
      case InboundContent.Media media -> ours.type() == media.type();
      case InboundContent.Complete(MessageContent other) -> ours.equals(other);
      case InboundContent.Unsupported _ -> false;
    };
  }
}
