package io.chatplatform.domain.chat;

public enum ChatStatus {
  OPEN,
  PENDING,
  CLOSED
}
