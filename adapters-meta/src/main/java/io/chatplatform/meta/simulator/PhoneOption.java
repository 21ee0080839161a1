package io.chatplatform.meta.simulator;

import java.util.Locale;

/// Something to tap below a message. `id`: what the business gave along to get it back.
record PhoneOption(Kind kind, String id, String title, String description) {
  enum Kind {
    BUTTON,
    ROW,
    QUICK_REPLY,
    TEMPLATE_BUTTON,
    /// Leads out of the conversation; tapping it tells the business nothing.
    LINK;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
