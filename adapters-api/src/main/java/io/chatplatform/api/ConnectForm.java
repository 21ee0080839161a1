package io.chatplatform.api;

import io.chatplatform.api.callback.CallableAddresses;
import io.chatplatform.api.callback.SystemAccess;
import io.chatplatform.api.signature.WebhookSecret;
import io.chatplatform.api.webhook.ApiWebhook;
import io.chatplatform.application.channel.ChannelDescriptor.ConnectField;
import io.chatplatform.application.channel.TokenResult;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What connects a system by hand.
record ConnectForm(CallableAddresses addresses, Map<String, String> fields) {
  private static final String ACCOUNT = "platformAccountId";
  private static final String CALLBACK = "callbackUrl";
  private static final String SECRET = "accessToken";

  static final List<ConnectField> FIELDS =
      List.of(
          new ConnectField(ACCOUNT, "Account id, e.g. acme-shop", false, true),
          new ConnectField("displayName", "Name", false, false),
          new ConnectField(CALLBACK, "Callback URL", false, true),
          new ConnectField(
              SECRET, "Shared secret: whsec_…, or 24 characters and more", true, true));

  TokenResult token() {
    if (!ApiWebhook.isAccountId(text(ACCOUNT))) {
      return new TokenResult.Unacceptable(
          ACCOUNT, "must be up to 100 letters, digits, dots, hyphens or underscores");
    }
    Optional<URI> callback = addresses.read(text(CALLBACK));
    if (callback.isEmpty()) {
      return new TokenResult.Unacceptable(
          CALLBACK, "must be an https address without a user name or a fragment");
    }
    try {
      addresses.require(callback.get());
    } catch (IOException e) {
      return new TokenResult.Unacceptable(CALLBACK, "must lead to the public Internet");
    }
    return WebhookSecret.of(text(SECRET)).isPresent()
        ? new TokenResult.Made(SystemAccess.token(callback.get(), text(SECRET)))
        : new TokenResult.Unacceptable(
            SECRET,
            "must be whsec_ with 24 to 64 bytes in base64, or another text of 24 to 200 characters");
  }

  private String text(String field) {
    return fields.getOrDefault(field, "");
  }

  @Override
  public String toString() {
    return "ConnectForm" + fields.keySet();
  }
}
