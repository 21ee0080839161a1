package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.message.Referral;
import java.time.Duration;
import java.time.Instant;

/// Puts the time of receipt where a platform told no time, or one that cannot be: before there was
/// any such platform, or in the future, where it would keep a chat on top and its reply window open
/// for ever.
final class EventTimes {
  private static final Instant EARLIEST = Instant.parse("2004-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private EventTimes() {}

  static InboundEvent credible(InboundEvent event, Instant receivedAt) {
    return switch (event) {
      case InboundEvent.MessageReceived e when !isCredible(e.at(), receivedAt) ->
          new InboundEvent.MessageReceived(
              e.channel(),
              e.accountId(),
              e.customer(),
              e.platformMessageId(),
              e.content(),
              e.replyToPlatformId(),
              e.answers(),
              e.context().withReferral(e.context().referral().map(r -> at(r, receivedAt))),
              receivedAt);
      case InboundEvent.MessageEchoed e when !isCredible(e.at(), receivedAt) ->
          new InboundEvent.MessageEchoed(
              e.channel(),
              e.accountId(),
              e.customer(),
              e.platformMessageId(),
              e.ourId(),
              e.content(),
              e.replyToPlatformId(),
              e.context(),
              receivedAt);
      case InboundEvent.MessageChanged e when !isCredible(e.at(), receivedAt) ->
          new InboundEvent.MessageChanged(
              e.channel(),
              e.accountId(),
              e.customer(),
              e.platformMessageId(),
              e.eventId(),
              e.byCustomer(),
              e.change(),
              receivedAt);
      case InboundEvent.NoticeGiven e when !isCredible(e.at(), receivedAt) ->
          new InboundEvent.NoticeGiven(
              e.channel(),
              e.accountId(),
              e.customer(),
              e.platformMessageId(),
              e.notice(),
              receivedAt);
      case InboundEvent.CustomerMoved e when !isCredible(e.at(), receivedAt) ->
          new InboundEvent.CustomerMoved(
              e.channel(),
              e.accountId(),
              e.customer(),
              e.former(),
              e.platformMessageId(),
              e.notice(),
              receivedAt);
      case InboundEvent.Referred e when !isCredible(e.at(), receivedAt) ->
          new InboundEvent.Referred(
              e.channel(), e.accountId(), e.customer(), at(e.referral(), receivedAt), receivedAt);
      case InboundEvent.AccountNoticed e when !isCredible(e.at(), receivedAt) ->
          new InboundEvent.AccountNoticed(
              e.channel(), e.accountId(), e.eventId(), e.notice(), receivedAt);
      case InboundEvent.StatusUpTo e when e.upTo().isAfter(receivedAt.plus(CLOCKS_DIFFER)) ->
          new InboundEvent.StatusUpTo(
              e.channel(), e.accountId(), e.customer(), e.status(), receivedAt);
      case InboundEvent.MessageReceived _,
          InboundEvent.MessageEchoed _,
          InboundEvent.MessageChanged _,
          InboundEvent.NoticeGiven _,
          InboundEvent.CustomerMoved _,
          InboundEvent.Referred _,
          InboundEvent.AccountNoticed _,
          InboundEvent.StatusUpTo _,
          InboundEvent.StatusChanged _,
          InboundEvent.NotUnderstood _ ->
          event;
    };
  }

  private static boolean isCredible(Instant at, Instant receivedAt) {
    return !at.isBefore(EARLIEST) && !at.isAfter(receivedAt.plus(CLOCKS_DIFFER));
  }

  private static Referral at(Referral referral, Instant at) {
    return new Referral(
        referral.kind(), referral.ref(), referral.title(), referral.url(), referral.adId(), at);
  }
}
