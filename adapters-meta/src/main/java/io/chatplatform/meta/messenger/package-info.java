/// Messenger, and what Instagram shares with it: the messaging items and the Send API.
@NullMarked
package io.chatplatform.meta.messenger;

import org.jspecify.annotations.NullMarked;
