package io.chatplatform.meta.simulator;

import io.chatplatform.meta.simulator.PhoneMessage.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A customer's phone, open on the conversation with one account or not. Keeps the latest messages
/// only. What it reports to the business goes out in order.
final class Phone {
  private static final int MESSAGES_MAX = 200;

  /// How long a sign of typing lasts unless it is repeated.
  static final Duration TYPING = Duration.ofSeconds(20);

  private final SimulatedAccount account;
  private final Customer customer;
  private final List<PhoneMessage> messages = new ArrayList<>();
  private boolean isOpen;
  private boolean readReceipts = true;
  private Optional<Instant> lastAct = Optional.empty();
  private Instant typingUntil = Instant.EPOCH;
  private long version;
  private CompletableFuture<String> reports = CompletableFuture.completedFuture("");

  Phone(SimulatedAccount account, Customer customer) {
    this.account = account;
    this.customer = customer;
  }

  /// What a phone shows at a moment.
  record View(
      SimulatedAccount account,
      Customer customer,
      List<PhoneMessage> messages,
      boolean isOpen,
      boolean readReceipts,
      boolean isTyping,
      long version) {}

  SimulatedAccount account() {
    return account;
  }

  Customer customer() {
    return customer;
  }

  synchronized View view(Instant now) {
    return new View(
        account,
        customer,
        List.copyOf(messages),
        isOpen,
        readReceipts,
        now.isBefore(typingUntil),
        version);
  }

  synchronized long version() {
    return version;
  }

  synchronized void changed(long newVersion) {
    version = newVersion;
  }

  synchronized void add(PhoneMessage message) {
    messages.add(message);
    if (messages.size() > MESSAGES_MAX) {
      messages.removeFirst();
    }
    if (message.byCustomer()) {
      acted(message.at());
    } else {
      typingUntil = Instant.EPOCH;
    }
  }

  /// The customer did something that lets the business answer.
  synchronized void acted(Instant at) {
    lastAct = lastAct.filter(at::isBefore).or(() -> Optional.of(at));
  }

  /// When the customer last turned to the business; empty: not since the phone is known.
  synchronized Optional<Instant> lastAct() {
    return lastAct;
  }

  /// All that happened on it happened so much earlier.
  synchronized void letPass(Duration time) {
    messages.replaceAll(message -> message.older(time));
    lastAct = lastAct.map(last -> last.minus(time));
  }

  synchronized Optional<PhoneMessage> message(String id) {
    return messages.stream().filter(message -> message.id().equals(id)).findFirst();
  }

  synchronized void typing(boolean isTyping, Instant now) {
    typingUntil = isTyping ? now.plus(TYPING) : Instant.EPOCH;
  }

  synchronized void look(boolean open, boolean receipts) {
    isOpen = open;
    readReceipts = receipts;
  }

  synchronized boolean showsReading() {
    return isOpen && readReceipts;
  }

  synchronized void mark(String id, State state) {
    change(
        message -> message.id().equals(id) && message.state() != State.READ,
        message -> message.in(state));
  }

  synchronized void seenByBusiness() {
    change(PhoneMessage::byCustomer, message -> message.in(State.READ));
  }

  /// The business's messages that were not read yet; they are now.
  synchronized List<PhoneMessage> readAll() {
    Predicate<PhoneMessage> unread =
        message -> !message.byCustomer() && message.state() != State.READ;
    List<PhoneMessage> found = messages.stream().filter(unread).toList();
    change(unread, message -> message.in(State.READ));
    return found;
  }

  /// Does this after all that was to be reported before.
  synchronized void report(Runnable work, Executor executor) {
    reports =
        reports.handleAsync(
            (done, failure) -> {
              work.run();
              return "";
            },
            executor);
  }

  synchronized boolean has(String id) {
    return message(id).isPresent();
  }

  /// An earlier message changes on the phone.
  synchronized void change(String id, UnaryOperator<PhoneMessage> how) {
    change(message -> message.id().equals(id), how);
  }

  private void change(Predicate<PhoneMessage> which, UnaryOperator<PhoneMessage> how) {
    messages.replaceAll(message -> which.test(message) ? how.apply(message) : message);
  }
}
