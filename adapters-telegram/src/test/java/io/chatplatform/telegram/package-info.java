/// Telegram as the application sees it, against the simulator.
@NullMarked
package io.chatplatform.telegram;

import org.jspecify.annotations.NullMarked;
