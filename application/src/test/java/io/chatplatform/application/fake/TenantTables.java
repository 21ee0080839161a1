package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository.KnownProfile;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Version;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermarks;
import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Kind;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.State;
import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One tenant's rows. All values are immutable, so a copy of the maps is a snapshot.
final class TenantTables {
  final Map<TenantId, Tenant> tenants = new LinkedHashMap<>();
  final Map<UserId, User> users = new LinkedHashMap<>();
  final Map<UserId, String> passwordHashes = new LinkedHashMap<>();
  final Map<SessionId, Session> sessions = new LinkedHashMap<>();
  final Map<String, Token> tokens = new LinkedHashMap<>();
  final Map<ConnectionId, SocialConnection> connections = new LinkedHashMap<>();
  final Map<ConnectionId, byte[]> sealedTokens = new LinkedHashMap<>();
  final Map<ConnectionId, Instant> checksDue = new LinkedHashMap<>();
  final Map<OfferId, AccountOffer> offers = new LinkedHashMap<>();
  final Map<ChatId, Chat> chats = new LinkedHashMap<>();
  final Map<Handle, ChatId> handles = new LinkedHashMap<>();
  final Map<MessageId, Placed> messages = new LinkedHashMap<>();
  final Map<AttachmentId, StoredAttachment> attachments = new LinkedHashMap<>();
  final Map<NoteId, Note> notes = new LinkedHashMap<>();
  final Map<PlatformRef, Early> early = new LinkedHashMap<>();
  final List<Kept> changes = new ArrayList<>();
  final Map<PlatformRef, Version> originals = new LinkedHashMap<>();
  final Map<String, ConnectionNotice> notices = new LinkedHashMap<>();
  final Map<ConnectionId, List<MessageTemplate>> templates = new LinkedHashMap<>();
  final Set<Handle> retiredHandles = new LinkedHashSet<>();
  final Map<Handle, Watermarks> watermarks = new LinkedHashMap<>();
  final Map<MessageId, Entry> outbox = new LinkedHashMap<>();
  final Map<ChatId, StoredProfile> profiles = new LinkedHashMap<>();

  TenantTables copy() {
    var copy = new TenantTables();
    copy.tenants.putAll(tenants);
    copy.users.putAll(users);
    copy.passwordHashes.putAll(passwordHashes);
    copy.sessions.putAll(sessions);
    copy.tokens.putAll(tokens);
    copy.connections.putAll(connections);
    copy.sealedTokens.putAll(sealedTokens);
    copy.checksDue.putAll(checksDue);
    copy.offers.putAll(offers);
    copy.chats.putAll(chats);
    copy.handles.putAll(handles);
    copy.messages.putAll(messages);
    copy.attachments.putAll(attachments);
    copy.notes.putAll(notes);
    copy.early.putAll(early);
    copy.changes.addAll(changes);
    copy.originals.putAll(originals);
    copy.notices.putAll(notices);
    copy.templates.putAll(templates);
    copy.retiredHandles.addAll(retiredHandles);
    copy.watermarks.putAll(watermarks);
    copy.outbox.putAll(outbox);
    copy.profiles.putAll(profiles);
    return copy;
  }

  /// What belongs to a chat goes with it.
  boolean deleteChat(ChatId id) {
    if (chats.remove(id) == null) {
      return false;
    }
    handles.values().removeIf(id::equals);
    profiles.remove(id);
    notes.values().removeIf(note -> note.chatId().equals(id));
    List<MessageId> gone =
        messages.values().stream()
            .map(Placed::message)
            .filter(message -> message.chatId().equals(id))
            .map(message -> message.id())
            .toList();
    gone.forEach(messages::remove);
    gone.forEach(outbox::remove);
    attachments.values().removeIf(row -> row.message().filter(gone::contains).isPresent());
    return true;
  }

  record StoredProfile(KnownProfile known, int attempts, Instant dueAt) {
    static final StoredProfile WANTED =
        new StoredProfile(
            new KnownProfile(Optional.empty(), Optional.empty(), Optional.empty()), 0, Instant.MIN);

    StoredProfile due(int newAttempts, Instant newDueAt) {
      return new StoredProfile(known, newAttempts, newDueAt);
    }
  }

  /// What belongs to one chat belongs to another one.
  void mergeChat(ChatId from, ChatId into) {
    handles.replaceAll((handle, chat) -> chat.equals(from) ? into : chat);
    messages.replaceAll((id, placed) ->
        placed.message().chatId().equals(from)
            ? new Placed(placed.connection(), placed.message().movedTo(into))
            : placed);
    chats.remove(from);
  }

  record Token(SessionId session, boolean used) {}

  /// A file that waits is due at once, until it is put off.
  record StoredAttachment(
      Attachment attachment, Optional<MessageId> message, int attempts, Instant dueAt) {
    StoredAttachment(Attachment attachment, Optional<MessageId> message) {
      this(attachment, message, 0, Instant.MIN);
    }

    StoredAttachment with(Attachment changed) {
      return new StoredAttachment(changed, message, attempts, dueAt);
    }

    StoredAttachment due(int newAttempts, Instant newDueAt) {
      return new StoredAttachment(attachment, message, newAttempts, newDueAt);
    }
  }

  record Entry(
      Kind kind,
      long added,
      ChatId chat,
      ConnectionId connection,
      State state,
      int attempts,
      Instant dueAt) {
    Entry with(State newState, int newAttempts, Instant newDueAt) {
      return new Entry(kind, added, chat, connection, newState, newAttempts, newDueAt);
    }
  }
}
