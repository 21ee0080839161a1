package io.chatplatform.http.privacy;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.chatplatform.application.privacy.DataDeletion;
import io.chatplatform.application.privacy.port.in.ForgetPerson;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Problems;
import io.chatplatform.http.PublicAddress;
import io.chatplatform.http.access.Access;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/// What a platform asks for in the name of a person, for all channels' webhooks, and what became of
/// it.
public final class PersonRoutes implements EndpointGroup {
  private final ForgetPerson forget;
  private final PublicAddress address;

  @Inject
  public PersonRoutes(ForgetPerson forget, PublicAddress address) {
    this.forget = forget;
    this.address = address;
  }

  @Override
  public void addEndpoints() {
    post("/api/webhooks/{channel}/deauthorize", this::deauthorize, Access.ANYONE);
    post("/api/webhooks/{channel}/data-deletion", this::delete, Access.ANYONE);
    get("/api/data-deletions/{code}", this::find, Access.ANYONE);
  }

  private void deauthorize(Context ctx) {
    if (forget.deauthorize(ctx.pathParam("channel"), ctx.bodyAsBytes())) {
      ctx.status(200).result("");
    } else {
      refuse(ctx);
    }
  }

  /// In the form that platforms expect.
  private void delete(Context ctx) {
    Optional<DataDeletion> deletion = forget.delete(ctx.pathParam("channel"), ctx.bodyAsBytes());
    if (deletion.isEmpty()) {
      refuse(ctx);
      return;
    }
    String code = deletion.get().code();
    ctx.json(
        Map.of(
            "url",
            address.ofPage(ctx, "/data-deletion/" + code).toString(),
            "confirmation_code",
            code));
  }

  private void find(Context ctx) {
    DataDeletion deletion = forget.find(ctx.pathParam("code"));
    ctx.json(Map.of("dataDeletion", DataDeletionJson.from(deletion)));
  }

  private static void refuse(Context ctx) {
    Problems.write(ctx, 401, "signature_invalid", "The request is not signed as it must be.");
  }

  record DataDeletionJson(String code, String requestedAt, Optional<String> completedAt) {
    static DataDeletionJson from(DataDeletion deletion) {
      return new DataDeletionJson(
          deletion.code(),
          Instants.text(deletion.requestedAt()),
          Instants.text(deletion.completedAt()));
    }
  }
}
