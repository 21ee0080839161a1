/// The tenant's events: told to all instances, and replayed.
@NullMarked
package io.chatplatform.realtime.events;

import org.jspecify.annotations.NullMarked;
