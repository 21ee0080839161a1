package io.chatplatform.meta.whatsapp;

import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.domain.message.Referral;
import io.chatplatform.meta.json.Nodes;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a WhatsApp message came from: the answer's own mark, the ad.
final class WhatsAppContext {
  private WhatsAppContext() {}

  static MessageContext of(JsonNode message, Instant at) {
    return MessageContext.NONE
        .withPayload(payload(message))
        .withReferral(referral(message.path("referral"), at));
  }

  private static Optional<String> payload(JsonNode message) {
    JsonNode interactive = message.path("interactive");
    return Nodes.text(message.path("button"), "payload")
        .or(() -> Nodes.text(interactive.path("button_reply"), "id"))
        .or(() -> Nodes.text(interactive.path("list_reply"), "id"))
        .or(() -> Nodes.text(interactive.path("nfm_reply"), "response_json"));
  }

  private static Optional<Referral> referral(JsonNode referral, Instant at) {
    if (!referral.isObject() || referral.isEmpty()) {
      return Optional.empty();
    }
    boolean isAd = Nodes.textOrEmpty(referral, "source_type").equals("ad");
    return Optional.of(
        new Referral(
            isAd ? Referral.Kind.AD : Referral.Kind.LINK,
            Nodes.text(referral, "ctwa_clid"),
            Nodes.text(referral, "headline").or(() -> Nodes.text(referral, "body")),
            Nodes.text(referral, "source_url"),
            Nodes.text(referral, "source_id"),
            at));
  }
}
