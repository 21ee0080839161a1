package io.chatplatform.domain.user;

import io.chatplatform.domain.Refusal;

/// A password as typed; never printed. Length is what counts, as NIST SP 800-63B advises.
public record Password(String value) {
  public static final int MIN = 10;
  public static final int MAX = 200;

  /// A new password, for the given input field.
  public static Password chosen(String field, String value) {
    int length = value.codePointCount(0, value.length());
    if (length < MIN || length > MAX) {
      throw new Refusal.Unacceptable(field, "must have " + MIN + " to " + MAX + " characters");
    }
    return new Password(value);
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
