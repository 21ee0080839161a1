package io.chatplatform.meta.simulator;

import tools.jackson.databind.node.ObjectNode;

/// A tapped option, as Meta's webhooks tell it.
final class Taps {
  private Taps() {}

  static void writeWhatsApp(ObjectNode message, PhoneOption option) {
    switch (option.kind()) {
      case ROW ->
          interactive(message, "list_reply", option).put("description", option.description());
      case TEMPLATE_BUTTON ->
          message
              .put("type", "button")
              .putObject("button")
              .put("text", option.title())
              .put("payload", option.id());
      case BUTTON, QUICK_REPLY, LINK -> interactive(message, "button_reply", option);
    }
  }

  static void writeMessaging(ObjectNode message, PhoneOption option) {
    message.put("text", option.title()).putObject("quick_reply").put("payload", option.id());
  }

  private static ObjectNode interactive(ObjectNode message, String type, PhoneOption option) {
    return message
        .put("type", "interactive")
        .putObject("interactive")
        .put("type", type)
        .putObject(type)
        .put("id", option.id())
        .put("title", option.title());
  }
}
