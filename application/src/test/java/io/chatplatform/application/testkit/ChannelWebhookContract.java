package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.testkit.ChannelPlatform.Webhook;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How a channel's webhooks are believed and read; a part of `ChannelContract`.
public interface ChannelWebhookContract {
  ChannelAdapter adapter();

  ChannelPlatform platform();

  @Test
  default void anAuthenticBodyIsBelievedAndAChangedOneIsNot() {
    Webhook webhook = platform().customerWrites("Is this real?");
    byte[] changed = webhook.body().clone();
    changed[changed.length / 2] ^= 1;
    Map<String, String> spoiled = new HashMap<>(webhook.headers());
    spoiled.replaceAll((name, value) -> value + "0");

    assertThat(isAuthentic(webhook.headers(), webhook.body())).isTrue();
    assertThat(isAuthentic(webhook.headers(), changed)).isNotEqualTo(platform().signsBodies());
    assertThat(isAuthentic(spoiled, webhook.body())).isFalse();
    assertThat(isAuthentic(Map.of(), webhook.body())).isFalse();
  }

  @Test
  default void whoeverSignsWithASecretOfTheirOwnIsJudgedByIt() {
    Webhook webhook = platform().customerWrites("Signed by whom?");
    ChannelWebhook judge = adapter().webhook();
    judge
        .signer(webhook.headers(), webhook.body())
        .ifPresent(signer -> {
          assertThat(signer.channel()).isEqualTo(adapter().descriptor().id());
          assertThat(signer.accountId())
              .isEqualTo(adapter().webhookAccountId(platform().credentials().account()));
          assertThat(judge.isAuthentic(webhook.headers(), webhook.body())).isFalse();
          assertThat(judge.isAuthentic(webhook.headers(), webhook.body(), platform().expired()))
              .isFalse();
        });
  }

  @Test
  default void aCustomersTextArrives() {
    String text = "Grüße 👩🏽‍💻, \"quoted\" / مرحبا\nsecond line";

    MessageReceived event = received(platform().customerWrites(text));

    assertThat(event.channel()).isEqualTo(adapter().descriptor().id());
    assertThat(event.accountId())
        .isEqualTo(adapter().webhookAccountId(platform().credentials().account()));
    assertThat(event.content()).isEqualTo(new InboundContent.Text(text));
    assertThat(event.platformMessageId()).isNotBlank();
  }

  @Test
  default void oneBodyTwiceGivesTheSameEvents() {
    Webhook webhook = platform().customerWrites("Twice");
    var again = new Webhook(webhook.headers(), webhook.body().clone());
    assertThat(events(webhook)).isNotEmpty().containsExactlyElementsOf(events(again).toList());
  }

  @Test
  default void thePartsOfABodyHaveAKeyAndEvents() {
    Webhook webhook = platform().customerWrites("In parts");
    assertThat(adapter().webhook().split(webhook.headers(), webhook.body()))
        .isNotEmpty()
        .allSatisfy(part -> {
          assertThat(part.orderKey()).isNotEmpty();
          assertThat(adapter().webhook().parse(part.body())).isNotEmpty();
        });
  }

  @Test
  default void unknownFieldsDoNoHarm() {
    Webhook webhook = platform().customerWrites("More than expected");
    var more = new Webhook(webhook.headers(), platform().withUnknownFields(webhook.body()));
    assertThat(events(more)).containsExactlyElementsOf(events(webhook).toList());
  }

  @Test
  default void whatCannotBeReadIsKept() {
    byte[] body = {'?', 0, (byte) 0xff};
    assertThat(adapter().webhook().parse(body))
        .isNotEmpty()
        .hasOnlyElementsOfType(InboundEvent.NotUnderstood.class);
    assertThat(adapter().webhook().split(Map.of(), body))
        .singleElement()
        .satisfies(part -> assertThat(part.orderKey()).isEmpty());
  }

  /// As the application judges it.
  private boolean isAuthentic(Map<String, String> headers, byte[] body) {
    ChannelWebhook judge = adapter().webhook();
    return judge.signer(headers, body).isPresent()
        ? judge.isAuthentic(headers, body, platform().credentials())
        : judge.isAuthentic(headers, body);
  }

  private Stream<InboundEvent> events(Webhook webhook) {
    return new ContractEvents(adapter().webhook()).in(webhook);
  }

  private MessageReceived received(Webhook webhook) {
    return new ContractEvents(adapter().webhook()).received(webhook);
  }
}
