package io.chatplatform.meta.whatsapp;

import io.chatplatform.domain.message.MessageContent.Order;
import io.chatplatform.meta.json.Nodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The goods of an order; what cannot be a number is left out.
final class WhatsAppOrders {
  private static final double LARGEST = 1e12;

  private WhatsAppOrders() {}

  static Optional<Order> of(JsonNode order) {
    List<Order.Item> items = new ArrayList<>();
    for (JsonNode item : Nodes.items(order, "product_items")) {
      Nodes.text(item, "product_retailer_id").ifPresent(product -> items.add(item(item, product)));
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Order(items, Nodes.text(order, "text")));
  }

  private static Order.Item item(JsonNode item, String product) {
    return new Order.Item(
        product,
        amount(item, "quantity").map(Math::round).orElse(1L),
        amount(item, "item_price").map(BigDecimal::valueOf),
        Nodes.text(item, "currency"));
  }

  private static Optional<Double> amount(JsonNode item, String member) {
    return Nodes.number(item, member).filter(amount -> Math.abs(amount) < LARGEST);
  }
}
