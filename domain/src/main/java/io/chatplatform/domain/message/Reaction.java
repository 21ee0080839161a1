package io.chatplatform.domain.message;

/// An emoji on a message, by the customer or by the business.
public record Reaction(String emoji, boolean byCustomer) {}
