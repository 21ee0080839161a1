package io.chatplatform.http.connection;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.chatplatform.application.connection.port.in.FindConnectionNotices;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Query;
import io.chatplatform.http.Words;
import io.chatplatform.http.access.Access;
import io.chatplatform.http.access.Authentication;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/// What platforms have said about the team's accounts.
public final class ConnectionNoticeRoutes implements EndpointGroup {
  private final FindConnectionNotices find;

  @Inject
  public ConnectionNoticeRoutes(FindConnectionNotices find) {
    this.find = find;
  }

  @Override
  public void addEndpoints() {
    get("/api/connection-notices", this::newest, Access.MEMBER);
  }

  private void newest(Context ctx) {
    var notices = find.find(Authentication.actor(ctx), new Query(ctx).limit());
    ctx.json(Map.of("notices", notices.stream().map(NoticeJson::from).toList()));
  }

  public record NoticeJson(
      String id,
      String connectionId,
      String kind,
      Optional<String> subject,
      String event,
      Optional<String> detail,
      Optional<String> until,
      String at) {
    static NoticeJson from(ConnectionNotice told) {
      var notice = told.notice();
      return new NoticeJson(
          told.id().toString(),
          told.connection().toString(),
          Words.of(notice.kind()),
          notice.subject(),
          notice.event(),
          notice.detail(),
          Instants.text(notice.until()),
          Instants.text(told.at()));
    }
  }
}
