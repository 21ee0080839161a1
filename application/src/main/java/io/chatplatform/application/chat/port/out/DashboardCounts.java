package io.chatplatform.application.chat.port.out;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.user.UserId;
import java.util.Map;

/// A tenant's numbers of the moment.
public record DashboardCounts(
    long open,
    long pending,
    long closedToday,
    long unassigned,
    long mine,
    long unreadChats,
    long messagesToday,
    Map<ChannelId, Long> openByChannel,
    Map<UserId, Long> openByUser) {}
