package io.chatplatform.bootstrap.wiring;

import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.bootstrap.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What channels get from the settings. Never prints them: there are secrets among them.
record InstallationContext(Settings settings, Clock clock) implements ChannelContext {
  private static final String MAC = "HmacSHA256";

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.channels().variables().get(name))
        .filter(value -> !value.isBlank());
  }

  @Override
  public boolean isProduction() {
    return settings.isProduction();
  }

  @Override
  public byte[] secret(String purpose) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(settings.secrets().masterKey(), MAC));
      return mac.doFinal(("channel secret: " + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + MAC, e);
    }
  }

  @Override
  public Optional<URI> webhookAddress(String name) {
    return settings.channels().backend().map(base -> below(base, "/api/webhooks/" + name));
  }

  @Override
  public Optional<URI> simulatorAddress(String channel) {
    return settings.channels().simulator().map(base -> below(base, "/" + channel));
  }

  private static URI below(URI base, String path) {
    return URI.create(base.toString().replaceAll("/+$", "") + path);
  }

  @Override
  public String toString() {
    return "InstallationContext[hidden]";
  }
}
