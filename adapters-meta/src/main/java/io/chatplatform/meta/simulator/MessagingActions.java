package io.chatplatform.meta.simulator;

import tools.jackson.databind.node.ObjectNode;

/// What customers do, as items of Messenger and Instagram tell it.
final class MessagingActions {
  private static final String SHARED = "https://www.example.com/shared/1";

  private MessagingActions() {}

  static void write(ObjectNode item, CustomerAction action) {
    switch (action.kind()) {
      case REACTION ->
          reaction(item, action, "react").put("emoji", action.emoji()).put("reaction", "other");
      case REACTION_REMOVED -> reaction(item, action, "unreact");
      case EDIT ->
          item.putObject("message_edit")
              .put("mid", action.target())
              .put("text", action.text())
              .put("num_edit", 1);
      case UNSEND -> item.putObject("message").put("mid", action.target()).put("is_deleted", true);
      case REFERRAL -> referral(item.putObject("referral"));
      case POSTBACK ->
          item.putObject("postback")
              .put("mid", action.id())
              .put("title", action.said())
              .put("payload", "GET_STARTED");
      default -> message(item.putObject("message").put("mid", action.id()), action);
    }
  }

  private static void message(ObjectNode message, CustomerAction action) {
    switch (action.kind()) {
      case LOCATION ->
          attachment(message, "location")
              .put("title", "The customer's place")
              .putObject("payload")
              .putObject("coordinates")
              .put("lat", 52.5163)
              .put("long", 13.3777);
      case QUICK_REPLY ->
          message
              .put("text", action.said())
              .putObject("quick_reply")
              .put("payload", "HANDOFF:SALES");
      case STORY_REPLY ->
          message
              .put("text", action.said())
              .putObject("reply_to")
              .putObject("story")
              .put("id", "17890000000000003")
              .put("url", SHARED);
      case STORY_MENTION -> shared(message, "story_mention");
      case POST -> shared(message, "share");
      case REEL -> shared(message, "ig_reel").put("title", "Three cosy corners");
      default -> message.put("is_unsupported", true);
    }
  }

  private static ObjectNode reaction(ObjectNode item, CustomerAction action, String verb) {
    return item.putObject("reaction").put("mid", action.target()).put("action", verb);
  }

  private static void referral(ObjectNode referral) {
    referral.put("ref", "leaflet").put("source", "SHORTLINK").put("type", "OPEN_THREAD");
  }

  private static ObjectNode shared(ObjectNode message, String type) {
    return attachment(message, type).putObject("payload").put("url", SHARED);
  }

  private static ObjectNode attachment(ObjectNode message, String type) {
    return message.putArray("attachments").addObject().put("type", type);
  }
}
