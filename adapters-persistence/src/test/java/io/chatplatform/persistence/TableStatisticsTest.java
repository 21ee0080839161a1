package io.chatplatform.persistence;

import static io.chatplatform.application.fake.Samples.aChat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.testkit.StoreContract;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TableStatisticsTest implements StoreContract, JdbiStore {
  private static final int MANY = 600;
  private final TableStatistics statistics = new TableStatistics(directory());

  @Test
  void aTableThatHasDoubledIsLookedAtOnce() {
    TenantId tenant = givenTenant();
    var connection = givenConnection(tenant);
    var many = Stream.generate(() -> aChat(connection)).limit(MANY).toList();

    in(tenant, () -> chats().open(many, Map.of()));

    // PostgreSQL counts changes with a delay.
    await().atMost(Duration.ofSeconds(30)).until(() -> statistics.refresh() > 0);
    assertThat(rowsByStatistics()).isGreaterThanOrEqualTo(MANY);
    assertThat(statistics.refresh()).isZero();

    in(tenant, () -> chats().updateAll(many));
    in(tenant, () -> chats().updateAll(many));
    await().atMost(Duration.ofSeconds(30)).until(() -> changedSinceThen() >= 2 * MANY);
    assertThat(statistics.refresh()).isZero();
  }

  private int rowsByStatistics() {
    return number("select reltuples from pg_class where oid = 'chats'::regclass");
  }

  private int changedSinceThen() {
    return number(
        "select n_mod_since_analyze from pg_stat_user_tables where relid = 'chats'::regclass");
  }

  private int number(String question) {
    return directory().ask(handle -> handle.createQuery(question).mapTo(Integer.class).one());
  }
}
