package io.chatplatform.application.chat.service;

import io.chatplatform.application.chat.port.in.FindDashboard;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.DashboardCounts;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

public final class FindDashboardService implements FindDashboard {
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final Clock clock;

  @Inject
  public FindDashboardService(TenantTransaction transaction, ChatRepository chats, Clock clock) {
    this.transaction = transaction;
    this.chats = chats;
    this.clock = clock;
  }

  @Override
  public DashboardCounts find(Actor actor) {
    var startOfDay = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return transaction.read(actor.tenantId(), () -> chats.dashboard(actor.userId(), startOfDay));
  }
}
