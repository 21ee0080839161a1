package io.chatplatform.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import io.chatplatform.application.chat.port.in.DeleteChat;
import io.chatplatform.application.chat.port.in.FindChat;
import io.chatplatform.application.chat.port.in.FindChats;
import io.chatplatform.application.chat.port.in.FindDashboard;
import io.chatplatform.application.chat.port.in.UpdateChat;
import io.chatplatform.application.chat.service.DeleteChatService;
import io.chatplatform.application.chat.service.FindChatService;
import io.chatplatform.application.chat.service.FindChatsService;
import io.chatplatform.application.chat.service.FindDashboardService;
import io.chatplatform.application.chat.service.UpdateChatService;
import io.chatplatform.application.connection.port.in.FindConnectionNotices;
import io.chatplatform.application.connection.port.in.FindTemplates;
import io.chatplatform.application.connection.port.in.SyncTemplates;
import io.chatplatform.application.connection.service.FindConnectionNoticesService;
import io.chatplatform.application.connection.service.FindTemplatesService;
import io.chatplatform.application.connection.service.SyncTemplatesService;
import io.chatplatform.application.customer.port.in.OpenAvatar;
import io.chatplatform.application.customer.port.in.WakeProfileLookup;
import io.chatplatform.application.customer.service.OpenAvatarService;
import io.chatplatform.application.customer.service.ProfileLookupWorker;
import io.chatplatform.application.inbound.port.in.AcceptWebhook;
import io.chatplatform.application.inbound.port.in.FindMessageHistory;
import io.chatplatform.application.inbound.port.in.ProcessDeliveries;
import io.chatplatform.application.inbound.service.AcceptWebhookService;
import io.chatplatform.application.inbound.service.FindMessageHistoryService;
import io.chatplatform.application.inbound.service.ProcessDeliveriesService;
import io.chatplatform.application.media.port.in.OpenMedia;
import io.chatplatform.application.media.port.in.RetryMedia;
import io.chatplatform.application.media.port.in.StoreMedia;
import io.chatplatform.application.media.port.in.WakeMediaFetcher;
import io.chatplatform.application.media.service.MediaFetcher;
import io.chatplatform.application.media.service.OpenMediaService;
import io.chatplatform.application.media.service.RetryMediaService;
import io.chatplatform.application.media.service.StoreMediaService;
import io.chatplatform.application.message.port.in.FindMessages;
import io.chatplatform.application.message.port.in.MarkRead;
import io.chatplatform.application.message.port.in.ReactToMessage;
import io.chatplatform.application.message.port.in.RetryMessage;
import io.chatplatform.application.message.port.in.SendMessage;
import io.chatplatform.application.message.port.in.StartChat;
import io.chatplatform.application.message.service.FindMessagesService;
import io.chatplatform.application.message.service.MarkReadService;
import io.chatplatform.application.message.service.ReactToMessageService;
import io.chatplatform.application.message.service.RetryMessageService;
import io.chatplatform.application.message.service.SendMessageService;
import io.chatplatform.application.message.service.StartChatService;
import io.chatplatform.application.note.port.in.FindNotes;
import io.chatplatform.application.note.port.in.WriteNote;
import io.chatplatform.application.note.service.NoteService;
import io.chatplatform.application.outbound.port.in.ShowSeen;
import io.chatplatform.application.outbound.port.in.WakeDispatcher;
import io.chatplatform.application.outbound.service.OutboundDispatcher;
import io.chatplatform.application.outbound.service.SeenRelay;
import io.chatplatform.application.realtime.port.in.FollowEvents;
import io.chatplatform.application.realtime.port.in.TellTeam;
import io.chatplatform.application.realtime.service.FollowEventsService;
import io.chatplatform.application.realtime.service.TellTeamService;
import jakarta.inject.Singleton;

/// Which service answers which question: chats and all that is in them.
@Module
interface ConversationUseCases {
  @Binds
  FindChats findChats(FindChatsService service);

  @Binds
  FindChat findChat(FindChatService service);

  @Binds
  UpdateChat updateChat(UpdateChatService service);

  @Binds
  DeleteChat deleteChat(DeleteChatService service);

  @Binds
  FindDashboard findDashboard(FindDashboardService service);

  @Binds
  SendMessage sendMessage(SendMessageService service);

  @Binds
  StartChat startChat(StartChatService service);

  @Binds
  RetryMessage retryMessage(RetryMessageService service);

  @Binds
  ReactToMessage reactToMessage(ReactToMessageService service);

  @Binds
  FindMessages findMessages(FindMessagesService service);

  @Binds
  FindMessageHistory findMessageHistory(FindMessageHistoryService service);

  @Binds
  FindConnectionNotices findConnectionNotices(FindConnectionNoticesService service);

  @Binds
  FindTemplates findTemplates(FindTemplatesService service);

  @Binds
  SyncTemplates syncTemplates(SyncTemplatesService service);

  @Binds
  MarkRead markRead(MarkReadService service);

  @Binds
  FindNotes findNotes(NoteService service);

  @Binds
  WriteNote writeNote(NoteService service);

  @Binds
  StoreMedia storeMedia(StoreMediaService service);

  @Binds
  OpenMedia openMedia(OpenMediaService service);

  @Binds
  RetryMedia retryMedia(RetryMediaService service);

  @Binds
  WakeMediaFetcher wakeMediaFetcher(MediaFetcher fetcher);

  @Binds
  OpenAvatar openAvatar(OpenAvatarService service);

  @Binds
  WakeProfileLookup wakeProfileLookup(ProfileLookupWorker worker);

  @Binds
  AcceptWebhook acceptWebhook(AcceptWebhookService service);

  @Binds
  @Singleton
  ProcessDeliveries processDeliveries(ProcessDeliveriesService service);

  @Binds
  ShowSeen showSeen(SeenRelay relay);

  @Binds
  WakeDispatcher wakeDispatcher(OutboundDispatcher dispatcher);

  @Binds
  FollowEvents followEvents(FollowEventsService service);

  @Binds
  @Singleton
  TellTeam tellTeam(TellTeamService service);
}
