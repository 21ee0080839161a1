package io.chatplatform.persistence.chat;

import static io.chatplatform.application.chat.port.out.ChatFilter.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.domain.tenant.TenantId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LargeTotalsTest {
  private final AtomicLong now = new AtomicLong();
  private final LargeTotals totals = new LargeTotals(now::get);
  private final TenantId tenant = new TenantId(UUID.randomUUID());

  @Test
  void aLargeTotalIsKeptForASecondFromWhenItWasCounted() {
    totals.keep(tenant, ALL, 1_000);
    now.addAndGet(LargeTotals.KEPT.toNanos() / 2);
    totals.keep(tenant, ALL, 1_000);

    now.addAndGet(LargeTotals.KEPT.toNanos() / 2 - 1);
    assertThat(totals.find(tenant, ALL)).contains(1_000L);
    now.incrementAndGet();
    assertThat(totals.find(tenant, ALL)).isEmpty();
  }

  @Test
  void aSmallOneIsCountedEachTime() {
    totals.keep(tenant, ALL, 999);

    assertThat(totals.find(tenant, ALL)).isEmpty();
  }

  @Test
  void eachTenantAndEachListHasItsOwn() {
    totals.keep(tenant, ALL, 5_000);

    assertThat(totals.find(new TenantId(UUID.randomUUID()), ALL)).isEmpty();
    assertThat(totals.find(tenant, unread())).isEmpty();
  }

  private static ChatFilter unread() {
    return new ChatFilter(
        ALL.status(),
        ALL.assignee(),
        ALL.channel(),
        ALL.connection(),
        ALL.label(),
        ALL.text(),
        true);
  }
}
