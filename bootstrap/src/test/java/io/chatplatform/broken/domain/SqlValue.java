package io.chatplatform.broken.domain;

import java.sql.Timestamp;

/// A value that knows a database.
public record SqlValue(Timestamp at) {}
