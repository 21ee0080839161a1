package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.DashboardCounts;
import io.chatplatform.application.fake.TenantTables.StoredProfile;
import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chats in memory. Transactions run one at a time, so there is nothing more to lock.
public final class InMemoryChatRepository implements ChatRepository {
  private static final Duration SILENCE = Duration.ofDays(7);
  private final InMemoryStore store;

  public InMemoryChatRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Chat> find(ChatId id) {
    return Optional.ofNullable(store.rows().chats.get(id));
  }

  @Override
  public Optional<Chat> lock(ChatId id) {
    return find(id);
  }

  @Override
  public List<Chat> lockAll(Collection<ChatId> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> find(id).stream())
        .sorted(Comparator.comparing(chat -> chat.id().toString()))
        .toList();
  }

  @Override
  public Map<Handle, Chat> lockByHandles(Collection<Handle> handles) {
    Map<Handle, Chat> found = new LinkedHashMap<>();
    for (Handle handle : handles) {
      Optional.ofNullable(store.rows().handles.get(handle))
          .flatMap(this::find)
          .ifPresent(chat -> found.put(handle, chat));
    }
    return found;
  }

  @Override
  public void lockOpening(Collection<ConnectionId> connections) {
    store.rows();
  }

  @Override
  public Page<Chat> list(ChatFilter filter, PageRequest page) {
    var matching = new ChatMatching(store.rows(), filter);
    return Rows.page(
        store.rows().chats.values().stream().filter(matching::matches).toList(),
        page,
        chat -> new Keyset(chat.activity().lastInteraction(), chat.id().value()),
        Rows.newestFirst());
  }

  @Override
  public void open(Collection<Chat> chats, Map<Handle, ChatId> handles) {
    for (Chat chat : chats) {
      Rows.requireThere(store.rows().connections, chat.origin().connection());
      if (store.rows().chats.putIfAbsent(chat.id(), chat) != null) {
        throw new IllegalStateException("there is such a chat: " + chat.id());
      }
      store.rows().profiles.put(chat.id(), StoredProfile.WANTED);
    }
    addHandles(handles);
  }

  @Override
  public void updateAll(Collection<Chat> chats) {
    for (Chat chat : chats) {
      Optional<Instant> before =
          Optional.ofNullable(store.rows().chats.get(chat.id()))
              .flatMap(known -> known.activity().lastCustomerMessageAt());
      Rows.replace(store.rows().chats, chat.id(), chat);
      wantProfileAfterSilence(chat, before);
    }
  }

  private void wantProfileAfterSilence(Chat chat, Optional<Instant> before) {
    boolean isBack =
        before.isPresent()
            && chat.activity()
                .lastCustomerMessageAt()
                .filter(at -> at.isAfter(before.get().plus(SILENCE)))
                .isPresent();
    if (isBack) {
      store.rows().profiles.computeIfPresent(chat.id(), (id, row) -> row.due(0, Instant.MIN));
    }
  }

  @Override
  public void addHandles(Map<Handle, ChatId> handles) {
    handles.forEach((handle, chat) -> {
      Rows.requireThere(store.rows().chats, chat);
      if (store.rows().handles.putIfAbsent(handle, chat) != null) {
        throw new LostRace("a customer's key is taken");
      }
    });
  }

  @Override
  public void moveHandles(Collection<Handle> handles, ChatId to) {
    for (Handle handle : handles) {
      store.rows().handles.replace(handle, to);
      store.rows().retiredHandles.remove(handle);
    }
  }

  @Override
  public void retireHandles(Collection<Handle> handles) {
    store.rows().retiredHandles.addAll(handles);
  }

  @Override
  public void merge(ChatId from, ChatId into) {
    store.rows().mergeChat(from, into);
  }

  @Override
  public List<CustomerKey> keysOf(ChatId id) {
    String first = find(id).map(chat -> chat.customer().platformChatId()).orElse("");
    return store.rows().handles.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .filter(entry -> !store.rows().retiredHandles.contains(entry.getKey()))
        .map(entry -> entry.getKey().key())
        .sorted(Comparator.comparing(key -> !key.value().equals(first)))
        .toList();
  }

  @Override
  public boolean delete(ChatId id) {
    return store.rows().deleteChat(id);
  }

  @Override
  public List<Chat> unassignAll(UserId user) {
    List<Chat> unassigned =
        store.rows().chats.values().stream()
            .filter(chat -> chat.assignedUserId().filter(user::equals).isPresent())
            .map(chat -> chat.assignedTo(Optional.empty(), chat.times().updatedAt()))
            .toList();
    updateAll(unassigned);
    return unassigned;
  }

  @Override
  public DashboardCounts dashboard(UserId user, Instant startOfDay) {
    return InMemoryDashboard.count(store.rows(), user, startOfDay);
  }
}
