package io.chatplatform.application.fake;

import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Sender;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Messages in memory.
public final class InMemoryMessageRepository implements MessageRepository {
  private static final Comparator<Message> OLDEST_FIRST =
      Comparator.comparing(Message::timestamp).thenComparing(message -> message.id().toString());
  private final InMemoryStore store;

  public InMemoryMessageRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Message> find(MessageId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Message> findAll(Collection<MessageId> ids) {
    return where(message -> ids.contains(message.id()))
        .sorted(Comparator.comparing(message -> message.id().toString()))
        .toList();
  }

  @Override
  public Map<PlatformRef, Message> findByPlatformIds(Collection<PlatformRef> refs) {
    Map<PlatformRef, Message> found = new LinkedHashMap<>();
    for (Placed placed : store.rows().messages.values()) {
      ref(placed)
          .filter(refs::contains)
          .ifPresent(ref -> found.put(ref, StoredMessage.read(store.rows(), placed)));
    }
    return found;
  }

  @Override
  public List<Message> findUnreadByCustomer(ChatId chat, Instant upTo) {
    return where(message ->
            message.chatId().equals(chat)
                && !(message.sender() instanceof Sender.Customer)
                && (message.status() == MessageStatus.SENT
                    || message.status() == MessageStatus.DELIVERED)
                && !message.timestamp().isAfter(upTo))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public List<Message> findPending(Collection<ChatId> chats) {
    return where(message ->
            chats.contains(message.chatId())
                && !(message.sender() instanceof Sender.Customer)
                && message.status() == MessageStatus.PENDING)
        .sorted(Comparator.comparing(message -> message.id().toString()))
        .toList();
  }

  @Override
  public List<Message> page(ChatId chat, Optional<Before> before, int limit) {
    List<Message> found =
        where(message ->
                message.chatId().equals(chat)
                    && before.filter(place -> !isBefore(message, place)).isEmpty())
            .sorted(OLDEST_FIRST)
            .toList();
    return found.subList(Math.max(0, found.size() - limit), found.size());
  }

  @Override
  public Inserted insertNew(Collection<Placed> messages) {
    Set<MessageId> added = new LinkedHashSet<>();
    Set<MessageId> changedBefore = new LinkedHashSet<>();
    for (Placed placed : messages) {
      Rows.requireThere(store.rows().chats, placed.message().chatId());
      if (isNew(placed)) {
        StoredMessage.write(store.rows(), placed);
        added.add(placed.message().id());
        ref(placed)
            .filter(ref -> store.rows().changes.stream().anyMatch(kept -> kept.ref().equals(ref)))
            .ifPresent(ref -> changedBefore.add(placed.message().id()));
      }
    }
    return new Inserted(added, changedBefore);
  }

  @Override
  public void reviseAll(Collection<Message> messages) {
    messages.forEach(message -> StoredMessage.revise(store.rows(), message));
  }

  @Override
  public void updateAll(Collection<Message> messages) {
    messages.forEach(message -> StoredMessage.change(store.rows(), message));
  }

  @Override
  public List<Message> markRead(ChatId chat, Collection<MessageId> ids) {
    return mark(chat, message -> ids.contains(message.id()));
  }

  @Override
  public List<Message> markReadUpTo(ChatId chat, Instant upTo, Optional<MessageId> with) {
    return mark(
        chat,
        message ->
            message.timestamp().isBefore(upTo)
                || (message.timestamp().equals(upTo)
                    && with.filter(id -> isAfter(message.id(), id)).isEmpty()));
  }

  @Override
  public int countUnread(ChatId chat) {
    return (int) where(isUnread(chat)).count();
  }

  @Override
  public Optional<Message> findByClientId(ChatId chat, String clientId) {
    return where(message ->
            message.chatId().equals(chat)
                && message.links().clientId().filter(clientId::equals).isPresent())
        .findFirst();
  }

  private List<Message> mark(ChatId chat, Predicate<Message> which) {
    List<Message> marked =
        where(isUnread(chat).and(which))
            .sorted(OLDEST_FIRST)
            .map(message -> message.read(true))
            .toList();
    updateAll(marked);
    return marked;
  }

  private Stream<Message> where(Predicate<Message> condition) {
    TenantTables rows = store.rows();
    return List.copyOf(rows.messages.values()).stream()
        .filter(placed -> condition.test(placed.message()))
        .map(placed -> StoredMessage.read(rows, placed));
  }

  private boolean isNew(Placed placed) {
    Message message = placed.message();
    return store.rows().messages.values().stream()
        .noneMatch(known ->
            (ref(placed).isPresent() && ref(known).equals(ref(placed)))
                || (message.links().clientId().isPresent()
                    && known.message().chatId().equals(message.chatId())
                    && known.message().links().clientId().equals(message.links().clientId())));
  }

  private static Predicate<Message> isUnread(ChatId chat) {
    return message ->
        message.chatId().equals(chat)
            && message.sender() instanceof Sender.Customer
            && !message.isRead();
  }

  private static boolean isBefore(Message message, Before place) {
    return message.timestamp().isBefore(place.at())
        || (message.timestamp().equals(place.at())
            && place.id().filter(id -> isAfter(id, message.id())).isPresent());
  }

  private static boolean isAfter(MessageId one, MessageId other) {
    return one.toString().compareTo(other.toString()) > 0;
  }

  private static Optional<PlatformRef> ref(Placed placed) {
    return placed
        .message()
        .delivery()
        .platformMessageId()
        .map(id -> new PlatformRef(placed.connection(), id));
  }
}
