package io.chatplatform.broken.application.chat.port.out;

/// An outbound port that is no interface.
public final class ClassRepository {}
