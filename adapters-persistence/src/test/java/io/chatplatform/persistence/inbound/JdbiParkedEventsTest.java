package io.chatplatform.persistence.inbound;

import static io.chatplatform.application.fake.Samples.CHANNEL;
import static io.chatplatform.application.fake.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.inbound.port.out.ParkedEvents.Parked;
import io.chatplatform.persistence.Directory;
import io.chatplatform.persistence.TestDatabase;
import io.chatplatform.persistence.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JdbiParkedEventsTest {
  @Test
  void theSameEventIsKeptOnce() throws SQLException {
    TestDatabase test = TestPostgres.database();
    JdbiParkedEvents parked = new JdbiParkedEvents(new Directory(test.database()));
    Parked event = new Parked(CHANNEL, "page-1", "nobody holds it", "{\"a\":1}", NOW);
    Parked again = new Parked(CHANNEL, "page-1", "suspended", "{\"a\":1}", NOW.plusSeconds(1));
    Parked other = new Parked(CHANNEL, "page-2", "nobody holds it", "{\"a\":1}", NOW);

    parked.park(List.of(event, event, other));
    parked.park(List.of(again));
    parked.park(List.of());

    try (var superuser = test.superuser();
        var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                "select string_agg(account_id || ' ' || reason, ', ' order by account_id)"
                    + " from directory.parked_events")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("page-1 nobody holds it, page-2 nobody holds it");
    }
  }
}
