/// Lenient reading of what Telegram writes.
@NullMarked
package io.chatplatform.telegram.json;

import org.jspecify.annotations.NullMarked;
