package io.chatplatform.domain.message;

/// How far an outgoing message got. It only moves forward, whatever order the platform's events
/// come in: pending, sent, delivered, read; failed ends it. A message that was delivered cannot
/// fail any more.
public enum MessageStatus {
  PENDING,
  SENT,
  DELIVERED,
  READ,
  FAILED;

  /// May a message in this status move to the next one?
  public boolean movesTo(MessageStatus next) {
    return switch (this) {
      case PENDING -> next != PENDING;
      case SENT -> next == DELIVERED || next == READ || next == FAILED;
      case DELIVERED -> next == READ;
      case READ, FAILED -> false;
    };
  }
}
