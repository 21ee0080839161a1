package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.inbound.service.InboundWorld.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.fake.FakeWebhook;
import io.chatplatform.application.fake.InMemoryInboundQueue;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.inbound.port.in.AcceptWebhook.Result;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.Account;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptWebhookServiceTest {
  private final InboundWorld inbound = new InboundWorld();
  private final InMemoryInboundQueue queue = new InMemoryInboundQueue();
  private final AcceptWebhookService service =
      new AcceptWebhookService(
          inbound.world.channels,
          new SignerCredentials(
              inbound.world.accounts,
              inbound.world.store,
              inbound.world.connections,
              new CredentialVault(inbound.world.connections, inbound.world.box)),
          queue,
          inbound.service,
          new PoisonCabinet(inbound.world.parked),
          inbound.world.clock);
  private final byte[] body =
      inbound.world.webhook.body(inbound.says(customer("ada"), "m1", "Hello", NOW));

  @Test
  void aSignedBodyIsQueuedAndNotYetProcessed() {
    assertThat(accept(body)).isEqualTo(Result.ACCEPTED);

    assertThat(queue.parts())
        .singleElement()
        .satisfies(part -> {
          assertThat(part.orderKey()).isEqualTo(inbound.connection.account().platformAccountId());
          assertThat(part.body()).isEqualTo(body);
        });
    assertThat(inbound.world.allChats()).isEmpty();
  }

  @Test
  void aBadSignatureIsNotLookedAt() {
    Map<String, String> forged = FakeWebhook.signed(new byte[] {1});

    assertThat(service.accept(FakeWebhook.NAME, forged, body)).isEqualTo(Result.NOT_AUTHENTIC);
    assertThat(service.accept(FakeWebhook.NAME, Map.of(), body)).isEqualTo(Result.NOT_AUTHENTIC);
    assertThat(queue.parts()).isEmpty();
  }

  @Test
  void anAccountsOwnSecretJudgesWhatIsSignedWithIt() {
    Account account = inbound.connection.account();
    var nobodys = new Account(account.channel(), "nobodys", Optional.empty());

    assertThat(accept(FakeWebhook.signedBy(account, World.TOKEN, body))).isEqualTo(Result.ACCEPTED);
    assertThat(accept(FakeWebhook.signedBy(account, "guessed", body)))
        .isEqualTo(Result.NOT_AUTHENTIC);
    assertThat(accept(FakeWebhook.signedBy(nobodys, World.TOKEN, body)))
        .isEqualTo(Result.NOT_AUTHENTIC);
    assertThat(queue.parts()).hasSize(1);
  }

  @Test
  void withoutTheStoreAnAccountsSignatureCannotBeJudged() {
    inbound.world.store.away(true);

    assertThat(accept(FakeWebhook.signedBy(inbound.connection.account(), World.TOKEN, body)))
        .isEqualTo(Result.UNAVAILABLE);
    assertThat(queue.parts()).isEmpty();
  }

  @Test
  void withoutTheQueueTheBodyIsStoredAtOnce() {
    queue.away();

    assertThat(accept(body)).isEqualTo(Result.ACCEPTED);
    assertThat(inbound.world.allChats()).hasSize(1);
  }

  @Test
  void withoutQueueAndStoreThePlatformShallTryAgain() {
    queue.away();
    inbound.world.store.away(true);

    assertThat(accept(body)).isEqualTo(Result.UNAVAILABLE);
  }

  @Test
  void aPoisonousBodyIsParkedWhereNoDeadLetterQueueCanBeReached() {
    queue.away();

    assertThat(accept(FakeWebhook.brokenBody())).isEqualTo(Result.ACCEPTED);
    assertThat(inbound.world.parked.parked())
        .singleElement()
        .satisfies(parked -> assertThat(parked.reason()).startsWith("poisonous: "));
  }

  @Test
  void aVerificationIsAnsweredByTheWebhook() {
    assertThat(service.verify(FakeWebhook.NAME, Map.of("challenge", "42"))).contains("42");
    assertThat(service.verify(FakeWebhook.NAME, Map.of())).isEmpty();
  }

  @Test
  void thereIsNoUnknownWebhook() {
    assertThatThrownBy(() -> service.verify("smoke", Map.of()))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> service.accept("smoke", Map.of(), body))
        .isInstanceOf(Refusal.NotFound.class);
  }

  private Result accept(Map<String, String> headers) {
    return service.accept(FakeWebhook.NAME, headers, body);
  }

  private Result accept(byte[] signed) {
    return service.accept(FakeWebhook.NAME, FakeWebhook.signed(signed), signed);
  }
}
