package io.chatplatform.application.inbound.service;

import io.chatplatform.application.media.port.in.FetchMedia;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/// Writes one tenant's part of a batch in one transaction: first what was said, then how far things
/// got.
public final class TenantInbound {
  private static final System.Logger LOG = System.getLogger(TenantInbound.class.getName());
  private final TenantTransaction transaction;
  private final InboundMessages messages;
  private final InboundStatuses statuses;
  private final MessageChanges changes;
  private final InboundCustomers customers;
  private final AccountNotices notices;
  private final BatchStore store;
  private final MediaStore media;
  private final EventPublisher publisher;
  private final FetchMedia fetch;

  @Inject
  public TenantInbound(
      TenantTransaction transaction,
      InboundMessages messages,
      InboundStatuses statuses,
      MessageChanges changes,
      InboundCustomers customers,
      AccountNotices notices,
      BatchStore store,
      MediaStore media,
      EventPublisher publisher,
      FetchMedia fetch) {
    this.transaction = transaction;
    this.messages = messages;
    this.statuses = statuses;
    this.changes = changes;
    this.customers = customers;
    this.notices = notices;
    this.store = store;
    this.media = media;
    this.publisher = publisher;
    this.fetch = fetch;
  }

  void write(TenantId tenant, List<Routed> events) {
    Effects effects =
        transaction.run(
            tenant,
            () -> {
              Batch batch = store.load(events);
              customers.write(events, batch);
              messages.write(events, batch);
              statuses.write(events, batch);
              changes.write(events, batch);
              return store.save(batch).and(notices.write(events));
            });
    publisher.publish(tenant, effects.events());
    effects.toFetch().forEach(id -> fetch.begin(tenant, id));
    effects.toRemove().forEach(id -> remove(tenant, id));
  }

  /// The file's row is gone already, so nobody can reach its bytes; what cannot be removed now is
  /// only room lost.
  private void remove(TenantId tenant, AttachmentId id) {
    try {
      media.delete(tenant, id);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the bytes of deleted file " + id + " stay", e);
    }
  }
}
