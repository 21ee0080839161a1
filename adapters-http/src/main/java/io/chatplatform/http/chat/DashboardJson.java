package io.chatplatform.http.chat;

import io.chatplatform.application.chat.port.out.DashboardCounts;
import java.util.List;

record DashboardJson(
    long openChats,
    long pendingChats,
    long closedToday,
    long unassigned,
    long mine,
    long unreadChats,
    long messagesToday,
    List<ByChannel> byChannel,
    List<ByAgent> agents) {

  static DashboardJson from(DashboardCounts counts) {
    return new DashboardJson(
        counts.open(),
        counts.pending(),
        counts.closedToday(),
        counts.unassigned(),
        counts.mine(),
        counts.unreadChats(),
        counts.messagesToday(),
        counts.openByChannel().entrySet().stream()
            .map(entry -> new ByChannel(entry.getKey().value(), entry.getValue()))
            .toList(),
        counts.openByUser().entrySet().stream()
            .map(entry -> new ByAgent(entry.getKey().toString(), entry.getValue()))
            .toList());
  }

  record ByChannel(String platform, long openChats) {}

  record ByAgent(String userId, long openChats) {}
}
