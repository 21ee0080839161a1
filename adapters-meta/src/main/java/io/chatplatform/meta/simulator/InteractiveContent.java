package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.simulator.PhoneMessage.Face;
import io.chatplatform.meta.simulator.PhoneOption.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Buttons, lists and quick replies that a business sends, refused where Meta refuses them. (Meta,
/// "Interactive Reply Buttons Messages", "Interactive List Messages", "Quick Replies")
final class InteractiveContent {
  private static final int QUICK_REPLIES_MAX = 13;

  private InteractiveContent() {}

  static Face ofWhatsApp(JsonNode interactive) {
    String text = Nodes.textOrEmpty(interactive.path("body"), "text");
    require(!text.isEmpty() && text.length() <= 1024, "body.text");
    JsonNode action = interactive.path("action");
    List<PhoneOption> options = new ArrayList<>();
    switch (Nodes.textOrEmpty(interactive, "type")) {
      case "button" -> {
        for (JsonNode button : Nodes.items(action, "buttons")) {
          options.add(option(Kind.BUTTON, button.path("reply"), 20, 256));
        }
        require(options.size() <= 3, "action.buttons");
      }
      case "list" -> {
        String button = Nodes.textOrEmpty(action, "button");
        require(!button.isEmpty() && button.length() <= 20, "action.button");
        for (JsonNode section : Nodes.items(action, "sections")) {
          for (JsonNode row : Nodes.items(section, "rows")) {
            options.add(option(Kind.ROW, row, 24, 200));
          }
        }
        require(options.size() <= 10, "action.sections");
      }
      default -> require(false, "interactive.type");
    }
    require(!options.isEmpty(), "action");
    require(options.stream().map(PhoneOption::id).distinct().count() == options.size(), "action");
    return new Face(text, List.of(), options);
  }

  /// Below a message of Messenger or Instagram; none: nothing to tap.
  static List<PhoneOption> quickReplies(JsonNode message) {
    List<PhoneOption> options = new ArrayList<>();
    var payloads = new HashSet<String>();
    for (JsonNode reply : Nodes.items(message, "quick_replies")) {
      String title = Nodes.textOrEmpty(reply, "title");
      String payload = Nodes.textOrEmpty(reply, "payload");
      if (!Nodes.textOrEmpty(reply, "content_type").equals("text")
          || title.isEmpty()
          || title.codePointCount(0, title.length()) > 20
          || payload.isEmpty()
          || payload.length() > 1000
          || !payloads.add(payload)) {
        throw GraphProblem.badParameter("Param quick_replies is invalid.");
      }
      options.add(new PhoneOption(Kind.QUICK_REPLY, payload, title, ""));
    }
    if (options.size() > QUICK_REPLIES_MAX) {
      throw GraphProblem.badParameter("Too many quick replies.");
    }
    return options;
  }

  private static PhoneOption option(Kind kind, JsonNode node, int titleMax, int idMax) {
    String id = Nodes.textOrEmpty(node, "id");
    String title = Nodes.textOrEmpty(node, "title");
    String description = Nodes.textOrEmpty(node, "description");
    require(!id.isEmpty() && id.length() <= idMax, "id");
    require(!title.isEmpty() && title.codePointCount(0, title.length()) <= titleMax, "title");
    require(description.codePointCount(0, description.length()) <= 72, "description");
    return new PhoneOption(kind, id, title, description);
  }

  private static void require(boolean holds, String parameter) {
    if (!holds) {
      throw GraphProblem.of(400, 131009, 0, "Parameter value is not valid: " + parameter);
    }
  }
}
