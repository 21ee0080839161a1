package io.chatplatform.application.customer.port.in;

/// There is a new customer: look now. Cheap; may be called from anywhere, after the commit.
@FunctionalInterface
public interface WakeProfileLookup {
  void wake();
}
