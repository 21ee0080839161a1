package io.chatplatform.domain.chat;

import io.chatplatform.domain.Texts;
import java.util.Locale;

/// A word on a chat, in lower case.
public record Label(String value) implements Comparable<Label> {
  public static final int MAX = 50;
  public static final int PER_CHAT = 20;

  public Label {
    value = Texts.required("labels", value, MAX).toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Label other) {
    return value.compareTo(other.value);
  }
}
