/// Tests of the queue.
@NullMarked
package io.chatplatform.realtime.inbound;

import org.jspecify.annotations.NullMarked;
