package io.chatplatform.http.access;

import io.chatplatform.application.session.SessionId;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// CSRF tokens bound to the session by a MAC, so that a cookie planted from elsewhere is worth
/// nothing.
public final class Csrf {
  private static final String HEADER = "X-CSRF-Token";
  private final JwtSettings settings;

  @Inject
  public Csrf(JwtSettings settings) {
    this.settings = settings;
  }

  public String token(SessionId session) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret(), "HmacSHA256"));
      byte[] digest = mac.doFinal(("csrf:" + session).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  boolean isValid(Context ctx, SessionId session) {
    String given = ctx.header(HEADER);
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            token(session).getBytes(StandardCharsets.UTF_8));
  }
}
