/// Chats over HTTP.
@NullMarked
package io.chatplatform.http.chat;

import org.jspecify.annotations.NullMarked;
