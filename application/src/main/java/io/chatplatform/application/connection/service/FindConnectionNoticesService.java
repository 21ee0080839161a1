package io.chatplatform.application.connection.service;

import io.chatplatform.application.connection.port.in.FindConnectionNotices;
import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.connection.ConnectionNotice;
import jakarta.inject.Inject;
import java.util.List;

public final class FindConnectionNoticesService implements FindConnectionNotices {
  private final TenantTransaction transaction;
  private final ConnectionNoticeRepository notices;

  @Inject
  public FindConnectionNoticesService(
      TenantTransaction transaction, ConnectionNoticeRepository notices) {
    this.transaction = transaction;
    this.notices = notices;
  }

  @Override
  public List<ConnectionNotice> find(Actor actor, int limit) {
    return transaction.read(actor.tenantId(), () -> notices.newest(limit));
  }
}
