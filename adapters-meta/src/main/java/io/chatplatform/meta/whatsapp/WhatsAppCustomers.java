package io.chatplatform.meta.whatsapp;

import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.meta.json.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who a message is from or to. WhatsApp knows people by a business-scoped id, a phone number and a
/// user name, any of which may be missing; the `contacts` beside the messages say more of them.
/// (Meta, "WhatsApp: Business-scoped user IDs")
final class WhatsAppCustomers {
  static final String USER_ID = "user_id";
  static final String PHONE = "phone";
  static final String USERNAME = "username";

  private final JsonNode contacts;

  WhatsAppCustomers(JsonNode value) {
    this.contacts = value.path("contacts");
  }

  Optional<CustomerIdentity> author(JsonNode message) {
    JsonNode contact = contactOf(message);
    List<CustomerKey> keys = new ArrayList<>();
    Nodes.text(message, "from_user_id")
        .or(() -> Nodes.text(contact, "user_id"))
        .ifPresent(id -> add(keys, USER_ID, id));
    Nodes.text(message, "from")
        .or(() -> Nodes.text(contact, "wa_id"))
        .ifPresent(phone -> add(keys, PHONE, digits(phone)));
    Nodes.text(contact.path("profile"), "username")
        .ifPresent(name -> add(keys, USERNAME, plain(name)));
    return identity(keys, Nodes.text(contact.path("profile"), "name"));
  }

  /// Who somebody is after a change of their number or id; empty: a system message about something
  /// else.
  static Optional<CustomerIdentity> moved(JsonNode system) {
    List<CustomerKey> keys = new ArrayList<>();
    Nodes.text(system, "wa_id")
        .or(() -> Nodes.text(system, "new_wa_id"))
        .ifPresent(phone -> add(keys, PHONE, digits(phone)));
    Nodes.text(system, "user_id").ifPresent(id -> add(keys, USER_ID, id));
    return identity(keys, Optional.empty());
  }

  /// A telephone number as people write it, with its country: `+44 20 7946 0958`.
  static Optional<CustomerIdentity> ofPhone(String text) {
    String phone = text.strip();
    String digits = digits(phone);
    boolean isNumber = phone.matches("\\+[0-9 ()./-]{7,30}") && digits.matches("[1-9][0-9]{6,14}");
    return isNumber
        ? identity(List.of(new CustomerKey(PHONE, digits)), Optional.empty())
        : Optional.empty();
  }

  Optional<CustomerIdentity> addressee(JsonNode echo) {
    List<CustomerKey> keys = new ArrayList<>();
    Nodes.text(echo, "to_user_id").ifPresent(id -> add(keys, USER_ID, id));
    Nodes.text(echo, "to").ifPresent(phone -> add(keys, PHONE, digits(phone)));
    return identity(keys, Optional.empty());
  }

  private static Optional<CustomerIdentity> identity(
      List<CustomerKey> keys, Optional<String> name) {
    Optional<String> phone =
        keys.stream()
            .filter(key -> key.kind().equals(PHONE))
            .findFirst()
            .map(key -> "+" + key.value());
    return keys.isEmpty() ? Optional.empty() : Optional.of(new CustomerIdentity(keys, name, phone));
  }

  /// The contact with the message's phone number or id; a single one is meant in any case.
  private JsonNode contactOf(JsonNode message) {
    String phone = Nodes.textOrEmpty(message, "from");
    String userId = Nodes.textOrEmpty(message, "from_user_id");
    return contacts
        .valueStream()
        .filter(contact ->
            (!phone.isEmpty() && Nodes.textOrEmpty(contact, "wa_id").equals(phone))
                || (!userId.isEmpty() && Nodes.textOrEmpty(contact, "user_id").equals(userId)))
        .findFirst()
        .orElseGet(() -> contacts.path(contacts.size() == 1 ? 0 : -1));
  }

  private static void add(List<CustomerKey> keys, String kind, String value) {
    var key = new CustomerKey(kind, value);
    if (!value.isEmpty() && !keys.contains(key)) {
      keys.add(key);
    }
  }

  private static String digits(String phone) {
    return phone.replaceAll("[^0-9]", "");
  }

  private static String plain(String username) {
    return username.startsWith("@") ? username.substring(1) : username;
  }
}
