/// Tests of limits.
@NullMarked
package io.chatplatform.realtime.limits;

import org.jspecify.annotations.NullMarked;
