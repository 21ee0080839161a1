/// Telegram, by the Bot API and its webhooks.
@NullMarked
package io.chatplatform.telegram;

import org.jspecify.annotations.NullMarked;
