package io.chatplatform.application.transaction;

import java.util.UUID;

/// Makes ids: UUID version 7 (RFC 9562), so that later ones sort after earlier ones.
@FunctionalInterface
public interface IdSource {
  UUID next();
}
