package io.chatplatform.domain.chat;

import io.chatplatform.domain.Texts;
import io.chatplatform.domain.user.EmailAddress;
import java.util.Optional;

/// The person on the other side. `platformChatId` is the first key the chat was found by.
public record Customer(
    String platformChatId,
    Optional<String> name,
    Optional<String> phone,
    Optional<EmailAddress> email,
    Optional<String> avatarUrl) {
  public static final int NAME_MAX = 200;
  public static final int PHONE_MAX = 40;

  public static Customer of(CustomerIdentity identity) {
    return new Customer(
        identity.keys().getFirst().value(),
        identity.name(),
        identity.phone(),
        Optional.empty(),
        Optional.empty());
  }

  /// What the channel tells fills gaps; it never replaces what an agent wrote.
  public Customer learned(CustomerIdentity identity) {
    return new Customer(
        platformChatId, name.or(identity::name), phone.or(identity::phone), email, avatarUrl);
  }

  /// What is known of the same person elsewhere fills gaps.
  Customer completed(Customer other) {
    return new Customer(
        platformChatId,
        name.or(other::name),
        phone.or(other::phone),
        email.or(other::email),
        avatarUrl.or(other::avatarUrl));
  }

  /// The channel knows them by another number or id from now on. A phone number that an agent wrote
  /// stays.
  public Customer moved(CustomerIdentity to, Optional<String> formerPhone) {
    boolean wasLearned = phone.isEmpty() || phone.equals(formerPhone);
    return new Customer(
        to.keys().getFirst().value(),
        name.or(to::name),
        wasLearned ? to.phone().or(() -> phone) : phone,
        email,
        avatarUrl);
  }

  public Customer named(Optional<String> newName) {
    return new Customer(
        platformChatId,
        newName.flatMap(n -> Texts.optional("customerName", n, NAME_MAX)),
        phone,
        email,
        avatarUrl);
  }

  /// Where members load the picture.
  public Customer withAvatar(Optional<String> newAvatarUrl) {
    return new Customer(platformChatId, name, phone, email, newAvatarUrl);
  }

  public Customer withPhone(Optional<String> newPhone) {
    return new Customer(
        platformChatId,
        name,
        newPhone.flatMap(p -> Texts.optional("customerPhone", p, PHONE_MAX)),
        email,
        avatarUrl);
  }

  public Customer withEmail(Optional<EmailAddress> newEmail) {
    return new Customer(platformChatId, name, phone, newEmail, avatarUrl);
  }
}
