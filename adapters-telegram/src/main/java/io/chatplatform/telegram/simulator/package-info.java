/// Telegram's side, played in memory: the Bot API and a customer's phone.
@NullMarked
package io.chatplatform.telegram.simulator;

import org.jspecify.annotations.NullMarked;
