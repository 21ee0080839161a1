package io.chatplatform.application.message.service;

import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.media.service.FittingPictures;
import io.chatplatform.application.message.port.in.SendMessage;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Sender;
import io.chatplatform.domain.user.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A world in which an agent answers in one chat.
final class SendingWorld {
  final World world;
  final Composer composer;
  final FittingPictures pictures;
  final SendMessageService service;
  final Actor agent;
  final Chat chat;

  SendingWorld(ChannelBuilder channel) {
    world = new World(channel);
    composer =
        new Composer(
            world.channels,
            world.chats,
            world.messages,
            world.attachments,
            world.connections,
            world.templates,
            world.outbox,
            world.ids,
            world.clock);
    pictures = new FittingPictures(world.store, world.attachments, world.media, world.scaler);
    service =
        new SendMessageService(
            world.store,
            world.chats,
            world.messages,
            composer,
            world.channels,
            pictures,
            world.events,
            world::wake);
    agent = world.givenActor(Role.AGENT);
    chat = world.givenChat();
  }

  Message send(SendMessage.Draft draft) {
    return service.handle(new SendMessage.Command(agent, chat.id(), draft));
  }

  /// The messages of the business, oldest first.
  List<Message> replies() {
    return world.messagesOf(chat.id()).stream()
        .filter(message -> message.sender().equals(Sender.agent(agent.userId())))
        .toList();
  }

  static SendMessage.Draft text(String text) {
    return draft(Optional.of(text), MessageType.TEXT, List.of());
  }

  static SendMessage.Draft pictures(Optional<String> text, Attachment... files) {
    return draft(text, MessageType.IMAGE, Arrays.stream(files).map(Attachment::id).toList());
  }

  static SendMessage.Draft draft(
      Optional<String> text, MessageType type, List<AttachmentId> files) {
    return new SendMessage.Draft(text, type, files, Optional.empty(), Optional.empty());
  }

  static SendMessage.Draft marked(String text, String clientId) {
    return new SendMessage.Draft(
        Optional.of(text), MessageType.TEXT, List.of(), Optional.empty(), Optional.of(clientId));
  }

  static SendMessage.Draft quoting(MessageId quoted) {
    return new SendMessage.Draft(
        Optional.of("Yes."), MessageType.TEXT, List.of(), Optional.of(quoted), Optional.empty());
  }
}
