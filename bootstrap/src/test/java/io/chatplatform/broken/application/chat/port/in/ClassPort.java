package io.chatplatform.broken.application.chat.port.in;

/// An inbound port that is no verb.
public final class ClassPort {}
