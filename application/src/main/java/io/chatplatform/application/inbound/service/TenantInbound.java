package io.chatplatform.application.inbound.service;

import io.chatplatform.application.customer.port.in.WakeProfileLookup;
import io.chatplatform.application.media.port.in.WakeMediaFetcher;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.List;

/// Writes one tenant's part of a batch in one transaction: first what was said, then how far things
/// got.
public final class TenantInbound {
  private final TenantTransaction transaction;
  private final InboundMessages messages;
  private final InboundStatuses statuses;
  private final FailedReactions failedReactions;
  private final MessageChanges changes;
  private final InboundCustomers customers;
  private final AccountNotices notices;
  private final BatchStore store;
  private final EventPublisher publisher;
  private final WakeMediaFetcher fetcher;
  private final WakeProfileLookup profiles;

  @Inject
  public TenantInbound(
      TenantTransaction transaction,
      InboundMessages messages,
      InboundStatuses statuses,
      FailedReactions failedReactions,
      MessageChanges changes,
      InboundCustomers customers,
      AccountNotices notices,
      BatchStore store,
      EventPublisher publisher,
      WakeMediaFetcher fetcher,
      WakeProfileLookup profiles) {
    this.transaction = transaction;
    this.messages = messages;
    this.statuses = statuses;
    this.failedReactions = failedReactions;
    this.changes = changes;
    this.customers = customers;
    this.notices = notices;
    this.store = store;
    this.publisher = publisher;
    this.fetcher = fetcher;
    this.profiles = profiles;
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
              failedReactions.write(events, batch);
              changes.write(events, batch);
              return store.save(batch).and(notices.write(events));
            });
    publisher.publish(tenant, effects.events());
    if (effects.bringsFiles()) {
      fetcher.wake();
    }
    if (effects.opensChats()) {
      profiles.wake();
    }
  }
}
