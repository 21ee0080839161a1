package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.CustomerMoved;
import io.chatplatform.application.channel.InboundEvent.Referred;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.Before;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Message;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What channels tell of customers themselves: that they came by an ad or a link, that they have
/// another number or id. One person stays one chat.
public final class InboundCustomers {
  /// Of messages that another chat has now; whoever opens it later reads them all.
  private static final int TOLD_AT_MOST = 50;

  private final ChatRepository chats;
  private final MessageRepository messages;
  private final Clock clock;

  @Inject
  public InboundCustomers(ChatRepository chats, MessageRepository messages, Clock clock) {
    this.chats = chats;
    this.messages = messages;
    this.clock = clock;
  }

  void write(List<Routed> events, Batch batch) {
    for (Routed routed : events) {
      if (routed.event() instanceof CustomerMoved moved) {
        moved(routed, moved, batch);
      } else if (routed.event() instanceof Referred referred) {
        Chat chat = batch.chat(routed.handles(referred.customer())).orElseThrow();
        batch.change(chat.referred(referred.referral()));
        batch.tell(chat);
      }
    }
  }

  private void moved(Routed routed, CustomerMoved moved, Batch batch) {
    List<Handle> now = routed.handles(moved.customer());
    List<Handle> former = routed.handles(moved.former());
    Chat chat = batch.chat(former).orElseThrow();
    Optional<Chat> other = batch.chat(now).filter(found -> !found.id().equals(chat.id()));
    if (other.isPresent()) {
      joined(chat, other.get(), moved, now, batch);
    }
    Chat whole = batch.chat(chat.id());
    batch.change(
        whole.withCustomer(
            whole.customer().moved(moved.customer(), moved.former().phone()), clock.instant()));
    batch.tell(whole);
    Set<Handle> retired = new LinkedHashSet<>(former);
    now.forEach(retired::remove);
    chats.retireHandles(retired);
  }

  /// Somebody wrote under the new key already. If nobody did before the change, it was the same
  /// person; otherwise somebody else had that key before, and their history stays their own.
  private void joined(Chat chat, Chat other, CustomerMoved moved, List<Handle> now, Batch batch) {
    boolean isSamePerson =
        messages
            .page(other.id(), Optional.of(new Before(moved.at(), Optional.empty())), 1)
            .isEmpty();
    if (isSamePerson) {
      List<Message> latest = messages.page(other.id(), Optional.empty(), TOLD_AT_MOST);
      chats.merge(other.id(), chat.id());
      batch.merge(other, chat.merged(other, clock.instant()));
      for (Message message : latest) {
        batch.know(message.movedTo(chat.id()));
        batch.tellAgain(message);
      }
    } else {
      chats.moveHandles(now, chat.id());
      now.forEach(handle -> batch.move(handle, chat.id()));
    }
  }
}
