package io.chatplatform.broken.http;

import jakarta.inject.Inject;

/// A class that hides what it needs.
public class InjectedField {
  @Inject public String text;
}
