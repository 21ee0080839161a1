package io.chatplatform.meta.simulator;

import tools.jackson.databind.node.ObjectNode;

/// What customers do, as WhatsApp's messages tell it.
final class WhatsAppActions {
  private WhatsAppActions() {}

  static void write(ObjectNode message, CustomerAction action) {
    switch (action.kind()) {
      case REACTION ->
          body(message, "reaction").put("message_id", action.target()).put("emoji", action.emoji());
      case REACTION_REMOVED ->
          body(message, "reaction").put("message_id", action.target()).put("emoji", "");
      case EDIT ->
          body(message, "edit")
              .put("original_message_id", action.target())
              .putObject("message")
              .put("type", "text")
              .putObject("text")
              .put("body", action.text());
      case UNSEND -> body(message, "revoke").put("original_message_id", action.target());
      case LOCATION ->
          body(message, "location")
              .put("latitude", 40.7411)
              .put("longitude", -73.9897)
              .put("name", "Madison Sq. Park")
              .put("address", "11 Madison Ave, New York, NY");
      case CONTACT -> contact(message);
      case BUTTON ->
          interactive(message, "button_reply").put("id", "slot-1").put("title", action.said());
      case LIST ->
          interactive(message, "list_reply")
              .put("id", "row-1")
              .put("title", action.said())
              .put("description", "Next day");
      case FORM ->
          interactive(message, "nfm_reply")
              .put("name", "flow")
              .put("body", "Sent")
              .put("response_json", "{\"delivery_day\": \"Friday\", \"floor\": \"3\"}");
      case ORDER -> order(message);
      default -> {
        message.put("type", "unsupported").putObject("unsupported").put("type", "poll_creation");
        message
            .putArray("errors")
            .addObject()
            .put("code", 131051)
            .put("title", "Message type unknown");
      }
    }
  }

  private static void contact(ObjectNode message) {
    ObjectNode card = message.put("type", "contacts").putArray("contacts").addObject();
    card.putObject("name").put("formatted_name", "Lucía Gómez").put("first_name", "Lucía");
    card.putArray("phones").addObject().put("phone", "+1 202-555-0163");
    card.putArray("emails").addObject().put("email", "lucia@example.com");
  }

  private static void order(ObjectNode message) {
    ObjectNode order = body(message, "order").put("catalog_id", "1").put("text", "");
    var items = order.putArray("product_items");
    item(items.addObject(), "OAK-SHELF-90", 2, 30);
    item(items.addObject(), "BRACKET-S", 4, 2.5);
  }

  private static void item(ObjectNode item, String product, int quantity, double price) {
    item.put("product_retailer_id", product).put("quantity", quantity);
    item.put("item_price", price).put("currency", "USD");
  }

  private static ObjectNode interactive(ObjectNode message, String type) {
    return body(message, "interactive").put("type", type).putObject(type);
  }

  private static ObjectNode body(ObjectNode message, String type) {
    return message.put("type", type).putObject(type);
  }
}
