package io.chatplatform.application.fake;

import io.chatplatform.application.privacy.port.out.PersonDirectory;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// People over all tenants, in memory.
public final class InMemoryPersonDirectory implements PersonDirectory {
  private final InMemoryStore store;

  public InMemoryPersonDirectory(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public List<Granted> connectionsOf(Collection<ChannelId> channels, String personId) {
    return store.ask(shared ->
        shared.tenants.entrySet().stream()
            .flatMap(tenant ->
                tenant.getValue().connections.values().stream()
                    .filter(one -> channels.contains(one.account().channel()))
                    .filter(one -> one.grant().grantedBy().filter(personId::equals).isPresent())
                    .map(one -> new Granted(tenant.getKey(), one.id())))
            .toList());
  }

  @Override
  public List<Customer> chatsOf(Collection<ChannelId> channels, String personId) {
    return store.ask(shared ->
        shared.tenants.entrySet().stream()
            .flatMap(tenant ->
                chats(tenant.getValue(), channels, personId)
                    .map(chat -> new Customer(tenant.getKey(), chat)))
            .toList());
  }

  private static Stream<ChatId> chats(
      TenantTables rows, Collection<ChannelId> channels, String personId) {
    return rows.chats.values().stream()
        .filter(chat -> channels.contains(chat.origin().channel()))
        .map(Chat::id)
        .filter(chat ->
            rows.handles.entrySet().stream()
                .filter(handle -> handle.getValue().equals(chat))
                .anyMatch(handle -> handle.getKey().key().value().equals(personId)));
  }
}
