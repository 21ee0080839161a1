package io.chatplatform.meta.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Meta's dialogs that connect accounts, and the permissions each asks for.
enum DialogKind {
  FACEBOOK,
  INSTAGRAM,
  WHATSAPP;

  List<String> scopes() {
    return switch (this) {
      case FACEBOOK ->
          List.of(
              "pages_show_list",
              "pages_messaging",
              "pages_manage_metadata",
              "pages_read_engagement",
              "instagram_basic",
              "instagram_manage_messages",
              "business_management");
      case INSTAGRAM -> List.of("instagram_business_basic", "instagram_business_manage_messages");
      case WHATSAPP -> List.of("whatsapp_business_management", "whatsapp_business_messaging");
    };
  }

  static Optional<DialogKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
