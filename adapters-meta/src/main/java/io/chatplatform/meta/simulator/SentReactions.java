package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import tools.jackson.databind.JsonNode;

/// Reactions that a business posts to `/{account}/messages`. What they are about may have been
/// forgotten here; then nothing shows them.
final class SentReactions {
  private static final String HEART = "❤️";
  private final MetaSimulator simulator;

  SentReactions(MetaSimulator simulator) {
    this.simulator = simulator;
  }

  static boolean isReaction(JsonNode body) {
    return Nodes.textOrEmpty(body, "type").equals("reaction")
        || Nodes.textOrEmpty(body, "sender_action").endsWith("react");
  }

  /// Without an emoji it is taken back.
  void accept(Phone phone, JsonNode body) {
    if (phone.account().product() == Product.WHATSAPP) {
      JsonNode reaction = body.path("reaction");
      show(phone, Nodes.textOrEmpty(reaction, "message_id"), Nodes.textOrEmpty(reaction, "emoji"));
    } else {
      JsonNode payload = body.path("payload");
      boolean isGiven = Nodes.textOrEmpty(body, "sender_action").equals("react");
      show(
          phone,
          Nodes.textOrEmpty(payload, "message_id"),
          isGiven ? emoji(phone, Nodes.textOrEmpty(payload, "reaction")) : "");
    }
  }

  private static String emoji(Phone phone, String reaction) {
    boolean isHeart = reaction.equals("love");
    if (reaction.isEmpty() || (phone.account().product() == Product.INSTAGRAM && !isHeart)) {
      throw GraphProblem.badParameter("Invalid reaction.");
    }
    return isHeart ? HEART : reaction;
  }

  private void show(Phone phone, String target, String emoji) {
    if (target.isEmpty()) {
      throw GraphProblem.badParameter("The parameter message_id is required.");
    }
    ReplyWindows.require(phone, true, simulator.now());
    phone.change(target, message -> message.reactedToByBusiness(emoji));
    simulator.phones().changed(phone);
  }
}
