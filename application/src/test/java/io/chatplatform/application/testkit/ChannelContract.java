package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.RenewResult;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.testkit.ChannelPlatform.Failure;
import io.chatplatform.application.testkit.ChannelPlatform.Webhook;
import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.channel.Limits.Unit;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.message.MessageType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every channel keeps: implement it in a test class and give the adapter and a server that
/// plays its platform. A channel that passes works with this application.
public interface ChannelContract
    extends ChannelWebhookContract,
        ChannelDeedsContract,
        ChannelLoginContract,
        ChannelTemplatesContract {
  @Test
  default void theDescriptionIsComplete() {
    ChannelDescriptor channel = adapter().descriptor();

    assertThat(channel.name()).isNotBlank();
    assertThat(channel.icon().path()).matches("[MmLlHhVvCcSsQqTtAaZz0-9 .,-]+");
    assertThat(channel.icon().color()).matches("#[0-9a-f]{6}");
    assertThat(channel.connectByHand())
        .anySatisfy(field -> assertThat(field.name()).isEqualTo("platformAccountId"))
        .anySatisfy(field -> {
          assertThat(field.name()).isEqualTo("accessToken");
          assertThat(field.secret()).isTrue();
        });
    assertThat(adapter().webhook().names()).isNotEmpty();
  }

  @Test
  default void everyTypeThatCanBeSentHasALimit() {
    ChannelDescriptor channel = adapter().descriptor();

    assertThat(channel.capabilities().messageTypes())
        .isNotEmpty()
        .allSatisfy(type -> {
          if (type.isMedia()) {
            assertThat(channel.limits().mediaOf(type))
                .hasValueSatisfying(limit -> assertThat(limit.maxBytes()).isPositive());
          } else {
            assertThat(type)
                .as("no content can carry it")
                .isIn(MessageType.TEXT, MessageType.TEMPLATE, MessageType.INTERACTIVE);
          }
        });
    assertThat(channel.capabilities().messageTypes().contains(MessageType.INTERACTIVE))
        .as("choices can be offered")
        .isEqualTo(!channel.limits().choices().isEmpty());
    assertThat(channel.limits().media().keySet()).isSubsetOf(channel.capabilities().messageTypes());
    assertThat(channel.limits().text().max()).isPositive();
  }

  @Test
  default void aCustomersPictureCanBeFetched() throws IOException {
    byte[] png = ContractMessages.PIXEL;
    var media = (InboundContent.Media) received(platform().customerSends(png)).content();

    assertThat(media.type()).isEqualTo(MessageType.IMAGE);
    String source = media.items().getFirst().source();
    try (FetchedMedia file = adapter().fetchMedia(source, platform().credentials())) {
      assertThat(file.bytes().readAllBytes()).isEqualTo(png);
      assertThat(file.mimeType()).isEqualTo("image/png");
    }
  }

  @Test
  default void everyDeclaredTypeIsSentAndComesBackWithOurId() {
    for (MessageType type : adapter().descriptor().capabilities().messageTypes()) {
      OutgoingMessage message =
          switch (type) {
            case TEXT -> messages().text("A reply");
            case TEMPLATE -> messages().template(approvedTemplate());
            case INTERACTIVE -> messages().choices(adapter().descriptor().limits());
            default -> messages().file(type, limit(type));
          };

      assertThat(send(message))
          .as("sending %s", type)
          .isInstanceOfSatisfying(
              SendResult.Accepted.class,
              accepted -> {
                assertThat(accepted.platformMessageId()).isNotBlank();
                awaitOurId(message, accepted.platformMessageId());
              });
    }
  }

  @Test
  default void choicesUpToTheLimitsAreTaken() {
    adapter()
        .descriptor()
        .limits()
        .choices()
        .forEach((style, limit) ->
            assertThat(send(messages().choices(style, limit)))
                .as("%s", style)
                .isInstanceOf(SendResult.Accepted.class));
  }

  @Test
  default void aTextUpToTheLimitIsTaken() {
    var limit = adapter().descriptor().limits().text();
    String letter = limit.unit() == Unit.BYTES ? "a" : "😀";
    assertThat(send(messages().text(letter.repeat(limit.max()))))
        .isInstanceOf(SendResult.Accepted.class);
  }

  @Test
  default void whatWasCertainlyNotSentMayBeTriedAgain() {
    for (Failure failure : List.of(Failure.THROTTLED, Failure.BUSY)) {
      assertNothingTaken(
          failure,
          SendResult.RetryAfter.class,
          retry -> retry.delay().isPositive() && !retry.reason().isBlank());
    }
  }

  @Test
  default void aLostTokenAsksForReconnecting() {
    assertNothingTaken(
        Failure.TOKEN_EXPIRED, SendResult.Refused.class, SendResult.Refused::reconnect);
  }

  @Test
  default void whatConcernsTheCustomerIsRefusedInWords() {
    boolean hasWindow = adapter().descriptor().capabilities().replyWindow().standard().isPresent();
    List<Failure> failures =
        hasWindow
            ? List.of(Failure.WINDOW_CLOSED, Failure.CUSTOMER_GONE)
            : List.of(Failure.CUSTOMER_GONE);
    for (Failure failure : failures) {
      assertNothingTaken(
          failure,
          SendResult.Refused.class,
          refused ->
              !refused.reconnect()
                  && !refused.error().code().isBlank()
                  && refused.error().message().length() > 20);
    }
  }

  @Test
  default void aTimeOutIsUnknown() {
    assertNothingTaken(Failure.SILENT, SendResult.Unknown.class, unknown -> true);
  }

  @Test
  default void aCutConnectionIsUnknownAndNotRepeated() {
    assertNothingTaken(Failure.CONNECTION_CUT, SendResult.Unknown.class, unknown -> true);
  }

  @Test
  default void whatWasTakenWithoutAnAnswerIsSentOnceAndSettledByOurId() {
    int before = platform().taken();
    platform().failNext(Failure.TAKEN_SILENTLY);
    OutgoingMessage message = messages().text("Did you get this?");

    assertThat(send(message)).isInstanceOf(SendResult.Unknown.class);
    awaitOurId(message, "");
    assertThat(platform().taken()).isEqualTo(before + 1);
  }

  @Test
  default void aRepeatThatIsDroppedIsAnsweredLikeTheFirst() {
    if (adapter().dropsRepeats()) {
      OutgoingMessage message = messages().text("Once or twice?");
      assertThat(send(message)).isInstanceOf(SendResult.Accepted.class).isEqualTo(send(message));
    }
  }

  @Test
  default void anAccountIsCheckedAndSubscribed() {
    assertThat(adapter().check(platform().credentials()).isOk()).isTrue();
    assertThat(adapter().check(platform().credentials()).accountName()).isPresent();
    assertThat(adapter().subscribe(platform().credentials()).isOk()).isTrue();
    assertThat(adapter().renew(platform().credentials()))
        .isInstanceOfSatisfying(
            RenewResult.Renewed.class, renewed -> assertThat(renewed.accessToken()).isNotBlank());
  }

  @Test
  default void anExpiredTokenShowsInTheCheck() {
    assertThat(adapter().check(platform().expired()).health())
        .isEqualTo(ConnectionHealth.NEEDS_RECONNECT);
    assertThat(adapter().renew(platform().expired())).isInstanceOf(RenewResult.NotRenewed.class);
  }

  @Test
  default void noTokenIsEverPrinted() {
    String token = platform().credentials().accessToken();
    try (var output = new CapturedOutput()) {
      var printed = new StringBuilder();
      for (Failure failure : List.of(Failure.TOKEN_EXPIRED, Failure.BUSY, Failure.CONNECTION_CUT)) {
        platform().failNext(failure);
        printed.append(send(messages().text("Hush")));
      }
      printed.append(adapter().check(platform().credentials()));
      printed.append(adapter().check(platform().expired()));
      printed.append(new RenewResult.Renewed(token, Grant.UNKNOWN));
      printed.append(platform().credentials()).append(adapter()).append(output.text());
      assertThat(printed.toString()).doesNotContain(token, platform().expired().accessToken());
    }
  }

  private <T extends SendResult> void assertNothingTaken(
      Failure failure, Class<T> result, Predicate<T> check) {
    int before = platform().taken();
    platform().failNext(failure);
    assertThat(send(messages().text("A reply")))
        .as("after %s", failure)
        .isInstanceOfSatisfying(result, found -> assertThat(found).matches(check));
    assertThat(platform().taken()).isEqualTo(before);
  }

  private void awaitOurId(OutgoingMessage message, String platformMessageId) {
    if (!platform().tellsOurIds()) {
      return;
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(platform().posted().stream().flatMap(this::events))
                .anyMatch(
                    event -> ContractMessages.settles(event, message.id(), platformMessageId)));
  }

  private Stream<InboundEvent> events(Webhook webhook) {
    return new ContractEvents(adapter().webhook()).in(webhook);
  }

  private MessageReceived received(Webhook webhook) {
    return new ContractEvents(adapter().webhook()).received(webhook);
  }

  private SendResult send(OutgoingMessage message) {
    return adapter().send(message, platform().credentials());
  }

  private MediaLimit limit(MessageType type) {
    return adapter().descriptor().limits().mediaOf(type).orElseThrow();
  }

  private ContractMessages messages() {
    return new ContractMessages(platform().customer());
  }
}
