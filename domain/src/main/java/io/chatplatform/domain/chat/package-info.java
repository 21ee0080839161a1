/// A conversation with one customer on one connection.
@NullMarked
package io.chatplatform.domain.chat;

import org.jspecify.annotations.NullMarked;
