/// Calls of the Bot API, and what became of them.
@NullMarked
package io.chatplatform.telegram.bot;

import org.jspecify.annotations.NullMarked;
