package io.chatplatform.realtime;

import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.tenant.TenantId;

/// The names of all keys. What belongs to one tenant carries a hash tag, so that it stays together
/// in a cluster.
///
/// | key | type | holds |
/// | --- | --- | --- |
/// | `inbound:{n}` | stream | webhook bodies of partition n, group `inbound` |
/// | `inbound:{n}:owner` | string | the instance that reads partition n; expires |
/// | `inbound:instances` | sorted set | living instances by their last sign of life |
/// | `inbound:dead` | stream | bodies that cannot be processed, with the reason |
/// | `events:{tenant}` | stream | the tenant's latest events |
/// | `events:{tenant}:live` | channel | the same, as they happen |
/// | `presence:{tenant}` | sorted set | user and instance by when that is to be forgotten |
/// | `sessions:ended` | sorted set, channel | sessions whose access tokens are dead |
/// | `login:…` | string | who is on the way to a platform's dialog, by the state; expires |
/// | `ticket:…`, `limit:…`, `answer:…` | string | socket tickets, counters, answers by idempotency key |
public final class RedisKeys {
  public static final String INBOUND_GROUP = "inbound";
  public static final String INBOUND_INSTANCES = "inbound:instances";
  public static final String INBOUND_DEAD = "inbound:dead";
  public static final String SESSIONS_ENDED = "sessions:ended";

  private RedisKeys() {}

  public static String inbound(int partition) {
    return "inbound:{" + partition + "}";
  }

  public static String inboundOwner(int partition) {
    return inbound(partition) + ":owner";
  }

  public static String events(TenantId tenant) {
    return "events:{" + tenant + "}";
  }

  public static String live(TenantId tenant) {
    return events(tenant) + ":live";
  }

  public static String presence(TenantId tenant) {
    return "presence:{" + tenant + "}";
  }

  public static String ticket(String hash) {
    return "ticket:" + hash;
  }

  public static String login(String hash) {
    return "login:" + hash;
  }

  public static String limit(String bucket) {
    return "limit:" + bucket;
  }

  public static String pace(ConnectionId connection, String lane) {
    return "pace:{" + connection + "}:" + lane;
  }

  public static String answer(String scope, String key) {
    return "answer:" + scope + ":" + key;
  }
}
