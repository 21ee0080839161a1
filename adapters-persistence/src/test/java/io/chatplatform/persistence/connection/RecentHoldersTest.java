package io.chatplatform.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Holder;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RecentHoldersTest {
  private static final AccountRef ACCOUNT = new AccountRef(new ChannelId("facebook"), "1");
  private static final Holder HOLDER =
      new Holder(new TenantId(UUID.randomUUID()), new ConnectionId(UUID.randomUUID()), true);
  private final AtomicLong nanos = new AtomicLong();
  private final RecentHolders recent = new RecentHolders(nanos::get);

  @Test
  void aHolderIsRememberedForAMoment() {
    recent.keep(ACCOUNT, HOLDER);

    assertThat(recent.find(List.of(ACCOUNT))).containsEntry(ACCOUNT, HOLDER);
    after(RecentHolders.KEPT);
    assertThat(recent.find(List.of(ACCOUNT))).isEmpty();
  }

  @Test
  void aChangeForgetsTheHolder() {
    recent.keep(ACCOUNT, HOLDER);
    recent.change(ACCOUNT);

    assertThat(recent.find(List.of(ACCOUNT))).isEmpty();
  }

  @Test
  void whatIsReadWhileItChangesIsNotKept() {
    recent.change(ACCOUNT);
    recent.keep(ACCOUNT, HOLDER);
    assertThat(recent.find(List.of(ACCOUNT))).isEmpty();

    after(RecentHolders.CHANGING);
    recent.keep(ACCOUNT, HOLDER);
    assertThat(recent.find(List.of(ACCOUNT))).containsEntry(ACCOUNT, HOLDER);
  }

  private void after(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
