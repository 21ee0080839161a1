/// The inbound queue: webhook bodies kept until they are processed.
@NullMarked
package io.chatplatform.realtime.inbound;

import org.jspecify.annotations.NullMarked;
