package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.AccountNoticed;
import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.domain.connection.AccountNotice;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What platforms say about accounts: kept with the connection, whose health tells of a
/// restriction.
public final class AccountNotices {
  private final ConnectionNoticeRepository notices;
  private final ConnectionRepository connections;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public AccountNotices(
      ConnectionNoticeRepository notices,
      ConnectionRepository connections,
      IdSource ids,
      Clock clock) {
    this.notices = notices;
    this.connections = connections;
    this.ids = ids;
    this.clock = clock;
  }

  /// The connections that have news.
  List<TenantEvent> write(List<Routed> events) {
    Set<ConnectionId> told = new LinkedHashSet<>();
    Set<ConnectionId> restricted = new LinkedHashSet<>();
    for (Routed routed : events) {
      if (routed.event() instanceof AccountNoticed noticed) {
        boolean isNew =
            notices.add(
                new ConnectionNotice(
                    ids.next(), routed.connection(), noticed.notice(), noticed.at()),
                noticed.eventId());
        if (isNew || routed.redelivered()) {
          told.add(routed.connection());
        }
        if (isNew && noticed.notice().kind() == AccountNotice.Kind.TEMPLATE) {
          // The next look at the connection brings its templates up to date.
          connections.checkAt(routed.connection(), clock.instant());
        }
        if (isNew && noticed.notice().restrictsAt(clock.instant())) {
          restricted.add(routed.connection());
        }
      }
    }
    return told.isEmpty() ? List.of() : tell(told, restricted);
  }

  private List<TenantEvent> tell(Set<ConnectionId> told, Set<ConnectionId> restricted) {
    List<TenantEvent> news = new ArrayList<>();
    for (SocialConnection found : connections.findAll(told)) {
      SocialConnection connection = found;
      if (restricted.contains(found.id()) && found.health() != ConnectionHealth.NEEDS_RECONNECT) {
        connection = found.seen(ConnectionHealth.DEGRADED, clock.instant());
        connections.update(connection);
      }
      news.add(new TenantEvent.ConnectionUpdated(connection, false));
    }
    return news;
  }
}
