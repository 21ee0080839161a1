/// Finding and changing chats: how it is done.
@NullMarked
package io.chatplatform.application.chat.service;

import org.jspecify.annotations.NullMarked;
