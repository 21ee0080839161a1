package io.chatplatform.broken.application.chat.service;

/// A service for others to name.
public final class BrokenService {}
