package io.chatplatform.broken.domain;

/// A value that changes.
public final class MutableValue {
  private int count;

  public int next() {
    return ++count;
  }
}
