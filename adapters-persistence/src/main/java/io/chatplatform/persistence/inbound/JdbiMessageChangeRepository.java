package io.chatplatform.persistence.inbound;

import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes in `message_changes`, first texts in `message_originals`.
public final class JdbiMessageChangeRepository implements MessageChangeRepository {
  private static final Columns<PlatformRef> REF =
      new Columns<PlatformRef>()
          .with("social_connection_id", "uuid", PlatformRef::connection)
          .with("platform_message_id", "text", PlatformRef::platformMessageId);

  private static final String OF_REFS =
      """
       c.tenant_id = :tenantId and c.social_connection_id = r.social_connection_id
        and c.platform_message_id = r.platform_message_id
      """;

  private static final String KEEP =
      """
      insert into message_changes (tenant_id, %s) select :tenantId, %s from %s order by r.n
      on conflict do nothing
      """
          .formatted(
              MessageChangeRow.ALL.names(),
              MessageChangeRow.ALL.values(),
              MessageChangeRow.ALL.source());

  private static final String REMOVE =
      """
      delete from message_changes
      where tenant_id = :tenantId and social_connection_id = :connection
        and platform_message_id = :platformMessageId and event_id = :eventId
      """;

  private static final String FIND =
      "select c."
          + MessageChangeRow.ALL.names().replace(", ", ", c.")
          + " from "
          + REF.source()
          + " join message_changes c on"
          + OF_REFS
          + " order by c.at, c.added";

  private static final String FIND_OWN =
      "select "
          + MessageChangeRow.ALL.names()
          + """
           from message_changes
          where tenant_id = :tenantId and social_connection_id = :connection
            and event_id = any(:eventIds) and not by_customer
          """;

  private static final String KEEP_ORIGINALS =
      "insert into message_originals (tenant_id, %s) select :tenantId, %s from %s on conflict do nothing"
          .formatted(VersionRow.ALL.names(), VersionRow.ALL.values(), VersionRow.ALL.source());

  private static final String VERSIONS =
      """
      select social_connection_id, platform_message_id, message_text, at
      from (
        select c.*, 0 as added from message_originals c
        union all
        select tenant_id, social_connection_id, platform_message_id, value, at, added
        from message_changes
        where kind = 'edited' and value is not null
      ) v
      where tenant_id = :tenantId and social_connection_id = :connection
        and platform_message_id = :platformMessageId
      order by at, added
      """;

  private static final String FORGET_ORIGINALS =
      "delete from message_originals c using " + REF.source() + " where" + OF_REFS;

  private static final String FORGET_EDITS =
      "update message_changes c set value = null from "
          + REF.source()
          + " where"
          + OF_REFS
          + " and c.value is not null";

  private final TenantDb db;

  @Inject
  public JdbiMessageChangeRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public void keep(Collection<Kept> changes) {
    if (!changes.isEmpty()) {
      List<MessageChangeRow> rows =
          changes.stream()
              .map(MessageChangeRow::of)
              .sorted(Comparator.comparing(MessageChangeRow::platformMessageId))
              .toList();
      MessageChangeRow.ALL.bind(db.update(KEEP), rows).execute();
    }
  }

  @Override
  public void remove(PlatformRef ref, String eventId) {
    db.update(REMOVE)
        .bind("connection", ref.connection().value())
        .bind("platformMessageId", ref.platformMessageId())
        .bind("eventId", eventId)
        .execute();
  }

  @Override
  public Map<PlatformRef, List<Kept>> find(Collection<PlatformRef> refs) {
    return refs.isEmpty()
        ? Map.of()
        : REF.bind(db.query(FIND), Set.copyOf(refs)).mapTo(MessageChangeRow.class).stream()
            .map(MessageChangeRow::toDomain)
            .collect(Collectors.groupingBy(Kept::ref, LinkedHashMap::new, Collectors.toList()));
  }

  @Override
  public List<Kept> findOwn(ConnectionId connection, Collection<String> eventIds) {
    return db.query(FIND_OWN)
        .bind("connection", connection.value())
        .bindArray("eventIds", String.class, List.copyOf(eventIds))
        .mapTo(MessageChangeRow.class)
        .map(MessageChangeRow::toDomain)
        .list();
  }

  @Override
  public void keepOriginals(Collection<Version> originals) {
    if (!originals.isEmpty()) {
      VersionRow.ALL
          .bind(db.update(KEEP_ORIGINALS), originals.stream().map(VersionRow::of).toList())
          .execute();
    }
  }

  @Override
  public List<Version> versions(PlatformRef ref) {
    return db.query(VERSIONS)
        .bind("connection", ref.connection().value())
        .bind("platformMessageId", ref.platformMessageId())
        .mapTo(VersionRow.class)
        .map(VersionRow::toDomain)
        .list();
  }

  @Override
  public void forgetWords(Collection<PlatformRef> refs) {
    if (!refs.isEmpty()) {
      REF.bind(db.update(FORGET_ORIGINALS), Set.copyOf(refs)).execute();
      REF.bind(db.update(FORGET_EDITS), Set.copyOf(refs)).execute();
    }
  }
}
