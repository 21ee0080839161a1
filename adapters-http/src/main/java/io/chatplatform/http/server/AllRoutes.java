package io.chatplatform.http.server;

import io.chatplatform.http.channel.ChannelRoutes;
import io.chatplatform.http.chat.AvatarRoutes;
import io.chatplatform.http.chat.ChatRoutes;
import io.chatplatform.http.connection.ConnectionNoticeRoutes;
import io.chatplatform.http.connection.ConnectionRoutes;
import io.chatplatform.http.connection.LoginRoutes;
import io.chatplatform.http.connection.OfferRoutes;
import io.chatplatform.http.connection.TemplateRoutes;
import io.chatplatform.http.media.MediaRoutes;
import io.chatplatform.http.message.ConversationRoutes;
import io.chatplatform.http.message.MessageHistoryRoutes;
import io.chatplatform.http.message.MessageRoutes;
import io.chatplatform.http.note.NoteRoutes;
import io.chatplatform.http.openapi.OpenApiRoutes;
import io.chatplatform.http.operations.HealthRoutes;
import io.chatplatform.http.operations.MetricsRoutes;
import io.chatplatform.http.privacy.PersonRoutes;
import io.chatplatform.http.realtime.EventRoutes;
import io.chatplatform.http.session.SessionRoutes;
import io.chatplatform.http.socket.SocketRoutes;
import io.chatplatform.http.team.UserRoutes;
import io.chatplatform.http.web.WebClientRoutes;
import io.chatplatform.http.webhook.WebhookRoutes;
import io.javalin.apibuilder.EndpointGroup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/// The table of all routes. `extra`: what only some installations have, such as the simulator of a
/// demo; it stands before the web client, which takes whatever address is left.
public final class AllRoutes {
  private final List<EndpointGroup> groups;

  @Inject
  public AllRoutes(
      SessionRoutes session,
      UserRoutes team,
      ChatRoutes chats,
      AvatarRoutes avatars,
      ConversationRoutes conversations,
      MessageRoutes messages,
      MessageHistoryRoutes history,
      NoteRoutes notes,
      MediaRoutes media,
      ConnectionRoutes connections,
      ConnectionNoticeRoutes notices,
      TemplateRoutes templates,
      LoginRoutes logins,
      OfferRoutes offers,
      PersonRoutes people,
      ChannelRoutes channels,
      WebhookRoutes webhooks,
      EventRoutes events,
      SocketRoutes sockets,
      OpenApiRoutes openApi,
      HealthRoutes health,
      MetricsRoutes metrics,
      List<EndpointGroup> extra,
      WebClientRoutes webClient) {
    List<EndpointGroup> all =
        new ArrayList<>(
            List.of(
                session,
                team,
                chats,
                avatars,
                conversations,
                messages,
                history,
                notes,
                media,
                connections,
                notices,
                templates,
                logins,
                offers,
                people,
                channels,
                webhooks,
                events,
                sockets,
                openApi,
                health,
                metrics));
    all.addAll(extra);
    all.add(webClient);
    this.groups = List.copyOf(all);
  }

  List<EndpointGroup> all() {
    return groups;
  }
}
