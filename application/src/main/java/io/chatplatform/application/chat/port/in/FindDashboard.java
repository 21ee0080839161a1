package io.chatplatform.application.chat.port.in;

import io.chatplatform.application.chat.port.out.DashboardCounts;
import io.chatplatform.application.security.Actor;

/// A tenant's numbers of the moment; "today" starts at midnight UTC.
public interface FindDashboard {
  DashboardCounts find(Actor actor);
}
