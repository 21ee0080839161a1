package io.chatplatform.persistence.privacy;

import io.chatplatform.application.privacy.port.out.PersonDirectory;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// People over all tenants, reached through functions only.
public final class JdbiPersonDirectory implements PersonDirectory {
  private final Directory directory;

  public record PlaceRow(UUID tenantId, UUID placeId) {}

  @Inject
  public JdbiPersonDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public List<Granted> connectionsOf(Collection<ChannelId> channels, String personId) {
    return ask(
            """
            select tenant_id, connection_id as place_id
            from lookup.connections_of_person(:platforms, :person)
            """,
            channels,
            personId)
        .stream()
        .map(row -> new Granted(new TenantId(row.tenantId()), new ConnectionId(row.placeId())))
        .toList();
  }

  @Override
  public List<Customer> chatsOf(Collection<ChannelId> channels, String personId) {
    return ask(
            """
            select tenant_id, chat_id as place_id
            from lookup.chats_of_person(:platforms, :person)
            """,
            channels,
            personId)
        .stream()
        .map(row -> new Customer(new TenantId(row.tenantId()), new ChatId(row.placeId())))
        .toList();
  }

  private List<PlaceRow> ask(String sql, Collection<ChannelId> channels, String personId) {
    return directory.ask(handle ->
        handle
            .createQuery(sql)
            .bindArray("platforms", String.class, channels.stream().map(ChannelId::value).toList())
            .bind("person", personId)
            .mapTo(PlaceRow.class)
            .list());
  }
}
