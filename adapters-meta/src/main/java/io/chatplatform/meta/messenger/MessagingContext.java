package io.chatplatform.meta.messenger;

import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.domain.message.MessageContext.Link;
import io.chatplatform.domain.message.MessageContext.Story;
import io.chatplatform.domain.message.Referral;
import io.chatplatform.meta.json.Nodes;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a message of Messenger or Instagram came from.
final class MessagingContext {
  private MessagingContext() {}

  static MessageContext of(JsonNode message, Instant at) {
    return new MessageContext(
        story(message.path("reply_to").path("story")),
        link(message),
        QuickReply.of(message).map(QuickReply::id),
        referral(message.path("referral"), at));
  }

  static MessageContext ofPostback(JsonNode postback, Instant at) {
    return MessageContext.NONE
        .withPayload(Nodes.text(postback, "payload"))
        .withReferral(referral(postback.path("referral"), at));
  }

  static Optional<Referral> referral(JsonNode referral, Instant at) {
    if (!referral.isObject() || referral.isEmpty()) {
      return Optional.empty();
    }
    JsonNode ad = referral.path("ads_context_data");
    Optional<String> adId = Nodes.text(referral, "ad_id");
    boolean isAd = adId.isPresent() || Nodes.textOrEmpty(referral, "source").equals("ADS");
    return Optional.of(
        new Referral(
            isAd ? Referral.Kind.AD : Referral.Kind.LINK,
            Nodes.text(referral, "ref"),
            Nodes.text(ad, "ad_title"),
            Nodes.text(referral, "referer_uri"),
            adId,
            at));
  }

  private static Optional<Story> story(JsonNode story) {
    return story.isObject()
        ? Optional.of(new Story(Nodes.text(story, "id"), Nodes.text(story, "url")))
        : Optional.empty();
  }

  /// The preview of a link in the text; older versions have it beside the payload.
  private static Optional<Link> link(JsonNode message) {
    for (JsonNode attachment : Nodes.items(message, "attachments")) {
      if (Nodes.textOrEmpty(attachment, "type").equals("fallback")) {
        JsonNode payload = attachment.path("payload");
        return Optional.of(
            new Link(
                Nodes.text(payload, "title").or(() -> Nodes.text(attachment, "title")),
                Nodes.text(payload, "url").or(() -> Nodes.text(attachment, "url"))));
      }
    }
    return Optional.empty();
  }
}
