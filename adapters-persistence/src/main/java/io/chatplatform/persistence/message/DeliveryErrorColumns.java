package io.chatplatform.persistence.message;

import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.DeliveryError.Action;
import io.chatplatform.persistence.Values;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of an error, wherever one is kept; all null when there is none.
public record DeliveryErrorColumns(
    @Nullable String code,
    @Nullable String message,
    @Nullable String help,
    @Nullable String action) {
  public static DeliveryErrorColumns of(Optional<DeliveryError> error) {
    return error
        .map(known ->
            new DeliveryErrorColumns(
                known.code(),
                known.message(),
                known.help().orElse(null),
                Values.word(known.action())))
        .orElseGet(() -> new DeliveryErrorColumns(null, null, null, null));
  }

  /// One that was kept before actions were is worth another try.
  public Optional<DeliveryError> toDomain() {
    return code == null
        ? Optional.empty()
        : Optional.of(
            new DeliveryError(
                code,
                message == null ? "" : message,
                Optional.ofNullable(help),
                action == null ? Action.RETRY : Values.constant(Action.class, action)));
  }
}
