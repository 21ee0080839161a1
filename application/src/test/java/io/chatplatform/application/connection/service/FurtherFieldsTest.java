package io.chatplatform.application.connection.service;

import static io.chatplatform.application.fake.ChannelBuilder.aChannel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.channel.ChannelDescriptor.ConnectField;
import io.chatplatform.application.channel.TokenResult;
import io.chatplatform.application.connection.port.in.ChangeConnection;
import io.chatplatform.application.connection.port.in.Connect;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.user.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A channel that wants more than an id and a token.
class FurtherFieldsTest {
  private final World world =
      new World(aChannel().thatWants(new ConnectField("perch", "Perch", false, true)));
  private final Connections connections = new Connections(world);
  private final Actor owner = world.givenActor(Role.OWNER);

  @Test
  void theChannelMakesTheTokenOfThem() {
    SocialConnection connected = connect(Map.of("perch", " oak ", "nobody", "asked"));

    assertThat(tokenOf(connected)).isEqualTo(World.TOKEN + "oak");
  }

  @Test
  void whatIsMissingOrWrongIsRefusedByItsName() {
    assertRefused("perch", Map.of());
    assertRefused("perch", Map.of("perch", " "));
    assertRefused("perch", Map.of("perch", "thin air"));
  }

  @Test
  void aNewTokenIsMadeOfThemToo() {
    SocialConnection connected = connect(Map.of("perch", "oak"));

    assertThatThrownBy(() -> rekey(connected, Map.of())).isInstanceOf(Refusal.Unacceptable.class);
    rekey(connected, Map.of("perch", "elm"));

    assertThat(tokenOf(connected)).isEqualTo("another" + "elm");
  }

  @Test
  void aTokenIsNotPrinted() {
    assertThat(new TokenResult.Made(World.TOKEN)).asString().doesNotContain(World.TOKEN);
  }

  private void assertRefused(String field, Map<String, String> further) {
    assertThatThrownBy(() -> connect(further))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.errors().getFirst().field()).isEqualTo(field));
  }

  private SocialConnection connect(Map<String, String> further) {
    return connections.connect.handle(
        new Connect.Command(
            owner,
            Samples.CHANNEL,
            "loft-1",
            Optional.empty(),
            Optional.empty(),
            World.TOKEN,
            further));
  }

  private void rekey(SocialConnection connection, Map<String, String> further) {
    connections.change.handle(
        new ChangeConnection.Command(
            owner,
            connection.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("another"),
            further));
  }

  private String tokenOf(SocialConnection connection) {
    return world.in(() -> connections.vault.open(world.tenant, connection)).accessToken();
  }
}
