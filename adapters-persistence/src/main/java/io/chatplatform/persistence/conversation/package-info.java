/// Chats together with their messages and notes.
@NullMarked
package io.chatplatform.persistence.conversation;

import org.jspecify.annotations.NullMarked;
