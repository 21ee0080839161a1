/// What answers of the Bot API mean.
@NullMarked
package io.chatplatform.telegram.bot;

import org.jspecify.annotations.NullMarked;
