/// Finding and changing chats: what may be asked.
@NullMarked
package io.chatplatform.application.chat.port.in;

import org.jspecify.annotations.NullMarked;
