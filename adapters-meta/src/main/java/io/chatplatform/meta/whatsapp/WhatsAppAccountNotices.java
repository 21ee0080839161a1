package io.chatplatform.meta.whatsapp;

import io.chatplatform.domain.connection.AccountNotice;
import io.chatplatform.domain.connection.AccountNotice.Kind;
import io.chatplatform.meta.json.Nodes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What WhatsApp says about a business account and its numbers. (Meta, "WhatsApp: webhook fields")
final class WhatsAppAccountNotices {
  private WhatsAppAccountNotices() {}

  /// Empty: the field is about something else.
  static Optional<AccountNotice> of(String field, JsonNode value) {
    if (!value.isObject()) {
      return Optional.empty();
    }
    if (field.startsWith("message_template_") || field.startsWith("template_")) {
      return Optional.of(template(field, value));
    }
    if (field.startsWith("phone_number_") || field.equals("business_capability_update")) {
      return Optional.of(quality(field, value));
    }
    if (field.startsWith("account_") || field.equals("security")) {
      return Optional.of(account(field, value));
    }
    return Optional.empty();
  }

  private static AccountNotice template(String field, JsonNode value) {
    JsonNode rejection = value.path("rejection_info");
    return new AccountNotice(
        Kind.TEMPLATE,
        Nodes.text(value, "message_template_name"),
        event(field, value),
        joined(
            List.of(
                Nodes.text(value, "reason").filter(reason -> !reason.equals("NONE")),
                Nodes.text(rejection, "reason"),
                Nodes.text(rejection, "recommendation"),
                Nodes.text(value, "new_quality_score"),
                Nodes.text(value, "new_category"))),
        Optional.empty());
  }

  private static AccountNotice quality(String field, JsonNode value) {
    return new AccountNotice(
        Kind.QUALITY,
        Nodes.text(value, "display_phone_number"),
        event(field, value),
        joined(
            List.of(
                Nodes.text(value, "current_limit")
                    .or(() -> Nodes.text(value, "max_daily_conversation_per_phone")),
                Nodes.text(value, "requested_verified_name"),
                Nodes.text(value, "decision"))),
        Optional.empty());
  }

  private static AccountNotice account(String field, JsonNode value) {
    JsonNode restriction = value.path("restriction_info").path(0);
    JsonNode violation = value.path("violation_info");
    boolean stopsBusiness =
        Nodes.textOrEmpty(restriction, "restriction_type").contains("BIZ_INITIATED");
    return new AccountNotice(
        stopsBusiness ? Kind.RESTRICTION : Kind.ACCOUNT,
        Nodes.text(value, "phone_number"),
        event(field, value),
        joined(
            List.of(
                Nodes.text(restriction, "restriction_type"),
                Nodes.text(violation, "violation_type"),
                Nodes.text(value.path("ban_info"), "waba_ban_state"),
                Nodes.text(value, "decision"),
                Nodes.text(value.path("alert_info"), "alert_description"))),
        until(restriction));
  }

  private static Optional<Instant> until(JsonNode restriction) {
    return Nodes.time(restriction, "expiration");
  }

  private static String event(String field, JsonNode value) {
    return Nodes.text(value, "event")
        .or(() -> Nodes.text(value, "alert_type"))
        .or(() -> Nodes.text(value.path("alert_info"), "alert_type"))
        .orElse(field);
  }

  private static Optional<String> joined(List<Optional<String>> parts) {
    return Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" – ")))
        .filter(text -> !text.isEmpty());
  }
}
