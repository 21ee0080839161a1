package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.DashboardCounts;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Counts of a tenant's chats.
final class InMemoryDashboard {
  private InMemoryDashboard() {}

  static DashboardCounts count(TenantTables rows, UserId user, Instant startOfDay) {
    Collection<Chat> all = rows.chats.values();
    Predicate<Chat> isOpen = chat -> chat.status() == ChatStatus.OPEN;
    Predicate<Chat> isClosed = chat -> chat.status() == ChatStatus.CLOSED;
    return new DashboardCounts(
        count(all, isOpen),
        count(all, chat -> chat.status() == ChatStatus.PENDING),
        count(all, isClosed.and(chat -> !chat.times().updatedAt().isBefore(startOfDay))),
        count(all, isClosed.negate().and(chat -> chat.assignedUserId().isEmpty())),
        count(
            all,
            isClosed.negate().and(chat -> chat.assignedUserId().filter(user::equals).isPresent())),
        count(all, chat -> chat.activity().unreadCount() > 0),
        rows.messages.values().stream()
            .filter(placed -> !placed.message().timestamp().isBefore(startOfDay))
            .count(),
        all.stream()
            .filter(isOpen)
            .collect(Collectors.groupingBy(chat -> chat.origin().channel(), Collectors.counting())),
        all.stream()
            .filter(isOpen.and(chat -> chat.assignedUserId().isPresent()))
            .collect(
                Collectors.groupingBy(
                    chat -> chat.assignedUserId().orElseThrow(), Collectors.counting())));
  }

  private static long count(Collection<Chat> chats, Predicate<Chat> which) {
    return chats.stream().filter(which).count();
  }
}
