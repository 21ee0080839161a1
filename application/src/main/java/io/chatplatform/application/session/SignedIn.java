package io.chatplatform.application.session;

import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.user.User;
import java.time.Instant;

/// A fresh or renewed session: who, and the tokens that prove it.
public record SignedIn(
    Tenant tenant,
    User user,
    SessionId sessionId,
    String accessToken,
    RefreshToken refreshToken,
    Instant refreshExpiresAt) {}
