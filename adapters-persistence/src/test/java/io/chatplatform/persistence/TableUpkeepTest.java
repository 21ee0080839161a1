package io.chatplatform.persistence;

import static io.chatplatform.application.fake.Samples.aChat;
import static io.chatplatform.application.fake.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.testkit.StoreContract;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TableUpkeepTest implements StoreContract, JdbiStore {
  private static final int MANY = 600;
  private final TableUpkeep upkeep = new TableUpkeep(directory());

  @Test
  void aTableThatHasDoubledIsLookedAtOnce() {
    TenantId tenant = givenTenant();
    var connection = givenConnection(tenant);
    var many = Stream.generate(() -> aChat(connection)).limit(MANY).toList();

    in(tenant, () -> chats().open(many, Map.of()));

    // PostgreSQL counts changes with a delay.
    await().atMost(Duration.ofSeconds(30)).until(() -> upkeep.refreshStatistics() > 0);
    assertThat(rowsByStatistics()).isGreaterThanOrEqualTo(MANY);
    assertThat(upkeep.refreshStatistics()).isZero();

    in(tenant, () -> chats().updateAll(many));
    in(tenant, () -> chats().updateAll(many));
    await().atMost(Duration.ofSeconds(30)).until(() -> changedSinceThen() >= 2 * MANY);
    assertThat(upkeep.refreshStatistics()).isZero();
  }

  @Test
  void newWordsAreMergedOnce() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    given(tenant, chat, aMessage(chat));

    assertThat(upkeep.mergeNewWords()).isPositive();
    assertThat(upkeep.mergeNewWords()).isZero();
  }

  /// Cutting thousands of messages into words would keep the processor busy for half a second.
  @Test
  void wordsAreNotCountedForStatistics() throws SQLException {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    given(tenant, chat, aMessage(chat));

    try (Connection superuser = testDatabase().superuser();
        Statement statement = superuser.createStatement()) {
      statement.execute("analyze messages");
      try (ResultSet counted =
          statement.executeQuery(
              "select count(*) filter (where tablename = 'messages'),"
                  + " count(*) filter (where tablename = 'messages_words') from pg_stats")) {
        counted.next();
        assertThat(counted.getInt(1)).isPositive();
        assertThat(counted.getInt(2)).isZero();
      }
    }
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
