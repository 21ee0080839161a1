package io.chatplatform.application.message.service;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.message.port.in.SendMessage.Draft;
import io.chatplatform.application.message.port.in.SendMessage.TemplateChoice;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.TextSplit;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.FilledTemplate;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Sender;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns a draft into pending messages and their outbox entries; runs inside the tenant's
/// transaction, with the chat locked.
public final class Composer {
  private final Channels channels;
  private final ChatRepository chats;
  private final MessageRepository messages;
  private final AttachmentRepository attachments;
  private final ConnectionRepository connections;
  private final TemplateRepository templates;
  private final Outbox outbox;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public Composer(
      Channels channels,
      ChatRepository chats,
      MessageRepository messages,
      AttachmentRepository attachments,
      ConnectionRepository connections,
      TemplateRepository templates,
      Outbox outbox,
      IdSource ids,
      Clock clock) {
    this.channels = channels;
    this.chats = chats;
    this.messages = messages;
    this.attachments = attachments;
    this.connections = connections;
    this.templates = templates;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  Composed compose(Actor actor, Chat locked, Draft draft) {
    ConnectionId connectionId = locked.origin().connection();
    SocialConnection connection =
        connections.find(connectionId).orElseThrow(() -> new Refusal.NotFound("connection"));
    var channel = channels.require(locked.origin().channel()).descriptor();
    var rules = new ReplyRules(channel);
    List<Attachment> files =
        attachments.findUnsent(draft.attachments()).stream()
            .sorted(Comparator.comparingInt(file -> draft.attachments().indexOf(file.id())))
            .toList();
    Instant now = clock.instant();
    rules.requireUsable(connection);
    rules.requireSendable(draft, files);
    if (draft.type() != MessageType.TEMPLATE) {
      rules.requireOpenWindow(locked, now);
    }
    Message.Links links =
        new Message.Links(
            draft.replyTo(), draft.replyTo().map(id -> quoted(locked, id)), draft.clientId());

    List<Message> composed = new ArrayList<>();
    List<MessageContent> contents =
        draft.type() == MessageType.TEMPLATE
            ? List.of(template(connectionId, draft, files))
            : contents(draft, files, channel);
    for (MessageContent content : contents) {
      composed.add(
          Message.composed(
              new MessageId(ids.next()),
              locked.id(),
              Sender.agent(actor.userId()),
              content,
              composed.isEmpty() ? links : Message.Links.NONE,
              now));
    }
    messages.insertNew(
        composed.stream().map(message -> new Placed(connectionId, message)).toList());
    Chat chat = locked;
    for (Message message : composed) {
      outbox.add(message.id(), chat.id(), connectionId, now);
      chat = chat.with(message, now);
    }
    chats.updateAll(List.of(chat));
    return new Composed(composed, chat);
  }

  private MessageContent template(ConnectionId connection, Draft draft, List<Attachment> files) {
    TemplateChoice choice =
        draft.template().orElseThrow(() -> new Refusal.Unacceptable("template", "must be given"));
    FilledTemplate filled =
        templates
            .find(connection, choice.name(), choice.language())
            .orElseThrow(() ->
                new Refusal.Unacceptable(
                    "template_unknown",
                    List.of(
                        new Refusal.FieldError(
                            "template", "is not a template of this connection"))))
            .filledWith(choice.values());
    ReplyRules.requireHeaderFile(filled, files);
    return new MessageContent.Template(filled.shown().text(), Optional.of(filled), files);
  }

  /// One file a message; the text is the caption of the first file that can carry one, where the
  /// channel has captions, else a message of its own after the files.
  private static List<MessageContent> contents(
      Draft draft, List<Attachment> files, ChannelDescriptor channel) {
    if (draft.choices().isPresent()) {
      return List.of(
          new MessageContent.Interactive(draft.text().orElseThrow(), draft.choices().get()));
    }
    if (files.isEmpty()) {
      String whole = draft.text().orElseThrow();
      List<String> parts =
          draft.split() ? TextSplit.parts(whole, channel.limits().text()) : List.of(whole);
      return parts.stream().<MessageContent>map(MessageContent.Text::new).toList();
    }
    boolean captions = channel.capabilities().captions();
    List<MessageContent> contents = new ArrayList<>();
    Optional<String> text = draft.text().filter(words -> !words.isBlank());
    for (Attachment file : files) {
      Optional<String> caption = captions && file.type().takesCaption() ? text : Optional.empty();
      contents.add(new MessageContent.Media(file.type(), caption, List.of(file)));
      text = text.filter(words -> caption.isEmpty());
    }
    text.ifPresent(words -> contents.add(new MessageContent.Text(words)));
    return contents;
  }

  private String quoted(Chat chat, MessageId id) {
    return messages
        .find(id)
        .filter(message -> message.chatId().equals(chat.id()))
        .flatMap(message -> message.delivery().platformMessageId())
        .orElseThrow(() ->
            new Refusal.Unacceptable("replyToId", "is not a message of this chat that was sent"));
  }

  /// What was stored, and the chat as it is now.
  record Composed(List<Message> messages, Chat chat) {
    Message first() {
      return messages.getFirst();
    }

    List<TenantEvent> events() {
      return messages.stream()
          .<TenantEvent>map(message -> new TenantEvent.MessageCreated(message, chat))
          .toList();
    }
  }
}
