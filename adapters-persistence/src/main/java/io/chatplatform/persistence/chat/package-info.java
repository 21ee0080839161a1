/// Chats in PostgreSQL, their lists and the search.
@NullMarked
package io.chatplatform.persistence.chat;

import org.jspecify.annotations.NullMarked;
