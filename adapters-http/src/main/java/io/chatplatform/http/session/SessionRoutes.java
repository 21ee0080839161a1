package io.chatplatform.http.session;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.patch;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.session.RefreshToken;
import io.chatplatform.application.session.SignedIn;
import io.chatplatform.application.session.port.in.ChangeProfile;
import io.chatplatform.application.session.port.in.FindProfile;
import io.chatplatform.application.session.port.in.LogIn;
import io.chatplatform.application.session.port.in.LogOut;
import io.chatplatform.application.session.port.in.RefreshSession;
import io.chatplatform.application.session.port.in.Register;
import io.chatplatform.domain.Refusal;
import io.chatplatform.http.JsonBody;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.chatplatform.http.access.Idempotency;
import io.chatplatform.http.access.SessionCookies;
import io.chatplatform.http.team.UserJson;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

public final class SessionRoutes implements EndpointGroup {
  private final Register register;
  private final LogIn logIn;
  private final RefreshSession refresh;
  private final LogOut logOut;
  private final FindProfile findProfile;
  private final ChangeProfile changeProfile;
  private final SessionCookies cookies;
  private final Idempotency idempotency;

  @Inject
  public SessionRoutes(
      Register register,
      LogIn logIn,
      RefreshSession refresh,
      LogOut logOut,
      FindProfile findProfile,
      ChangeProfile changeProfile,
      SessionCookies cookies,
      Idempotency idempotency) {
    this.register = register;
    this.logIn = logIn;
    this.refresh = refresh;
    this.logOut = logOut;
    this.findProfile = findProfile;
    this.changeProfile = changeProfile;
    this.cookies = cookies;
    this.idempotency = idempotency;
  }

  @Override
  public void addEndpoints() {
    post("/api/auth/register", idempotency.once(this::register), Access.ANYONE);
    post("/api/auth/login", this::logIn, Access.ANYONE);
    post("/api/auth/refresh", this::refresh, Access.ANYONE);
    post("/api/auth/logout", this::logOut, Access.MEMBER);
    get("/api/auth/profile", this::profile, Access.MEMBER);
    patch("/api/auth/profile", this::changeProfile, Access.MEMBER);
  }

  private void register(Context ctx) {
    JsonBody body =
        JsonBody.read(ctx).require("email", "password", "firstName", "lastName", "tenantName");
    SignedIn session =
        register.handle(
            new Register.Command(
                body.text("email"),
                body.text("password"),
                body.text("firstName"),
                body.text("lastName"),
                body.text("tenantName"),
                client(ctx),
                ctx.ip()));
    cookies.set(ctx, session);
    ctx.status(201);
    ctx.json(
        Map.of(
            "user", UserJson.from(session.tenant().id(), session.user()),
            "tenant", TenantJson.from(session.tenant()),
            "token", session.accessToken()));
  }

  private void logIn(Context ctx) {
    JsonBody body = JsonBody.read(ctx).require("email", "password");
    SignedIn session =
        logIn.handle(
            new LogIn.Command(body.text("email"), body.text("password"), client(ctx), ctx.ip()));
    cookies.set(ctx, session);
    ctx.json(
        Map.of(
            "user", UserJson.from(session.tenant().id(), session.user()),
            "token", session.accessToken()));
  }

  private void refresh(Context ctx) {
    String token =
        JsonBody.readOptional(ctx)
            .optionalText("refreshToken")
            .or(() -> Optional.ofNullable(SessionCookies.refreshToken(ctx)))
            .orElseThrow(
                () -> new Refusal.NotSignedIn("There is no refresh token. Sign in again."));
    try {
      SignedIn session = refresh.handle(new RefreshToken(token));
      cookies.set(ctx, session);
      ctx.json(Map.of("token", session.accessToken()));
    } catch (Refusal.NotSignedIn ended) {
      cookies.clear(ctx);
      throw ended;
    }
  }

  private void logOut(Context ctx) {
    logOut.handle(Authentication.actor(ctx));
    cookies.clear(ctx);
    ctx.status(204);
  }

  private void profile(Context ctx) {
    FindProfile.Profile profile = findProfile.find(Authentication.actor(ctx));
    ctx.json(
        Map.of(
            "user", UserJson.from(profile.tenant().id(), profile.user()),
            "tenant", TenantJson.from(profile.tenant())));
  }

  private void changeProfile(Context ctx) {
    JsonBody body = JsonBody.read(ctx);
    changeProfile.handle(
        new ChangeProfile.Command(
            Authentication.actor(ctx),
            body.optionalText("firstName"),
            body.optionalText("lastName"),
            body.optionalText("currentPassword"),
            body.optionalText("newPassword")));
    profile(ctx);
  }

  private static String client(Context ctx) {
    return Optional.ofNullable(ctx.userAgent()).orElse("unknown");
  }
}
