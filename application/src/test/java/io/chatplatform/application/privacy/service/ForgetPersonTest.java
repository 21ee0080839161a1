package io.chatplatform.application.privacy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.connection.service.ConnectionWatch;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.fake.FakeWebhook;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.privacy.DataDeletion;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForgetPersonTest {
  private static final byte[] FORGED = "forged".getBytes(StandardCharsets.UTF_8);
  private final World world = new World();
  private final CredentialVault vault = new CredentialVault(world.connections, world.box);
  private final ForgetPersonService forget =
      new ForgetPersonService(
          world.channels,
          world.people,
          world.deletions,
          world.store,
          world.chats,
          new ConnectionWatch(
              world.store, world.connections, vault, world.outbox, world.events, world.clock),
          world.events,
          world.clock);

  @Test
  void whatSomebodyConnectedNeedsReconnectingWhenTheyTakeAccessAway() {
    SocialConnection theirs = givenGrantedBy("person-1");
    SocialConnection others = givenGrantedBy("person-2");

    assertThat(forget.deauthorize(FakeWebhook.NAME, FakeWebhook.requestOf("person-1"))).isTrue();

    assertThat(world.connection(theirs).health()).isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
    assertThat(world.connection(others).health()).isEqualTo(ConnectionHealth.HEALTHY);
    assertThat(world.events.events(TenantEvent.ConnectionUpdated.class)).hasSize(1);
  }

  @Test
  void aForgottenCustomersChatsAreDeleted() {
    Chat chat = world.givenChat();
    Chat other = world.givenChat();
    String person = chat.customer().platformChatId();

    DataDeletion deletion =
        forget.delete(FakeWebhook.NAME, FakeWebhook.requestOf(person)).orElseThrow();

    assertThat(world.allChats()).extracting(Chat::id).containsExactly(other.id());
    assertThat(world.events.events(TenantEvent.ChatDeleted.class)).hasSize(1);
    assertThat(forget.find(deletion.code()).completedAt()).contains(world.clock.instant());
    assertThat(deletion.code()).doesNotContain(person);
  }

  @Test
  void aForgottenPersonsTokensAreDestroyed() {
    SocialConnection connection = givenGrantedBy("person-1");

    forget.delete(FakeWebhook.NAME, FakeWebhook.requestOf("person-1"));

    SocialConnection now = world.connection(connection);
    assertThat(now.grant()).isEqualTo(Grant.UNKNOWN);
    assertThat(now.health()).isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
    assertThat(world.in(() -> vault.open(world.tenant, now)).accessToken()).isEmpty();
  }

  @Test
  void whatIsNotSignedDoesNothing() {
    assertThat(forget.deauthorize(FakeWebhook.NAME, FORGED)).isFalse();
    assertThat(forget.delete(FakeWebhook.NAME, FORGED)).isEmpty();
    assertThatThrownBy(() -> forget.deauthorize("smoke", FORGED))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> forget.find("made up")).isInstanceOf(Refusal.NotFound.class);
  }

  private SocialConnection givenGrantedBy(String person) {
    SocialConnection connection =
        world
            .givenConnection()
            .granted(
                new Grant(Set.of(), Optional.empty(), Optional.of(person)), world.clock.instant());
    world.run(() -> world.connections.update(connection));
    return connection;
  }
}
