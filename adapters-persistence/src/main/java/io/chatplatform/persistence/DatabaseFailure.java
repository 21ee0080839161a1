package io.chatplatform.persistence;

import org.jspecify.annotations.Nullable;

/// The database cannot be used; the message is one line for the person who starts the program.
@SuppressWarnings("serial")
public final class DatabaseFailure extends RuntimeException {
  DatabaseFailure(String message, @Nullable Exception cause) {
    super(message, cause);
  }
}
