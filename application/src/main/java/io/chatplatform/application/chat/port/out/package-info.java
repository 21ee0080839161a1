/// Finding and changing chats: what it needs from outside.
@NullMarked
package io.chatplatform.application.chat.port.out;

import org.jspecify.annotations.NullMarked;
