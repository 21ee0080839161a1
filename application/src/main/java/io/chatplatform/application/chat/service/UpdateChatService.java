package io.chatplatform.application.chat.service;

import io.chatplatform.application.chat.port.in.UpdateChat;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

public final class UpdateChatService implements UpdateChat {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final UserRepository users;
  private final EventPublisher events;
  private final Clock clock;

  @Inject
  public UpdateChatService(
      TenantTransaction transaction,
      ChatRepository chats,
      UserRepository users,
      EventPublisher events,
      Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.users = users;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Chat handle(Command command) {
    var tenant = command.actor().tenantId();
    Chat changed = transaction.run(tenant, () -> change(command));
    events.publish(tenant, List.of(new TenantEvent.ChatUpdated(changed)));
    return changed;
  }

  private Chat change(Command command) {
    Instant now = clock.instant();
    Chat chat = chats.lock(command.chatId()).orElseThrow(() -> new Refusal.NotFound("chat"));
    if (command.status().isPresent()) {
      chat = chat.withStatus(command.status().get(), now);
    }
    if (command.assignedUserId().isPresent()) {
      Optional<UserId> user = command.assignedUserId().get().to();
      user.ifPresent(this::requireMember);
      chat = chat.assignedTo(user, now);
    }
    if (command.labels().isPresent()) {
      TreeSet<Label> labels =
          command.labels().get().stream()
              .map(Label::new)
              .collect(Collectors.toCollection(TreeSet::new));
      chat = chat.labelled(labels, now);
    }
    Chat changed = chat.withCustomer(changedCustomer(chat.customer(), command), now);
    chats.updateAll(List.of(changed));
    return changed;
  }

  private static Customer changedCustomer(Customer customer, Command command) {
    Customer changed = customer;
    if (command.customerName().isPresent()) {
      changed = changed.named(command.customerName().get().to());
    }
    if (command.customerPhone().isPresent()) {
      changed = changed.withPhone(command.customerPhone().get().to());
    }
    if (command.customerEmail().isPresent()) {
      changed = changed.withEmail(command.customerEmail().get().to().map(UpdateChatService::email));
    }
    return changed;
  }

  private static EmailAddress email(String text) {
    try {
      return new EmailAddress(text);
    } catch (Refusal.Unacceptable e) {
      throw new Refusal.Unacceptable("customerEmail", "must be an e-mail address");
    }
  }

  private void requireMember(UserId id) {
    if (users.find(id).filter(User::isActive).isEmpty()) {
      throw new Refusal.Unacceptable("assignedUserId", "is not an active member of the team");
    }
  }
}
