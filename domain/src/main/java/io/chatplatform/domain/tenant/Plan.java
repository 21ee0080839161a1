package io.chatplatform.domain.tenant;

/// What a tenant has booked.
public enum Plan {
  BASIC
}
