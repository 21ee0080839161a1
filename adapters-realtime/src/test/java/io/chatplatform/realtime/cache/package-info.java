/// Tests of what is shared for a while.
@NullMarked
package io.chatplatform.realtime.cache;

import org.jspecify.annotations.NullMarked;
