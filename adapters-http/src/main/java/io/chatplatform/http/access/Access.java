package io.chatplatform.http.access;

import io.javalin.security.RouteRole;

/// Who may call a route. What a member may do there is decided by the use case.
public enum Access implements RouteRole {
  ANYONE,
  MEMBER
}
