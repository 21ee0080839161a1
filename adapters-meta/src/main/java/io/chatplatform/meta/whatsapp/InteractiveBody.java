package io.chatplatform.meta.whatsapp;

import io.chatplatform.domain.message.Choices;
import tools.jackson.databind.node.ObjectNode;

/// Choices as the Cloud API takes them. (Meta, "Interactive Reply Buttons Messages", "Interactive
/// List Messages")
final class InteractiveBody {
  private InteractiveBody() {}

  static void write(ObjectNode body, String text, Choices choices) {
    ObjectNode interactive = body.put("type", "interactive").putObject("interactive");
    switch (choices.style()) {
      case LIST -> {
        interactive.put("type", "list").putObject("body").put("text", text);
        list(interactive.putObject("action"), choices);
      }
      case BUTTONS, QUICK_REPLIES -> {
        interactive.put("type", "button").putObject("body").put("text", text);
        buttons(interactive.putObject("action"), choices);
      }
    }
  }

  private static void buttons(ObjectNode action, Choices choices) {
    var buttons = action.putArray("buttons");
    for (Choices.Option option : choices.options()) {
      buttons
          .addObject()
          .put("type", "reply")
          .putObject("reply")
          .put("id", option.id())
          .put("title", option.title());
    }
  }

  private static void list(ObjectNode action, Choices choices) {
    choices.button().ifPresent(words -> action.put("button", words));
    var rows = action.putArray("sections").addObject().putArray("rows");
    for (Choices.Option option : choices.options()) {
      ObjectNode row = rows.addObject().put("id", option.id()).put("title", option.title());
      option.description().ifPresent(words -> row.put("description", words));
    }
  }
}
