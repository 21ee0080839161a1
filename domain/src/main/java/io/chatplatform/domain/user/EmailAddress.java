package io.chatplatform.domain.user;

import io.chatplatform.domain.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address in lower case: log-in ignores case.
public record EmailAddress(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
      throw new Refusal.Unacceptable("email", "must be an e-mail address");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
