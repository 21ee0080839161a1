package io.chatplatform.broken.http;

import io.chatplatform.broken.persistence.Table;

/// An adapter that knows another.
public record KnowsPersistence(Table table) {}
