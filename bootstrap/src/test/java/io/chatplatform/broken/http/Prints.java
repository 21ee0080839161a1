package io.chatplatform.broken.http;

/// An adapter that prints.
public final class Prints {
  public void greet() {
    System.out.println("Hello");
  }
}
