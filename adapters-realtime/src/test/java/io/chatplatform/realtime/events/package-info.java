/// Tests of fan-out and replay.
@NullMarked
package io.chatplatform.realtime.events;

import org.jspecify.annotations.NullMarked;
