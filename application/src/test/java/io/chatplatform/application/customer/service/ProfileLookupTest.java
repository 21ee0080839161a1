package io.chatplatform.application.customer.service;

import static io.chatplatform.application.fake.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.ProfileResult.Found;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.customer.port.out.DueProfileDirectory.DueProfile;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.user.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What platforms say of customers.
class ProfileLookupTest {
  private final World world = new World();
  private final ProfileLookup lookup =
      new ProfileLookup(
          world.store,
          world.profiles,
          world.chats,
          world.connections,
          new CredentialVault(world.connections, world.box),
          world.channels,
          new Avatars(world.media, world.scaler),
          new ProfileNews(world.store, world.profiles, world.chats, world.events, world.clock),
          world.clock);
  private final OpenAvatarService open =
      new OpenAvatarService(world.store, world.profiles, world.media);
  private final Actor agent = world.givenActor(Role.AGENT);
  private final Chat chat = world.givenChat();

  @BeforeEach
  void nobodyHasNamedTheCustomer() {
    change(one -> one.withCustomer(one.customer().named(Optional.empty()), NOW));
  }

  @Test
  void nameAndPictureAreLearnedAndTold() {
    world.channel.holds("picture-1", new byte[] {1});
    world.channel.profileIs(found("Ada", "picture-1"));

    lookUpDue();

    Chat now = world.chat(chat.id());
    assertThat(now.customer().name()).contains("Ada");
    assertThat(now.customer().avatarUrl().orElseThrow())
        .startsWith("/api/chats/" + chat.id() + "/avatar?v=");
    assertThat(open.open(agent, chat.id())).hasSize(3);
    assertThat(told()).containsExactly(now);
  }

  @Test
  void theSameAgainIsNoNews() {
    world.channel.holds("picture-1", new byte[] {1});
    world.channel.profileIs(found("Ada", "picture-1"));
    lookUpDue();

    writeAWeekLater();
    lookUpDue();

    assertThat(world.channel.profileAsked()).isEqualTo(2);
    assertThat(told()).hasSize(1);
  }

  @Test
  void anAgentsNameIsKept() {
    world.channel.profileIs(found("Ada"));
    lookUpDue();
    rename("Countess of Lovelace");

    world.channel.profileIs(found("Ada L."));
    writeAWeekLater();
    lookUpDue();

    assertThat(world.chat(chat.id()).customer().name()).contains("Countess of Lovelace");
  }

  @Test
  void aNameThatAnAgentGaveFirstIsKept() {
    rename("Countess of Lovelace");
    world.channel.profileIs(found("Ada"));

    lookUpDue();

    assertThat(world.chat(chat.id()).customer().name()).contains("Countess of Lovelace");
  }

  @Test
  void aNewNameReplacesTheOldOneOfThePlatform() {
    world.channel.profileIs(found("Ada"));
    lookUpDue();

    world.channel.profileIs(found("  Ada\nL. " + "x".repeat(300)));
    writeAWeekLater();
    lookUpDue();

    assertThat(world.chat(chat.id()).customer().name().orElseThrow())
        .startsWith("Ada L. ")
        .hasSize(200);
  }

  @Test
  void aPictureThatCannotBeHadLeavesTheOldOne() {
    world.channel.holds("picture-1", new byte[] {1});
    world.channel.profileIs(found("Ada", "picture-1"));
    lookUpDue();
    Optional<String> before = world.chat(chat.id()).customer().avatarUrl();

    world.channel.profileIs(found("Ada", "dead-link"));
    writeAWeekLater();
    lookUpDue();

    assertThat(world.chat(chat.id()).customer().avatarUrl()).isEqualTo(before).isPresent();
  }

  @Test
  void aNoIsRememberedForAWeek() {
    world.channel.profileIs(new ProfileResult.Refused("no permission"));
    lookUpDue();

    lookUpDue();
    assertThat(world.channel.profileAsked()).isEqualTo(1);
    writeAWeekLater();
    lookUpDue();

    assertThat(world.channel.profileAsked()).isEqualTo(2);
    assertThat(told()).isEmpty();
  }

  @Test
  void whoStaysSilentIsNotLookedUpAgain() {
    world.channel.profileIs(found("Ada"));
    lookUpDue();

    world.clock.pass(Duration.ofDays(30));
    lookUpDue();

    assertThat(world.channel.profileAsked()).isEqualTo(1);
    assertThat(due()).isEmpty();
  }

  @Test
  void aPlatformThatIsBusyIsAskedAFewTimes() {
    world.channel.profileIs(new ProfileResult.RetryAfter(Duration.ofSeconds(5), "busy"));

    for (int i = 0; i < 20; i++) {
      lookUpDue();
      world.clock.pass(Duration.ofHours(6));
    }

    assertThat(world.channel.profileAsked()).isEqualTo(ProfileLookup.ATTEMPTS_MAX);
  }

  @Test
  void aChannelWithoutProfilesIsNotAskedAgain() {
    lookUpDue();

    world.clock.pass(Duration.ofDays(365));

    assertThat(due()).isEmpty();
    assertThatThrownBy(() -> open.open(agent, chat.id())).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void anotherTenantsCustomersHaveNoPicture() {
    world.channel.holds("picture-1", new byte[] {1});
    world.channel.profileIs(found("Ada", "picture-1"));
    lookUpDue();
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);

    assertThatThrownBy(() -> open.open(stranger, chat.id())).isInstanceOf(Refusal.NotFound.class);
  }

  private void lookUpDue() {
    due().forEach(lookup::lookUp);
  }

  private List<DueProfile> due() {
    return world.profiles.claim(world.clock.instant(), Duration.ofMinutes(2), 10);
  }

  private void writeAWeekLater() {
    world.clock.pass(ProfileLookup.FRESH.plusSeconds(1));
    world.given(Samples.aMessage(world.chat(chat.id()), "Hello again", world.clock.instant()));
  }

  private void rename(String name) {
    change(chat -> chat.withCustomer(chat.customer().named(Optional.of(name)), NOW));
  }

  private void change(UnaryOperator<Chat> change) {
    world.run(() ->
        world.chats.updateAll(List.of(change.apply(world.chats.lock(chat.id()).orElseThrow()))));
  }

  private List<Chat> told() {
    return world.events.events(TenantEvent.ChatUpdated.class).stream()
        .map(TenantEvent.ChatUpdated::chat)
        .toList();
  }

  private static Found found(String name) {
    return new Found(Optional.of(name), Optional.empty());
  }

  private static Found found(String name, String picture) {
    return new Found(Optional.of(name), Optional.of(picture));
  }
}
