package io.chatplatform.application.fake;

import io.chatplatform.application.security.SecretBox;
import io.chatplatform.domain.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Seals nothing, but opens only for the same tenant and row, and shows no secret as it is.
public final class FakeSecretBox implements SecretBox {
  @Override
  public byte[] seal(TenantId tenant, String context, String secret) {
    String hidden = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    return (prefix(tenant, context) + hidden).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String open(TenantId tenant, String context, byte[] sealed) {
    String text = new String(sealed, StandardCharsets.UTF_8);
    String prefix = prefix(tenant, context);
    if (!text.startsWith(prefix)) {
      throw new IllegalStateException("sealed for another row");
    }
    byte[] secret = Base64.getDecoder().decode(text.substring(prefix.length()));
    return new String(secret, StandardCharsets.UTF_8);
  }

  private static String prefix(TenantId tenant, String context) {
    return tenant + "|" + context + "|";
  }
}
