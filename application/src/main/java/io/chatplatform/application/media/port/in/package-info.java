/// Files of messages: what may be asked.
@NullMarked
package io.chatplatform.application.media.port.in;

import org.jspecify.annotations.NullMarked;
