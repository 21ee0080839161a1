/// Files of messages: what it needs from outside.
@NullMarked
package io.chatplatform.application.media.port.out;

import org.jspecify.annotations.NullMarked;
