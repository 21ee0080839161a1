package io.chatplatform.meta.simulator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All phones, and the accounts they can write to. Beyond a limit the phone that was quiet for
/// longest is forgotten.
final class Phones {
  private static final int PHONES_MAX = 20_000;
  private static final int SHOWN_MAX = 300;

  private final Map<String, SimulatedAccount> accounts = new LinkedHashMap<>();
  private final Map<Key, Phone> phones = new LinkedHashMap<>(64, 0.75f, true);
  private long version;

  private record Key(String account, String customer) {}

  synchronized void register(SimulatedAccount account) {
    accounts.put(account.id(), account);
    version++;
  }

  synchronized List<SimulatedAccount> accounts() {
    return List.copyOf(accounts.values());
  }

  /// By its own id.
  synchronized Optional<SimulatedAccount> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /// The account meant by a call in the name of `id` to a customer: its own id, or that of a Page
  /// whose Instagram account knows the customer.
  synchronized Optional<SimulatedAccount> speaker(String id, String customer) {
    return accounts.values().stream()
        .filter(account -> account.businessId().equals(id) && !account.id().equals(id))
        .filter(account -> phones.containsKey(new Key(account.id(), customer)))
        .findFirst()
        .or(() -> account(id));
  }

  synchronized Optional<Phone> find(String account, String customer) {
    return Optional.ofNullable(phones.get(new Key(account, customer)));
  }

  synchronized Phone open(SimulatedAccount account, Customer customer) {
    Phone phone =
        phones.computeIfAbsent(
            new Key(account.id(), customer.id()), key -> new Phone(account, customer));
    if (phones.size() > PHONES_MAX) {
      phones.remove(phones.keySet().iterator().next());
    }
    return phone;
  }

  /// A WhatsApp customer by the business-scoped id.
  synchronized Optional<Phone> byUserId(String account, String userId) {
    return phones.values().stream()
        .filter(phone -> phone.account().id().equals(account))
        .filter(phone -> phone.customer().userId().equals(userId))
        .findFirst();
  }

  synchronized List<Phone> all() {
    return List.copyOf(phones.values());
  }

  /// Those that changed last, newest first; a page cannot show thousands.
  synchronized List<Phone> changedSince(long since) {
    return phones.values().stream()
        .filter(phone -> phone.version() > since)
        .sorted(Comparator.comparingLong(Phone::version).reversed())
        .limit(SHOWN_MAX)
        .toList();
  }

  /// Number and mark in one step, or who asks in between would never hear of it.
  synchronized void changed(Phone phone) {
    version++;
    phone.changed(version);
  }

  synchronized long version() {
    return version;
  }
}
