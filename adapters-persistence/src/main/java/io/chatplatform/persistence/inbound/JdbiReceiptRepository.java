package io.chatplatform.persistence.inbound;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Early statuses in `early_receipts`, watermarks in `customer_watermarks`.
public final class JdbiReceiptRepository implements ReceiptRepository {
  private static final Columns<PlatformRef> REF =
      new Columns<PlatformRef>()
          .with("social_connection_id", "uuid", PlatformRef::connection)
          .with("platform_message_id", "text", PlatformRef::platformMessageId);

  private static final Columns<Handle> HANDLE =
      new Columns<Handle>()
          .with("social_connection_id", "uuid", Handle::connection)
          .with("kind", "text", handle -> handle.key().kind())
          .with("value", "text", handle -> handle.key().value());

  /// Further as `MessageStatus.movesTo` says it.
  private static final String KEEP =
      """
      insert into early_receipts as known (tenant_id, %s)
      select :tenantId, %s from %s
      on conflict (tenant_id, social_connection_id, platform_message_id) do update
      set status = excluded.status, and_earlier = excluded.and_earlier,
        error_code = excluded.error_code, error_message = excluded.error_message,
        error_help = excluded.error_help, error_action = excluded.error_action
      where (known.status = 'sent' and excluded.status in ('delivered', 'read', 'failed'))
        or (known.status = 'delivered' and excluded.status = 'read')
      """
          .formatted(
              EarlyReceiptRow.ALL.names(),
              EarlyReceiptRow.ALL.values(),
              EarlyReceiptRow.ALL.source());

  private static final String TAKE =
      """
      delete from early_receipts e
      using %s
      where e.tenant_id = :tenantId and e.social_connection_id = r.social_connection_id
        and e.platform_message_id = r.platform_message_id
      returning e.social_connection_id, e.platform_message_id, e.status, e.and_earlier,
        e.error_code, e.error_message, e.error_help, e.error_action
      """
          .formatted(REF.source());

  private static final String RAISE =
      """
      insert into customer_watermarks as known (tenant_id, %s)
      select :tenantId, %s from %s
      on conflict (tenant_id, social_connection_id, kind, value) do update
      set delivered_up_to = greatest(known.delivered_up_to, excluded.delivered_up_to),
        read_up_to = greatest(known.read_up_to, excluded.read_up_to)
      """
          .formatted(
              WatermarkRow.ALL.names(), WatermarkRow.ALL.values(), WatermarkRow.ALL.source());

  private static final String WATERMARKS =
      """
      select w.social_connection_id, w.kind, w.value, w.delivered_up_to, w.read_up_to
      from %s
      join customer_watermarks w on w.tenant_id = :tenantId
        and w.social_connection_id = r.social_connection_id and w.kind = r.kind
        and w.value = r.value
      """
          .formatted(HANDLE.source());

  private final TenantDb db;

  @Inject
  public JdbiReceiptRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public void keep(Collection<Early> receipts) {
    Map<PlatformRef, Early> furthest = new LinkedHashMap<>();
    receipts.forEach(
        receipt -> furthest.merge(receipt.ref(), receipt, JdbiReceiptRepository::further));
    if (!furthest.isEmpty()) {
      EarlyReceiptRow.ALL
          .bind(db.update(KEEP), EarlyReceiptRow.sorted(furthest.values()))
          .execute();
    }
  }

  private static Early further(Early known, Early next) {
    return known.status().movesTo(next.status()) ? next : known;
  }

  @Override
  public Map<PlatformRef, Early> take(Collection<PlatformRef> refs) {
    return refs.isEmpty()
        ? Map.of()
        : REF.bind(db.query(TAKE), Set.copyOf(refs)).mapTo(EarlyReceiptRow.class).stream()
            .map(EarlyReceiptRow::toDomain)
            .collect(Collectors.toMap(Early::ref, early -> early));
  }

  @Override
  public void raise(Collection<Watermark> watermarks) {
    if (!watermarks.isEmpty()) {
      WatermarkRow.ALL.bind(db.update(RAISE), WatermarkRow.highest(watermarks)).execute();
    }
  }

  @Override
  public Map<Handle, Watermarks> watermarks(Collection<Handle> handles) {
    return handles.isEmpty()
        ? Map.of()
        : HANDLE.bind(db.query(WATERMARKS), Set.copyOf(handles)).mapTo(WatermarkRow.class).stream()
            .collect(Collectors.toMap(WatermarkRow::handle, WatermarkRow::toDomain));
  }
}
