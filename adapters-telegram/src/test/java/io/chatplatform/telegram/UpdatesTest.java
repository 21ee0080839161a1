package io.chatplatform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.MessageChanged;
import io.chatplatform.application.channel.InboundEvent.MessageReceived;
import io.chatplatform.application.channel.InboundEvent.NoticeGiven;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.telegram.webhook.TelegramWebhook;
import io.chatplatform.telegram.webhook.WebhookSecrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Updates as the Bot API documents them.
class UpdatesTest {
  private static final WebhookSecrets SECRETS =
      new WebhookSecrets("a key of the tests".getBytes(StandardCharsets.UTF_8));
  private static final String CHAT =
      "'chat':{'id':8001,'type':'private','first_name':'Noa','last_name':'Reyes'}";
  private final ChannelWebhook webhook =
      new TelegramWebhook(TelegramChannel.ID, SECRETS, JsonMapper.builder().build());

  @Test
  void aMessageNamesItsBotItsCustomerAndItsPlaceInTheChat() {
    var message =
        received(
            "'message_id':5,'date':1767225600,'text':'Hi','reply_to_message':{'message_id':4}");

    assertThat(message.accountId()).isEqualTo("700");
    assertThat(message.customer().keys().getFirst().value()).isEqualTo("8001");
    assertThat(message.customer().name()).contains("Noa Reyes");
    assertThat(message.platformMessageId()).isEqualTo("8001:5");
    assertThat(message.replyToPlatformId()).contains("8001:4");
    assertThat(message.at()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void thePhotoIsTheLargestOne() {
    var message =
        received(
            "'message_id':5,'caption':'Look','photo':[{'file_id':'small','width':90,'height':90},"
                + "{'file_id':'large','width':800,'height':800},{'file_id':'mid','width':320,'height':320}]");

    var media = (InboundContent.Media) message.content();
    assertThat(media.items())
        .singleElement()
        .satisfies(item -> assertThat(item.source()).isEqualTo("large"));
    assertThat(media.caption()).contains("Look");
  }

  @ParameterizedTest
  @CsvSource({
    "voice, AUDIO",
    "audio, AUDIO",
    "video, VIDEO",
    "video_note, VIDEO",
    "animation, VIDEO",
    "document, FILE",
    "sticker, STICKER"
  })
  void filesOfAllKindsAreTaken(String kind, MessageType type) {
    var media =
        (InboundContent.Media) received("'message_id':5,'" + kind + "':{'file_id':'f1'}").content();

    assertThat(media.type()).isEqualTo(type);
    assertThat(media.items().getFirst().source()).isEqualTo("f1");
    assertThat(media.isVoice()).isEqualTo(kind.equals("voice"));
  }

  @Test
  void aVenueIsAPlaceWithAName() {
    var place =
        content(
            "'location':{'latitude':1,'longitude':2},'venue':{'location':{'latitude':52.5,'longitude':13.4},'title':'Cafe','address':'Main St'}");

    assertThat(place)
        .isInstanceOfSatisfying(
            MessageContent.Location.class,
            location -> {
              assertThat(location.latitude()).isEqualTo(52.5);
              assertThat(location.name()).contains("Cafe");
              assertThat(location.address()).contains("Main St");
            });
  }

  @Test
  void aContactHasItsNumber() {
    assertThat(content("'contact':{'phone_number':'+4930123','first_name':'Kim'}"))
        .isInstanceOfSatisfying(
            MessageContent.Contacts.class,
            contacts ->
                assertThat(contacts.contacts().getFirst().phones()).containsExactly("+4930123"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'dice':{'value':3}", "'location':{'latitude':400,'longitude':2}", "'photo':[]"})
  void whatCannotBeShownIsKept(String what) {
    assertThat(received("'message_id':5," + what).content())
        .isInstanceOfSatisfying(
            InboundContent.Unsupported.class,
            kept -> assertThat(kept.raw()).contains("message_id"));
  }

  @Test
  void anEditChangesTheMessageOfItsId() {
    var event =
        only("'edited_message':{" + CHAT + ",'message_id':5,'edit_date':1767225600,'text':'New'}");

    assertThat(event)
        .isInstanceOfSatisfying(
            MessageChanged.class,
            changed -> {
              assertThat(changed.platformMessageId()).isEqualTo("8001:5");
              assertThat(changed.change()).isEqualTo(new Change.Edited("New"));
              assertThat(changed.at()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            });
  }

  @Test
  void aTappedButtonIsAnAnswerInItsOwnWords() {
    var event =
        only(
            "'callback_query':{'id':'q1','data':'yes','message':{"
                + CHAT
                + ",'message_id':5,'reply_markup':{'inline_keyboard':[[{'text':'Yes, please','callback_data':'yes'}]]}}}");

    assertThat(event)
        .isInstanceOfSatisfying(
            MessageReceived.class,
            tapped -> {
              assertThat(((InboundContent.Complete) tapped.content()).content().text())
                  .contains("Yes, please");
              assertThat(tapped.context().payload()).contains("yes");
              assertThat(tapped.replyToPlatformId()).contains("8001:5");
            });
  }

  @Test
  void aBlockedBotIsNoted() {
    var event =
        only(
            "'my_chat_member':{"
                + CHAT
                + ",'date':1767225600,'new_chat_member':{'status':'kicked'}}");

    assertThat(event)
        .isInstanceOfSatisfying(
            NoticeGiven.class, notice -> assertThat(notice.notice().body()).contains("blocked"));
  }

  @Test
  void reactionsComeAndGo() {
    String of =
        "'message_reaction':{" + CHAT + ",'message_id':5,'date':1767225600,'new_reaction':[";

    assertThat(((MessageChanged) only(of + "{'type':'emoji','emoji':'👍'}]}")).change())
        .isEqualTo(new Change.Reacted("👍"));
    assertThat(((MessageChanged) only(of + "]}")).change()).isEqualTo(new Change.ReactionRemoved());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'channel_post':{'message_id':1,'chat':{'id':-100,'type':'channel'},'text':'News'}",
        "'message':{'message_id':1,'chat':{'id':-5,'type':'group'},'text':'All of you'}",
        "'poll':{'id':'1'}",
        "'message':[]",
        "'message':{'chat':{'id':8001,'type':'private'}}"
      })
  void whatHasNoPlaceInAChatIsKeptWithItsBot(String what) {
    assertThat(only(what))
        .isInstanceOfSatisfying(
            InboundEvent.NotUnderstood.class,
            kept -> assertThat(kept.accountId()).isEqualTo("700"));
  }

  @Test
  void theSecretOfOneBotDoesNotSpeakForAnother() {
    String ours = SECRETS.of("700");

    assertThat(isAuthentic(ours)).isTrue();
    assertThat(isAuthentic(ours.replace("700-", "701-"))).isFalse();
    assertThat(isAuthentic("700-")).isFalse();
    assertThat(isAuthentic("-")).isFalse();
    assertThat(isAuthentic("")).isFalse();
  }

  private boolean isAuthentic(String secret) {
    return webhook.isAuthentic(Map.of("x-telegram-bot-api-secret-token", secret), new byte[0]);
  }

  private MessageContent content(String members) {
    return ((InboundContent.Complete) received("'message_id':5," + members).content()).content();
  }

  private MessageReceived received(String members) {
    return (MessageReceived) only("'message':{" + CHAT + "," + members + "}");
  }

  private InboundEvent only(String members) {
    byte[] body =
        ("{'update_id':9," + members + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    var headers = Map.of("x-telegram-bot-api-secret-token", SECRETS.of("700"));
    assertThat(webhook.isAuthentic(headers, body)).isTrue();
    var parts = webhook.split(headers, body);
    assertThat(parts).hasSize(1);
    var events = webhook.parse(parts.getFirst().body());
    assertThat(events).hasSize(1);
    return events.getFirst();
  }
}
