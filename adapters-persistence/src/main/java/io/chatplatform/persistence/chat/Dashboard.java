package io.chatplatform.persistence.chat;

import io.chatplatform.application.chat.port.out.DashboardCounts;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.TenantDb;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts a tenant's chats that are not closed in groups, and the few other numbers by index.
final class Dashboard {
  /// How far a platform's clock may be behind ours.
  private static final Duration SKEW = Duration.ofHours(1);

  private final TenantDb db;

  public record Group(String status, String platform, @Nullable UUID assignedUserId, long chats) {
    boolean isOpen() {
      return status.equals("open");
    }
  }

  public record Others(long closedToday, long unreadChats, long messagesToday) {}

  Dashboard(TenantDb db) {
    this.db = db;
  }

  DashboardCounts count(UserId user, Instant startOfDay) {
    List<Group> groups = groups();
    Others others = others(startOfDay);
    return new DashboardCounts(
        sum(groups, Group::isOpen),
        sum(groups, group -> !group.isOpen()),
        others.closedToday(),
        sum(groups, group -> group.assignedUserId() == null),
        sum(groups, group -> user.value().equals(group.assignedUserId())),
        others.unreadChats(),
        others.messagesToday(),
        groups.stream()
            .filter(Group::isOpen)
            .collect(
                Collectors.groupingBy(
                    group -> new ChannelId(group.platform()),
                    Collectors.summingLong(Group::chats))),
        openByUser(groups));
  }

  private static Map<UserId, Long> openByUser(List<Group> groups) {
    Map<UserId, Long> open = new HashMap<>();
    for (Group group : groups) {
      UUID assigned = group.assignedUserId();
      if (group.isOpen() && assigned != null) {
        open.merge(new UserId(assigned), group.chats(), Long::sum);
      }
    }
    return open;
  }

  private List<Group> groups() {
    return db.query(
            """
            select status, platform, assigned_user_id, count(*) as chats
            from chats
            where tenant_id = :tenantId and status in ('open', 'pending')
            group by status, platform, assigned_user_id
            """)
        .mapTo(Group.class)
        .list();
  }

  /// A message's id begins with the time it was stored at, so its primary key finds today's.
  private Others others(Instant startOfDay) {
    return db.query(
            """
            select
              (select count(*) from chats
                where tenant_id = :tenantId and status = 'closed' and updated_at >= :startOfDay
              ) as closed_today,
              (select count(*) from chats
                where tenant_id = :tenantId and unread_count > 0) as unread_chats,
              (select count(*) from messages
                where tenant_id = :tenantId and id >= :firstId and "timestamp" >= :startOfDay
              ) as messages_today
            """)
        .bind("startOfDay", startOfDay)
        .bind("firstId", firstIdAt(startOfDay.minus(SKEW)))
        .mapTo(Others.class)
        .one();
  }

  private static UUID firstIdAt(Instant instant) {
    return new UUID(instant.toEpochMilli() << 16, 0);
  }

  private static long sum(List<Group> groups, Predicate<Group> which) {
    return groups.stream().filter(which).mapToLong(Group::chats).sum();
  }
}
