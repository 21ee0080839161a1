package io.chatplatform.meta.simulator;

/// Who holds a phone. `id`: what webhooks name them by; on WhatsApp the phone number's digits, and
/// `userId` beside it.
record Customer(String id, String name, String userId) {}
