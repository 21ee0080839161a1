package io.chatplatform.application.inbound.service;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.inbound.port.in.FindMessageHistory;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

public final class FindMessageHistoryService implements FindMessageHistory {
  private final TenantTransaction transaction;
  private final MessageRepository messages;
  private final ChatRepository chats;
  private final MessageChangeRepository changes;

  @Inject
  public FindMessageHistoryService(
      TenantTransaction transaction,
      MessageRepository messages,
      ChatRepository chats,
      MessageChangeRepository changes) {
    this.transaction = transaction;
    this.messages = messages;
    this.chats = chats;
    this.changes = changes;
  }

  @Override
  public List<Version> versions(Actor actor, MessageId id) {
    return transaction.read(
        actor.tenantId(),
        () -> {
          Message message = find(id);
          return message.isDeleted()
              ? List.of()
              : ref(message).map(changes::versions).orElse(List.of()).stream()
                  .map(version -> new Version(version.words(), version.at()))
                  .toList();
        });
  }

  @Override
  public String raw(Actor actor, MessageId id) {
    Message message = transaction.read(actor.tenantId(), () -> find(id));
    if (message.content() instanceof MessageContent.Unsupported(_, String raw)) {
      return raw;
    }
    throw new Refusal.NotFound("raw event of this message");
  }

  private Message find(MessageId id) {
    return messages.find(id).orElseThrow(() -> new Refusal.NotFound("message"));
  }

  private Optional<PlatformRef> ref(Message message) {
    return message
        .delivery()
        .platformMessageId()
        .flatMap(platformId ->
            chats
                .find(message.chatId())
                .map(chat -> new PlatformRef(chat.origin().connection(), platformId)));
  }
}
