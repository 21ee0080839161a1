package io.chatplatform.persistence.connection;

import io.chatplatform.domain.connection.AccountNotice;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.connection.ConnectionNotice;
import io.chatplatform.persistence.Values;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `connection_notices`.
public record ConnectionNoticeRow(
    UUID id,
    UUID socialConnectionId,
    String kind,
    @Nullable String subject,
    String event,
    @Nullable String detail,
    @Nullable Instant until,
    Instant at) {
  static ConnectionNoticeRow of(ConnectionNotice notice) {
    return new ConnectionNoticeRow(
        notice.id(),
        notice.connection().value(),
        Values.word(notice.notice().kind()),
        notice.notice().subject().orElse(null),
        notice.notice().event(),
        notice.notice().detail().orElse(null),
        notice.notice().until().orElse(null),
        notice.at());
  }

  ConnectionNotice toDomain() {
    return new ConnectionNotice(
        id,
        new ConnectionId(socialConnectionId),
        new AccountNotice(
            Values.constant(AccountNotice.Kind.class, kind),
            Optional.ofNullable(subject),
            event,
            Optional.ofNullable(detail),
            Optional.ofNullable(until)),
        at);
  }
}
