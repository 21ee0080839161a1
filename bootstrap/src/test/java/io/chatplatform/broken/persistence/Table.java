package io.chatplatform.broken.persistence;

/// Something of an adapter.
public final class Table {}
