package io.chatplatform.http.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.application.session.port.out.AccessTokens;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.http.Ids;
import io.chatplatform.http.Words;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// JWTs (RFC 7519) signed with HS256; any other algorithm is refused.
public final class NimbusAccessTokens implements AccessTokens {
  private static final String ISSUER = "chat-platform";
  private static final int KNOWN_MAX = 10_000;
  private final JwtSettings settings;
  private final MACSigner signer;
  private final MACVerifier verifier;
  private final Clock clock;

  /// Those that were verified: a client sends the same one with each request until it expires.
  private final Map<String, Verified> known = new ConcurrentHashMap<>();

  private record Verified(Actor actor, Instant expires) {}

  @Inject
  public NimbusAccessTokens(JwtSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    try {
      this.signer = new MACSigner(settings.secret());
      this.verifier = new MACVerifier(settings.secret());
    } catch (JOSEException e) {
      throw new IllegalArgumentException("JWT_SECRET is too short for HS256", e);
    }
  }

  @Override
  public String issue(Actor actor) {
    Instant now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject(actor.userId().toString())
            .claim("tid", actor.tenantId().toString())
            .claim("sid", actor.sessionId().toString())
            .claim("role", Words.of(actor.role()))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(settings.lifetime())))
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("signing an access token", e);
    }
    return token.serialize();
  }

  @Override
  public Optional<Actor> verify(String token) {
    Verified verified = known.get(token);
    if (verified == null) {
      verified = verifiedNow(token).orElse(null);
      if (verified == null) {
        return Optional.empty();
      }
      keep(token, verified);
    }
    return Optional.of(verified)
        .filter(one -> one.expires().isAfter(clock.instant()))
        .map(Verified::actor);
  }

  private void keep(String token, Verified verified) {
    if (known.size() >= KNOWN_MAX) {
      known.clear();
    }
    known.put(token, verified);
  }

  private Optional<Verified> verifiedNow(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      boolean isOurs =
          jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && jwt.verify(verifier);
      return isOurs ? verified(jwt.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private static Optional<Verified> verified(JWTClaimsSet claims) throws ParseException {
    Date expires = claims.getExpirationTime();
    if (!ISSUER.equals(claims.getIssuer()) || expires == null) {
      return Optional.empty();
    }
    var tenant = Ids.parse(String.valueOf(claims.getStringClaim("tid"))).map(TenantId::new);
    var user = Ids.parse(String.valueOf(claims.getSubject())).map(UserId::new);
    var session = Ids.parse(String.valueOf(claims.getStringClaim("sid"))).map(SessionId::new);
    var role = Words.parse(String.valueOf(claims.getStringClaim("role")), Role.class);
    return tenant
        .flatMap(t -> user.flatMap(u -> session.flatMap(s -> role.map(r -> new Actor(t, u, s, r)))))
        .map(actor -> new Verified(actor, expires.toInstant()));
  }
}
