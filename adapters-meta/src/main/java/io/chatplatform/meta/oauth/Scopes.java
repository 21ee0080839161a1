package io.chatplatform.meta.oauth;

import java.util.List;

/// Permissions, as Meta calls them.
final class Scopes {
  static final List<String> MESSENGER =
      List.of("pages_show_list", "pages_messaging", "pages_manage_metadata");
  static final List<String> INSTAGRAM_OF_PAGE =
      List.of("instagram_basic", "instagram_manage_messages");

  /// What is asked for: some more than is needed for every account. A customer's name and the Pages
  /// of a business portfolio need them.
  static final List<String> FACEBOOK_LOGIN =
      List.of(
          "pages_show_list",
          "pages_messaging",
          "pages_manage_metadata",
          "pages_read_engagement",
          "instagram_basic",
          "instagram_manage_messages",
          "business_management");

  static final List<String> INSTAGRAM_LOGIN =
      List.of("instagram_business_basic", "instagram_business_manage_messages");
  static final List<String> WHATSAPP =
      List.of("whatsapp_business_management", "whatsapp_business_messaging");

  private Scopes() {}
}
