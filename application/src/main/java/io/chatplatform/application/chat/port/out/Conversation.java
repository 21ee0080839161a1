package io.chatplatform.application.chat.port.out;

import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.note.Note;
import java.util.List;

/// A chat with its latest messages (oldest first) and the notes its reader may see (oldest first).
public record Conversation(Chat chat, List<Message> messages, List<Note> notes) {}
