package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Version;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Changes are kept once each, whether their message is known or not.
public interface MessageChangeRepositoryContract extends StoreContract {
  MessageChangeRepository changes();

  @Test
  default void changesComeByTimeThenAsTheyCame() {
    TenantId tenant = givenTenant();
    PlatformRef ref = ref(tenant);
    PlatformRef unknown = ref(tenant);
    Kept later = kept(ref, new Change.Reacted("❤️"), NOW.plusSeconds(1));
    Kept first = kept(ref, new Change.Edited("Hello"), NOW);
    Kept second = kept(ref, new Change.Deleted(), NOW);
    Kept third = kept(ref, new Change.ReactionRemoved(), NOW);

    in(tenant, () -> changes().keep(List.of(later, first, second)));
    in(tenant, () -> changes().keep(List.of(first, third)));

    assertThat(in(tenant, () -> changes().find(List.of(ref, unknown))))
        .isEqualTo(Map.of(ref, List.of(first, second, third, later)));
  }

  @Test
  default void whatDidNotComeAboutIsForgotten() {
    TenantId tenant = givenTenant();
    PlatformRef ref = ref(tenant);
    Kept stays = kept(ref, new Change.Reacted("❤️"), NOW);
    Kept goes = kept(ref, new Change.Reacted("👍"), NOW);
    in(tenant, () -> changes().keep(List.of(stays, goes)));

    in(givenTenant(), () -> changes().remove(ref, goes.eventId()));
    assertThat(in(tenant, () -> changes().find(List.of(ref)))).containsValue(List.of(stays, goes));
    in(tenant, () -> changes().remove(ref, goes.eventId()));
    in(tenant, () -> changes().remove(ref, goes.eventId()));

    assertThat(in(tenant, () -> changes().find(List.of(ref)))).containsValue(List.of(stays));
  }

  @Test
  default void whatTheBusinessDidIsFoundByItsEvent() {
    TenantId tenant = givenTenant();
    PlatformRef ref = ref(tenant);
    Kept ours = new Kept(ref, word(), false, new Change.Reacted("❤️"), NOW);
    Kept other = new Kept(ref, word(), false, new Change.Reacted("👍"), NOW);
    Kept theirs = kept(ref, new Change.Reacted("🙏"), NOW);
    in(tenant, () -> changes().keep(List.of(ours, other, theirs)));
    List<String> events = List.of(ours.eventId(), theirs.eventId(), "unknown");
    PlatformRef elsewhere = ref(tenant);

    assertThat(in(tenant, () -> changes().findOwn(ref.connection(), events))).containsExactly(ours);
    assertThat(in(tenant, () -> changes().findOwn(elsewhere.connection(), events))).isEmpty();
    assertThat(in(givenTenant(), () -> changes().findOwn(ref.connection(), events))).isEmpty();
  }

  @Test
  default void versionsBeginWithTheOriginalAndAreForgottenTogether() {
    TenantId tenant = givenTenant();
    PlatformRef ref = ref(tenant);
    in(
        tenant,
        () -> {
          changes().keep(List.of(kept(ref, new Change.Edited("Hello"), NOW.plusSeconds(1))));
          changes().keepOriginals(List.of(new Version(ref, "Helo", NOW)));
          changes().keepOriginals(List.of(new Version(ref, "not this", NOW)));
        });

    assertThat(in(tenant, () -> changes().versions(ref)))
        .extracting(Version::words)
        .containsExactly("Helo", "Hello");

    in(tenant, () -> changes().forgetWords(List.of(ref)));
    assertThat(in(tenant, () -> changes().versions(ref))).isEmpty();
    assertThat(in(tenant, () -> changes().find(List.of(ref)))).hasSize(1);
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    PlatformRef ref = ref(tenant);
    in(
        tenant,
        () -> {
          changes().keep(List.of(kept(ref, new Change.Edited("Hello"), NOW)));
          changes().keepOriginals(List.of(new Version(ref, "Helo", NOW)));
        });

    in(
        givenTenant(),
        () -> {
          assertThat(changes().find(List.of(ref))).isEmpty();
          assertThat(changes().versions(ref)).isEmpty();
          changes().forgetWords(List.of(ref));
        });
    assertThat(in(tenant, () -> changes().versions(ref))).hasSize(2);
  }

  private PlatformRef ref(TenantId tenant) {
    return new PlatformRef(givenConnection(tenant).id(), "mid." + word());
  }

  private static Kept kept(PlatformRef ref, Change change, Instant at) {
    return new Kept(ref, word(), true, change, at);
  }
}
