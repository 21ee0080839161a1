package io.chatplatform.http.access;

import java.time.Duration;

/// The secret that signs access tokens (HS256: at least 32 bytes), and how long they live. Never
/// printed.
public record JwtSettings(byte[] secret, Duration lifetime) {
  @Override
  public String toString() {
    return "JwtSettings[" + lifetime + "]";
  }
}
