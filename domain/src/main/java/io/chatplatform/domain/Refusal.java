package io.chatplatform.domain;

import java.time.Duration;
import java.util.List;

/// A business rule said no. Thrown only by domain and application; each kind becomes one kind of
/// answer at the edge. `code` is stable and may be relied on; the message is written for the person
/// who asked.
@SuppressWarnings("serial")
public abstract sealed class Refusal extends RuntimeException {
  private final String code;

  private Refusal(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public final String code() {
    return code;
  }

  public final String detail() {
    return String.valueOf(getMessage());
  }

  /// Not there, or not the asker's: the two are indistinguishable on purpose.
  public static final class NotFound extends Refusal {
    public NotFound(String what) {
      super("not_found", "There is no such " + what + ".");
    }
  }

  public static final class Forbidden extends Refusal {
    public Forbidden(String detail) {
      super("forbidden", detail);
    }
  }

  public static final class Conflict extends Refusal {
    public Conflict(String code, String detail) {
      super(code, detail);
    }
  }

  public static final class NotSignedIn extends Refusal {
    public NotSignedIn(String detail) {
      super("not_signed_in", detail);
    }
  }

  /// The input is well-formed but its values cannot be accepted.
  public static final class Unacceptable extends Refusal {
    private final List<FieldError> errors;

    public Unacceptable(String field, String message) {
      this(List.of(new FieldError(field, message)));
    }

    public Unacceptable(List<FieldError> errors) {
      this("unacceptable", errors);
    }

    public Unacceptable(String code, List<FieldError> errors) {
      super(code, errors.getFirst().message());
      this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
      return errors;
    }
  }

  /// Asked too often; may be asked again after the given time.
  public static final class TooMany extends Refusal {
    private final Duration retryAfter;

    public TooMany(String detail, Duration retryAfter) {
      super("too_many_requests", detail);
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /// A field of the input and what is wrong with it.
  public record FieldError(String field, String message) {}
}
