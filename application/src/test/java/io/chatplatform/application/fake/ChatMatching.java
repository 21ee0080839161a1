package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.user.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Does a chat fit a filter? A text is a part of what is known of the customer, or the beginnings
/// of words of one message.
record ChatMatching(TenantTables rows, ChatFilter filter) {
  boolean matches(Chat chat) {
    return filter.status().filter(status -> status != chat.status()).isEmpty()
        && filter.assignee().filter(assignee -> !isAssigned(chat, assignee)).isEmpty()
        && filter.channel().filter(id -> !id.equals(chat.origin().channel())).isEmpty()
        && filter.connection().filter(id -> !id.equals(chat.origin().connection())).isEmpty()
        && filter.label().filter(label -> !chat.labels().contains(label)).isEmpty()
        && filter.text().filter(text -> !hasText(chat, text.strip())).isEmpty()
        && (!filter.unreadOnly() || chat.activity().unreadCount() > 0);
  }

  private static boolean isAssigned(Chat chat, ChatFilter.Assignee assignee) {
    return switch (assignee) {
      case ChatFilter.Assignee.Nobody() -> chat.assignedUserId().isEmpty();
      case ChatFilter.Assignee.Member(var id) ->
          chat.assignedUserId().filter(id::equals).isPresent();
    };
  }

  private boolean hasText(Chat chat, String text) {
    return text.isEmpty() || isKnown(chat.customer(), text) || isSaid(chat, text);
  }

  private static boolean isKnown(Customer customer, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    String digits = text.replaceAll("\\D", "");
    return Stream.of(customer.name(), customer.phone(), customer.email().map(EmailAddress::value))
            .flatMap(known -> known.stream())
            .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(wanted))
        || (digits.length() > 2
            && customer
                .phone()
                .filter(phone -> phone.replaceAll("\\D", "").contains(digits))
                .isPresent());
  }

  private boolean isSaid(Chat chat, String text) {
    List<String> wanted = words(text);
    return !wanted.isEmpty()
        && rows.messages.values().stream()
            .map(placed -> placed.message())
            .filter(message -> message.chatId().equals(chat.id()))
            .flatMap(message -> message.content().text().stream())
            .map(ChatMatching::words)
            .anyMatch(said ->
                wanted.stream()
                    .allMatch(begin -> said.stream().anyMatch(word -> word.startsWith(begin))));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
