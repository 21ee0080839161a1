package io.chatplatform.bootstrap.demo;

import io.chatplatform.domain.channel.ChannelId;
import java.util.List;
import java.util.Optional;

/// The accounts that the demo's tenants have connected.
record DemoAccounts(
    String tenant, ChannelId channel, String accountId, Optional<String> businessAccountId, String name) {
  static final List<DemoAccounts> ALL =
      List.of(
          page(DemoLogins.LUMEN, "104857600002001", "Lumen Lighting"),
          whatsApp(DemoLogins.LUMEN, "440000000002001", "330000000002001", "Lumen Service Line"),
          instagram(DemoLogins.LUMEN, "17841400000002001", "lumen.lighting"),
          page(DemoLogins.HARBOR, "104857600003001", "Harbor Bikes"),
          whatsApp(DemoLogins.HARBOR, "440000000003001", "330000000003001", "Harbor Workshop"),
          instagram(DemoLogins.HARBOR, "17841400000003001", "harborbikes"));

  private static DemoAccounts page(String tenant, String id, String name) {
    return new DemoAccounts(tenant, new ChannelId("facebook"), id, Optional.empty(), name);
  }

  private static DemoAccounts whatsApp(String tenant, String id, String business, String name) {
    return new DemoAccounts(tenant, new ChannelId("whatsapp"), id, Optional.of(business), name);
  }

  private static DemoAccounts instagram(String tenant, String id, String name) {
    return new DemoAccounts(tenant, new ChannelId("instagram"), id, Optional.empty(), name);
  }
}
