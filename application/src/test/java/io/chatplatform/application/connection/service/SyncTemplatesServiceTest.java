package io.chatplatform.application.connection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatplatform.application.channel.TemplatesResult;
import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageTemplate.State;
import io.chatplatform.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncTemplatesServiceTest {
  private final World world = new World(ChannelBuilder.aChannel().thatHasTemplates());
  private final SocialConnection connection = world.givenConnection();
  private final SocialConnection other = world.givenConnection();
  private final Actor owner = world.givenActor(Role.OWNER);
  private final MessageTemplate kept = Samples.aTemplate("delivery", State.APPROVED);

  @Test
  void whatThePlatformHasTakesThePlaceOfWhatWasKept() {
    given(connection, kept);
    given(other, kept);
    MessageTemplate added = Samples.aTemplate("added", State.PENDING);
    world.channel.templatesAre(new TemplatesResult.Found(List.of(added)));

    assertThat(sync(world).sync(owner, connection.id())).containsExactly(added);

    assertThat(templatesOf(connection)).containsExactly(added);
    assertThat(templatesOf(other)).containsExactly(kept);
  }

  @Test
  void whatCannotBeHadLeavesThemAsTheyWereAndSaysWhy() {
    given(connection, kept);
    world.channel.templatesAre(new TemplatesResult.Unavailable("The token has expired."));

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> sync(world).sync(owner, connection.id()))
        .withMessage("The token has expired.")
        .matches(refusal -> refusal.code().equals("templates_unavailable"));

    assertThat(templatesOf(connection)).containsExactly(kept);
  }

  @Test
  void aChannelWithoutTemplatesSaysSo() {
    var without = new World();
    SocialConnection plain = without.givenConnection();

    assertThatExceptionOfType(Refusal.Unacceptable.class)
        .isThrownBy(() -> sync(without).sync(without.givenActor(Role.OWNER), plain.id()));
  }

  @Test
  void anAgentMayNot() {
    assertThatExceptionOfType(Refusal.Forbidden.class)
        .isThrownBy(() -> sync(world).sync(world.givenActor(Role.AGENT), connection.id()));
  }

  private void given(SocialConnection of, MessageTemplate template) {
    world.run(() -> world.templates.replaceAll(of.id(), List.of(template)));
  }

  private List<MessageTemplate> templatesOf(SocialConnection of) {
    return world.in(() -> world.templates.list(of.id()));
  }

  private static SyncTemplatesService sync(World of) {
    return new SyncTemplatesService(
        of.store,
        of.connections,
        new CredentialVault(of.connections, of.box),
        of.channels,
        new TemplateSync(of.store, of.connections, of.templates));
  }
}
