package io.chatplatform.domain.chat;

/// One of the names by which a channel knows a customer, e.g. kind `phone` or `user_id`. A customer
/// may have several, any of which may be missing; a chat is found by any of them.
public record CustomerKey(String kind, String value) {}
