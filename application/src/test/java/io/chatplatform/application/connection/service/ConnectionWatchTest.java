package io.chatplatform.application.connection.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.CheckResult;
import io.chatplatform.application.fake.World;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.SocialConnection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionWatchTest {
  private static final CheckResult HEALTHY =
      new CheckResult(ConnectionHealth.HEALTHY, "The account answers.", Optional.empty());
  private final Connections connections = new Connections(new World());
  private final World world = connections.world;

  @Test
  void aSlowCheckDoesNotOverruleWhatWasSeenMeanwhile() {
    SocialConnection then = world.givenConnection();
    connections.watch.saw(world.tenant, then.id(), ConnectionHealth.NEEDS_RECONNECT);

    connections.watch.checkedSince(world.tenant, then, HEALTHY);

    assertThat(world.connection(then).health()).isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
  }

  @Test
  void aCheckOfAnUnchangedConnectionCounts() {
    SocialConnection before = world.givenConnection();
    SocialConnection then =
        connections.watch.saw(world.tenant, before.id(), ConnectionHealth.DEGRADED);

    connections.watch.checkedSince(world.tenant, then, HEALTHY);

    assertThat(world.connection(then).health()).isEqualTo(ConnectionHealth.HEALTHY);
  }
}
